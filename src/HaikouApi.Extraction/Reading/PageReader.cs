namespace HaikouApi.Extraction.Reading;

/// <summary>
/// Divides a page into articles. The level of a heading does not tell an article from a section; what does is the opening:
/// a dateline (本报…讯), a byline (□本报记者) or a continuation (上接…). Headings right above it are its kicker and headline.
/// </summary>
public static class PageReader
{
    public static Page Read(string source)
    {
        var lines = Line.ReadAll(source).ToList();
        CellLines.Settle(source, lines);
        SettleHeaders(source, lines);
        SettleHeadlines(lines);
        SettleUnmarked(lines);
        var starts = ArticleStarts(lines);
        var articles = new List<Article>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            articles.Add(new ArticleReader(source, lines[starts[i]..end]).Read());
        }

        return new(source, articles);
    }

    /// <summary>
    /// 蓝天常在,某市优良率创新高!: the first line of a page is its headline in spite of its marks, where a line that is no text, or a paragraph by itself that is
    /// longer by far, stands below; the lines of a broken paragraph are as long as each other. So is a line apart above a dateline or a byline.
    /// </summary>
    private static void SettleHeadlines(List<Line> lines)
    {
        if (lines.Exists(l => l.Kind == LineKind.Heading)) return;
        var first = lines.FindIndex(l => l.Kind != LineKind.Furniture);
        for (var i = Math.Max(0, first); i < lines.Count - 1; i++)
        {
            if (!lines[i].IsHeadlineInParts) continue;
            var (line, below) = (lines[i], lines[i + 1]);
            var opens = below.Kind == LineKind.Byline || below.HasDateline;
            var isHeadline = i != first ? opens && line.IsApart && lines[i - 1].IsComplete
                : opens || below.Kind == LineKind.Furniture || below.IsDay || (below.Kind == LineKind.Text && line.IsComplete)
                    || (below is { Kind: LineKind.Text, IsComplete: true } && 2 * below.Passage.Length > 3 * line.Passage.Length);
            if (isHeadline) lines[i] = line with { Kind = LineKind.Unmarked };
        }
    }

    /// <summary>
    /// A short line is a heading only where the text before it has come to an end; else it is a piece of a broken paragraph.
    /// On a page that marks its headings, a line without the mark must look like one: 产数融合 激活企业创新潜能, two or more parts.
    /// </summary>
    private static void SettleUnmarked(List<Line> lines)
    {
        var marked = lines.Exists(l => l.Kind == LineKind.Heading);
        var open = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Unmarked && (open || (marked && !lines[i].HasParts))) lines[i] = lines[i] with { Kind = LineKind.Text };
            open = lines[i].Kind switch
            {
                LineKind.Text => !lines[i].IsComplete,
                LineKind.Caption or LineKind.Furniture => open,
                _ => false,
            };
        }
    }

    /// <summary>A line of as many parts as the row of the table below it has cells is its header.</summary>
    private static void SettleHeaders(string source, List<Line> lines)
    {
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            if (lines[i + 1].Kind == LineKind.TableRow && (lines[i].Kind is LineKind.Unmarked || Cell.MayBeHeader(lines[i]))
                && Cell.Header(source, lines[i].Passage, lines[i + 1].Cells.Count) is { } cells)
            {
                lines[i] = lines[i] with { Kind = LineKind.TableRow, Cells = cells };
            }
        }
    }

    private static List<int> ArticleStarts(List<Line> lines)
    {
        var (starts, tops) = (new SortedSet<int>(), Tops(lines));
        var heading = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsContinuation)
                starts.Add(i);
            else if (lines[i].HasDateline)
                starts.Add(tops[i]);
            else if (lines[i].Kind == LineKind.Byline && heading > (starts.Count > 0 ? starts.Max : -1))
                starts.Add(tops[heading + 1]);
            if (lines[i].IsHeading) heading = i;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            // A top heading opens an article too, unless it stands in the headings of one.
            if (lines[i].Level == 1 && starts.GetViewBetween(tops[i + 1], i).Count == 0) starts.Add(tops[i + 1]);
        }

        starts.UnionWith(GroupsApart(lines));
        if (starts.Count == 0) starts.UnionWith(HeadlinesLikeTheFirst(lines));
        if (starts.Count == 0 && !lines.Exists(l => l.Kind == LineKind.Heading)) starts.UnionWith(HeadlinesApart(lines));
        if (lines.Count > 0) starts.Add(0);
        return [.. starts];
    }

    /// <summary>
    /// On a page without marks and datelines a short line that stands apart, between a text that has come to its end and another, is the next headline.
    /// </summary>
    private static IEnumerable<int> HeadlinesApart(List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].IsHeadlineApart) continue;
            var (before, behind) = (lines.FindLastIndex(i - 1, l => l.Kind != LineKind.Furniture), lines.FindIndex(i + 1, l => l.Kind != LineKind.Furniture));
            if (before >= 0 && behind >= 0 && lines[before] is { Kind: LineKind.Text, IsComplete: true } && lines[behind].Kind == LineKind.Text) yield return i;
        }
    }

    /// <summary>
    /// Where a page begins with a short line right above its text, and an empty line stands nowhere but before others like that one, each is a headline:
    /// the headings inside an article stand below one that has no text right below it.
    /// </summary>
    private static IEnumerable<int> HeadlinesLikeTheFirst(List<Line> lines)
    {
        var likely = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isAbove = lines[i].Kind == LineKind.Unmarked && i + 1 < lines.Count && lines[i + 1] is { Kind: LineKind.Text, IsApart: false };
            if (i == 0 ? !isAbove : lines[i].IsApart && !(isAbove && lines[i].MayBeHeadline && lines[i - 1] is { Kind: LineKind.Text, IsComplete: true }))
                return [];
            if (i > 0 && lines[i].IsApart) likely.Add(i);
        }

        return likely;
    }

    /// <summary>
    /// Where paragraphs follow each other line by line, an empty line between two of them says that something else begins. What goes on there at
    /// a number, or at the label of what follows, goes on; and where it speaks of what was said, empty lines say nothing.
    /// </summary>
    private static IEnumerable<int> GroupsApart(List<Line> lines)
    {
        var (together, labels, apart) = (0, 0, new List<int>());
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Text || lines[i - 1] is not { Kind: LineKind.Text, IsComplete: true }) continue;
            if (lines[i] is { IsApart: true, GoesOn: true }) return [];
            if (!lines[i].IsApart) together++;
            else if (lines[i].Passage.Folded.EndsWith(':')) labels++;
            else if (Marker.Of(lines[i].Passage.Folded) is null) apart.Add(i);
        }

        return apart.Count + labels <= together ? apart : [];
    }

    /// <summary>
    /// For each line, and for the end, the first heading of the run of headings and captions that ends right above it; itself where there is none.
    /// </summary>
    private static int[] Tops(List<Line> lines)
    {
        var tops = new int[lines.Count + 1];
        int? top = null;
        for (var i = 0; i <= lines.Count; i++)
        {
            // A caption belongs to what follows only when a heading stands above it.
            tops[i] = top ?? i;
            if (i == lines.Count) break;
            if (lines[i].IsHeading) top ??= i;
            else if (lines[i].Kind is not (LineKind.Caption or LineKind.Furniture)) top = null;
        }

        return tops;
    }
}
