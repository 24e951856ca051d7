using HaikouApi.Extraction.Reading;

namespace HaikouApi.Site.Reader;

/// <summary>Parts of a text, to ask whether others lie within them.</summary>
internal sealed class Cover
{
    private readonly IReadOnlyList<Segment> _parts;

    public Cover(IEnumerable<Segment> segments)
    {
        var all = segments.Where(s => s.Length > 0).ToList();
        _parts = all.Count == 0 ? [] : Evidence.Of(all).Segments;
    }

    /// <summary>Whether a segment lies wholly in one part.</summary>
    public bool Has(Segment segment) => Touching(segment) is { } part && part.Start <= segment.Start && part.End >= segment.End;

    /// <summary>Whether a segment shares characters with a part.</summary>
    public bool Touches(Segment segment) => Touching(segment) is not null;

    private Segment? Touching(Segment segment)
    {
        var (low, high) = (0, _parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_parts[middle].End <= segment.Start) low = middle + 1;
            else if (_parts[middle].Start >= segment.End) high = middle - 1;
            else return _parts[middle];
        }

        return null;
    }
}

/// <summary>Numbers printed in figures.</summary>
internal static class Figures
{
    /// <summary>Where they stand in a block, in UTF-16 code units.</summary>
    public static IEnumerable<Segment> In(SetBlock block)
    {
        foreach (var piece in block.Pieces)
        {
            for (var i = 0; i < piece.Text.Length; i++)
            {
                if (!char.IsDigit(piece.Text[i]) || piece.Level != Level.Line) continue;
                var from = i;
                while (i + 1 < piece.Text.Length && (char.IsDigit(piece.Text[i + 1])
                    || (piece.Text[i + 1] == '.' && i + 2 < piece.Text.Length && char.IsDigit(piece.Text[i + 2]))))
                {
                    i++;
                }

                yield return new(piece.Start + from, piece.Start + i + 1);
            }
        }
    }
}
