using System.Data;
using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database;
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
        if (query.Names.Count > 0) page.WriteHints(await Hint.FindAsync(connection, query, page.Total, context.RequestAborted));
        page.End();
        return page;
    }

    private async Task<Page> ReadAsync(HttpContext context, NpgsqlConnection connection)
    {
        if (query.Facets.Count == 0 && await TryMakeAsync(context, ListSql.Page(query), connection) is { } known) return known;
        using var turn = await totals.OneAtATimeAsync(query, context.RequestAborted);
        if (query.Facets.Count == 0 && await TryMakeAsync(context, ListSql.Page(query), connection) is { } counted) return counted;
        return (await TryMakeAsync(context, ListSql.CountedPage(query), connection))!;
    }

    /// <summary>The page that a statement gives; null when it leaves open how many rows there are in all.</summary>
    private async Task<Page?> TryMakeAsync(HttpContext context, ListSql sql, NpgsqlConnection connection)
    {
        await using var command = sql.On(connection);
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted)) return null;
        var version = DataVersion.Of(reader, query.VersionOf);
        var total = reader.IsDBNull(DataVersion.Columns) ? totals.Find(query, version) : totals.Remember(query, version, reader.GetInt64(DataVersion.Columns));
        if (total is null) return null;
        var facets = query.Facets.Count > 0 ? reader.GetString(reader.FieldCount - 1) : null;

        var body = JsonBody.Create(context.Request, out var json);
        json.WriteStartObject();
        json.WriteStartArray("data");
        var pages = new PageRows(sql.Layout, reader);
        if (!reader.IsDBNull(ColumnsBefore - 1)) await WriteRowsAsync(new JsonRows(sql.Layout, Links.Base(context.Request)), json, reader, pages, context);
        json.WriteEndArray();
        WriteEnvelope(json, context, total.Value, pages);
        if (facets is not null) Facets.Write(json, query.Facets, facets);
        json.WriteString("dataVersion", version.ToString());
        return new(body, json, version, total.Value);
    }

    private static async Task WriteRowsAsync(JsonRows rows, Utf8JsonWriter json, NpgsqlDataReader reader, PageRows pages, HttpContext context)
    {
        while (await pages.ReadAsync(isOn: true, context.RequestAborted)) rows.Write(json, reader);
    }

    private void WriteEnvelope(Utf8JsonWriter json, HttpContext context, long total, PageRows pages)
    {
        var request = context.Request;
        json.WriteStartObject("page");
        json.WriteNumber("limit", query.Limit!.Value);
        json.WriteString("nextCursor", pages.Next);
        json.WriteNumber("total", total);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteString("self", Links.With(request, "cursor", query.Edge?.ToText(query)));
        json.WriteString("first", Links.With(request, "cursor", null));
        json.WriteString("prev", ListLinks.At(pages.Previous, request));
        json.WriteString("next", ListLinks.At(pages.Next, request));
        foreach (var format in Formats.All.Where(f => f.Streams)) json.WriteString(format.Name, ListLinks.As(format, request));
        json.WriteEndObject();
        ListLinks.Set(context, pages.Next, pages.Previous);
    }

    /// <summary>A page in the making: what else can be said of it comes last.</summary>
    private sealed record Page(JsonBody Body, Utf8JsonWriter Json, DataVersion Version, long Total)
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
