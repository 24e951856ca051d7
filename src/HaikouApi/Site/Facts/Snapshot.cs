using System.Data;
using System.Text.Json;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Storing;
using HaikouApi.Lists;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Site.Facts;

/// <summary>Rows by the value of a field.</summary>
public sealed record FacetCount(string? Value, long Rows);

/// <summary>A page of a list, with what is counted of the whole of it.</summary>
public sealed record FactPage(IReadOnlyList<Fact> Facts, long Total, string? NextCursor, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);

/// <summary>What one page of the site shows: everything in it is read of the same moment, in the statements that the API reads with.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly CancellationToken _cancellation;

    private Snapshot(NpgsqlConnection connection, DataVersion version, CancellationToken cancellation) =>
        (_connection, Version, _cancellation) = (connection, version, cancellation);

    public DataVersion Version { get; }

    public static async Task<Snapshot> OpenAsync(Databases databases, CancellationToken cancellation)
    {
        var connection = await databases.Reader.OpenConnectionAsync(cancellation);
        try
        {
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return new(connection, await DataVersion.ReadAsync(connection, cancellation), cancellation);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The question that these parameters ask of a dataset, of all rows and with their citations.</summary>
    public static ListQuery All(Dataset dataset, params IEnumerable<QueryParameter> parameters) =>
        ListQuery.From(new ListRequest(dataset, [.. parameters], ListParameter.All), Formats.NdJson).Query! with
        {
            Fields = dataset.Fields,
            WithCitations = true
        };

    public async Task<IReadOnlyList<Fact>> ReadAsync(ListQuery query)
    {
        var sql = ListSql.Stream(query);
        await using var command = sql.On(_connection);
        await using var reader = await command.ExecuteReaderAsync(_cancellation);
        var rows = new FactRows(sql.Layout);
        var facts = new List<Fact>();
        while (await reader.ReadAsync(_cancellation) && facts.Count < (query.Limit ?? int.MaxValue)) facts.Add(rows.Read(reader));
        return facts;
    }

    /// <summary>A page of a list with its total and its facets.</summary>
    public async Task<FactPage> PageAsync(ListQuery query)
    {
        var sql = ListSql.CountedPage(query);
        await using var command = sql.On(_connection);
        await using var reader = await command.ExecuteReaderAsync(_cancellation);
        await reader.ReadAsync(_cancellation);
        var total = reader.GetInt64(DataVersion.Columns);
        var facets = query.Facets.Count > 0 && !reader.IsDBNull(reader.FieldCount - 1) ? FacetsOf(reader.GetString(reader.FieldCount - 1)) : [];
        if (reader.IsDBNull(DataVersion.Columns + 1)) return new([], total, null, facets);

        var (rows, facts) = (new FactRows(sql.Layout), new List<Fact>());
        var pages = new PageRows(sql.Layout, reader);
        while (await pages.ReadAsync(isOn: true, _cancellation)) facts.Add(rows.Read(reader));
        return new(facts, total, pages.Next, facets);
    }

    public async Task<Fact?> FindAsync(Dataset dataset, string id)
    {
        var query = new ListQuery(dataset, [], [], dataset.Fields, WithCitations: true);
        var sql = ListSql.Item(query, id);
        await using var command = sql.On(_connection);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, _cancellation);
        return await reader.ReadAsync(_cancellation) ? new FactRows(sql.Layout).Read(reader) : null;
    }

    public async Task<long> CountAsync(ListQuery query)
    {
        await using var command = ListSql.Count(query).On(_connection);
        return (long)(await command.ExecuteScalarAsync(_cancellation))!;
    }

    /// <summary>The text of a page, as it is given out.</summary>
    public async Task<StoredText?> TextAsync(Fact page) => (await StoredText.FindAsync(_connection, page.Id, _cancellation))?.GivenOut(page.Dataset);

    public Task<IReadOnlyDictionary<string, DatasetState>> StatesAsync(IEnumerable<Dataset> datasets) =>
        DatasetState.ReadAsync(_connection, datasets, _cancellation);

    public NpgsqlConnection Connection => _connection;

    public CancellationToken Cancellation => _cancellation;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static Dictionary<string, IReadOnlyList<FacetCount>> FacetsOf(string json)
    {
        using var counted = JsonDocument.Parse(json);
        return counted.RootElement.EnumerateObject().ToDictionary(f => f.Name, f => CountsOf(f.Value.GetProperty("values")), StringComparer.Ordinal);
    }

    private static IReadOnlyList<FacetCount> CountsOf(JsonElement values) => values.ValueKind != JsonValueKind.Array ? [] :
        [.. values.EnumerateArray().Select(v => new FacetCount(TextOf(v.GetProperty("value")), v.GetProperty("count").GetInt64()))];

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
