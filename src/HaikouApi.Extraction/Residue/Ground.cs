using System.Buffers;
using HaikouApi.Extraction.Press;
using HaikouApi.Extraction.Quantities;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Residue;

/// <summary>Which characters of a page say something in a record.</summary>
internal sealed class Ground
{
    private readonly bool[] _read;
    private readonly bool[] _counted;
    private readonly bool[] _cited;

    public Ground(Page page, IEnumerable<Record> records)
    {
        (_read, _counted, _cited) = (new bool[page.Source.Length], new bool[page.Source.Length], new bool[page.Source.Length]);
        foreach (var record in records) Add(record);
    }

    /// <summary>Whether the number is a value of a typed record.</summary>
    public bool IsRead(Segment number) => Covers(_read, number);

    /// <summary>Whether quantities have the number.</summary>
    public bool IsCounted(Segment number) => Covers(_counted, number);

    /// <summary>Whether the number is among the words that some field cites.</summary>
    public bool IsCited(Segment number) => Covers(_cited, number);

    /// <summary>Whether any of the characters is a value of a typed record.</summary>
    public bool Touches(Segment words) => _read.AsSpan(words.Start, words.Length).Contains(true);

    private static bool Covers(bool[] ground, Segment number) => !ground.AsSpan(number.Start, number.Length).Contains(false);

    private void Add(Record record)
    {
        foreach (var (name, value) in record.Fields)
        {
            // These hold running text: that a number stands in it says nothing of what was understood.
            if (value.Evidence is not { } evidence
                || name is "text" or "headline" or "kicker" or "subheads" or "title" or "continuedFrom" or "truncated" or "condition")
            {
                continue;
            }

            Fill(_cited, evidence);
            if (record.Dataset == QuantityReader.Dataset) Fill(_counted, evidence);
            else if (value.Content is decimal or DateOnly) Fill(_read, evidence);
            else if (record.Dataset is not (PressReader.Articles or PressReader.Documents) && Says(value.Content)) Fill(_read, evidence);
        }
    }

    /// <summary>A name that has a number in it says it; a closed value (status) only rests on the words it cites.</summary>
    private static bool Says(object? content) => content switch
    {
        string text => HasNumber(text),
        IReadOnlyList<string> texts => texts.Any(HasNumber),
        _ => false,
    };

    private static bool HasNumber(string text) => text.AsSpan().ContainsAny(Numerals);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿");

    private static void Fill(bool[] ground, Evidence evidence)
    {
        foreach (var segment in evidence.Segments) Array.Fill(ground, true, segment.Start, segment.Length);
    }
}
