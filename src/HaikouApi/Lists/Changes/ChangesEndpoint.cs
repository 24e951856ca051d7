using System.Buffers;
using System.Data;
using System.Text;
using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists.Changes;

/// <summary>Says of an operation that it gives the changes, so that the OpenAPI document can show its parameters.</summary>
public sealed record ChangesOperation;

/// <summary><c>GET /v1/changes</c>: what came, was corrected, confirmed, withdrawn or read again, in the order of commits.</summary>
public static class ChangesEndpoint
{
    public static void MapChanges(this IEndpointRouteBuilder app) =>
        app.MapGet("/v1/changes", GetAsync).WithTags("changes").WithName("listChanges").WithMetadata(new ChangesOperation())
        .Produces<ChangesBody>().Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status406NotAcceptable, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>What became of records, in the order of commits (变更).</summary>
    /// <remarks>
    /// To follow: ask without `since` once, go on with `page.nextCursor` while `page.more`, and come back with it later. Nothing is given out before all that
    /// was committed before it,
    /// so nothing is lost. Also as NDJSON, and as an Atom feed, which without `since` has the newest first.
    /// </remarks>
    /// <response code="200">The changes.</response>
    private static async Task<IResult> GetAsync(HttpContext context, Catalogue catalogue, Databases databases)
    {
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
        var version = await DataVersion.ReadAsync(connection, context.RequestAborted);
        var (query, problem) = ChangesQuery.From(context.Request, version);
        if (query is null) return new ProblemResult(problem!);
        var body = await ReadAsync(connection, catalogue, query, version, context);
        if (body.Page.More) ListLinks.Add(context.Response, body.Links.Next!, "next");
        if (query.Format == Formats.Json)
        {
            using var json = JsonBody.Of(context.Request, ChangesJson.Default.ChangesBody, body);
            await json.SendAsync(context, version);
        }
        else
        {
            context.Response.ContentType = $"{query.Format.MediaType}; charset=utf-8";
            await context.RequestServices.GetRequiredService<AnswerCache>()
                .SendAsync(context, version, query.Format == ChangesQuery.Atom ? Encoding.UTF8.GetBytes(ChangesFeed.Of(body, version.UpdatedAt)) : Lines(body));
        }

        return Results.Empty;
    }

    /// <summary>What is asked for, read of the state that the connection sees.</summary>
    public static async Task<ChangesBody> ReadAsync(
        NpgsqlConnection connection, Catalogue catalogue, ChangesQuery query, DataVersion version, HttpContext context)
    {
        var (changes, url, isNewest) = (new List<ChangeBody>(), Links.Base(context.Request), query.Format == ChangesQuery.Atom && query.Since is null);
        await using var command = new ChangesSql(catalogue).Next(connection, query.Since, query.Limit, isNewest);
        await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
        var (isMore, last) = (false, query.Since?.ToText(ChangesQuery.Question(version)));
        while (await row.ReadAsync(context.RequestAborted))
        {
            if (isMore = changes.Count == query.Limit) break;
            var (number, document) = (row.GetInt64(0), row.GetString(1));

            // A page of which every record was erased since: there is nothing to say of it, and it is passed.
            if (row.IsDBNull(6)) last = ChangesQuery.CursorAt(version, number, document, ChangesSql.Behind, "");
            else changes.Add(Of(row, url, last = ChangesQuery.CursorAt(version, number, document, row.GetString(5), row.GetString(6))));
        }

        return new()
        {
            Data = changes,
            Page = new() { Limit = query.Limit, NextCursor = last, More = isMore && !isNewest },
            Links = new()
            {
                Self = Links.With(context.Request, "since", query.Since?.ToText(ChangesQuery.Question(version))),
                Next = last is null || isNewest ? null : Links.With(context.Request, "since", last)
            },
            DataVersion = version.ToString(),
        };
    }

    private static ChangeBody Of(NpgsqlDataReader row, string url, string cursor)
    {
        var (dataset, id) = (row.GetString(5), row.GetString(6));
        return new()
        {
            Kind = row.GetString(7),
            Dataset = dataset,
            Id = id,
            Document = row.GetString(1),
            At = row.GetDateTime(2),
            Cause = row.GetString(3),
            By = row.IsDBNull(4) ? null : row.GetString(4),
            Because = row.IsDBNull(8) ? null : row.GetString(8),
            ReplacedBy = row.IsDBNull(9) ? null : $"{url}/v1/{dataset}/{row.GetString(9)}",
            Url = $"{url}/v1/{dataset}/{id}",
            Cursor = cursor,
        };
    }

    private static ReadOnlyMemory<byte> Lines(ChangesBody body)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var change in body.Data)
        {
            using (var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance }))
            {
                JsonSerializer.Serialize(json, change, ChangesJson.Default.ChangeBody);
            }

            lines.Write("\n"u8);
        }

        return lines.WrittenMemory;
    }
}
