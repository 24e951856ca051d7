using System.Data;
using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>A page of a list as one JSON object.</summary>
public sealed class PageResult(Databases databases, Totals totals, ListQuery query) : IResult
{
    /// <summary>Columns before the row's own: the version, the total, whether there is a row.</summary>
    private const int ColumnsBefore = DataVersion.Columns + 2;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Sent when the connection is back: a slow client keeps none.
        var page = await MakeAsync(httpContext);
        using (page.Body) await page.Body.SendAsync(httpContext, page.Version);
    }

    private async Task<Page> MakeAsync(HttpContext context)
    {
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);

        // Hints are read after the rows, and are of the same moment.
        await using var snapshot = query.Names.Count > 0 ? await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted) : null;
        var page = await ReadAsync(context, connection);
        WriteEnvelope(page, context);
        if (query.Names.Count > 0) page.WriteHints(await Hint.FindAsync(connection, query, page.Total!.Value, context.RequestAborted));
        page.End();
        return page;
    }

    private async Task<Page> ReadAsync(HttpContext context, NpgsqlConnection connection)
    {
        var page = query.Facets.Count == 0 ? await TryMakeAsync(context, connection) : null;
        if (page is { Total: not null }) return page;

        // An empty page does not tell its version, and facets are counted with the total: both come in one statement with it.
        using var turn = await totals.OneAtATimeAsync(query, context.RequestAborted);
        if (page is not null && await CountAsync(connection, page.Version, context.RequestAborted) is { } total) return page with { Total = total };
        page?.Body.Dispose();
        return (await TryMakeAsync(context, ListSql.CountedPage(query), connection))!;
    }

    /// <summary>How many rows there are in all at a version; null when the data are at another one by now.</summary>
    private async Task<long?> CountAsync(NpgsqlConnection connection, DataVersion at, CancellationToken cancellation)
    {
        if (totals.Find(query, at) is { } known) return known;
        await using var command = ListSql.CountAtVersion(query).On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var version = DataVersion.Of(reader, query.VersionOf);
        var total = totals.Remember(query, version, reader.GetInt64(DataVersion.Columns));
        return version == at ? total : null;
    }

    /// <summary>The page alone; after a cursor the nearest rows first, which are asked for again with all others when they do not fill it.</summary>
    private async Task<Page?> TryMakeAsync(HttpContext context, NpgsqlConnection connection)
    {
        if (ListSql.NearPage(query) is { } nearest && await TryMakeAsync(context, nearest, connection) is { } near)
        {
            if (near.Rows.IsFull) return near;
            near.Body.Dispose();
        }

        return await TryMakeAsync(context, ListSql.Page(query), connection);
    }

    /// <summary>The page that a statement gives, with its total where that is known; null when it has no row and the statement does not count.</summary>
    private async Task<Page?> TryMakeAsync(HttpContext context, ListSql sql, NpgsqlConnection connection)
    {
        await using var command = sql.On(connection);
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted)) return null;
        var version = DataVersion.Of(reader, query.VersionOf);
        var total = reader.IsDBNull(DataVersion.Columns) ? totals.Find(query, version) : totals.Remember(query, version, reader.GetInt64(DataVersion.Columns));
        var facets = query.Facets.Count > 0 ? reader.GetString(reader.FieldCount - 1) : null;

        var body = JsonBody.Create(context.Request, out var json);
        json.WriteStartObject();
        json.WriteStartArray("data");
        var rows = new PageRows(sql.Layout, reader);
        if (!reader.IsDBNull(ColumnsBefore - 1)) await WriteRowsAsync(new JsonRows(sql.Layout, Links.Base(context.Request)), json, reader, rows, context);
        json.WriteEndArray();
        if (total is null && rows.Whole is { } whole) total = totals.Remember(query, version, whole);
        return new(body, json, version, rows, facets, total);
    }

    private static async Task WriteRowsAsync(JsonRows rows, Utf8JsonWriter json, NpgsqlDataReader reader, PageRows pages, HttpContext context)
    {
        while (await pages.ReadAsync(isOn: true, context.RequestAborted)) rows.Write(json, reader);
    }

    private void WriteEnvelope(Page page, HttpContext context)
    {
        var (json, rows, request) = (page.Json, page.Rows, context.Request);
        json.WriteStartObject("page");
        json.WriteNumber("limit", query.Limit!.Value);
        json.WriteString("nextCursor", rows.Next);
        json.WriteNumber("total", page.Total!.Value);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteString("self", Links.With(request, "cursor", query.Edge?.ToText(query)));
        json.WriteString("first", Links.With(request, "cursor", null));
        json.WriteString("prev", ListLinks.At(rows.Previous, request));
        json.WriteString("next", ListLinks.At(rows.Next, request));
        foreach (var format in Formats.All.Where(f => f.Streams)) json.WriteString(format.Name, ListLinks.As(format, request));
        json.WriteEndObject();
        ListLinks.Set(context, rows.Next, rows.Previous);
        if (page.Facets is not null) Facets.Write(json, query.Facets, page.Facets);
        json.WriteString("dataVersion", page.Version.ToString());
    }

    /// <summary>A page in the making: its rows are written; what can be said of them only when there is a total comes last.</summary>
    private sealed record Page(JsonBody Body, Utf8JsonWriter Json, DataVersion Version, PageRows Rows, string? Facets, long? Total)
    {
        public void WriteHints(IReadOnlyList<Hint> hints)
        {
            if (hints.Count == 0) return;
            Json.WriteStartArray("hints");
            foreach (var hint in hints)
            {
                Json.WriteStartObject();
                Json.WriteString("parameter", hint.Parameter);
                Json.WriteString("value", hint.Value);
                Json.WriteString("near", hint.Near);
                Json.WriteEndObject();
            }

            Json.WriteEndArray();
        }

        public void End() => Json.WriteEndObject();
    }
}
