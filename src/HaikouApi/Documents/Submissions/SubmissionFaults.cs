using System.Globalization;
using HaikouApi.Lists.Request;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary>What is said of a page, in the query and in the body, and what is wrong with it: all at once.</summary>
public static class SubmissionFaults
{
    /// <summary>What may stand in the query.</summary>
    private static readonly IReadOnlyList<ListParameter> Parameters = [ListParameter.PublishedOn, ListParameter.Place, ListParameter.Lang, ListParameter.Pretty];

    private const int LongestTitle = 500, LongestLink = 2000, MostLines = 100_000;

    /// <summary>What is wrong with a page that says nothing.</summary>
    public static readonly Fault NoText = new("body", "text", "empty", new("文本为空。", "There is no text in it."));

    /// <summary>What the sender says, or what is wrong with it.</summary>
    /// <param name="request">The request, for its query.</param>
    /// <param name="given">What the body says.</param>
    /// <param name="besides">What else is wrong.</param>
    public static (Submission? Submission, Problem? Problem) Check(HttpRequest request, SubmissionBody given, IEnumerable<Fault> besides)
    {
        var query = new AskedQuery(RequestTarget.Query(request), Parameters);
        var faults = new List<Fault>();
        var (askedDay, givenDay) = (DayOf(query.One(ListParameter.PublishedOn), "query", faults), DayOf(given.PublishedOn, "body", faults));
        var (askedPlace, givenPlace) = (PlaceOf(query.One(ListParameter.Place), "query", faults), PlaceOf(given.Place, "body", faults));
        faults.AddRange([.. besides, .. FaultsOfTitle(given.Title), .. FaultsOfLink(given.SourceUrl)]);
        var all = PlainQueryValidator.FaultsOf(query, faults);
        return all.Count > 0 ? (null, Problem.InvalidBody(all)) : (new(given.Text ?? "", given.Title, askedDay ?? givenDay, given.SourceUrl, askedPlace ?? givenPlace), null);
    }

    /// <summary>What is wrong with a text.</summary>
    public static IEnumerable<Fault> OfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return NoText;
        if (text?.Contains('\0') == true) yield return new("body", "text", "nul", new("文本含 NUL。", "The text has a NUL in it."));
        if (text?.AsSpan().Count('\n') > MostLines) yield return new("body", "text", "too-many-lines", new($"文本最多 {MostLines} 行。", $"The text may have at most {MostLines} lines."));
    }

    /// <summary>Why a file cannot be read, as a problem.</summary>
    public static Problem ProblemOf(UnreadableException fault, string? file) => fault switch
    {
        { IsTooLarge: true } => Problem.TooLarge(new(fault.Zh, fault.Message)),
        { Code: "unknown-charset" } => Problem.UnsupportedCharset(new(fault.Zh, fault.Message)),
        _ => Problem.InvalidBody(new Fault("body", file ?? "text", fault.Code, new(fault.Zh, fault.Message))),
    };

    /// <summary>Reads a day of publication: one on which there were newspapers, and from which years can be counted back and forth.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1600 and < 3000;

    private static string? PlaceOf(string? place, string where, List<Fault> faults)
    {
        if (place is not null && GivenPlace.Fault(place) is { } fault) faults.Add(new(where, "place", "invalid-value", fault));
        return place;
    }

    private static IEnumerable<Fault> FaultsOfTitle(string? title)
    {
        if (title?.Length > LongestTitle) yield return TooLong("title", LongestTitle);
        if (title?.Any(char.IsControl) == true) yield return new("body", "title", "invalid-value", new("title 不得含控制字符。", "title may have no control characters."));
    }

    private static IEnumerable<Fault> FaultsOfLink(string? link)
    {
        if (link is null) yield break;
        if (link.Length > LongestLink) yield return TooLong("sourceUrl", LongestLink);
        else if (link.Any(char.IsControl) || !(Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return new("body", "sourceUrl", "invalid-value", new("sourceUrl 须为 http 或 https 链接。", "sourceUrl must be an http or https address."));
    }

    private static Fault TooLong(string name, int longest) =>
        new("body", name, "too-long", new($"{name} 最长 {longest} 个字符。", $"{name} may have at most {longest} characters."));

    private static DateOnly? DayOf(string? text, string where, List<Fault> faults)
    {
        if (text is null) return null;
        if (TryParseDay(text, out var day)) return day;
        var shown = Shown.Of(text);
        faults.Add(new(where, "publishedOn", "invalid-value", new($"“{shown}”不是报纸出版的日期，如 2024-06-28。", $"\"{shown}\" is not a day on which a newspaper appears, such as 2024-06-28.")));
        return null;
    }
}
