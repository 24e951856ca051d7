using System.ComponentModel;
using System.Diagnostics;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Clients;

/// <summary>
/// The npm project in tests/clients: linters, a generated client, a fuzzer. Packages are installed when they are missing or older than the lock file.
/// </summary>
internal static class NodeProject
{
    private static readonly string Folder = Repository.File("tests/clients");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task> Packages = new(InstallAsync);
    private static readonly Lazy<Task> Build = new(async () => await RunAsync("build"));

    /// <summary>Whether Node.js, new enough, is on this machine.</summary>
    public static bool IsPossible { get; } = HasNode();

    /// <summary>The client, generated from the document and compiled under <c>--strict</c>, and the fuzzer.</summary>
    public static Task BuiltAsync() => Build.Value;

    /// <summary>Runs a script of package.json; what it says when it fails is the failure.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        return await NpmAsync(["run", "--silent", script, "--", .. arguments]);
    }

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules/.package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        await NpmAsync(["ci", "--ignore-scripts"]);
    }

    private static async Task<string> NpmAsync(string[] arguments)
    {
        using var npm = Start("npm", arguments);
        var output = npm.StandardOutput.ReadToEndAsync();
        var error = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(npm.ExitCode == 0, $"npm {string.Join(' ', arguments)}:\n{await output}{await error}");
        return await output;
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        return Process.Start(start)!;
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Start("node", ["-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)"]);
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs Node.js. Without it the test is skipped, and says so; never where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!NodeProject.IsPossible && Environment.GetEnvironmentVariable("CI") is null or "") Skip = "Node.js 20 or later, with npm, is not on this machine.";
    }
}
