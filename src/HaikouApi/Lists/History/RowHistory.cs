using System.Buffers;
using System.Text.Json;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists.History;

/// <summary>What was done to a row: by which cause, with whose key, and why.</summary>
public sealed record Deed(string? Cause, string? By, string? Because, string? ReplacedBy = null);

/// <summary>One state of a row, held from one instant until another; until now where that is null.</summary>
public sealed record RowState(DateTime From, DateTime? Until, Deed Begun, Deed? Ended, JsonElement Row);

/// <summary>All states that a row had.</summary>
public static class RowHistory
{
    /// <summary>The states, oldest first; none where there never was such a row.</summary>
    public static async Task<IReadOnlyList<RowState>> ReadAsync(
        NpgsqlConnection connection, Dataset dataset, string id, string baseUrl, CancellationToken cancellation)
    {
        var query = new ListQuery(dataset, [], [], dataset.Fields, WithCitations: true);
        var sql = ListSql.History(query, id);
        await using var command = sql.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (states, rows) = (new List<RowState>(), new JsonRows(sql.Layout, baseUrl));
        while (await reader.ReadAsync(cancellation))
        {
            var ended = Text(reader, "ended_by");
            states.Add(new(
                reader.GetDateTime(reader.GetOrdinal("held_from")),
                reader.IsDBNull(reader.GetOrdinal("held_until")) ? null : reader.GetDateTime(reader.GetOrdinal("held_until")),
                new(Text(reader, "begun_by"), Text(reader, "begun_label"), Text(reader, "begun_because")),
                reader.IsDBNull(reader.GetOrdinal("held_until")) ? null
                    : new(ended, Text(reader, "ended_label"), Text(reader, "ended_because"), Text(reader, "replaced_by")),
                RowOf(rows, reader)));
        }

        return states;
    }

    /// <summary>The fields that a state says otherwise than the one before.</summary>
    public static IReadOnlyList<string> Changed(Dataset dataset, RowState before, RowState after) =>
        [.. dataset.Fields.Where(f => f.IsSaid || f.Name is "quote" or "origin" or "document")
        .Where(f => !JsonElement.DeepEquals(before.Row.GetProperty(f.Name), after.Row.GetProperty(f.Name))).Select(f => f.Name)];

    private static JsonElement RowOf(JsonRows rows, NpgsqlDataReader reader)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, SkipValidation = true }))
        {
            rows.Write(json, reader);
        }

        using var parsed = JsonDocument.Parse(bytes.WrittenMemory);
        return parsed.RootElement.Clone();
    }

    private static string? Text(NpgsqlDataReader reader, string column) =>
        reader.IsDBNull(reader.GetOrdinal(column)) ? null : reader.GetString(reader.GetOrdinal(column));
}
