using System.Diagnostics;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Clients;

/// <summary>The project in tests/clients/csharp: a client that Kiota makes of the document, and a program that reads through it.</summary>
internal static class KiotaProject
{
    private static readonly string Folder = Repository.File("tests/clients/csharp");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Generates, compiles and runs; what is said last.</summary>
    public static async Task<string> ReadAsync(string address)
    {
        await DotnetAsync("tool", "restore");
        await DotnetAsync("kiota", "generate", "--language", "CSharp", "--openapi", Repository.File("openapi/haikou.v1.json"), "--output", "generated",
            "--class-name", "HaikouClient", "--namespace-name", "HaikouApi.Clients.Generated",
            "--include-path", "/v1/*#GET", "--include-path", "/v1/*/{id}#GET",
            "--exclude-backward-compatible", "--clean-output", "--log-level", "Error");
        await DotnetAsync("build", "--configuration", "Release", "--nologo", "--verbosity", "quiet");
        return await DotnetAsync("exec", Path.Combine(Folder, "bin/Release/net10.0/Reader.dll"), address);
    }

    private static async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        start.Environment["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // no process stays that keeps our output open
        using var dotnet = Process.Start(start)!;
        var output = dotnet.StandardOutput.ReadToEndAsync();
        var error = dotnet.StandardError.ReadToEndAsync();
        await dotnet.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(dotnet.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}:\n{await output}{await error}");
        return await output;
    }
}
