using System.Text.RegularExpressions;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Pdf;

/// <summary>
/// Writes the blocks of printed pages as text: what is set larger than the rest is a heading, numbers of pages are left out, and what stands on every page is
/// written once.
/// </summary>
internal static partial class PrintedPages
{
    /// <summary>How much larger than the rest a heading is, and how close to each other are sizes of one level.</summary>
    private const double Larger = 1.15;

    private const double Alike = 1.06;

    private const int LongestHeading = 60;

    /// <summary>How many lines at the head and at the foot of a page may be no text of it.</summary>
    private const int Edge = 2;

    public static string Write(IReadOnlyList<IReadOnlyList<PrintedLine>> lines)
    {
        var running = Running(lines);
        var blocks = lines.Select((page, i) => PrintedBlock.Of(page.Except(running[i]))).ToList();
        var body = BodySize(blocks.SelectMany(p => p).ToList());
        var ordered = blocks.SelectMany(page => ReadingOrder.Of(page, body)).ToList();
        var levels = Levels(ordered.Where(b => IsHeading(b, body)).Select(b => b.Size));
        var text = new PageText();
        foreach (var block in ordered)
        {
            if (IsHeading(block, body)) text.Heading(levels.TakeWhile(size => size > block.Size * Alike).Count() + 1, block.Words);
            else foreach (var paragraph in block.Paragraphs()) text.Block(paragraph);
        }

        return text.ToString();
    }

    /// <summary>For each page, its number and what stands at its head or foot as it did on a page before.</summary>
    private static List<HashSet<PrintedLine>> Running(IReadOnlyList<IReadOnlyList<PrintedLine>> pages)
    {
        var (running, seen) = (new List<HashSet<PrintedLine>>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var page in pages)
        {
            var edges = page.Take(Edge).Concat(page.TakeLast(Edge)).Distinct().ToList();
            running.Add([.. edges.Where(l => PageNumber().IsMatch(l.Words) || seen.Contains(l.Words))]);
            seen.UnionWith(edges.Select(l => l.Words));
        }

        return running;
    }

    /// <summary>The size of most letters.</summary>
    private static double BodySize(List<PrintedBlock> blocks) =>
        blocks.SelectMany(b => b.Lines).GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Words.Length))?.Key ?? 0;

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
