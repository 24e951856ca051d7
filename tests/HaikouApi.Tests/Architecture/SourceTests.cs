using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Architecture;

/// <summary>What every file of C# keeps to and no formatter asks for.</summary>
public sealed class SourceTests
{
    private const int Widest = 160;

    private static readonly string[] Folders = ["src", "tests"];

    [Fact]
    public void No_line_is_wider_than_160_columns()
    {
        var files = Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "generated")).ToList();
        Assert.Contains(files, file => Path.GetFileName(file) == "SourceTests.cs");
        Assert.Empty(files.SelectMany(file => File.ReadLines(file).Index().Where(line => line.Item.Length > Widest)
            .Select(line => $"{Path.GetRelativePath(Repository.File("."), file)}:{line.Index + 1} has {line.Item.Length}")));
    }
}
