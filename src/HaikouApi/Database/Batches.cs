using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Database;

/// <summary>Statements that go to the database together and come back together: one journey, however many they are.</summary>
internal static class Batches
{
    /// <summary>Chinese as it is: escaped it would be twice as long.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Add(this NpgsqlBatch batch, IEnumerable<NpgsqlBatchCommand> commands)
    {
        foreach (var command in commands) batch.BatchCommands.Add(command);
    }

    /// <summary>Adds a statement with its values: $1, $2 …</summary>
    public static void Add(this ICollection<NpgsqlBatchCommand> commands, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        commands.Add(command);
    }

    /// <summary>Adds a statement that inserts rows into a table, which come as JSON in the shape of the table.</summary>
    public static void AddInsert(this ICollection<NpgsqlBatchCommand> commands, string table, string columns, IEnumerable<object> rows) => commands.Add(
        new($"insert into haikou.{table} ({columns}) select {columns} from json_populate_recordset(null::haikou.{table}, $1)")
        {
            Parameters = { new() { Value = JsonSerializer.Serialize(rows, Plain), NpgsqlDbType = NpgsqlDbType.Json } },
        });
}
