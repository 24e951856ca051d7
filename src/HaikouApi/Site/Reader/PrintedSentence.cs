using HaikouApi.Site.Facts;

namespace HaikouApi.Site.Reader;

/// <summary>The sentence of the page in which a fact's value stands, with the words of the value marked.</summary>
public static class PrintedSentence
{
    private const int Longest = 150, Lead = 60;

    private static readonly char[] Ends = ['。', '！', '？'];

    /// <summary>The sentence in runs; none when the words are not in the text.</summary>
    public static IReadOnlyList<Run> Of(Typesetting page, Fact fact)
    {
        if (fact.MainWords?.Segments is not [var first, ..]) return [];
        var at = page.Utf16(first).Start;
        var block = page.Articles[page.ArticleAt(first.Start)].Blocks.FirstOrDefault(b => b.Pieces.Any(p => p.Start <= at && at < p.End));
        return block is null ? [] : Cut(page, fact, block, at);
    }

    private static List<Run> Cut(Typesetting page, Fact fact, SetBlock block, int at)
    {
        var text = block.Text;
        var index = block.Pieces.TakeWhile(p => at >= p.End || at < p.Start)
            .Sum(p => p.Text.Length) + at - block.Pieces.First(p => p.Start <= at && at < p.End).Start;
        var start = index == 0 ? 0 : text.LastIndexOfAny(Ends, index - 1) + 1;
        var end = text.IndexOfAny(Ends, index) is >= 0 and var stop ? stop + 1 : text.Length;
        while (start < index && text[start] is '”' or ' ') start++;
        var (from, to) = (end - start > Longest ? Math.Max(start, index - Lead) : start, end);
        if (to - from > Longest) to = Math.Max(from + Longest, Math.Min(end, index + 20));
        var marks = fact.ValueWords.Select(w => new Mark(page.Utf16(w), MarkKind.Fact, fact)).ToList();
        var runs = Run.Of(block.Slice(from, to), marks).ToList();
        if (from > start) runs.Insert(0, new("…", Level.Line, false, []));
        if (to < end) runs.Add(new("…", Level.Line, false, []));
        return runs;
    }
}
