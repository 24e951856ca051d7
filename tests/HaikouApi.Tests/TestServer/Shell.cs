using System.Diagnostics;

namespace HaikouApi.Tests.TestServer;

/// <summary>A command of the machine, as a person would give it.</summary>
internal static class Shell
{
    public static async Task RunAsync(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, error);
    }
}
