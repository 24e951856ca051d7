using System.Text;
using HaikouApi.Originals.Layout;
using UglyToad.PdfPig.Content;

namespace HaikouApi.Originals.Pdf;

/// <summary>A printed line: its letters, how large they are, and where they stand.</summary>
internal sealed class PrintedLine(IEnumerable<Letter> letters)
{
    /// <summary>A gap wider than the others of its line by this much of a letter is a blank; one wider than this is between columns.</summary>
    private const double Blank = 0.2, Gutter = 1.3;

    /// <summary>How much of a letter stands above the line it is set on.</summary>
    private const double Ascent = 0.87;

    private readonly List<Letter> _letters = [.. letters.OrderBy(l => l.StartBaseLine.X)];

    private double? _size;
    private (string Words, IReadOnlyList<(double Left, double Right)> Edges)? _written;

    /// <summary>The size of most of its letters.</summary>
    public double Size => _size ??= _letters.Select(SizeOf).Order().ElementAt(_letters.Count / 2);

    public double Left => _letters[0].StartBaseLine.X;

    public double Right => _letters[^1].StartBaseLine.X + _letters[^1].Width;

    public double Baseline => _letters[_letters.Count / 2].StartBaseLine.Y;

    /// <summary>How high its letters reach, and how low.</summary>
    public double Top => Baseline + (Ascent * Size);

    public double Bottom => Baseline - ((1 - Ascent) * Size);

    public string Words => (_written ??= Write()).Words;

    /// <summary>Where each character of the words begins and ends; empty where the letters do not tell.</summary>
    public IReadOnlyList<(double Left, double Right)> Edges => (_written ??= Write()).Edges;

    /// <summary>
    /// The lines of a page, from top to bottom: letters in the order they were set, then pieces side by side joined where no column begins between them.
    /// </summary>
    public static List<PrintedLine> Of(IEnumerable<Letter> letters)
    {
        var runs = new List<List<Letter>>();
        foreach (var letter in letters)
        {
            if (runs.Count > 0 && Follows(runs[^1][^1], letter)) runs[^1].Add(letter);
            else runs.Add([letter]);
        }

        var (lines, rows) = (new List<PrintedLine>(), runs.Select(r => new PrintedLine(r)).OrderByDescending(r => r.Baseline).ToList());
        while (rows.Count > 0)
        {
            // A row: whatever stands at the height of the largest letters there.
            var top = rows.TakeWhile(r => rows[0].Baseline - r.Baseline < rows[0].Size).MaxBy(r => r.Size)!;
            var row = rows.TakeWhile(r => top.Baseline - r.Baseline < top.Size).Where(r => Math.Abs(r.Baseline - top.Baseline) < 0.45 * top.Size)
                .OrderBy(r => r.Left).ToList();
            rows.RemoveAll(row.ToHashSet().Contains);
            lines.AddRange(Joined(row));
        }

        return lines;
    }

    private static bool Follows(Letter before, Letter letter)
    {
        var size = Math.Max(SizeOf(before), SizeOf(letter));
        var gap = letter.StartBaseLine.X - before.StartBaseLine.X - before.Width;
        return Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) < 0.45 * size && gap > -0.5 * size && gap < Gutter * size;
    }

    private static IEnumerable<PrintedLine> Joined(List<PrintedLine> row)
    {
        var line = row[0];
        foreach (var next in row.Skip(1))
        {
            if (next.Left - line.Right < Gutter * Math.Max(line.Size, next.Size))
            {
                line = new([.. line._letters, .. next._letters]);
                continue;
            }

            yield return line;
            line = next;
        }

        yield return line;
    }

    private (string Words, IReadOnlyList<(double Left, double Right)> Edges) Write()
    {
        var gaps = _letters.Zip(_letters.Skip(1), (a, b) => b.StartBaseLine.X - a.StartBaseLine.X - a.Width).ToList();
        var usual = gaps.Count == 0 ? 0 : Math.Max(0, gaps.Order().ElementAt(gaps.Count / 2));
        var (words, edges) = (new StringBuilder(), new List<(double Left, double Right)>(_letters.Count));
        for (var i = 0; i < _letters.Count; i++)
        {
            if (i > 0 && gaps[i - 1] > usual + (Blank * Size) && AreAlike(_letters[i - 1], _letters[i]))
            {
                words.Append(' ');
                edges.Add((edges[^1].Right, _letters[i].StartBaseLine.X));
            }

            words.Append(_letters[i].Value);
            edges.AddRange(EdgesOf(_letters[i]));
        }

        var written = Blanks.Collapse(Radicals.Folded(words.ToString()));
        return (written, written.Length == edges.Count ? edges : []);
    }

    /// <summary>The characters of a letter (a ligature has several) share its width.</summary>
    private static IEnumerable<(double Left, double Right)> EdgesOf(Letter letter)
    {
        var (at, width) = (letter.StartBaseLine.X, letter.Width / letter.Value.EnumerateRunes().Count());
        foreach (var rune in letter.Value.EnumerateRunes())
        {
            for (var i = 0; i < rune.Utf16SequenceLength; i++) yield return (at, at + width);
            at += width;
        }
    }

    /// <summary>Between Chinese and figures typesetters leave room, which is no blank.</summary>
    private static bool AreAlike(Letter before, Letter letter) => Blanks.IsWide(before.Value[^1]) == Blanks.IsWide(letter.Value[0]);

    private static double SizeOf(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
}
