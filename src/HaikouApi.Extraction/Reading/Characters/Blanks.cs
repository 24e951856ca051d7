using System.Text;

namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>Which blanks of a line say something: 王子豪 周慧 are two names, 补贴 5000 元 and 平均浓 度 are not two things.</summary>
internal static class Blanks
{
    /// <summary>Letters that units begin with, and the signs behind a number.</summary>
    private const string Units = "μumkgthLKWM%‰℃°";

    public static int LengthAt(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && IsBlank(folded[end])) end++;
        return end - at;
    }

    /// <summary>Whether the blanks stay. In prose a single one inside Chinese words is how the file was set.</summary>
    public static bool Stand(StringBuilder before, string folded, int at, int length, bool prose)
    {
        if (before.Length == 0 || at + length == folded.Length) return false;
        var (left, right) = (before[^1], folded[at + length]);
        if (IsHan(left) && IsHan(right)) return !prose || length > 1 || left is '讯' or '电' or '者' or '员' or '摄' or '图';
        if (IsInUnit(before, left, right)) return false;
        if (char.IsAsciiLetter(left) && char.IsAsciiDigit(right)) return !IsFormula(before);
        if (char.IsAsciiDigit(left) && (char.IsAsciiLetter(right) || right is '%' or '‰' or '℃' or '°' or 'μ')) return !Units.Contains(right);
        if (IsWord(left) && IsWord(right)) return !IsHan(left) && !IsHan(right);
        return left == ' ' || (left is '#' or '|' or '□' or '■' or '◎' or '●' or '>' || right is '#' or '|' or '>' or '<') || left == '<';
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u2009' or '\u2002' or '\u2003' || (char.IsWhiteSpace(c) && c is not ('\n' or '\r'));

    internal static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';

    private static bool IsWord(char c) => IsHan(c) || char.IsLetterOrDigit(c);

    /// <summary>20 μ g/m 3: what is raised or set in another type stands apart.</summary>
    private static bool IsInUnit(StringBuilder before, char left, char right) =>
        (left == 'μ' && right == 'g') || (left == 'm' && right is '2' or '3' && before.Length > 1 && before[^2] == '/');

    /// <summary>PM 2.5, O 3, NO 2.</summary>
    private static bool IsFormula(StringBuilder before)
    {
        var first = before.Length;
        while (first > 0 && before.Length - first < 4 && char.IsAsciiLetterUpper(before[first - 1])) first--;
        return before.ToString(first, before.Length - first) is "PM" or "O" or "NO" or "SO" or "NOX";
    }
}
