using System.Text.Json.Nodes;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Documents.Storing;

/// <summary>What a transaction does to pages: said at its end, all of it under one version of the data.</summary>
internal sealed class PageChanges
{
    private const string Sql = $"""
        with counted as ({DataVersion.CountUp})
        insert into haikou.change (version, document_id, at, cause, label, because, datasets, rows, ended)
        select counted.version, c.document_id, c.at, c.cause, c.label, c.because, c.datasets, c.rows, c.ended
        from counted, json_populate_recordset(null::haikou.change, $1) c returning version
        """;

    private readonly JsonArray _changes = [];

    /// <param name="touched">The rows that it began or ended.</param>
    /// <param name="ended">Of rows that it ended, by id: why, and which row stands for it now.</param>
    /// <param name="others">Datasets of rows that say what they said, and are answered otherwise: other places are known where they are printed.</param>
    public void Note(
        PageTables page, Act act, IReadOnlyCollection<(Dataset Dataset, string Id)> touched, JsonObject ended, IEnumerable<Dataset>? others = null) =>
        _changes.Add((JsonNode)new JsonObject
        {
            ["document_id"] = page.Document,
            ["at"] = page.At,
            ["cause"] = act.Cause,
            ["label"] = act.Label,
            ["because"] = act.Because,
            ["datasets"] = new JsonArray([.. touched.Select(t => t.Dataset).Concat(others ?? []).Select(d => d.Slug).Distinct()
                .Order(StringComparer.Ordinal).Select(slug => (JsonNode)slug)]),
            ["rows"] = touched.Distinct().Count(),
            ["ended"] = ended,
        });

    /// <summary>
    /// Says it all: the last statement of the transaction, for its lock is kept until the commit, and who holds that waits for nobody. The version; null where
    /// nothing changed.
    /// </summary>
    public async Task<long?> AddAsync(NpgsqlConnection connection)
    {
        if (_changes.Count == 0) return null;
        var all = new NpgsqlParameter { Value = _changes.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Json };
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { all } };
        return (long?)await command.ExecuteScalarAsync();
    }
}
