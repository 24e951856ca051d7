using System.Diagnostics;

namespace HaikouApi.Benchmarks.Service;

/// <summary>What is counted and computed over all rows, nothing of it kept: as the first to ask after a change waits for it.</summary>
internal static class Counts
{
    private const string Path = "/v1/air-quality-readings";

    public static async Task MeasureAsync(BenchmarkDatabase database, Report report)
    {
        using var service = await Instance.ServiceAsync(database.ConnectionString, answerBytes: 0);
        using var http = new HttpClient { BaseAddress = new Uri(service.Url) };

        var asked = 0;

        // Never the same twice, or the total would be known: from another day on each time, before the first reading.
        async Task<double> AskAsync(string question)
        {
            var watch = Stopwatch.StartNew();
            await http.GetByteArrayAsync(new Uri($"{Path}{question}&periodEnd.gte={new DateOnly(1900, 1, 1).AddDays(++asked):O}", UriKind.Relative));
            return watch.Elapsed.TotalMilliseconds;
        }

        report.Limit("facets of two fields, over a million rows", await Rounds.MedianAsync(() => AskAsync("?facets=city,pollutant&limit=1")), "ms", 500);
        report.Limit("statistics by two fields, over a million rows",
            await Rounds.MedianAsync(() => AskAsync("/statistics?by=city,pollutant&of=value&limit=20")), "ms", 500);
        report.Limit("statistics by one field without an index, over a million rows",
            await Rounds.MedianAsync(() => AskAsync("/statistics?by=pollutant&of=value")), "ms", 500);
    }
}
