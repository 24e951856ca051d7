using HaikouApi.Documents.Given;
using HaikouApi.Lists.Request;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary>What is said of a page, in the query and in the body, and what is wrong with it: all at once.</summary>
public static class SubmissionFaults
{
    /// <summary>What may stand in the query.</summary>
    private static readonly IReadOnlyList<ListParameter> Parameters =
        [ListParameter.PublishedOn, ListParameter.Place, ListParameter.Lang, ListParameter.Pretty];

    /// <summary>The same where pages are stored.</summary>
    private static readonly IReadOnlyList<ListParameter> OfStoring = [.. Parameters, ListParameter.Replaces, ListParameter.Restore];

    private const int MostLines = 100_000;

    /// <summary>What is wrong with a page that says nothing.</summary>
    public static readonly Fault NoText = new("body", "text", "empty", new("文本为空。", "There is no text in it."));

    /// <summary>What the sender says, or what is wrong with it.</summary>
    /// <param name="request">The request, for its query.</param>
    /// <param name="given">What the body says.</param>
    /// <param name="besides">What else is wrong.</param>
    public static (Submission? Submission, Problem? Problem) Check(HttpRequest request, SubmissionBody given, IEnumerable<Fault> besides)
    {
        var query = new AskedQuery(RequestTarget.Query(request),
            request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesPage>() is { NeedsKey: true } ? OfStoring : Parameters);
        var faults = new List<Fault>();
        var (askedDay, givenDay) = (DayOf(query.One(ListParameter.PublishedOn), "query", faults), DayOf(given.PublishedOn, "body", faults));
        var (askedPlace, givenPlace) = (PlaceOf(query.One(ListParameter.Place), "query", faults), PlaceOf(given.Place, "body", faults));
        faults.AddRange([.. besides, .. FaultsOf(given)]);
        var all = PlainQueryValidator.FaultsOf(query, faults);
        return all.Count > 0
            ? (null, Problem.InvalidBody(all))
            : (new(given.Text ?? "", given.Title, askedDay ?? givenDay, given.SourceUrl, askedPlace ?? givenPlace, given.Newspaper, given.Edition,
                given.PageNumber), null);
    }

    /// <summary>What is wrong with a text.</summary>
    public static IEnumerable<Fault> OfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return NoText;
        if (text?.Contains('\0') == true) yield return new("body", "text", "nul", new("文本含 NUL。", "The text has a NUL in it."));
        if (text?.AsSpan().Count('\n') > MostLines)
        {
            yield return new("body", "text", "too-many-lines", new($"文本最多 {MostLines} 行。", $"The text may have at most {MostLines} lines."));
        }
    }

    /// <summary>Why a file cannot be read, as a problem.</summary>
    public static Problem ProblemOf(UnreadableException fault, string? file) => fault switch
    {
        { IsTooLarge: true } => Problem.TooLarge(new(fault.Zh, fault.Message)),
        { Code: "unknown-charset" } => Problem.UnsupportedCharset(new(fault.Zh, fault.Message)),
        _ => Problem.InvalidBody(new Fault("body", file ?? "text", fault.Code, new(fault.Zh, fault.Message))),
    };

    private static string? PlaceOf(string? place, string where, List<Fault> faults)
    {
        if (place is not null && GivenPlace.Fault(place) is { } fault) faults.Add(new(where, "place", "invalid-value", fault));
        return place;
    }

    private static IEnumerable<Fault> FaultsOf(SubmissionBody given)
    {
        foreach (var (name, value) in given.Described)
        {
            if (value is not null && GivenFields.Fault(name, value) is var (code, detail)) yield return new("body", name, code, detail);
        }
    }

    private static DateOnly? DayOf(string? text, string where, List<Fault> faults)
    {
        if (text is null) return null;
        if (GivenFields.TryParseDay(text, out var day)) return day;
        var (code, detail) = GivenFields.Fault("publishedOn", text)!.Value;
        faults.Add(new(where, "publishedOn", code, detail));
        return null;
    }
}
