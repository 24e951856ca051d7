using System.Text.RegularExpressions;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Pdf;

/// <summary>A printed page: how large it is, in points, and its lines from top to bottom.</summary>
internal sealed record PrintedPage(double Width, double Height, IReadOnlyList<PrintedLine> Lines);

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

    /// <summary>The most lines whose places are kept, and the most characters whose edges are: a page has hundreds, and thousands.</summary>
    private const int MostPlaced = 50_000, MostEdges = 300_000;

    public static (string Text, Places? Places) Write(IReadOnlyList<PrintedPage> pages)
    {
        var running = Running(pages);
        var blocks = pages.Select((page, i) => PrintedBlock.Of(page.Lines.Except(running[i]))).ToList();
        var body = BodySize(blocks.SelectMany(p => p).ToList());
        var ordered = blocks.SelectMany(page => ReadingOrder.Of(page, body)).ToList();
        var levels = Levels(ordered.Where(b => IsHeading(b, body)).Select(b => b.Size));
        var (text, starts) = (new PageText(), new Dictionary<PrintedLine, int>());
        foreach (var block in ordered)
        {
            if (IsHeading(block, body)) Place(block.Whole, text.Heading(levels.TakeWhile(size => size > block.Size * Alike).Count() + 1, block.Whole.Words));
            else foreach (var paragraph in block.Paragraphs()) Place(paragraph, text.Block(paragraph.Words));
        }

        return (text.ToString(), starts.Count > MostPlaced ? null : PlacesOf(pages, starts));

        void Place(JoinedLines lines, int at)
        {
            foreach (var (line, start) in lines.Lines) starts[line] = at + start;
        }
    }

    private static Places PlacesOf(IReadOnlyList<PrintedPage> pages, Dictionary<PrintedLine, int> starts)
    {
        var hasEdges = starts.Keys.Sum(line => line.Edges.Count) <= MostEdges;
        return new(
            [.. pages.Select(p => new PageSize(Math.Round(p.Width, 1), Math.Round(p.Height, 1)))],
            [.. pages.SelectMany((page, i) => page.Lines.Where(starts.ContainsKey)
                .Select(line => Placed(line, hasEdges ? line.Edges : [], starts[line], i + 1, page.Height))).OrderBy(line => line.Start)]);
    }

    private static PlacedLine Placed(PrintedLine line, IReadOnlyList<(double Left, double Right)> edges, int start, int page, double height) =>
        new(start, start + line.Words.Length, page, Math.Round(line.Left, 1), Math.Round(height - line.Top, 1), Math.Round(line.Right, 1),
            Math.Round(height - line.Bottom, 1))
        {
            Lefts = [.. edges.Select(e => Math.Round(e.Left, 1))],
            Rights = [.. edges.Select(e => Math.Round(e.Right, 1))],
        };

    /// <summary>For each page, its number and what stands at its head or foot as it did on a page before.</summary>
    private static List<HashSet<PrintedLine>> Running(IReadOnlyList<PrintedPage> pages)
    {
        var (running, seen) = (new List<HashSet<PrintedLine>>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var page in pages)
        {
            var edges = page.Lines.Take(Edge).Concat(page.Lines.TakeLast(Edge)).Distinct().ToList();
            running.Add([.. edges.Where(l => PageNumber().IsMatch(l.Words) || seen.Contains(l.Words))]);
            seen.UnionWith(edges.Select(l => l.Words));
        }

        return running;
    }

    /// <summary>The size of most letters.</summary>
    private static double BodySize(List<PrintedBlock> blocks) =>
        blocks.SelectMany(b => b.Lines).GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Words.Length))?.Key ?? 0;

    private static bool IsHeading(PrintedBlock block, double body) => block.Size > body * Larger && block.Whole.Words.Length <= LongestHeading;

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
