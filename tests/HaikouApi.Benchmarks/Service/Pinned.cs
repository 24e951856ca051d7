using System.Diagnostics;

namespace HaikouApi.Benchmarks.Service;

/// <summary>Processes on a core of their own: what is measured, with its database, on the first, and whoever puts the load on it on the second.</summary>
internal static class Pinned
{
    public const int Served = 0;
    public const int Load = 1;

    public static Process Start(int? core, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        string[] all = core is not null && Environment.ProcessorCount > 1 ? ["taskset", "-c", $"{core}", file, .. arguments] : [file, .. arguments];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath()
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end; its output. Fails when the program does.</summary>
    public static async Task<string> RunAsync(int? core, string file, params IEnumerable<string> arguments)
    {
        using var process = Start(core, file, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)}: {await error}{output}");
    }

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, program)));
}
