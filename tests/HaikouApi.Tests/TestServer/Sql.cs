using System.Globalization;
using Npgsql;

namespace HaikouApi.Tests.TestServer;

/// <summary>SQL past the service: over a connection of its own, which nothing else meets.</summary>
internal static class Sql
{
    public static Task ExecuteAsync(string database, string sql) => ScalarAsync(database, sql);

    public static async Task<long> CountAsync(string database, string sql) => Convert.ToInt64(await ScalarAsync(database, sql), CultureInfo.InvariantCulture);

    public static async Task<string?> TextAsync(string database, string sql) => (await ScalarAsync(database, sql))?.ToString();

    /// <summary>The first value of the last statement's result.</summary>
    private static async Task<object?> ScalarAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        return await command.ExecuteScalarAsync();
    }
}
