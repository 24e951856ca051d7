namespace HaikouApi.Extraction.Reading;

/// <summary>Where the sentences of a folded text are.</summary>
public static class Sentences
{
    /// <summary>No sentence is longer; a text without marks is cut here, so that the time a rule takes stays linear in the length of the text.</summary>
    private const int Longest = 2000;

    /// <summary>The sentences of an article's paragraphs, in order, without white space at either end.</summary>
    public static IEnumerable<Passage> Of(Article article) =>
        article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).SelectMany(b => Of(b.Passage));

    /// <summary>The sentences of a passage, without white space at either end.</summary>
    public static IReadOnlyList<Passage> Of(Passage passage) => passage.Sentences;

    /// <summary>The sentences, each with the mark that ends it and the closing quotation mark behind that. They cover the whole text.</summary>
    public static IReadOnlyList<Segment> Of(string folded, string ends = "。!?")
    {
        var sentences = new List<Segment>();
        var start = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!ends.Contains(folded[i]) && i - start < Longest) continue;
            while (i + 1 < folded.Length && folded[i + 1] is '”' or '’' or ')') i++;
            sentences.Add(new(start, i + 1));
            start = i + 1;
        }

        if (start < folded.Length || sentences.Count == 0) sentences.Add(new(start, folded.Length));
        return sentences;
    }
}

/// <summary>
/// The sentences of a page by the characters they are printed in. Only the reader knows which line ends are the printer's, and what stands in the midst of a
/// sentence that is not of it.
/// </summary>
public sealed class PrintedSentences
{
    /// <summary>The runs that the sentences are printed in, in the order of the page.</summary>
    private readonly (Segment Run, Evidence Sentence)[] _runs;

    public PrintedSentences(Page page) => _runs =
    [
        .. page.Articles.SelectMany(a => a.Blocks).SelectMany(b => Sentences.Of(b.Passage)).Select(s => s.Cite())
            .SelectMany(e => e.Segments, (sentence, run) => (Run: run, Sentence: sentence)).OrderBy(r => r.Run.Start),
    ];

    /// <summary>The sentence that the words begin in, with all of the words; null where they begin in none.</summary>
    public Evidence? Of(Segment words)
    {
        var (from, to) = (0, _runs.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_runs[middle].Run.End <= words.Start) from = middle + 1;
            else to = middle;
        }

        if (from == _runs.Length || _runs[from].Run.Start > words.Start) return null;
        var (run, sentence) = _runs[from];
        return words.End <= run.End ? sentence : sentence.With(Evidence.Of([words]));
    }
}
