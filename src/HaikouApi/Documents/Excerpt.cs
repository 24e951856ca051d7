using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents;

/// <summary>
/// The part of long evidence that a row shows: at most 300 characters round its value. Without it, each of a thousand values in one endless sentence
/// would repeat the sentence. An article's own text is shown whole.
/// </summary>
internal sealed class Excerpt(string source, Dataset dataset, Record record)
{
    private const int Longest = 300;

    private readonly bool _isCut = dataset.IsKeyed;

    /// <summary>Where the row's value is printed: its number, else the first thing it says.</summary>
    private Evidence Value => field ??= (Cited.FirstOrDefault(v => v.Content is decimal) ?? Cited.FirstOrDefault())?.Evidence ?? record.Quote;

    private IEnumerable<Extraction.Value> Cited =>
        dataset.Fields.Select(f => record.Fields.GetValueOrDefault(f.Name)).OfType<Extraction.Value>().Where(v => v.Evidence is not null);

    public Evidence Of(Evidence evidence) => _isCut ? Round(evidence, new(Value.Start, Value.End)) : evidence;

    /// <summary>Of long evidence the part round some of its words.</summary>
    public Evidence Round(Evidence evidence, Segment words)
    {
        var length = evidence.Segments.Sum(s => s.Length);
        if (length <= Longest) return evidence;
        var before = evidence.Segments.Sum(s => Math.Clamp(words.Start - s.Start, 0, s.Length));
        var from = Math.Clamp(before - Math.Max(0, (Longest - words.Length) / 2), 0, length - Longest);
        return Evidence.Of(Window(evidence, from, from + Longest));
    }

    /// <summary>What a field says and the words it is read from; where it says just those words, they are cut together.</summary>
    public (object? Content, Evidence Evidence) Of(object? content, Evidence evidence)
    {
        var cut = Of(evidence);
        return (ReferenceEquals(cut, evidence) || content is not string said || said != evidence.Quote(source) ? content : cut.Quote(source), cut);
    }

    /// <summary>The characters from one to another of all that the evidence holds; half a surrogate pair is left out.</summary>
    private IEnumerable<Segment> Window(Evidence evidence, int from, int to)
    {
        var passed = 0;
        foreach (var segment in evidence.Segments)
        {
            var start = segment.Start + Math.Clamp(from - passed, 0, segment.Length);
            var end = segment.Start + Math.Clamp(to - passed, 0, segment.Length);
            passed += segment.Length;
            if (start < end && start > segment.Start && char.IsLowSurrogate(source[start])) start++;
            if (start < end && end < segment.End && char.IsLowSurrogate(source[end])) end--;
            if (start < end) yield return new(start, end);
        }
    }
}
