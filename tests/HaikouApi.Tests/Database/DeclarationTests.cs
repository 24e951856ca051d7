using Dapper;
using HaikouApi.Database;
using HaikouApi.Tests.TestServer;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>A field is declared once, in C#; what PostgreSQL has of it says the same.</summary>
public sealed class DeclarationTests
{
    /// <summary>Fails with the SQL that a new migration has to hold.</summary>
    [Fact]
    public async Task The_schema_is_what_the_datasets_declare()
    {
        await using var connection = await MigratedAsync();
        var missing = await MendAsync(connection);
        Assert.True(missing.Count == 0, $"The migrations do not yet do this:\n\n{string.Join('\n', missing)}\n");
    }

    [Theory]
    [InlineData("comment on table haikou.event is 'Whatever.'", "comment on table haikou.event is 'One event (活动).';")]
    [InlineData("comment on column api.events.name is null", "comment on column api.events.\"name\" is 'Its name.';")]
    [InlineData("comment on column haikou.record_columns.quote is 'Words.'", "comment on column haikou.record_columns.\"quote\"")]
    [InlineData("alter table haikou.pension_channel drop constraint pension_channel_mode_check", "alter table haikou.pension_channel add check (\"mode\" in ('online', 'offline'));")]
    [InlineData("alter table haikou.pension_channel drop constraint pension_channel_mode_check, add check (mode in ('online', 'offline', 'by_pigeon'))", "alter table haikou.pension_channel drop constraint \"pension_channel_mode_check\";")]
    [InlineData("alter table haikou.pension_channel add check (device in ('phone', 'computer'))", "alter table haikou.pension_channel drop constraint \"pension_channel_device_check\";")]
    [InlineData("alter domain haikou.origin drop constraint origin_check; alter domain haikou.origin add check (value in ('machine', 'reviewed', 'hearsay'))", "alter domain haikou.origin drop constraint \"origin_check\";")]
    [InlineData("alter table haikou.event alter column name drop not null", "alter table haikou.event alter column \"name\" set not null;")]
    [InlineData("drop view api.pension_services, api.pension_services_states; alter table haikou.pension_service alter column system type integer using null", "alter table haikou.pension_service alter column \"system\" type text;")]
    [InlineData("alter table haikou.event drop column theme cascade", "alter table haikou.event add column \"theme\" text;")]
    [InlineData("drop table haikou.quantity cascade", "create table haikou.quantity (")]
    public async Task A_schema_that_differs_is_refused_with_what_mends_it(string difference, string mends)
    {
        await using var connection = await MigratedAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(difference);
        Assert.Contains(mends, string.Join('\n', await MendAsync(connection)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alter table haikou.event drop column theme cascade")]
    [InlineData("drop table haikou.quantity cascade")]
    [InlineData("drop table haikou.air_quality_reading cascade")]
    [InlineData("alter table haikou.pension_channel drop constraint pension_channel_mode_check; comment on view api.events is 'Whatever.'")]
    public async Task What_mends_a_difference_is_all_that_a_migration_needs(string difference)
    {
        await using var connection = await MigratedAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(difference);
        await connection.ExecuteAsync(string.Join('\n', await MendAsync(connection)));
        Assert.Empty(await MendAsync(connection));
    }

    private static Task<IReadOnlyList<string>> MendAsync(NpgsqlConnection connection) => DeclaredSchema.MendAsync(Registry.Default.Catalogue.All, connection);

    private static async Task<NpgsqlConnection> MigratedAsync()
    {
        var connection = new NpgsqlConnection(await Migrated.Value);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>A database that only the migrations were run on; what a test does to it is rolled back.</summary>
    private static readonly Lazy<Task<string>> Migrated = new(async () =>
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await Migrations.RunAsync(database, Registry.Default.Resources, NullLogger.Instance);
        return database;
    });
}
