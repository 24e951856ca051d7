using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HaikouApi.Benchmarks.Service;

/// <summary>
/// The real service over a million readings and 200,000 articles, each goal against its yardstick in the same run. About 25 minutes, on a
/// machine that does nothing else.
/// </summary>
internal static class ServiceBenchmark
{
    private static readonly string[] Needed = ["wrk", "taskset", "psql", "pgbench"];

    public static async Task<int> RunAsync()
    {
        if (Needed.FirstOrDefault(p => !Pinned.IsInstalled(p)) is { } missing)
        {
            Console.Error.WriteLine($"{missing} is not installed.");
            return 2;
        }

        var started = Stopwatch.StartNew();
        Console.Error.WriteLine("Filling a database: a million readings, 200,000 articles…");
        await using var database = await BenchmarkDatabase.FillAsync();
        Console.Error.WriteLine($"Filled after {started.Elapsed.TotalSeconds:0} s.");
        var report = new Report();
        await Reads.MeasureAsync(database, report);
        await Searches.MeasureAsync(database, report);
        await Counts.MeasureAsync(database, report);
        await Streams.MeasureAsync(database, report);
        await Instances.MeasureAsync(database, report);
        Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
            + $"{(await database.ScalarAsync<string>("select version()")).Split(" (")[0]}; {started.Elapsed.TotalSeconds:0} s");
        report.Print();
        return 0;
    }
}
