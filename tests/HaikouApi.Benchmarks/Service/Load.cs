using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.Benchmarks.Service;

/// <summary>wrk with 32 connections on the second core.</summary>
internal static partial class Load
{
    private const int Connections = 32;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    /// <summary>Requests a second, as fast as they are answered.</summary>
    public static async Task<double> RateAsync(string url, params IEnumerable<string> headers) => Number(Rate(), await RunAsync(url, headers));

    /// <summary>The latency that 99 of 100 requests stay under, in milliseconds, at a rate that is less than the top.</summary>
    public static async Task<double> LatencyAsync(string url, double rate)
    {
        // Each connection pauses between its requests: on average so long that all of them together make the rate.
        var pause = Connections / rate * 1000;
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, string.Create(CultureInfo.InvariantCulture, $"""
            local due = 0
            function delay() due = due + {pause:0.######} * 2 * math.random(); local whole = math.floor(due); due = due - whole; return whole end

            """));
        try
        {
            var percentile = Percentile().Match(await RunAsync(url, ["--latency", "-s", script]));
            var value = double.Parse(percentile.Groups[1].Value, CultureInfo.InvariantCulture);
            return percentile.Groups[2].Value switch { "us" => value / 1000, "s" => value * 1000, _ => value };
        }
        finally
        {
            File.Delete(script);
        }
    }

    public static string[] Header(string name, string value) => ["-H", $"{name}: {value}"];

    private static async Task<string> RunAsync(string url, IEnumerable<string> options)
    {
        var output = await Pinned.RunAsync(Pinned.Load, "wrk", ["-t1", $"-c{Connections}", $"-d{Length.TotalSeconds}s", .. options, url]);
        return Errors().IsMatch(output) ? throw new InvalidOperationException($"{url}: {output}") : output;
    }

    private static double Number(Regex pattern, string text) => double.Parse(pattern.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Percentile();

    [GeneratedRegex("Non-2xx or 3xx|Socket errors")]
    private static partial Regex Errors();
}
