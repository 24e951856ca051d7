using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Web;

namespace HaikouApi.Site.Citing;

/// <summary>A citation in a form that can be copied.</summary>
public sealed record Citation(string Name, string Text);

/// <summary>The citation of a fact: as a reference (GB/T 7714), in Markdown, in BibTeX and in CSL-JSON.</summary>
internal static class Citations
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyList<Citation> Of(Fact fact, FactSource source, Visit visit) =>
    [
        new(visit.Say("参考文献", "Reference"), Reference(source)),
        new("Markdown", Markdown(fact, source, visit.Language)),
        new("BibTeX", BibTex(fact, source)),
        new("CSL-JSON", CslJson(fact, source)),
    ];

    private static string Reference(FactSource source)
    {
        var authors = source.Reporters.Count > 0 ? string.Join("，", source.Reporters) + ". " : "";
        var paper = source.Newspaper is null ? "" : $" {source.Newspaper},";
        var edition = source.Edition is null ? "" : $"({source.Edition})";
        return $"{authors}{source.Headline}[N/OL].{paper}{(source.Day is { } day ? " " + Iso(day) : "")}{edition}. {source.Address}";
    }

    private static string Markdown(Fact fact, FactSource source, Language language)
    {
        var sentence = Say.Plain(fact.Face.Sentence(fact, language)).TrimEnd('。', '.');
        var where = string.Join(language.In("，", ", "),
            new[] { source.Newspaper, $"“{source.Headline}”", source.Day is { } day ? Say.Day(day, language) : null }.Where(p => p is not null));
        return language.In($"{sentence}（[{where}]({source.Address})）。", $"{sentence} ([{where}]({source.Address})).");
    }

    private static string BibTex(Fact fact, FactSource source)
    {
        var fields = new (string Name, string? Value)[]
        {
            ("author", source.Reporters.Count > 0 ? string.Join(" and ", source.Reporters) : null), ("title", source.Headline),
                ("journaltitle", source.Newspaper),
            ("date", source.Day is { } day ? Iso(day) : null), ("pages", source.Edition), ("url", source.Address), ("note", fact.Quote),
        };
        return $"@article{{{fact.Id},\n{string.Join(",\n", fields.Where(f => f.Value is not null).Select(f => $"  {f.Name} = {{{Escaped(f.Value!)}}}"))}\n}}";
    }

    private static string CslJson(Fact fact, FactSource source)
    {
        var item = new Dictionary<string, object?>
        {
            ["id"] = fact.Id,
            ["type"] = "article-newspaper",
            ["title"] = source.Headline,
            ["container-title"] = source.Newspaper,
            ["page"] = source.Edition,
            ["author"] = source.Reporters.Count > 0 ? source.Reporters.Select(name => new Dictionary<string, string> { ["literal"] = name }).ToList() : null,
            ["issued"] = source.Day is { } day ? new Dictionary<string, int[][]> { ["date-parts"] = [[day.Year, day.Month, day.Day]] } : null,
            ["URL"] = source.Address,
        };
        return JsonSerializer.Serialize(new[] { item.Where(f => f.Value is not null).ToDictionary() }, Json);
    }

    private static string Escaped(string text) => text.Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
