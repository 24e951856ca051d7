using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Rows;

/// <summary>
/// The part of long evidence that a row shows: at most 300 characters round its value. Without it, each of a thousand values in one endless sentence
/// would repeat the sentence. An article's own text is shown whole.
/// </summary>
internal sealed class Excerpt(string source, Dataset dataset, Record record)
{
    private const int Longest = 300;

    /// <summary>Each byline, with what it is known by behind the names; one may begin in what another is known by.</summary>
    private static readonly Regex Byline =
        new($"(?=(?<byline>{Bylines.Pattern.Replace("(?=", "(?:", StringComparison.Ordinal)}))", RegexOptions.Compiled | RegexOptions.CultureInvariant);

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
        var start = Math.Clamp(before - Math.Max(0, (Longest - words.Length) / 2), 0, length - Longest);
        var (from, to) = OutOfBylines(evidence, start, start + Longest);
        if (from >= to) (from, to) = (before, before + Math.Min(words.Length, Longest));
        return Evidence.Of(Window(evidence, from, to));
    }

    /// <summary>Without half a byline at either end: nobody could tell any more that it is one, and withhold the names.</summary>
    private (int From, int To) OutOfBylines(Evidence evidence, int from, int to)
    {
        var start = Math.Max(0, from - Longest);
        var around = string.Concat(Slices(evidence, start, to + Longest).Select(s => source[s.Start..s.End]));
        var bylines = Byline.Matches(around).Select(m => m.Groups["byline"]).Select(b => (Start: start + b.Index, End: start + b.Index + b.Length)).ToList();
        foreach (var byline in bylines)
        {
            if (byline.Start < from && from < byline.End) from = byline.End;
        }

        foreach (var byline in Enumerable.Reverse(bylines))
        {
            if (byline.Start < to && to < byline.End) to = byline.Start;
        }

        return (from, to);
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
        foreach (var slice in Slices(evidence, from, to))
        {
            var start = char.IsLowSurrogate(source[slice.Start]) ? slice.Start + 1 : slice.Start;
            var end = slice.End < source.Length && char.IsLowSurrogate(source[slice.End]) ? slice.End - 1 : slice.End;
            if (start < end) yield return new(start, end);
        }
    }

    private static IEnumerable<Segment> Slices(Evidence evidence, int from, int to)
    {
        var passed = 0;
        foreach (var segment in evidence.Segments)
        {
            var start = segment.Start + Math.Clamp(from - passed, 0, segment.Length);
            var end = segment.Start + Math.Clamp(to - passed, 0, segment.Length);
            passed += segment.Length;
            if (start < end) yield return new(start, end);
        }
    }
}
