using Microsoft.Playwright;

namespace HaikouApi.Tests.Clients;

/// <summary>The browser of the machine, without a window and without a word to anybody but the service.</summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    public static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Whether tests in it run: where <c>CI</c> is set they fail without it.</summary>
    public static bool IsPossible => Program is not null || Environment.GetEnvironmentVariable("CI") is not (null or "");

    public const string Missing = "Chromium is not on this machine.";

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ],
    });
}

/// <summary>A test that needs Chromium. Without it the test is skipped, and says so; never where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!Chromium.IsPossible) Skip = Chromium.Missing;
    }
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (!Chromium.IsPossible) Skip = Chromium.Missing;
    }
}
