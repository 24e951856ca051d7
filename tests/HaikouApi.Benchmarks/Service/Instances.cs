using System.Diagnostics;
using System.Text.Json;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;

namespace HaikouApi.Benchmarks.Service;

/// <summary>How soon an instance answers after its start, and after a change that was made elsewhere.</summary>
internal static class Instances
{
    /// <summary>A list whose version every page moves on: those of other datasets stay where a page says nothing of theirs.</summary>
    private static readonly Uri Documents = new("/v1/documents?limit=1", UriKind.Relative);

    public static async Task MeasureAsync(BenchmarkDatabase database, Report report)
    {
        using (var shipped = await ShippedProgram.PublishAsync())
        {
            report.Limit("start to first answered read, the image's program", await Rounds.MedianAsync(() => StartAsync(database, shipped)), "ms", 600);
        }

        using var one = await Instance.ServiceAsync(database.ConnectionString);
        using var two = await Instance.ServiceAsync(database.ConnectionString);
        using var here = new HttpClient { BaseAddress = new Uri(one.Url) };
        using var there = new HttpClient { BaseAddress = new Uri(two.Url) };
        await using var databases = new Databases(database.ConnectionString);
        var delays = new List<double>();
        for (var page = 0; page < 30; page++)
        {
            await Task.WhenAll(VersionAsync(here), VersionAsync(there));
            var stored = await Registry.Default.Ingestor(databases)
                .StoreAsync(Registry.Default.Reader.Read(new Submission($"某市第{page}期\n某市修路{page + 1}公里，投资{page + 2}万元。\n")));
            var watch = Stopwatch.StartNew();
            while (await VersionAsync(here) < stored.Version || await VersionAsync(there) < stored.Version)
            {
            }

            delays.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.Limit("commit to both instances telling it, slowest of 30", delays.Max(), "ms", 100);
    }

    private static async Task<double> StartAsync(BenchmarkDatabase database, ShippedProgram program)
    {
        var watch = Stopwatch.StartNew();
        using var instance = await Instance.ServiceAsync(database.ConnectionString, program: program);
        using var http = new HttpClient { BaseAddress = new Uri(instance.Url) };
        await VersionAsync(http);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<long> VersionAsync(HttpClient http)
    {
        using var list = JsonDocument.Parse(await http.GetStringAsync(Documents));
        return long.Parse(list.RootElement.GetProperty("dataVersion").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
