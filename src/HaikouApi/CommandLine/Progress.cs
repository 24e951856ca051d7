using Spectre.Console;

namespace HaikouApi.CommandLine;

/// <summary>Does something for each of many things: with a bar on a terminal, with a line each in a pipe.</summary>
internal static class Progress
{
    public static async Task ForEachAsync<T>(IReadOnlyList<T> things, Func<T, string> name, Func<T, Task<string>> action)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var thing in things) Console.WriteLine($"{name(thing)}: {await action(thing)}");
            return;
        }

        await AnsiConsole.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Reading pages", maxValue: Math.Max(1, things.Count));
            foreach (var thing in things)
            {
                await action(thing);
                bar.Increment(1);
            }
        });
    }
}
