namespace HaikouApi.Extraction.Reading;

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
