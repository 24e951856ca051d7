using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>Years in Chinese characters, 二〇二四年, as figures: four for four.</summary>
internal static partial class Years
{
    private const string Digits = "〇一二三四五六七八九";

    public static string InFigures(string folded) =>
        !folded.Contains('年') ? folded : Printed().Replace(folded, static year => string.Create(4, year.Value, static (figures, printed) =>
        {
            for (var i = 0; i < 4; i++) figures[i] = (char)('0' + (printed[i] is '零' or '○' ? 0 : Digits.IndexOf(printed[i])));
        }));

    [GeneratedRegex("(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2}(?=年)")]
    private static partial Regex Printed();
}
