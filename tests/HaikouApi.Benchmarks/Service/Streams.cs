using System.Diagnostics;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Benchmarks.Service;

/// <summary>All rows at once, as CSV, NDJSON and Parquet.</summary>
internal static class Streams
{
    private const string Path = "/v1/air-quality-readings";

    public static async Task MeasureAsync(BenchmarkDatabase database, Report report)
    {
        using var service = await Instance.ServiceAsync(database.ConnectionString);
        using var http = new HttpClient { BaseAddress = new Uri(service.Url) };
        var query = ListQuery.From(new ListRequest(Registry.Default.Catalogue.Find("air-quality-readings")!, Array.Empty<QueryParameter>(), ListParameter.All),
            Formats.Csv).Query!;
        var idle = service.ResidentMiB;
        var most = idle;
        var first = new List<double>();

        async Task<double> ReadAsync(string format)
        {
            var watch = Stopwatch.StartNew();
            await using var stream = await http.GetStreamAsync(new Uri($"{Path}?format={format}", UriKind.Relative));
            var buffer = new byte[1 << 16];
            first.Add(await stream.ReadAsync(buffer) > 0 ? watch.Elapsed.TotalMilliseconds : double.NaN);
            while (await stream.ReadAsync(buffer) > 0) most = Math.Max(most, service.ResidentMiB);
            return watch.Elapsed.TotalMilliseconds;
        }

        // psql stands where the service stands: on the core of the database.
        async Task<double> CopyAsync()
        {
            var watch = Stopwatch.StartNew();
            await Pinned.RunAsync(Pinned.Served, "psql", [.. database.Options, "-qc", $"\\copy ({ListSql.Stream(query).Text}) to /dev/null csv"]);
            return watch.Elapsed.TotalMilliseconds;
        }

        report.Times("CSV of 1,000,000 rows", await Rounds.CompareAsync(() => ReadAsync("csv"), CopyAsync), "psql \\copy", 0.90);
        report.Limit("first byte of it", Rounds.Median(first), "ms", 10);
        report.Times("NDJSON of 1,000,000 rows", await Rounds.CompareAsync(() => ReadAsync("ndjson"), CopyAsync), "psql \\copy", 0.70);
        report.Times("Parquet of 1,000,000 rows", await Rounds.CompareAsync(() => ReadAsync("parquet"), CopyAsync), "psql \\copy", 0.40);
        report.Limit("memory over idle meanwhile", most - idle, "MiB", 40);
    }
}
