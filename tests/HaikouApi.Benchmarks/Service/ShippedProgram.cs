using System.Text.RegularExpressions;

namespace HaikouApi.Benchmarks.Service;

/// <summary>The program that the image holds: published with the Dockerfile's own options.</summary>
internal sealed partial class ShippedProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("haikou-benchmark-shipped-");

    private ShippedProgram() { }

    public string Path => System.IO.Path.Combine(_folder.FullName, "HaikouApi");

    public static async Task<ShippedProgram> PublishAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Dockerfile(root))) root = root.Parent ?? throw new InvalidOperationException("There is no Dockerfile above the benchmarks.");
        var command = Publish().Match(await File.ReadAllTextAsync(Dockerfile(root)));
        var program = new ShippedProgram();
        var project = System.IO.Path.Combine(root.FullName, command.Groups["project"].Value);

        // On every core: nothing is measured meanwhile, and the runtime is compiled with it.
        await Pinned.RunAsync(core: null, "dotnet",
            ["publish", project, "-c", "Release", .. command.Groups["options"].Value.Split(' '), "-o", program._folder.FullName]);
        return program;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Dockerfile(DirectoryInfo folder) => System.IO.Path.Combine(folder.FullName, "Dockerfile");

    [GeneratedRegex("^RUN dotnet publish (?<project>[^ ]+) -c Release --no-restore (?<options>.*) -o /app$", RegexOptions.Multiline)]
    private static partial Regex Publish();
}
