using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace HaikouApi.CommandLine;

/// <summary>How far a command is that goes through many pages: on a terminal a bar with the pages a second and the time left, in a pipe a line each.</summary>
internal static class Progress
{
    /// <param name="count">How many pages there are.</param>
    /// <param name="run">Goes through them; it is given what to call with the name and the outcome of each.</param>
    public static async Task OverAsync(int count, Func<Action<string, string>, Task> run)
    {
        if (Console.IsOutputRedirected)
        {
            await run((name, outcome) => Console.WriteLine($"{name}: {outcome}"));
            return;
        }

        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        await AnsiConsole.Progress().AutoClear(true).Columns(columns).StartAsync(async progress =>
        {
            var (bar, clock, done) = (progress.AddTask("Reading pages", maxValue: Math.Max(1, count)), Stopwatch.StartNew(), 0);
            await run((_, _) =>
            {
                done++;
                bar.Description = string.Create(CultureInfo.InvariantCulture, $"{done} of {count} pages, {done / clock.Elapsed.TotalSeconds:0.0} a second");
                bar.Increment(1);
            });
        });
    }
}
