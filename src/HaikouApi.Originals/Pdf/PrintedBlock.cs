namespace HaikouApi.Originals.Pdf;

/// <summary>Lines of one size that stand below each other in one column.</summary>
internal sealed record PrintedBlock(IReadOnlyList<PrintedLine> Lines)
{
    /// <summary>How far apart two lines of a block may stand, and how much their sizes may differ.</summary>
    private const double Leading = 2.1, SameSize = 1.12;

    /// <summary>By how many letters a line begins or ends apart from the edge of its column where a paragraph does.</summary>
    private const double Indented = 1.2, Short = 2.2;

    public double Size { get; } = Lines.Select(l => l.Size).Order().ElementAt(Lines.Count / 2);

    public double Left { get; } = Lines.Min(l => l.Left);

    public double Right { get; } = Lines.Max(l => l.Right);

    public double Top { get; } = Lines.Max(l => l.Baseline + l.Size);

    public double Bottom { get; } = Lines.Min(l => l.Baseline);

    /// <summary>All its lines as one, as a heading has them.</summary>
    public JoinedLines Whole { get; } = new(Lines);

    /// <summary>The blocks that lines make, given from top to bottom.</summary>
    public static List<PrintedBlock> Of(IEnumerable<PrintedLine> lines)
    {
        var (done, open) = (new List<List<PrintedLine>>(), new List<List<PrintedLine>>());
        foreach (var line in lines)
        {
            var above = open.Where(b => Continues(b[^1], line)).MinBy(b => Math.Abs(b[^1].Left - line.Left));
            if (above is not null) above.Add(line);
            else open.Add([line]);

            // What is too far above will not be continued.
            done.AddRange(open.Where(b => b[^1].Baseline - line.Baseline > 4 * Leading * b[^1].Size));
            open.RemoveAll(b => b[^1].Baseline - line.Baseline > 4 * Leading * b[^1].Size);
        }

        return [.. done.Concat(open).Select(b => new PrintedBlock(b))];
    }

    /// <summary>Its paragraphs: one begins where a line is indented, or after one that ends before its column does.</summary>
    public IEnumerable<JoinedLines> Paragraphs()
    {
        var paragraph = new List<PrintedLine>();
        foreach (var line in Lines)
        {
            if (paragraph.Count > 0 && !IsCentred(line) && (line.Left - Left > Indented * Size || Right - paragraph[^1].Right > Short * Size))
            {
                yield return new(paragraph);
                paragraph = [];
            }

            paragraph.Add(line);
        }

        yield return new(paragraph);
    }

    /// <summary>Whether a line has as much room on its left as on its right, as those of captions have.</summary>
    private bool IsCentred(PrintedLine line) => line.Left - Left > Size && Math.Abs(line.Left - Left - (Right - line.Right)) < 0.5 * Size;

    private static bool Continues(PrintedLine above, PrintedLine line)
    {
        var (apart, size) = (above.Baseline - line.Baseline, Math.Max(above.Size, line.Size));
        var shared = Math.Min(above.Right, line.Right) - Math.Max(above.Left, line.Left);
        return apart > 0.5 * size && apart < Leading * size && size < SameSize * Math.Min(above.Size, line.Size)
            && shared > 0.5 * Math.Min(above.Right - above.Left, line.Right - line.Left);
    }
}
