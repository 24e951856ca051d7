using System.Text.Json;
using HaikouApi.Caching;
using HaikouApi.Database.Servers;
using HaikouApi.Lists.Output;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Search;

/// <summary>Says of an operation that it is the search, so that the OpenAPI document can show its parameters.</summary>
public sealed record SearchOperation;

/// <summary><c>GET /v1/search</c>: articles and records that have the words, newest first.</summary>
public static class SearchEndpoint
{
    /// <summary>Columns before the hit's own: the version, the facets.</summary>
    private const int ColumnsBefore = DataVersion.Columns + 1;

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet("/v1/search", Search)
        .WithTags("search").WithName("search").WithMetadata(new SearchOperation())
        .Produces<SearchBody>().Produces(StatusCodes.Status304NotModified)
        .Produces<ProblemBody>(StatusCodes.Status400BadRequest, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status406NotAcceptable, ProblemResult.MediaType)
        .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, ProblemResult.MediaType);

    /// <summary>Search articles and records for words (检索文章与记录).</summary>
    /// <remarks>
    /// Finds what has all the words of `q`, in Chinese, Latin or digits, of one character or more; full width, case and traditional characters make no
    /// difference, and 五月 is 5月.
    /// Where nothing has a word that joins Latin and Chinese, such as PM2.5最低, what has the Latin part is found, and what has the other too comes first in its
    /// day.
    /// The newest day comes first, and in a day what has the words in its title, then what has them most often.
    /// `hits` are code points of `/v1/documents/{document}/text`: those characters are the words. A word that a column break or a tag divides has a hit for
    /// each part.
    /// </remarks>
    /// <response code="200">The hits.</response>
    /// <response code="304">The client has this representation already.</response>
    /// <response code="400">Something in the query is wrong; `errors` names each thing.</response>
    /// <response code="406">Accept names no format there is.</response>
    /// <response code="503">The database cannot be reached.</response>
    private static async Task<IResult> Search(HttpContext context, SearchParameters parameters, Databases databases)
    {
        var (query, faults) = SearchQuery.From(context.Request, parameters);
        if (query is null) return new ProblemResult(Problem.InvalidQuery(faults));
        if (Formats.Accepted(context.Request, [Formats.Json]) is null) return new ProblemResult(Problem.NotAcceptable([Formats.Json.MediaType]));

        // Sent when the connection is back: a slow client keeps none.
        var (hits, next, facets, version) = await FindAsync(context, query, databases);
        if (hits.Count == 0 && query.Wider is { } wider) (hits, next, facets, version) = await FindAsync(context, wider, databases);
        ListLinks.Set(context, next, previous: null);
        using var body = BodyOf(context, query, hits, next, facets, version);
        await body.SendAsync(context, version);
        return Results.Empty;
    }

    private static async Task<(IReadOnlyList<SearchHit> Hits, string? Next, IReadOnlyList<FacetValue>? Facets, DataVersion Version)> FindAsync(
        HttpContext context, SearchQuery query, Databases databases)
    {
        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        await using var command = new SearchSql(query).On(connection);
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        await reader.ReadAsync(context.RequestAborted);
        var version = DataVersion.Of(reader);
        var facets = query.WithFacets ? JsonSerializer.Deserialize(reader.GetString(DataVersion.Columns), SearchJson.Default.IReadOnlyListFacetValue) : null;
        var (hits, next) = reader.IsDBNull(ColumnsBefore) ? ([], null) : await ReadAsync(reader, query, context);
        return (hits, next, facets, version);
    }

    private static JsonBody BodyOf(HttpContext context, SearchQuery query, IReadOnlyList<SearchHit> hits, string? next, IReadOnlyList<FacetValue>? facets,
        DataVersion version) =>
        JsonBody.Of(context.Request, SearchJson.Default.SearchBody, new()
        {
            Data = hits,
            Page = new() { Limit = query.Limit, NextCursor = next, Total = facets?.Sum(f => f.Count) },
            Links = new()
            {
                Self = Links.With(context.Request, "cursor", RequestTarget.Query(context.Request).LastOrDefault(p => p.Name == "cursor").Value),
                Next = ListLinks.At(next, context.Request)
            },
            Facets = facets is null ? null : new() { Dataset = facets },
            DataVersion = version.ToString(),
        });

    /// <summary>The page's hits, and the cursor of the next page when there is one.</summary>
    private static async Task<(IReadOnlyList<SearchHit> Hits, string? Next)> ReadAsync(NpgsqlDataReader reader, SearchQuery query, HttpContext context)
    {
        var hits = new List<SearchHit>();
        while (true)
        {
            var hit = Hit.Of(reader, ColumnsBefore, query);
            hits.Add(hit.Show(Links.Base(context.Request)));
            if (!await reader.ReadAsync(context.RequestAborted)) return (hits, null);
            if (hits.Count == query.Limit) return (hits, query.CursorAt(hit.PrintedOn, hit.Best, hit.Id));
        }
    }
}
