using Dapper;
using HaikouApi.Database;
using HaikouApi.Tests.TestServer;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit.Sdk;

namespace HaikouApi.Tests.Database;

[Collection(ReadsOnly.Name)]
public sealed class DatasetTableTests(HaikouService service)
{
    public static TheoryData<string> Datasets => [.. Registry.Default.Catalogue.All.Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_table_of_every_dataset_keeps_the_promise(string slug)
    {
        await using var tables = new DatasetTables(service.ConnectionString);
        await tables.CheckAsync(Registry.Default.Catalogue.Find(slug)!);
    }

    /// <summary>What the check is worth: each thing that can be forgotten or undone, and is then seen.</summary>
    [Theory]
    [InlineData("drop trigger refuse_false_quote on haikou.event")]
    [InlineData("alter table haikou.event disable trigger refuse_false_quote")]
    [InlineData("alter table haikou.event drop constraint event_pkey")]
    [InlineData("alter table haikou.event drop constraint event_row_no_fkey")]
    [InlineData("alter table haikou.event drop constraint event_document_id_fkey")]
    [InlineData("alter table haikou.event drop constraint event_article_id_fkey")]
    [InlineData("drop index haikou.event_current")]
    [InlineData("alter table haikou.event add column secret text; select haikou.expose('event', 'events')")]
    [InlineData("do $$ begin execute format('revoke select on api.events from %I', current_database() || '_reader'); end $$")]
    [InlineData("do $$ begin execute format('revoke insert on haikou.event from %I', current_database() || '_writer'); end $$")]
    [InlineData("do $$ begin execute format('revoke update (superseded_at) on haikou.event from %I', current_database() || '_writer'); end $$")]
    [InlineData("grant update on haikou.event to public")]
    [InlineData("grant delete on haikou.event to public")]
    [InlineData("grant select on haikou.event to public; grant usage on schema haikou to public")]
    public async Task A_table_that_lost_something_of_it_is_seen(string loss)
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await Migrations.RunAsync(database, Registry.Default.Resources, NullLogger.Instance);
        await using var connection = new NpgsqlConnection(database);
        await connection.ExecuteAsync(
            "insert into haikou.document (id, sha256, text) values ('0000000000000', encode(sha256(convert_to('海口市今天晴', 'UTF8')), 'hex'), '海口市今天晴')");
        var events = Registry.Default.Catalogue.Find("events")!;
        await using var tables = new DatasetTables(database);
        await tables.CheckAsync(events);
        await connection.ExecuteAsync(loss);
        var seen = await Record.ExceptionAsync(() => tables.CheckAsync(events));
        Assert.True(seen is XunitException or PostgresException, $"{loss}: {seen}");
    }

    [Theory]
    [InlineData("create table haikou.thing (city text)", "select haikou.create_dataset('thing', 'things', 'city')", "like haikou.record_columns")]
    [InlineData("create table haikou.thing (like haikou.record_columns including comments, city text)",
        "select haikou.create_dataset('thing', 'things', 'city,size')", "has no column size")]
    [InlineData("", "select haikou.create_dataset('thing', 'things', 'city')", "does not exist")]
    public async Task A_dataset_is_not_made_of_a_table_that_is_not_fit_for_it(string table, string call, string says)
    {
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (table.Length > 0) await connection.ExecuteAsync(table);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(call));
        Assert.Contains(says, refusal.MessageText, StringComparison.Ordinal);
    }
}
