using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Press;

/// <summary>
/// The year of a page's datelines: that of the day of publication, where it is known; else the one year the page prints, when it prints just one.
/// </summary>
public sealed partial class PageYear
{
    public PageYear(Page page, DateOnly? publishedOn)
    {
        Year = publishedOn?.Year;
        if (Year is not null) return;
        var printed = page.Articles.SelectMany(a => a.Blocks).SelectMany(b => FourDigits().Matches(b.Passage.Folded).Select(m => (b.Passage, Match: m))).ToList();
        if (printed.Select(p => p.Match.Groups["year"].Value).Distinct().Count() != 1) return;
        var (passage, match) = printed[0];
        Year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        Evidence = passage.Cite(match.Index, match.Index + match.Length);
    }

    public int? Year { get; }

    /// <summary>Where the year is printed; null when it is known from elsewhere.</summary>
    public Evidence? Evidence { get; }

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2})年")]
    private static partial Regex FourDigits();
}
