using HaikouApi.Database.Servers;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

[Collection(ReadsOnly.Name)]
public sealed class RoleTests(HaikouService service)
{
    [Fact]
    public async Task The_reader_may_select_from_every_view_of_api()
    {
        await using var databases = new Databases(service.ConnectionString);
        foreach (var view in Registry.Default.Catalogue.All.Select(d => d.View).Append("document_texts").Append("document_originals").Append("data_version"))
        {
            await using var command = databases.Reader.First.CreateCommand($"select * from api.{view} limit 1");
            await command.ExecuteNonQueryAsync();
        }
    }

    [Theory]
    [InlineData("select * from haikou.document")]
    [InlineData("select haikou.citation_id('x', 'y')")]
    [InlineData("select * from public.haikou_migration")]
    [InlineData("insert into api.data_version values (1, now())")]
    [InlineData("update api.documents set title = 'x'")]
    [InlineData("delete from api.citations")]
    [InlineData("create table api.mine (i int)")]
    [InlineData("create table public.mine (i int)")]
    [InlineData("create temporary table mine (i int)")]
    [InlineData("create schema mine")]
    [InlineData("create role mine")]
    [InlineData("drop view api.documents")]
    [InlineData("truncate haikou.citation")]
    [InlineData("set role {writer}")]
    [InlineData("select lo_creat(-1)")]
    [InlineData("select lo_create(0)")]
    [InlineData("select lo_from_bytea(0, 'x')")]
    [InlineData("select haikou.renew_epoch()")]
    [InlineData("select * from haikou.api_key")]
    [InlineData("set session authorization postgres")]
    [InlineData("copy (select 1) to program 'true'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    [InlineData("select passwd from pg_shadow")]
    public async Task The_reader_may_do_nothing_else(string sql)
    {
        await using var databases = new Databases(service.ConnectionString);
        await using var connection = await databases.Reader.OpenConnectionAsync();

        // Not because its sessions begin read-only, which it could change: because it has no right to.
        await using var writable = new NpgsqlCommand("set default_transaction_read_only = off", connection);
        await writable.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(
            sql.Replace("{writer}", new Roles(service.ConnectionString).NameOf(Roles.Writer), StringComparison.Ordinal), connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Contains(refusal.SqlState, (string[])[PostgresErrorCodes.InsufficientPrivilege, "55000"]);
    }

    [Theory]
    [InlineData("update haikou.trade_in_subsidy set amount_max_yuan = 1000000")]
    [InlineData("update haikou.document set text = 'x'")]
    [InlineData("delete from haikou.evidence")]
    [InlineData("truncate haikou.quantity")]
    [InlineData("alter table haikou.document disable trigger all")]
    [InlineData("drop table haikou.quantity")]
    [InlineData("create table haikou.mine (i int)")]
    [InlineData("update haikou.data_version set epoch = gen_random_uuid()")]
    [InlineData("select hash from haikou.api_key")]
    [InlineData("insert into haikou.api_key (id, name, hash) values ('0000000000000', 'x', '')")]
    [InlineData("update haikou.api_key set revoked_at = null")]
    public async Task The_writer_may_add_and_end_but_never_change_what_was_said(string sql)
    {
        await using var databases = new Databases(service.ConnectionString);
        await using var command = databases.Writer.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("select * from haikou.document")]
    [InlineData("select * from api.documents")]
    [InlineData("delete from haikou.api_key")]
    [InlineData("update haikou.api_key set hash = ''")]
    [InlineData("select lo_create(0)")]
    public async Task The_role_of_the_keys_sees_nothing_else_and_changes_no_key(string sql)
    {
        await using var databases = new Databases(service.ConnectionString);
        await using var command = databases.Keys.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task What_the_reader_makes_its_own_default_does_not_reach_the_service()
    {
        await using var databases = new Databases(service.ConnectionString);
        await DoAsync("alter role current_user set statement_timeout = '1ms'", "alter role current_user set search_path = 'nowhere'");
        await using var later = new Databases(service.ConnectionString);
        await using var command = later.Reader.First.CreateCommand("select current_setting('statement_timeout') || ' ' || current_setting('search_path')");
        Assert.Equal("0 pg_catalog", await command.ExecuteScalarAsync());
        await DoAsync("alter role current_user reset all");

        async Task DoAsync(params string[] statements)
        {
            await using var connection = await databases.Reader.OpenConnectionAsync();
            foreach (var statement in statements.Prepend("set default_transaction_read_only = off"))
            {
                await using var change = new NpgsqlCommand(statement, connection);
                await change.ExecuteNonQueryAsync();
            }
        }
    }
}
