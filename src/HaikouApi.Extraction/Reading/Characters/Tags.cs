namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>Inline HTML tags that OCR and web pages leave in the text, such as <c>&lt;sub&gt;</c> in PM&lt;sub&gt;2.5&lt;/sub&gt;.</summary>
internal static class Tags
{
    private const int Longest = 64;

    /// <summary>The length of the tag that begins at <paramref name="start"/>, or 0 when none does.</summary>
    public static int LengthAt(string source, int start, int end)
    {
        var i = start + 1;
        if (i < end && source[i] == '/') i++;
        if (i >= end || !char.IsAsciiLetter(source[i])) return 0;
        for (var limit = Math.Min(end, start + Longest); i < limit; i++)
        {
            if (source[i] == '>') return i + 1 - start;
            if (source[i] is '<' or '\n') return 0;
        }

        return 0;
    }
}
