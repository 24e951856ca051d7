using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Benchmarks.Service;

/// <summary>Items and lists: from memory against a bare handler, from the database against a handler written by hand.</summary>
internal static partial class Reads
{
    private const string Path = "/v1/air-quality-readings";
    private const int DeepRow = 900_000;

    public static async Task MeasureAsync(BenchmarkDatabase database, Report report)
    {
        var id = await database.ScalarAsync<string>(
            "select id::text from haikou.air_quality_reading where rule = 'benchmark' order by row_no offset 500000 limit 1");
        (string What, string Url, string Dapper, double Cached)[] reads =
        [
            ("item", $"{Path}/{id}", $"/dapper/item/{id}", 0.95),
            ("list of 20", Path, "/dapper/list?limit=20", 0.95),
            ("list of 100", $"{Path}?limit=100", "/dapper/list?limit=100", 0.92),
        ];

        var folder = Directory.CreateDirectory(System.IO.Path.Combine(
            System.IO.Path.GetTempPath(), "haikou-benchmark-" + System.IO.Path.GetRandomFileName())).FullName;
        using var cached = await Instance.ServiceAsync(database.ConnectionString);
        foreach (var (read, n) in reads.Select((read, n) => (read, n))) await KeepAsync(cached.Url + read.Url, System.IO.Path.Combine(folder, $"{n}"));
        using var yardstick = await Instance.YardstickAsync(database.ConnectionString, folder);
        using var nginx = await Nginx.StartAsync(folder);
        using var uncached = await Instance.ServiceAsync(database.ConnectionString, answerBytes: 0);

        for (var n = 0; n < reads.Length; n++)
        {
            var (what, url, _, goal) = reads[n];
            var bare = $"{yardstick.Url}/{n}";
            report.Ratio($"{what}, cached", await Rounds.CompareRatesAsync(() => Load.RateAsync(cached.Url + url), () => Load.RateAsync(bare)), "bare Kestrel",
                goal);
            if (nginx is not null)
            {
                report.Fact($"{what}, cached", await Rounds.CompareRatesAsync(() => Load.RateAsync(cached.Url + url), () => Load.RateAsync($"{nginx.Url}/{n}")),
                    "nginx");
            }
        }

        var tag = Load.Header("If-None-Match", await TagAsync(cached.Url + Path));
        report.Ratio("304, cached",
            await Rounds.CompareRatesAsync(() => Load.RateAsync(cached.Url + Path, tag), () => Load.RateAsync($"{yardstick.Url}/1", tag)),
            "bare Kestrel", 0.95);
        foreach (var (what, url, dapper, _) in reads)
        {
            await AssertSameRowsAsync(uncached.Url + url, yardstick.Url + dapper);
            report.Ratio($"{what}, uncached", await Rounds.CompareRatesAsync(
                () => Load.RateAsync(uncached.Url + url), () => Load.RateAsync(yardstick.Url + dapper)), "Dapper by hand", 0.95);
        }

        report.Fact("list of 20, uncached", await Rounds.CompareRatesAsync(
            () => Load.RateAsync(uncached.Url + Path), () => PgBench.RateAsync(database, ListSql.Page(Query()))), "pgbench");

        var deep = await DeepAsync(database);
        report.Ratio($"page at row {DeepRow:N0}",
            await Rounds.CompareRatesAsync(() => Load.RateAsync($"{uncached.Url}{Path}?cursor={deep}"), () => Load.RateAsync(uncached.Url + Path)),
            "first page", 1 / 1.2);
        report.Limit("p99 at half the top rate, cached", await AtHalfAsync(cached.Url + Path), "ms", 5);
        report.Limit("p99 at half the top rate, uncached", await AtHalfAsync(uncached.Url + Path), "ms", 15);
        Directory.Delete(folder, recursive: true);
    }

    private static ListQuery Query() =>
        ListQuery.From(new ListRequest(Registry.Default.Catalogue.Find("air-quality-readings")!, Array.Empty<QueryParameter>(), ListParameter.All),
        Formats.Json).Query!;

    /// <summary>The cursor that follows the row, as the service would have given it.</summary>
    private static async Task<string> DeepAsync(BenchmarkDatabase database)
    {
        var keys = await database.ScalarAsync<string[]>($"""
            select array[period_end::text, city, pollutant, id] from api.air_quality_readings
            order by period_end desc nulls last, city, pollutant, id offset {DeepRow} limit 1
            """);
        return new Cursor(keys).ToText(Query());
    }

    private static async Task<double> AtHalfAsync(string url)
    {
        var top = await Load.RateAsync(url);
        return await Rounds.MedianAsync(() => Load.LatencyAsync(url, top / 2));
    }

    /// <summary>What the yardsticks answer with: the same bytes, and for the bare handler the same headers.</summary>
    private static async Task KeepAsync(string url, string file)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(url));
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"));
        await File.WriteAllLinesAsync(file + ".headers", headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"));
    }

    /// <summary>A handler by hand is no yardstick for rows of which it leaves something out.</summary>
    private static async Task AssertSameRowsAsync(string url, string byHand)
    {
        if (!JsonNode.DeepEquals(await RowsAsync(url), await RowsAsync(byHand))) throw new InvalidOperationException($"{byHand} has other rows than {url}");

        async Task<JsonNode> RowsAsync(string address)
        {
            using var http = new HttpClient();
            var answer = JsonNode.Parse(Host().Replace(await http.GetStringAsync(new Uri(address)), "http://host/"))!;
            return answer["data"] ?? answer;
        }
    }

    private static async Task<string> TagAsync(string url)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(url));
        return answer.Headers.ETag!.Tag;
    }

    [GeneratedRegex("http://127.0.0.1(:[0-9]+)?/")]
    private static partial Regex Host();
}
