using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>Reads the lines of one article: which heading is the headline, who wrote it, which paragraphs belong together.</summary>
internal sealed partial class ArticleReader(string source, IReadOnlyList<Line> lines)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Passage> _reporters = [];
    private readonly List<Passage> _correspondents = [];
    private Passage? _dateline;
    private Passage? _continuedFrom;

    public Article Read()
    {
        ReadBlocks();
        foreach (var block in _blocks) ReadAuthors(block);
        return new()
        {
            Kicker = First(BlockKind.Kicker),
            Headline = First(BlockKind.Headline),
            Subheads = [.. _blocks.Where(b => b.Kind == BlockKind.Subhead).Select(b => b.Passage)],
            Reporters = _reporters,
            Correspondents = _correspondents,
            Dateline = _dateline,
            ContinuedFrom = _continuedFrom,
            Truncated = lines.LastOrDefault(l => l.Kind == LineKind.Text) is { IsComplete: false },
            Blocks = _blocks,
            Extent = new(lines.Min(l => l.Passage.Start), lines.Max(l => l.Passage.End)),
        };
    }

    private Passage? First(BlockKind kind) => _blocks.FirstOrDefault(b => b.Kind == kind)?.Passage;

    private void ReadBlocks()
    {
        var top = lines.TakeWhile(l => l.IsHeading || l.Kind is LineKind.Caption or LineKind.Furniture).Count();
        var headline = Headline(top);
        var paragraph = new List<Segment>();
        var blockOfParagraph = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var goesOn = paragraph.Count > 0 && lines[i].Kind == LineKind.Unmarked && GoesOn(lines[i - 1].Passage.Folded, lines[i].Passage.Folded);
            var line = goesOn ? lines[i] with { Kind = LineKind.Text } : lines[i];
            if (line.Kind == LineKind.Text)
            {
                if (paragraph.Count > 0 && AreFigures(lines[i - 1].Passage, line.Passage)) Close();
                if (paragraph.Count == 0)
                {
                    blockOfParagraph = _blocks.Count;
                    _blocks.Add(new(BlockKind.Paragraph, line.Passage));
                }

                paragraph.Add(new(line.Passage.Start, line.Passage.End));
                if (!line.IsComplete) continue;
            }

            // A caption, a byline or a table may stand in the middle of a broken paragraph; a heading ends it, and so does the table that a line without any
            // mark stands above: that is its caption.
            if (line.Kind is LineKind.Text or LineKind.Heading or LineKind.Unmarked
                || (line.Kind == LineKind.TableRow && i > 0 && (Cell.MayBeHeader(lines[i - 1]) || Cell.IsOfUnits(lines[i - 1].Passage))))
            {
                Close();
            }

            if (line.Kind != LineKind.Text) _blocks.Add(new(KindOf(line, i, headline, top), line.Passage, TableAt(i)));
        }

        Close();

        void Close()
        {
            if (paragraph.Count > 1) _blocks[blockOfParagraph] = new(BlockKind.Paragraph, Passage.Read(source, [.. paragraph]));
            paragraph.Clear();
        }
    }

    /// <summary>10-20万元 3100 above 20万元以上: no column of prose is so narrow, and the figures of two lines are not one.</summary>
    private static bool AreFigures(Passage above, Passage below) =>
        above.Length < NarrowestColumn && char.IsAsciiDigit(above.Folded[^1]) && char.IsAsciiDigit(below.Folded[0]);

    private const int NarrowestColumn = 12;

    /// <summary>Whether a list that is broken into short lines goes on: after 参保登记、 with the next item, after the last with 等服务.</summary>
    private static bool GoesOn(string before, string line) =>
        before.EndsWith('、') || (before.Contains('、', StringComparison.Ordinal) && EndOfList().IsMatch(line));

    [GeneratedRegex("^等[^,。;:]{0,12}(?:服务|业务|功能|应用|事项|渠道|方式|途径)$")]
    private static partial Regex EndOfList();

    /// <summary>The table whose first row is the line.</summary>
    private Table? TableAt(int index)
    {
        if (lines[index].Kind != LineKind.TableRow || (index > 0 && lines[index - 1].Kind == LineKind.TableRow)) return null;
        return new([.. lines.Skip(index).TakeWhile(l => l.Kind == LineKind.TableRow).Select(l => new TableRow(l.Passage, l.Cells))]);
    }

    /// <summary>The headline is the heading of the highest rank among those on top, the last of them when they are equal.</summary>
    private int Headline(int top)
    {
        var best = -1;
        for (var i = 0; i < top; i++)
        {
            if (lines[i].IsHeading && (best < 0 || Rank(lines[i]) < Rank(lines[best]))) best = i;
        }

        return best;

        static int Rank(Line line) => line.Level == 0 ? int.MaxValue : line.Level;
    }

    private static BlockKind KindOf(Line line, int index, int headline, int top) => line.Kind switch
    {
        LineKind.Caption => BlockKind.Caption,
        LineKind.Byline => BlockKind.Byline,
        LineKind.TableRow => BlockKind.TableRow,
        LineKind.Furniture => BlockKind.Furniture,
        _ when index == headline => BlockKind.Headline,
        _ when index < headline && index < top => BlockKind.Kicker,
        _ => BlockKind.Subhead,
    };

    private void ReadAuthors(Block block)
    {
        if (block.Kind == BlockKind.Byline)
        {
            AddNames(block.Passage);
        }
        else if (block.Kind == BlockKind.Paragraph)
        {
            if (_dateline is null && Line.DatelineLength(block.Passage.Folded) is > 0 and var length)
            {
                _dateline = block.Passage.Slice(0, length);
                AddNames(_dateline);
            }

            if (_continuedFrom is null && Continuation().Match(block.Passage.Folded) is { Success: true } continued)
                _continuedFrom = block.Passage.Slice(continued.Groups["from"].Index, continued.Groups["from"].Index + continued.Groups["from"].Length);
        }
    }

    /// <summary>记者王子豪 周慧 通讯员高传仁: each role is followed by its names.</summary>
    private void AddNames(Passage passage)
    {
        foreach (Match role in RoleAndNames().Matches(passage.Folded))
        {
            var names = role.Groups["role"].Value == "通讯员" ? _correspondents : _reporters;
            foreach (Capture name in role.Groups["name"].Captures) names.Add(passage.Slice(name.Index, name.Index + name.Length));
        }
    }

    [GeneratedRegex(@"^\((?<from>(?:上接|紧接)[^()]{1,20})\)")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"(?<role>记者|通讯员)[ :]?(?:(?!通讯员|记者|摄)(?<name>[\p{L}·]{2,12})[ 、,]*)+")]
    private static partial Regex RoleAndNames();
}
