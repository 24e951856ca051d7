using System.Globalization;
using System.Text.Json.Serialization;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Rows;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Request;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.Documents;

/// <summary><c>GET /v1/documents/{id}/original/places</c>: where on the printed page the words of a document stand.</summary>
internal static class PlacesEndpoint
{
    private static readonly ListParameter Char = new("char", new(
        "只要含有这一段字符的行，如 331,335（与链接中的 #char=331,335 相同）；可重复。",
        "Only lines that have a character of this run of code points, as in `#char=331,335` of a link: `331,335`. May be repeated."), Repeats: true);

    /// <summary>Where on its printed pages the text of a document stands, line by line.</summary>
    /// <remarks>Known of PDF. `char=331,335` keeps the lines that have a character of this run, as in `#char=331,335` of a link, and may be repeated; `sha256`
    /// names another original than the first. `start` and `end` count Unicode code points of the text, as citations do; `bbox` is left, top, right and bottom
    /// in points (1/72 inch) from the upper left corner of the page. Where nothing is known, as of text and HTML, `pages` and `data` are empty.</remarks>
    /// <param name="id">The document's id.</param>
    /// <response code="200">The lines, in the order of the text.</response>
    public static async Task<IResult> GetPlaces(string id, HttpContext context, Databases databases)
    {
        var query = new AskedQuery(RequestTarget.Query(context.Request), [OriginalEndpoints.Sha256, Char, ListParameter.Lang, ListParameter.Pretty]);
        var runs = query.Many(Char).Select(value => (Value: value, Run: RunOf(value))).ToList();
        if (PlainQueryValidator.FaultsOf(query, runs.Where(r => r.Run is null).Select(r => NoRun(r.Value))) is { Count: > 0 } faults)
        {
            return new ProblemResult(Problem.InvalidQuery(faults));
        }

        await using var connection = await databases.Reader.OpenConnectionAsync(context.RequestAborted);
        var (original, problem) = await OriginalEndpoints.FindAsync(databases, connection, id, query.One(OriginalEndpoints.Sha256), context.RequestAborted);
        if (original is null) return new ProblemResult(problem!);
        var places = original.Places is { } kept ? KeptPlaces.Read(kept) : new Places([], []);
        using var body = JsonBody.Of(context.Request, PlacesJson.Default.PlacesBody, BodyOf(original, places, [.. runs.Select(r => r.Run!.Value)]));
        await OriginalEndpoints.SendAsync(context, body);
        return Results.Empty;
    }

    private static PlacesBody BodyOf(StoredOriginal original, Places places, IReadOnlyList<Segment> runs) => new()
    {
        Sha256 = original.Sha256,
        Pages = [.. places.Pages.Select((p, i) => new PrintedPageBody { Page = i + 1, Width = p.Width, Height = p.Height })],
        Data = [.. places.Lines.Where(l => runs.Count == 0 || runs.Any(r => r.Start < l.End && l.Start < r.End)).Select(l => new PlaceBody
        {
            Start = l.Start,
            End = l.End,
            Page = l.Page,
            Bbox = [l.Left, l.Top, l.Right, l.Bottom],
        })],
    };

    private static Segment? RunOf(string value) => value.Split(',') is [var start, var end]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from < to ? new(from, to) : null;

    private static Fault NoRun(string value) => new("query", Char.Name, "invalid-value",
        new($"{Shown.Of(value)} 不是一段字符；应为起、止两数，如 331,335。", $"{Shown.Of(value)} is no run of characters; it is start,end such as 331,335."));
}

/// <summary>Where a text is printed.</summary>
public sealed record PlacesBody
{
    /// <summary>SHA-256 of the original, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The printed pages.</summary>
    public required IReadOnlyList<PrintedPageBody> Pages { get; init; }

    /// <summary>The printed lines, in the order of the text.</summary>
    public required IReadOnlyList<PlaceBody> Data { get; init; }
}

/// <summary>A printed page.</summary>
public sealed record PrintedPageBody
{
    /// <summary>Its number, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How wide it is, in points.</summary>
    public required double Width { get; init; }

    /// <summary>How high it is, in points.</summary>
    public required double Height { get; init; }
}

/// <summary>A printed line, and where it stands.</summary>
public sealed record PlaceBody
{
    /// <summary>Code points of the text before it.</summary>
    public required int Start { get; init; }

    /// <summary>Code points of the text up to its end.</summary>
    public required int End { get; init; }

    /// <summary>The number of its page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Left, top, right and bottom, in points from the upper left corner of the page.</summary>
    public required IReadOnlyList<double> Bbox { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlacesBody))]
internal sealed partial class PlacesJson : JsonSerializerContext;
