using HaikouApi.Database.Servers;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>Roles and rights on a server with passwords, made good by every start: whatever it finds, and whoever else is on the server.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private OwnPostgres server = null!;

    public async Task InitializeAsync() => server = await OwnPostgres.StartAsync();

    [Fact]
    public async Task Two_databases_of_different_owners_do_not_disturb_each_other()
    {
        var first = await server.AddDatabaseAsync("morning");
        var second = await server.AddDatabaseAsync("evening");
        await using var one = HaikouService.Over(first);
        await using var other = HaikouService.Over(second);
        await AnswersAsync(first);
        await AnswersAsync(second);

        await using var databases = new Databases(first);
        var elsewhere = new NpgsqlConnectionStringBuilder(
            databases.Reader.First.ConnectionString)
        { Password = new Roles(first).PasswordOf(Roles.Reader), Database = "evening" };
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Sql.ExecuteAsync(elsewhere.ConnectionString, "select 1"));
        Assert.Contains("permission denied for database", refusal.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_is_called_like_the_schema_has_the_same_views_as_any_other()
    {
        const string views =
            "select string_agg(pg_get_viewdef(oid), chr(10) order by relname) from pg_class where relnamespace = 'api'::regnamespace and relkind = 'v'";
        var (same, other) = (await server.AddDatabaseAsync("haikou"), await server.AddDatabaseAsync("press"));
        await using var service = HaikouService.Over(same);
        await using var another = HaikouService.Over(other);
        await AnswersAsync(same);
        await AnswersAsync(other);
        Assert.Equal(await Sql.TextAsync(server.AsSuperuser("press"), views), await Sql.TextAsync(server.AsSuperuser("haikou"), views));
    }

    [Fact]
    public async Task A_second_start_writes_nothing()
    {
        var database = await server.AddDatabaseAsync("press-house 海口");
        await StartAsync(database);
        const string written =
            "select string_agg(c.xmin::text, ' ' order by c.oid) || (select xmin from haikou.data_version) || "
                + "(select string_agg(xmin::text, ' ' order by oid) from pg_authid) from pg_class c";
        var before = await Sql.TextAsync(server.AsSuperuser("press-house 海口"), written);
        await StartAsync(database);
        Assert.Equal(before, await Sql.TextAsync(server.AsSuperuser("press-house 海口"), written));
        await AnswersAsync(database);
    }

    [Fact]
    public async Task No_statement_has_a_password_in_it()
    {
        await Sql.ExecuteAsync(server.ConnectionString, "alter system set log_statement = 'all'");
        var database = await server.AddDatabaseAsync("logged");
        var mark = server.Log.Length;
        await StartAsync(database);
        var log = server.Log[mark..];
        Assert.Contains("create role \"logged_reader\" login password 'SCRAM-SHA-256$", log, StringComparison.Ordinal);
        Assert.All(Roles.All, role => Assert.DoesNotContain(new Roles(database).PasswordOf(role)!, log, StringComparison.Ordinal));
        Assert.DoesNotContain("correct horse", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_has_another_password_gets_the_right_one()
    {
        var database = await server.AddDatabaseAsync("changed");
        await StartAsync(database);
        await Sql.ExecuteAsync(server.ConnectionString, "alter role changed_reader password 'forgotten'");
        await Assert.ThrowsAsync<PostgresException>(() => AnswersAsync(database));
        await StartAsync(database);
        await AnswersAsync(database);
    }

    [Fact]
    public async Task An_owner_who_may_not_make_roles_is_told_what_a_superuser_has_to_do_and_needs_no_more_than_that()
    {
        var database = await server.AddDatabaseAsync("modest", attributes: "");
        var (exitCode, _, error) = await ServiceProcess.RunAsync(database, "keys", "list");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("The user of ConnectionStrings__Haikou may not make the roles", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));

        await Sql.ExecuteAsync(server.ConnectionString, error[error.IndexOf("create role", StringComparison.Ordinal)..]);
        await using var instance = HaikouService.Over(database);
        await AnswersAsync(database);
    }

    [Fact]
    public async Task Rights_that_were_lost_or_that_others_have_are_put_right()
    {
        var database = await server.AddDatabaseAsync("restored");
        await StartAsync(database);
        await Sql.ExecuteAsync(server.AsSuperuser("restored"), """
            grant all on database restored to public;
            create role stranger; grant select on all tables in schema haikou to stranger; grant usage on schema haikou to public;
            revoke all on api.documents from restored_reader; revoke usage on schema api from restored_reader;
            grant delete on haikou.citation to restored_writer; grant insert on haikou.data_version to restored_writer;
            grant select on haikou.api_key to restored_writer; alter role restored_reader set statement_timeout = 1
            """);
        await StartAsync(database);
        await AnswersAsync(database);
        Assert.Equal("false false false false false", await Sql.TextAsync(server.AsSuperuser("restored"), """
            select concat_ws(' ', has_table_privilege('stranger', 'haikou.document', 'select')::text,
                has_database_privilege('stranger', 'restored', 'temp')::text,
                has_table_privilege('restored_writer', 'haikou.citation', 'delete')::text,
                has_table_privilege('restored_writer', 'haikou.data_version', 'insert')::text,
                has_table_privilege('restored_writer', 'haikou.api_key', 'select')::text)
            """));
        Assert.Equal(0, await server.CountAsync("select count(*) from pg_db_role_setting where setrole = 'restored_reader'::regrole"));
    }

    [Fact]
    public async Task A_table_and_a_view_that_are_new_are_the_writers_and_the_readers_at_once()
    {
        var database = await server.AddDatabaseAsync("growing");
        await StartAsync(database);
        await Sql.ExecuteAsync(database, "create table haikou.weather (city text); create view api.weather as select city from haikou.weather");
        await using var databases = new Databases(database);
        await using var insert = databases.Writer.CreateCommand("insert into haikou.weather values ('海口市')");
        await insert.ExecuteNonQueryAsync();
        await using var select = databases.Reader.First.CreateCommand("select city from api.weather");
        Assert.Equal("海口市", await select.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_store_of_version_1_is_taken_over_and_its_roles_have_no_rights_any_more()
    {
        var database = await server.AddDatabaseAsync("daily");
        foreach (var script in Directory.GetFiles(Repository.File("db/migrations"), "000*.sql").Order(StringComparer.Ordinal))
        {
            await Sql.ExecuteAsync(database, await File.ReadAllTextAsync(script));
            await Sql.ExecuteAsync(database, $"""
                create table if not exists public.haikou_migration
                    (schemaversionsid serial primary key, scriptname varchar(255) not null, applied timestamp not null);
                insert into public.haikou_migration (scriptname, applied) values ('{Path.GetFileName(script)}', now())
                """);
        }

        Assert.Equal("true", await Sql.TextAsync(database, "select has_table_privilege('haikou_reader', 'api.documents', 'select')::text"));
        await using var instance = HaikouService.Over(database);
        await AnswersAsync(database);
        Assert.Equal(0, await Sql.CountAsync(server.AsSuperuser("daily"), """
            select count(*) from pg_shdepend d
            where d.dbid = (select oid from pg_database where datname = 'daily') and d.refobjid in ('haikou_reader'::regrole, 'haikou_writer'::regrole)
            """));
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    private static async Task StartAsync(string database)
    {
        var (exitCode, _, error) = await ServiceProcess.RunAsync(database, "keys", "list");
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Each role can do its work, over new connections.</summary>
    private static async Task AnswersAsync(string database)
    {
        await using var databases = new Databases(database);
        foreach (var (source, sql) in ((NpgsqlDataSource, string)[])[(databases.Reader.First, "select count(*) from api.documents"),
            (databases.Writer, "select count(*) from haikou.record"), (databases.Keys, "select count(*) from haikou.api_key")])
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteScalarAsync();
        }
    }
}
