using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction;

/// <summary>A printed number that no record cites.</summary>
public sealed record Uncited(string Text, Segment Where);

/// <summary>How much of what is printed in figures stands in some record: a measure of what was missed.</summary>
/// <param name="Numbers">Numbers printed in the text.</param>
/// <param name="Cited">How many of them stand wholly inside the evidence of some field.</param>
/// <param name="Uncited">The others.</param>
public sealed partial record Coverage(int Numbers, int Cited, IReadOnlyList<Uncited> Uncited)
{
    /// <summary>The coverage of a page by records.</summary>
    public static Coverage Of(Page page, IEnumerable<Record> records)
    {
        // An article's own text cites everything in it, and how it ends its last sentence: neither says anything of what was understood.
        var evidence = records.SelectMany(r => r.Fields.Where(f => r.Dataset != Press.PressReader.Articles || f.Key is not ("text" or "truncated")).Select(f => f.Value.Evidence)).OfType<Evidence>();
        var cited = new bool[page.Source.Length];
        foreach (var segment in evidence.SelectMany(e => e.Segments)) Array.Fill(cited, true, segment.Start, segment.Length);

        var numbers = 0;
        var uncited = new List<Uncited>();
        foreach (var passage in page.Articles.SelectMany(a => a.Blocks).Select(b => b.Passage))
        {
            foreach (var number in Figures().EnumerateMatches(passage.Folded))
            {
                numbers++;
                var end = number.Index + number.Length;
                if (!Enumerable.Range(number.Index, number.Length).All(i => cited[passage.OffsetOf(i)]))
                    uncited.Add(new(passage.Printed(number.Index, end), new(passage.OffsetOf(number.Index), passage.OffsetOf(end - 1) + 1)));
            }
        }

        return new(numbers, numbers - uncited.Count, uncited);
    }

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Figures();
}
