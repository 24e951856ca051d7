using System.Net;
using System.Net.Sockets;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>A start that cannot be says why in one sentence, with what to do, and leaves what it found as it was.</summary>
public sealed class StartFailureTests : IAsyncLifetime
{
    private OwnPostgres server = null!;

    public async Task InitializeAsync() => server = await OwnPostgres.StartAsync();

    [Fact]
    public async Task A_database_that_a_newer_version_migrated_is_left_alone()
    {
        var database = await server.AddDatabaseAsync("newer");
        await ServiceProcess.RunAsync(database, "keys", "list");
        await Sql.ExecuteAsync(database,
            "insert into public.haikou_migration (scriptname, applied) values ('9000_what_comes.sql', now()); drop view api.events");
        await FailsAsync(database, "The database newer was migrated by a newer version of the service (9000_what_comes.sql)");
        Assert.Equal(0, await Sql.CountAsync(database, "select count(*) from pg_class where relname = 'events'"));
    }

    [Theory]
    [InlineData("SQL_ASCII")]
    [InlineData("LATIN1")]
    public async Task A_database_of_another_encoding_is_refused(string encoding) =>
        await FailsAsync(await server.AddDatabaseAsync("latin", options: $"encoding '{encoding}' locale 'C'"), $"The database latin keeps text in {encoding}",
            "encoding 'UTF8'");

    [Theory]
    [InlineData("api")]
    [InlineData("haikou")]
    public async Task A_schema_of_somebody_else_is_left_alone(string schema)
    {
        var database = await server.AddDatabaseAsync("shared");
        await Sql.ExecuteAsync(database, $"create schema {schema}; create table {schema}.theirs (i int)");
        await FailsAsync(database, $"The database shared has a schema that is not the service's ({schema} of shared)", "a database of its own");
        Assert.Equal(1, await Sql.CountAsync(database, "select count(*) from pg_namespace where nspname in ('api', 'haikou')"));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named() =>
        await FailsAsync(server.AsSuperuser("nowhere"), "database \"nowhere\" does not exist", "create database");

    [Fact]
    public async Task A_wrong_password_is_called_that()
    {
        var database = new NpgsqlConnectionStringBuilder(await server.AddDatabaseAsync("closed")) { Password = "guess" }.ConnectionString;
        await FailsAsync(database, "password authentication failed for user \"closed\"", "Check user and password in ConnectionStrings__Haikou");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_called_that() =>
        await FailsAsync("Host=127.0.0.1;Port=1;Username=x", "PostgreSQL cannot be reached", "Check ConnectionStrings__Haikou");

    [Fact]
    public async Task A_disk_that_is_full_is_called_full()
    {
        await Sql.ExecuteAsync(server.ConnectionString, """
            create function public.full_disk() returns event_trigger language plpgsql as
                $$ begin raise exception 'could not extend file "base/5/16384": No space left on device' using errcode = 'disk_full'; end $$;
            create event trigger full_disk on ddl_command_start when tag in ('CREATE SCHEMA') execute function public.full_disk()
            """);
        await FailsAsync(server.ConnectionString, "The disk of PostgreSQL is full", "Make room on it");
    }

    [Fact]
    public async Task A_disk_that_is_too_full_for_a_private_PostgreSQL_is_called_full()
    {
        var programs = Directory.CreateTempSubdirectory("haikou-test-programs-");
        foreach (var (name, script) in ((string, string)[])[("postgres", "echo 'postgres (PostgreSQL) 15.1'"), ("pg_ctl", "exit 1"),
            ("initdb", "echo 'initdb: error: could not write to file: No space left on device' >&2; exit 1")])
        {
            await File.WriteAllTextAsync(Path.Combine(programs.FullName, name), $"#!/bin/sh\n{script}\n");
        }

        await Shell.RunAsync($"chmod -R 755 {programs.FullName}");
        var data = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
        var settings = ((string, string)[])[("PATH", $"{programs.FullName}:{Environment.GetEnvironmentVariable("PATH")}"), ("HAIKOU_DATA", data)];
        await FailsAsync("", settings, [], $"The disk is full: PostgreSQL could not make its data in {data}", "HAIKOU_DATA");
        programs.Delete(recursive: true);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await FailsAsync(server.ConnectionString, [], ["--urls", url], url, "ASPNETCORE_URLS");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(null, "Could not find file")]
    public async Task A_password_file_without_a_password_is_named(string? content, string words)
    {
        var file = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
        if (content is not null) await File.WriteAllTextAsync(file, content);
        await FailsAsync(server.ConnectionString, [("Haikou__PasswordFile", file)], ["keys", "list"], "Haikou__PasswordFile", words, file);
        File.Delete(file);
    }

    [Fact]
    public async Task A_password_may_stand_in_a_file()
    {
        var database = new NpgsqlConnectionStringBuilder(await server.AddDatabaseAsync("filed")) { Password = null }.ConnectionString;
        var file = Path.Combine(Path.GetTempPath(), "haikou-test-" + Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, "correct horse\n");
        var (exitCode, _, error) = await ServiceProcess.RunAsync(database, [("Haikou__PasswordFile", file)], ["keys", "list"]);
        Assert.True(exitCode == 0, error);
        File.Delete(file);
    }

    [Fact]
    public async Task Pages_without_search_entries_are_made_searchable()
    {
        var database = await server.AddDatabaseAsync("unsearched");
        await using (HaikouService.Over(database)) { }
        await Sql.ExecuteAsync(database, "delete from haikou.search_section");
        await using var instance = HaikouService.Over(database);
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        Assert.Contains("\"dataset\":\"articles\"", await http.GetStringAsync(new Uri("/v1/search?q=养老&dataset=articles", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    private static Task FailsAsync(string database, params string[] words) => FailsAsync(database, [], ["keys", "list"], words);

    private static async Task FailsAsync(string database, (string, string)[] settings, string[] arguments, params string[] words)
    {
        var (exitCode, _, error) = await ServiceProcess.RunAsync(database, settings, arguments);
        Assert.Equal(1, exitCode);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.All(words, word => Assert.Contains(word, error, StringComparison.Ordinal));
    }
}
