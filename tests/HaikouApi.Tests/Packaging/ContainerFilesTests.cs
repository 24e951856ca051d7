using System.Text.RegularExpressions;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Packaging;

/// <summary>What can be known of the container build without an engine: that the files name what is there, and agree.</summary>
public sealed partial class ContainerFilesTests
{
    private static readonly string Dockerfile = File.ReadAllText(Repository.File("Dockerfile"));
    private static readonly string Compose = File.ReadAllText(Repository.File("docker-compose.yml"));

    [Fact]
    public void The_image_copies_only_what_is_there_and_not_ignored()
    {
        var sent = File.ReadLines(Repository.File(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet();
        var copied = Copy().Matches(Dockerfile).SelectMany(copy => copy.Groups[1].Value.Split(' ')).ToList();

        Assert.Contains("src", copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Repository.File(path)), $"{path} is not there."));
        Assert.All(copied, path => Assert.Contains(path.Split('/')[0], sent));
    }

    [Fact]
    public void The_image_restores_the_packages_of_every_project_that_it_builds()
    {
        var projects = Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path)).ToList();

        Assert.Contains("src/HaikouApi/HaikouApi.csproj", projects);
        Assert.All(projects, path => Assert.Contains(
            $"\nCOPY {path} {Path.GetDirectoryName(path)}/packages.lock.json {Path.GetDirectoryName(path)}/\n", Dockerfile, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_starts_the_service_and_not_as_root()
    {
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{typeof(Program).Assembly.GetName().Name}.dll\"]", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("\nUSER $APP_UID\n", Dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void The_composition_opens_the_port_the_image_listens_on_to_this_machine_only()
    {
        var port = Regex.Match(Dockerfile, "^EXPOSE ([0-9]+)$", RegexOptions.Multiline).Groups[1].Value;

        Assert.Contains($"- \"127.0.0.1:5080:{port}\"", Compose, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Compose, "\n    ports:"));
        Assert.All(Regex.Matches(Compose, "\n      - \"([^\"]*):[0-9]+:[0-9]+\"").Select(opened => opened.Groups[1].Value),
            address => Assert.Equal("127.0.0.1", address));
    }

    [Fact]
    public void Every_container_is_confined_and_of_a_version_that_is_named()
    {
        var services = Regex.Matches(Compose, @"(?m)^  (\w+):\n((?:    .*\n|\n(?=    ))+)").Select(service => service.Groups[2].Value).ToList();

        Assert.Equal(3, services.Count);
        Assert.All(services, service => Assert.Contains("    <<: *confined\n", service, StringComparison.Ordinal));
        Assert.All(services, service => Assert.Matches(@"(?m)^    mem_limit: [0-9]+[mg]$", service));
        Assert.All(Regex.Matches(Compose + Dockerfile, @"(?m)(?:image: |^FROM )(\S+)").Select(image => image.Groups[1].Value),
            image => Assert.Matches(@":[0-9]+\.[0-9]+", image));
        Assert.Contains("x-confined: &confined\n  read_only: true\n  cap_drop: [ALL]\n  security_opt: [\"no-new-privileges:true\"]\n", Compose,
            StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)password=", Compose);
        Assert.Equal(2, Regex.Count(Compose, @"(?m)^    tmpfs: \[/tmp"));
    }

    [Fact]
    public void The_composition_waits_for_the_database_and_keeps_its_data()
    {
        Assert.Contains("ConnectionStrings__Haikou: Host=database;", Compose, StringComparison.Ordinal);
        Assert.Contains("condition: service_healthy", Compose, StringComparison.Ordinal);
        Assert.Contains("pg_isready", Compose, StringComparison.Ordinal);
        Assert.EndsWith("\nvolumes:\n  password:\n  database:\n", Compose, StringComparison.Ordinal);
    }

    [GeneratedRegex("^COPY (?!--from)(.+) [^ ]+$", RegexOptions.Multiline)]
    private static partial Regex Copy();
}
