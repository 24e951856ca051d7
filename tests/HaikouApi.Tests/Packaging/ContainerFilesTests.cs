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
        Assert.Contains($"ENTRYPOINT [\"./{typeof(Program).Assembly.GetName().Name}\"]", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("\nUSER $APP_UID\n", Dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void The_composition_opens_the_port_the_image_listens_on_to_this_machine_only()
    {
        var port = Regex.Match(Dockerfile, "^EXPOSE ([0-9]+)$", RegexOptions.Multiline).Groups[1].Value;

        Assert.Contains($"- \"127.0.0.1:5080:{port}\"", Compose, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(Compose, "\n    ports:"));
        Assert.Equal(2, Regex.Count(Compose, $"- \"127.0.0.1:509[12]:{port}\""));
        Assert.All(Regex.Matches(Compose, "\n      - \"([^\"]*):[0-9]+:[0-9]+\"").Select(opened => opened.Groups[1].Value),
            address => Assert.Equal("127.0.0.1", address));
    }

    [Fact]
    public void Every_container_is_confined_and_of_a_version_that_is_named()
    {
        var services = Regex.Matches(Compose[Compose.IndexOf("\nservices:", StringComparison.Ordinal)..], @"(?m)^  (\w+):\n((?:    .*\n|\n(?=    ))+)")
            .Select(service => service.Groups[2].Value).ToList();
        var shapes = Regex.Matches(Compose, @"(?m)^x-(server|instance): &\1\n((?:  .*\n)+)").Select(shape => shape.Groups[2].Value).ToList();

        Assert.Equal((8, 2), (services.Count, shapes.Count));
        Assert.All(services, service => Assert.Matches(@"^    <<: \*(confined|server|instance)\n", service));
        Assert.All(shapes, shape => Assert.StartsWith("  <<: *confined\n", shape, StringComparison.Ordinal));
        Assert.All([.. shapes, .. services.Where(service => service.StartsWith("    <<: *confined", StringComparison.Ordinal))],
            shape => Assert.Matches(@"(?m)^ +mem_limit: [0-9]+[mg]$", shape));
        Assert.All(Regex.Matches(Compose + Dockerfile, @"(?m)(?:image: |^FROM )(\S+)").Select(image => image.Groups[1].Value),
            image => Assert.Matches(@":[0-9]+\.[0-9]+", image));
        Assert.Contains("x-confined: &confined\n  read_only: true\n  cap_drop: [ALL]\n  security_opt: [\"no-new-privileges:true\"]\n", Compose,
            StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)password=", Compose);
        Assert.Equal(4, Regex.Count(Compose, @"(?m)^ +tmpfs: \[/tmp"));
    }

    [Fact]
    public void The_composition_waits_for_the_database_and_keeps_its_data()
    {
        Assert.Contains("ConnectionStrings__Haikou: Host=database;", Compose, StringComparison.Ordinal);
        Assert.Contains("condition: service_healthy", Compose, StringComparison.Ordinal);
        Assert.Contains("pg_isready", Compose, StringComparison.Ordinal);
        Assert.EndsWith("\nvolumes:\n  password:\n  database:\n  server_a:\n  server_b:\n  server_c:\n", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_replicated_composition_writes_to_the_primary_of_three_servers_and_reads_from_any_and_mounts_only_what_is_there()
    {
        Assert.Equal(3, Regex.Count(Compose,
            @"(?m)^  (server_[abc]):\n    <<: \*server\n    environment:\n      <<: \*server-environment\n      NAME: \1\n"));
        Assert.Contains("SERVERS: server_a server_b server_c\n", Compose, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Haikou: Host=server_a,server_b,server_c;Database=haikou;Username=haikou\n", Compose, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__HaikouReaders: Host=server_a,server_b,server_c;Database=haikou\n", Compose, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Compose, @"(?m)^  profiles: \[replicated\]$"));
        var mounted = Regex.Matches(Compose, @"(?m)^      - \./([^:]+):").Select(mount => mount.Groups[1].Value).ToList();
        Assert.Equal(6, mounted.Count);
        Assert.All(mounted, path => Assert.True(Path.Exists(Repository.File(path)), $"{path} is not there."));
    }

    [GeneratedRegex("^COPY (?!--from)(.+) [^ ]+$", RegexOptions.Multiline)]
    private static partial Regex Copy();
}
