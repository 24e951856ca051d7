namespace HaikouApi.Extraction.Reading;

/// <summary>
/// The one place where offsets change their unit: UTF-16 code units inside, Unicode code points at the edge, where clients and the database count.
/// </summary>
public sealed class CodePoints
{
    /// <summary>The offset of the second half of every surrogate pair, in order: each makes the code units one more than the code points.</summary>
    private readonly int[] _lowSurrogates;

    public CodePoints(string text)
    {
        var pairs = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) pairs.Add(i);
        }

        _lowSurrogates = [.. pairs];
        Length = text.Length - pairs.Count;
    }

    /// <summary>The length of the text in code points.</summary>
    public int Length { get; }

    /// <summary>The code points before the UTF-16 offset <paramref name="utf16"/>.</summary>
    public int Before(int utf16)
    {
        var index = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (index >= 0 ? index : ~index);
    }

    /// <summary>The UTF-16 offset that has <paramref name="codePoints"/> code points before it.</summary>
    public int Offset(int codePoints)
    {
        var (from, to) = (0, _lowSurrogates.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_lowSurrogates[middle] - middle <= codePoints) from = middle + 1;
            else to = middle;
        }

        return codePoints + from;
    }

    public Segment Convert(Segment utf16) => new(Before(utf16.Start), Before(utf16.End));
}
