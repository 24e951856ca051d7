using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace HaikouApi.Tests.TestServer;

/// <summary>The service, or one of its commands, as a process of its own: what can be killed.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    /// <summary>A setting for whoever runs as root: as whom the service runs instead.</summary>
    public const string User = "USER";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly List<string> said = [];

    private ServiceProcess(Process process) => this.process = process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public bool IsRunning => !process.HasExited;

    /// <summary>Bytes that it has in memory.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time that it has taken.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the service over a database and waits until it says where it is.</summary>
    public static Task<ServiceProcess> ServeAsync(string connectionString, params (string Name, string Value)[] settings) =>
        ServeAsync(typeof(Program).Assembly, connectionString, settings);

    /// <summary>Starts another program that is a service of more datasets.</summary>
    public static async Task<ServiceProcess> ServeAsync(Assembly program, string connectionString, params (string Name, string Value)[] settings)
    {
        var service = new ServiceProcess(Start(program, connectionString, [], settings));
        while (await service.process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            service.said.Add(line);
            if (Where().Match(line) is not { Success: true } where) continue;
            service.Address = new Uri(where.Groups[1].Value);
            _ = service.ListenAsync();
            return service;
        }

        throw new InvalidOperationException($"The service ended: {string.Join('\n', service.said)} {await service.process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>The first line that it has said, or says within patience, with these words in it.</summary>
    public async Task<string> SaysAsync(string words)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20))
        {
            lock (said)
            {
                if (said.Find(line => line.Contains(words, StringComparison.Ordinal)) is { } found) return found;
            }
        }

        throw new TimeoutException($"The service never said {words}, but: {string.Join('\n', said)}");
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (said) said.Add(line);
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string connectionString, params string[] arguments) =>
        RunAsync(connectionString, [], arguments);

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(
        string connectionString, (string Name, string Value)[] settings, string[] arguments) =>
        RunAsync(typeof(Program).Assembly, connectionString, settings, arguments);

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        Assembly program, string connectionString, (string Name, string Value)[] settings, string[] arguments)
    {
        using var command = Start(program, connectionString, arguments, settings);
        var output = command.StandardOutput.ReadToEndAsync();
        var error = command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync().WaitAsync(Patience);
        return (command.ExitCode, await output, await error);
    }

    /// <summary>Waits until it ends by itself: with which exit code, and which last words.</summary>
    public async Task<(int ExitCode, string Error)> EndsAsync()
    {
        var error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, error);
    }

    /// <summary>Ends it without a word of warning (SIGKILL), and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM), and waits until it has: with which exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static Process Start(Assembly program, string connectionString, string[] arguments, (string Name, string Value)[] settings)
    {
        string[] command = ["dotnet", "exec", program.Location, .. arguments];
        if (Environment.IsPrivilegedProcess && settings.FirstOrDefault(s => s.Name == User).Value is { } user)
        {
            command = ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", "dotnet", "exec", CopyOf(program), .. arguments];
        }

        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Haikou"] = connectionString;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Haikou__RequestsPerMinute"] = "0";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Where any user may read it: what the tests are built in may be root's own.</summary>
    private static string CopyOf(Assembly program)
    {
        var (from, to) = (Path.GetDirectoryName(program.Location)!, Directory.CreateTempSubdirectory("haikou-program-").FullName);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, (UnixFileMode)0b111_101_101);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(to, recursive: true);
        return Path.Combine(to, Path.GetFileName(program.Location));
    }

    [GeneratedRegex(@"^\s+Service\s+(http://\S+)")]
    private static partial Regex Where();
}
