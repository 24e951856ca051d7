using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>A text and what is read out of it as it stands, to compare with what is read when something is done to it.</summary>
internal sealed class Sample
{
    private static readonly Lazy<IReadOnlyList<Sample>> Lazily =
        new(() => [.. Corpus.Texts.Select((t, i) => new Sample(i == 0, t.Name, t.Text, t.PublishedOn, t.Place))]);

    private Sample(bool isWholePage, string name, string text, DateOnly? publishedOn, string? place)
    {
        (IsWholePage, Name, Text, PublishedOn, Place, Reading) =
            (isWholePage, name, text, publishedOn, place, CorpusCase.Extractor.Read(text, publishedOn, place));
        Rows = Row.Of(Reading, text);
    }

    public static IReadOnlyList<Sample> All => Lazily.Value;

    /// <summary>Whether it is the shipped page, not a text of the corpus.</summary>
    public bool IsWholePage { get; }

    public string Name { get; }

    /// <summary>Which of several ways is tried on it: by its name, so that it stays when texts come beside it.</summary>
    public int Seed => (int)(Name.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 4);

    public string Text { get; }

    public DateOnly? PublishedOn { get; }

    public string? Place { get; }

    public Extracted Reading { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Whether the text begins with a line that can be its headline.</summary>
    public bool HasHeadline => Text.IndexOf('\n') is > 0 and <= 40 and var end && !Text.AsSpan(0, end).Contains('。') && Text.Length > end + 1;

    /// <summary>Where the first paragraph begins.</summary>
    public int Body => HasHeadline ? Text.IndexOf('\n') + 1 : 0;

    /// <summary>Whether the first paragraph is one of sentences, and no table or list.</summary>
    public bool HasSentences => Text[Body..].Split('\n')[0].Contains('。');

    /// <summary>The text with a sentence before its first paragraph, on a line of its own where a table or list begins.</summary>
    public string BeforeBody(string sentence) => Text.Insert(Body, HasSentences ? sentence : sentence + "\n");

    /// <summary>The text with a sentence behind the first of its first paragraph, or at its end.</summary>
    public string AfterFirstSentence(string sentence) =>
        HasSentences ? Text.Insert(Text.IndexOf('。', Body) + 1, sentence) : $"{Text.TrimEnd('\n')}\n{sentence}\n";

    public Extracted Read(string text) => CorpusCase.Extractor.Read(text, PublishedOn, Place);
}
