using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>The mark that numbers a clause or an item of a list.</summary>
/// <param name="Level">1 for 一、 or 第一条; 2 for （一）; 3 for 1. ; 4 for (1); 5 for ①; 6 for a bullet.</param>
/// <param name="Length">How many characters it takes.</param>
public readonly partial record struct Marker(int Level, int Length)
{
    /// <summary>The mark that a text begins with, or null.</summary>
    public static Marker? Of(string folded)
    {
        if (folded.Length == 0 || Marks().Match(folded) is not { Success: true } mark) return null;
        for (var level = 1; level <= 6; level++)
        {
            if (mark.Groups[level].Success) return new(level, mark.Length);
        }

        return null;
    }

    [GeneratedRegex("^(?:([一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[条章][ :、]?)|(\\([一二三四五六七八九十]{1,3}\\)[、.]?|[㈠-㈩])|([0-9]{1,2}(?:、|[.](?![0-9])))"
        + "|(\\([0-9]{1,2}\\)|[0-9]{1,2}\\))|([①-⑳])|([•·●■◆▪○*] ?|- ))")]
    private static partial Regex Marks();
}
