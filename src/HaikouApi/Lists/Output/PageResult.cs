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
        var (body, version) = await MakeAsync(httpContext);
        using (body) await body.SendAsync(httpContext, version);
    }

    private async Task<Page> MakeAsync(HttpContext context)
    {
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
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
        var version = DataVersion.Of(reader);
        var total = reader.IsDBNull(DataVersion.Columns) ? totals.Find(query, version) : totals.Remember(query, version, reader.GetInt64(DataVersion.Columns));
        if (total is null) return null;
        var facets = query.Facets.Count > 0 ? reader.GetString(reader.FieldCount - 1) : null;

        var body = JsonBody.Create(context.Request, out var json);
        json.WriteStartObject();
        json.WriteStartArray("data");
        var next = reader.IsDBNull(ColumnsBefore - 1) ? null : await WriteRowsAsync(json, reader, context);
        json.WriteEndArray();
        WriteEnvelope(json, context, total.Value, next);
        if (facets is not null) Facets.Write(json, query.Facets, facets);
        json.WriteString("dataVersion", version.ToString());
        json.WriteEndObject();
        return new(body, version);
    }

    /// <summary>Writes the page's rows; returns the cursor of the next page, when there is one.</summary>
    private async Task<string?> WriteRowsAsync(Utf8JsonWriter json, NpgsqlDataReader reader, HttpContext context)
    {
        var layout = new RowLayout(query, ColumnsBefore);
        var rows = new JsonRows(layout, Links.Base(context.Request));
        for (var row = 1; ; row++)
        {
            rows.Write(json, reader);
            var cursor = row == query.Limit ? layout.CursorAt(reader) : null;
            if (!await reader.ReadAsync(context.RequestAborted)) return null;
            if (cursor is not null) return cursor.ToText(query);
        }
    }

    private void WriteEnvelope(Utf8JsonWriter json, HttpContext context, long total, string? next)
    {
        var request = context.Request;
        var nextUrl = next is null ? null : Links.With(request, "cursor", next);
        json.WriteStartObject("page");
        json.WriteNumber("limit", query.Limit!.Value);
        json.WriteString("nextCursor", next);
        json.WriteNumber("total", total);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteString("self", Links.With(request, "cursor", query.After?.ToText(query)));
        json.WriteString("next", nextUrl);
        json.WriteString("csv", ListLinks.As(Formats.Csv, request));
        json.WriteString("ndjson", ListLinks.As(Formats.NdJson, request));
        json.WriteString("xlsx", ListLinks.As(Formats.Xlsx, request));
        json.WriteEndObject();
        if (nextUrl is not null) ListLinks.SetNext(context.Response, nextUrl);
    }

    private sealed record Page(JsonBody Body, DataVersion Version);
}
