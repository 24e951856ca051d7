using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Architecture;

/// <summary>What every file of C# keeps to and no formatter asks for.</summary>
public sealed class SourceTests
{
    private const int Widest = 160, Longest = 250, Fullest = 20;

    private static readonly string[] Folders = ["src", "tests"];

    [Fact]
    public void No_line_is_wider_than_160_columns()
    {
        var files = Folders.SelectMany(Files).ToList();
        Assert.Contains(files, file => Path.GetFileName(file) == "SourceTests.cs");
        Assert.Empty(files.SelectMany(file => File.ReadLines(file).Index().Where(line => line.Item.Length > Widest)
            .Select(line => $"{Short(file)}:{line.Index + 1} has {line.Item.Length}")));
    }

    [Fact]
    public void No_file_of_the_service_is_longer_than_250_lines() => Assert.Empty(
        Files("src").Select(file => (file, Lines: File.ReadLines(file).Count())).Where(f => f.Lines > Longest).Select(f => $"{Short(f.file)} has {f.Lines}"));

    [Fact]
    public void No_folder_of_the_service_holds_more_than_20_files() => Assert.Empty(
        Files("src").CountBy(file => Path.GetDirectoryName(file)!).Where(folder => folder.Value > Fullest).Select(f => $"{Short(f.Key)} holds {f.Value}"));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "generated"));

    private static string Short(string path) => Path.GetRelativePath(Repository.File("."), path);
}
