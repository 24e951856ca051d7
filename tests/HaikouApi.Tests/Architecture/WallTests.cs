using System.Reflection;
using HaikouApi.Extraction;
using HaikouApi.Originals;
using HaikouApi.PrivatePostgres;

namespace HaikouApi.Tests.Architecture;

/// <summary>Every folder has one direction: who may use whom is written here.</summary>
public sealed class WallTests
{
    /// <summary>The folders of the service, each below those that use it, with those that it may use; three of them are projects of their own.</summary>
    private static readonly (string Folder, string[] MayUse)[] Walls =
    [
        ("Extraction", []),
        ("Originals", []),
        ("PrivatePostgres", []),
        ("Web", []),
        ("Database", ["PrivatePostgres", "Web"]),
        ("Datasets", ["Web"]),
        ("Families", ["Datasets", "Web"]),
        ("Caching", ["Database", "Web"]),
        ("Access", ["Database", "Web"]),
        ("Lists", ["Caching", "Database", "Datasets", "Extraction", "Web"]),
        ("Search", ["Caching", "Database", "Datasets", "Extraction", "Lists", "Web"]),
        ("Documents", ["Access", "Caching", "Database", "Datasets", "Extraction", "Families", "Lists", "Originals", "Search", "Web"]),
        ("Packaging", ["Caching", "Database", "Datasets", "Extraction", "Lists", "Web"]),
        ("OpenApi", ["Access", "Caching", "Datasets", "Documents", "Families", "Lists", "Search", "Web"]),
        ("Site", ["Access", "Caching", "Database", "Datasets", "Documents", "Extraction", "Families", "Lists", "Originals", "Search", "Web"]),
        ("CommandLine", ["Access", "Database", "Datasets", "Documents", "Extraction", "Originals", "Packaging", "PrivatePostgres", "Search", "Web"]),
    ];

    /// <summary>The way a question and a page take through the house: were one of these missing, nothing would have been looked at.</summary>
    private static readonly (string From, string To)[] Ways =
    [
        ("Site", "Datasets"), ("Documents", "Lists"), ("Search", "Lists"), ("Lists", "Datasets"), ("Datasets", "Web"), ("Families", "Datasets"),
            ("Caching", "Database"), ("Caching", "Web"),
        ("Access", "Database"), ("Database", "PrivatePostgres"), ("Documents", "Extraction"), ("Documents", "Originals"), ("CommandLine", "Documents"),
            ("OpenApi", "Lists"),
    ];

    private static readonly Folders Service = new(typeof(Program).Assembly, Top);

    [Fact]
    public void Every_folder_of_the_service_has_its_place() =>
        Assert.Equal(Walls.Select(w => w.Folder).Except(["Extraction", "Originals", "PrivatePostgres"]).Order(StringComparer.Ordinal), Service.All);

    [Fact]
    public void A_folder_may_use_only_what_is_below_it() =>
        Assert.All(Walls.Index(), wall => Assert.Subset(Walls.Take(wall.Index).Select(w => w.Folder).ToHashSet(), wall.Item.MayUse.ToHashSet()));

    [Fact]
    public void No_folder_uses_what_it_may_not() => Assert.Empty(
        from wall in Walls
        from used in Service.UsedBy(wall.Folder).Except(wall.MayUse)
        from edge in Service.Edges(wall.Folder, used)
        select edge);

    [Fact]
    public void The_ways_through_the_house_are_taken() => Assert.All(Ways, way => Assert.Contains(way.To, Service.UsedBy(way.From)));

    [Theory]
    [InlineData("HaikouApi", 25)]
    [InlineData("HaikouApi.Extraction", 10)]
    [InlineData("HaikouApi.Originals", 5)]
    public void No_circle_among_the_folders_of_a_project_and_those_in_them(string project, int least)
    {
        var assembly = ((Assembly[])[typeof(Program).Assembly, typeof(Extractor).Assembly, typeof(OriginalReader).Assembly])
            .Single(a => a.GetName().Name == project);
        var folders = new Folders(assembly, space => space);
        Assert.True(folders.All.Count >= least, $"only {string.Join(", ", folders.All)}");
        AssertNoCircle(folders);
        AssertNoCircle(new(assembly, Top));
    }

    [Fact]
    public void What_stands_apart_knows_nothing_of_the_service()
    {
        Assert.All((Assembly[])[typeof(Extractor).Assembly, typeof(OriginalReader).Assembly, typeof(PrivateServer).Assembly], project =>
            Assert.DoesNotContain(project.GetReferencedAssemblies(), a => a.Name!.StartsWith("HaikouApi", StringComparison.Ordinal)));
        Assert.Contains(typeof(Program).Assembly.GetReferencedAssemblies(), a => a.Name == "HaikouApi.Extraction");
    }

    [Fact]
    public void A_circle_would_be_found()
    {
        var circle = new Folders(typeof(WallTests).Assembly, space => space.StartsWith("Architecture.Round.", StringComparison.Ordinal) ? space : null);
        Assert.Equal(["Architecture.Round.Back", "Architecture.Round.There", "Architecture.Round.Back"], circle.Circle());
    }

    private static void AssertNoCircle(Folders folders)
    {
        var circle = folders.Circle();
        Assert.True(circle.Count == 0,
            $"{string.Join(" → ", circle)}:\n{string.Join('\n', circle.Zip(circle.Skip(1)).SelectMany(step => folders.Edges(step.First, step.Second)))}");
    }

    /// <summary>The folder that a namespace begins with.</summary>
    private static string Top(string space) => space.Split('.')[0];
}
