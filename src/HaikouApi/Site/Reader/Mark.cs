using HaikouApi.Extraction.Reading;
using HaikouApi.Site.Facts;

namespace HaikouApi.Site.Reader;

/// <summary>Why words are marked.</summary>
public enum MarkKind
{
    /// <summary>They are the value of a fact.</summary>
    Fact,

    /// <summary>They are a number, which some fact rests on as well.</summary>
    Number,

    /// <summary>They are a number that no fact rests on.</summary>
    Unread,

    /// <summary>A rule was not sure of them.</summary>
    Doubt,
}

/// <summary>Words that are marked on the page.</summary>
/// <param name="Where">Where they stand in the stored text, in UTF-16 code units.</param>
/// <param name="Kind">Why they are.</param>
/// <param name="Fact">The fact they are of; null for a number that nothing read, and for a doubt.</param>
public sealed record Mark(Segment Where, MarkKind Kind, Fact? Fact)
{
    /// <summary>The number of its footnote, on the first words of a fact.</summary>
    public int? Footnote { get; init; }
}

/// <summary>Characters of a block that look alike and carry the same marks.</summary>
public sealed record Run(string Text, Level Level, bool FollowsBreak, IReadOnlyList<Mark> Marks)
{
    /// <summary>The pieces of a block, cut wherever a mark begins or ends. Marks are in the order of the page.</summary>
    public static IEnumerable<Run> Of(IEnumerable<Piece> pieces, IReadOnlyList<Mark> marks)
    {
        foreach (var piece in pieces)
        {
            var here = marks.Where(m => m.Where.Start < piece.End && m.Where.End > piece.Start).ToList();
            var cuts = here.SelectMany(m => (int[])[m.Where.Start, m.Where.End]).Where(c => c > piece.Start && c < piece.End).Append(piece.End).Distinct()
                .Order();
            var from = piece.Start;
            foreach (var to in cuts)
            {
                var start = from;
                yield return new(piece.Text[(from - piece.Start)..(to - piece.Start)], piece.Level, from == piece.Start && piece.FollowsBreak,
                    [.. here.Where(m => m.Where.Start <= start && m.Where.End >= to)]);
                from = to;
            }
        }
    }
}
