using System.Runtime.CompilerServices;

namespace HaikouApi.Tests.TestServer;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(string path) => Path.Combine(Root, path);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "HaikouApi.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No HaikouApi.sln above {here}");
    }
}
