using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.Benchmarks.Service;

/// <summary>A server on the first core: the service, or a yardstick.</summary>
internal sealed partial class Instance : IDisposable
{
    private readonly Process _process;

    private Instance(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    /// <summary>The memory it has, in MiB.</summary>
    public double ResidentMiB
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>The service over a database: as it is built, or as the image has it.</summary>
    public static Task<Instance> ServiceAsync(string database, long answerBytes = 64 << 20, ShippedProgram? program = null) =>
        StartAsync(program is null ? Built("HaikouApi.dll") : [program.Path], new Dictionary<string, string>
        {
            ["ConnectionStrings__Haikou"] = database,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Haikou__RequestsPerMinute"] = "0",
            ["Haikou__AnswerBytes"] = answerBytes.ToString(CultureInfo.InvariantCulture),
        });

    /// <summary>What the service is measured against, which answers with the service's own bytes.</summary>
    public static Task<Instance> YardstickAsync(string database, string folder) =>
        StartAsync(Built("HaikouApi.Benchmarks.dll", "yardstick", database, folder), new Dictionary<string, string>());

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string[] Built(string program, params string[] arguments) =>
        ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, program), .. arguments];

    private static async Task<Instance> StartAsync(string[] command, Dictionary<string, string> environment)
    {
        var process = Pinned.Start(Pinned.Served, command[0], command[1..], environment);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Where().Match(line) is not { Success: true } where) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            return new(process, where.Groups[1].Value);
        }

        throw new InvalidOperationException($"{command[0]} ended: {await process.StandardError.ReadToEndAsync()}");
    }

    [GeneratedRegex(@"^\s+Service\s+(http://\S+)")]
    private static partial Regex Where();
}
