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
