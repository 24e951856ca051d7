using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace HaikouApi.Originals.Html;

/// <summary>What a page says of itself: in its head, in JSON-LD, and in the line under its headline (来源：海口日报 2024-06-28 07:12).</summary>
internal sealed partial class SaidOfPage
{
    private const int LongestTitle = 300, LongestUrl = 2000, LongestName = 20;

    private readonly List<DateOnly> _days = [];
    /// <summary>The newspaper that the title names: what says so at greater length goes before it.</summary>
    private readonly string? _titled;

    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public SaidOfPage(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(8)) ReadLinkedData(script.TextContent);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            ReadMeta((meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop") ?? "").ToLowerInvariant(),
                meta.GetAttribute("content")!.Trim());
        }

        AddTitle(document.QuerySelector("title")?.TextContent);
        _titled = Titles.Select(Imprint.NewspaperOf).FirstOrDefault(name => name is not null);
        SourceUrl ??= Url(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"));
    }

    /// <summary>What the page is called, by whatever says so.</summary>
    public List<string> Titles { get; } = [];

    public string? Newspaper
    {
        get => field ?? _titled;
        private set;
    }

    public string? SourceUrl { get; private set; }

    public string? Edition { get; private set; }

    /// <summary>The page it stands on, where only one is named: a list of all pages names none.</summary>
    public string? PageNumber => _numbers.Count == 1 ? _numbers.Single() : null;

    /// <summary>The day on which it was printed, where all that says one says the same.</summary>
    public DateOnly? PublishedOn => _days.Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>Whether days are said that differ.</summary>
    public bool HasSeveralDays => _days.Distinct().Count() > 1;

    /// <summary>Reads the lines before the first sentence: where an article is from is said there.</summary>
    public void ReadLines(string text)
    {
        foreach (var line in text.Split('\n').Where(l => l.Length > 0).TakeWhile(l => !l.Contains('。')).Take(30))
        {
            if (Imprint.NewspaperIn(line) is { } named) Newspaper = named;
            else if (Newspaper == _titled && Source().Match(line) is { Success: true } source) Newspaper = source.Groups["name"].Value;
            if (PageOf().Match(line) is { Success: true } page) _numbers.Add(page.Groups["number"].Value);
            if (line[0] != '#' && line[0] != '|' && (Source().IsMatch(line) || Label().IsMatch(line) || PageOf().IsMatch(line) || OnlyDay().IsMatch(line)))
            {
                AddDay(line);
            }
        }
    }

    private void ReadMeta(string name, string content)
    {
        switch (name)
        {
            case "og:title" or "title" or "articletitle" or "citation_title":
                AddTitle(content);
                break;
            case "article:published_time" or "publishdate" or "pubdate" or "og:release_date" or "datepublished" or "citation_date":
                AddDay(content);
                break;
            case "contentsource" or "source" or "og:site_name" or "mediaid" when content.Length is > 1 and <= LongestName && NamesPaper().IsMatch(content):
                Newspaper ??= content;
                break;
            case "og:url":
                SourceUrl ??= Url(content);
                break;
        }
    }

    private void ReadLinkedData(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new() { MaxDepth = 32, AllowTrailingCommas = true });
            var things = parsed.RootElement.ValueKind == JsonValueKind.Array ? parsed.RootElement.EnumerateArray().Take(20) : [parsed.RootElement];
            foreach (var thing in things.Where(t => Member(t, "@type")?.EndsWith("Article", StringComparison.Ordinal) == true))
            {
                AddTitle(Member(thing, "headline"));
                if (Member(thing, "datePublished") is { } day) AddDay(day);
                SourceUrl ??= Url(Member(thing, "url") ?? Member(thing, "mainEntityOfPage"));
                if (thing.TryGetProperty("publisher", out var publisher) && Member(publisher, "name") is { Length: > 1 and <= LongestName } name)
                {
                    Newspaper ??= name;
                }

                if (Member(thing, "printEdition") is { Length: <= LongestName } edition) Edition ??= edition;
            }
        }
        catch (JsonException)
        {
            // What is no JSON says nothing.
        }
    }

    private static string? Member(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()
            : null;

    private void AddTitle(string? title)
    {
        var words = Layout.Blanks.Collapse(title ?? "");
        if (words.Length is > 0 and <= LongestTitle && !words.Any(char.IsControl)) Titles.Add(words);
    }

    private void AddDay(string words)
    {
        if (Day().Match(words) is not { Success: true } day) return;
        var (year, month, date) = (day.Groups[1].Value, day.Groups[2].Value, day.Groups[3].Value);
        if (DateOnly.TryParseExact($"{year}-{month}-{date}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)) _days.Add(known);
    }

    private static string? Url(string? url) =>
        url is { Length: <= LongestUrl } && !url.Any(char.IsControl) && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" ? url : null;

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})[-/.年] ?0?([0-9]{1,2})[-/.月] ?0?([0-9]{1,2})(?![0-9])")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:来源|稿源|出处)\s*[：:]\s*[《]?(?<name>[\p{L}]{2,14}?(?:报|晚报|日报|网|新闻|周刊))(?=[》\s，。0-9（(]|$)")]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:发布|出版|刊发|发表)?(?:时间|日期)\s*[：:]")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W*(?:19|20)[0-9]{2}[-/.年] ?[01]?[0-9][-/.月] ?[0-3]?[0-9]日?(?:\s*星期.?)?(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\W*$")]
    private static partial Regex OnlyDay();

    [GeneratedRegex(@"(?<![0-9A-Za-z今日天共期计] ?)第? ?(?<number>[A-Z]?[0-9]{1,2}) ?版(?![面本])")]
    private static partial Regex PageOf();

    [GeneratedRegex("报$|晚报|日报")]
    private static partial Regex NamesPaper();
}
