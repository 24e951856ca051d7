using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaikouApi.Database.Servers;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Packaging;

/// <summary>
/// What the containers do, done without an engine: the owner that the image's script makes, a root that nobody may write to, the health check, HTTP/2 without
/// TLS.
/// </summary>
public sealed class ContainerRunTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("haikou-test-");
    private OwnPostgres server = null!;

    public async Task InitializeAsync() => server = await OwnPostgres.StartAsync();

    [Fact]
    public async Task The_owner_is_no_superuser_and_the_service_works_as_it_from_a_root_that_is_read_only()
    {
        var password = Path.Combine(folder.FullName, "password");
        await File.WriteAllTextAsync(password, "a 'quoted' \\ word\n");
        await Shell.RunAsync($"chmod 755 {folder.FullName}; chmod 644 {password}; {Repository.File("db/container/owner.sh")}",
            ("PGHOST", new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!), ("POSTGRES_USER", "postgres"), ("HAIKOU_PASSWORD_FILE", password));
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "data", "pg_hba.conf"), "local all postgres trust\nlocal all all scram-sha-256\n");
        await Sql.ExecuteAsync(server.ConnectionString, "select pg_reload_conf()");
        Assert.Equal(0, await server.CountAsync(
            "select count(*) from pg_roles where rolname = 'haikou' and (rolsuper or rolcreatedb or rolreplication or rolbypassrls)"));

        await Shell.RunAsync($"cd {folder.FullName}; mkdir nothing tmp; chmod 555 nothing; chmod 777 tmp");
        var connection = new NpgsqlConnectionStringBuilder(
            server.ConnectionString)
        { Database = "haikou", Username = "haikou", Password = null }.ConnectionString;
        using var service = await ServiceProcess.ServeAsync(
            connection, ("Haikou__PasswordFile", password), ("HOME", folder.FullName + "/nothing"), ("TMPDIR", folder.FullName + "/tmp"),
            ("DOTNET_EnableDiagnostics", "0"), (ServiceProcess.User, "postgres"));
        using var http = new HttpClient { BaseAddress = service.Address };
        foreach (var path in (string[])["/v1/events", "/v1/quantities?format=xlsx", "/v1/quantities?format=csv", "/v1/search?q=养老", "/swagger/index.html"])
            Assert.NotEmpty(await http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        Assert.Empty(Directory.GetFileSystemEntries(folder.FullName + "/tmp"));
        using var read = await http.PostAsync(new Uri("/v1/extractions", UriKind.Relative),
            new StringContent(string.Concat(Enumerable.Repeat("某市修路9公里，投资11万元。\n", 9_000)), Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);

        await using var databases = new Databases(new NpgsqlConnectionStringBuilder(connection) { Password = "a 'quoted' \\ word" }.ConnectionString);
        await using var large = databases.Writer.CreateCommand("select lo_create(0)");
        await Assert.ThrowsAsync<PostgresException>(() => large.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task The_health_check_of_the_composition_tells_a_service_that_is_ready_from_one_that_is_not()
    {
        using var service = await ServiceProcess.ServeAsync(server.ConnectionString);
        var check = Regex.Match(await File.ReadAllTextAsync(Repository.File("docker-compose.yml")), """test: (\["CMD", "bash".*\])""").Groups[1].Value;
        Assert.Equal(0, await CheckAsync(service.Address.Port));
        await server.FreezeAsync();
        Assert.NotEqual(0, await CheckAsync(service.Address.Port));
        await server.ThawAsync();
        Assert.NotEqual(0, await CheckAsync(Port.Free()));

        async Task<int> CheckAsync(int port)
        {
            var command = JsonSerializer.Deserialize<string[]>(check.Replace("8080", $"{port}", StringComparison.Ordinal))![1..];
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    [Fact]
    public async Task HTTP_2_without_TLS_is_offered_beside_HTTP_1()
    {
        var (plain, h2c) = (Port.Free(), Port.Free());
        using var service = await ServiceProcess.ServeAsync(
            server.ConnectionString, ("ASPNETCORE_URLS", ""), ("Kestrel__Endpoints__Http__Url", $"http://127.0.0.1:{plain}"),
            ("Kestrel__Endpoints__H2c__Url", $"http://127.0.0.1:{h2c}"), ("Kestrel__Endpoints__H2c__Protocols", "Http2"));
        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version11), await AskAsync(plain, HttpVersion.Version11));
        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), await AskAsync(h2c, HttpVersion.Version20));
        Assert.Contains("\"name\"", await AskTextAsync(h2c), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_that_are_not_allowed_are_refused()
    {
        using var service = await ServiceProcess.ServeAsync(server.ConnectionString, ("AllowedHosts", "haikou.example.org"));
        using var http = new HttpClient { BaseAddress = service.Address };
        foreach (var (host, status) in ((string, HttpStatusCode)[])[("haikou.example.org", HttpStatusCode.OK), ("evil.example.org", HttpStatusCode.BadRequest)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events") { Headers = { Host = host } };
            using var answer = await http.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.OK ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<(HttpStatusCode, Version)> AskAsync(int port, Version version)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"http://127.0.0.1:{port}/v1/events?q=海口")
        { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, answer.Version);
    }

    private static async Task<string> AskTextAsync(int port)
    {
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        return await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/v1/events"));
    }
}
