using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Press;

/// <summary>
/// The line in which a page prints what it is a page of: 海口日报 2024年6月27日 星期四 第3版 要闻. A line of its own that says a newspaper and its day or page,
/// and nothing else: a newspaper that is only spoken of is none.
/// </summary>
internal static partial class Masthead
{
    /// <summary>Lines from either end of the page among which it stands.</summary>
    private const int Near = 4;

    /// <summary>Sets what the page says of itself; nothing where it has no such line, or two that differ.</summary>
    public static void Read(Page page, Record document)
    {
        var lines = page.Articles.SelectMany(a => a.Blocks).Select(b => b.Passage).ToList();
        var found = lines.Take(Near).Concat(lines.Skip(Math.Max(Near, lines.Count - Near))).Select(p => (Passage: p, Match: Line().Match(p.Folded)))
            .Where(l => l.Match.Success && (l.Match.Groups["day"].Success || l.Match.Groups["page"].Success)).ToList();
        if (found.Select(l => l.Match.Groups["paper"].Value).Distinct().Count() != 1) return;
        var (passage, match) = found[0];
        foreach (var (field, group) in (ReadOnlySpan<(string, string)>)[("newspaper", "paper"), ("pageNumber", "page"), ("edition", "edition")])
        {
            if (match.Groups[group] is { Success: true } said) document.Set(field, passage.Printed(said), passage.Cite(said));
        }
    }

    [GeneratedRegex(@"^(?<paper>\p{Lo}{2,6}(?:日报|晚报|晨报|早报|都市报|商报|时报))[\s·|,]*(?<day>(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)?[\s·|,]*(?:星期[一二三四五六日天])?[\s·|,]*"
        + @"(?:第?(?<page>[A-Z]?[0-9]{1,3})版|(?<page>[A-Z][0-9]{2}))?[\s·|:,]*(?<edition>要闻|综合|本地|社会|民生|经济|时政|城事|文体|专题|广告)?$")]
    private static partial Regex Line();
}
