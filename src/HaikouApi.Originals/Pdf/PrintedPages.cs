using System.Text.RegularExpressions;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Pdf;

/// <summary>Writes the blocks of printed pages as text: what is set larger than the rest is a heading, what stands on every page or numbers it is left out.</summary>
internal static partial class PrintedPages
{
    /// <summary>How much larger than the rest a heading is, and how close to each other are sizes of one level.</summary>
    private const double Larger = 1.15;

    private const double Alike = 1.06;

    private const int LongestHeading = 60;

    public static string Write(IEnumerable<IReadOnlyList<PrintedBlock>> printed)
    {
        var unordered = printed.ToList();
        var body = BodySize(unordered.SelectMany(p => p).ToList());
        var pages = unordered.Select(p => ReadingOrder.Of(p, body).ToList()).ToList();
        var repeated = pages.SelectMany((blocks, page) => blocks.Select(b => b.Words).Distinct().Select(words => (words, page))).GroupBy(b => b.words).Where(g => g.Count() > 1 && g.Key.Length < LongestHeading).Select(g => g.Key).ToHashSet();
        var blocks = pages.SelectMany(p => p).Where(b => !repeated.Contains(b.Words) && !PageNumber().IsMatch(b.Words)).ToList();
        var levels = Levels(blocks.Where(b => IsHeading(b, body)).Select(b => b.Size));
        var text = new PageText();
        foreach (var block in blocks)
        {
            if (IsHeading(block, body)) text.Heading(levels.TakeWhile(size => size > block.Size * Alike).Count() + 1, block.Words);
            else foreach (var paragraph in block.Paragraphs()) text.Block(paragraph);
        }

        return text.ToString();
    }

    /// <summary>The size of most letters.</summary>
    private static double BodySize(List<PrintedBlock> blocks) => blocks.SelectMany(b => b.Lines).GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Words.Length))?.Key ?? 0;

    private static bool IsHeading(PrintedBlock block, double body) => block.Size > body * Larger && block.Words.Length <= LongestHeading;

    /// <summary>The sizes of headings, largest first, those that are nearly the same as one.</summary>
    private static List<double> Levels(IEnumerable<double> sizes)
    {
        var levels = new List<double>();
        foreach (var size in sizes.OrderDescending())
        {
            if (levels.Count == 0 || levels[^1] > size * Alike) levels.Add(size);
        }

        return levels;
    }

    [GeneratedRegex("^(?:[-—– ]*[0-9]{1,3}[-—– ]*|[0-9]{1,3} ?/ ?[0-9]{1,3}|第 ?[0-9]{1,3} ?页)$")]
    private static partial Regex PageNumber();
}
