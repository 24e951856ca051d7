using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>Characters that a reader does not read: pinyin in brackets (補(bǔ)貼), the marks of formulas (PM_{2.5}, m^3), characters without width.</summary>
internal static partial class Noise
{
    /// <summary>The length of the noise that begins at <paramref name="at"/>, or 0.</summary>
    public static int LengthAt(string folded, int at, StringBuilder before)
    {
        var left = before.Length > 0 ? before[^1] : ' ';
        var right = at + 1 < folded.Length ? folded[at + 1] : ' ';
        return folded[at] switch
        {
            '\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF' => 1,
            '_' or '^' when char.IsAsciiLetter(left) && (char.IsAsciiDigit(right) || right == '{') => 1,
            '{' when at > 0 && folded[at - 1] is '_' or '^' => 1,
            '}' when char.IsAsciiLetterOrDigit(left) && folded.AsSpan(0, at).LastIndexOf('{') is >= 0 and var open && at - open < 8 => 1,
            '$' when char.IsAsciiLetter(right) || char.IsAsciiLetter(left) || (char.IsAsciiDigit(left) && !char.IsAsciiDigit(right)) => 1,
            '!' when right == '[' && Image().Match(folded, at) is { Success: true } image => image.Length,
            '(' when left > '\u3400' && Pinyin().Match(folded, at) is { Success: true } pinyin => pinyin.Length,
            '(' when left > '\u3400' && Syllable().Match(folded, at) is { Success: true } syllable => syllable.Length,
            _ => 0,
        };
    }

    /// <summary>Whether a syllable without its tone stands in brackets: 微(wei)克.</summary>
    public static bool HasSyllables(string folded)
    {
        for (var at = folded.IndexOf('('); at >= 0; at = folded.IndexOf('(', at + 1))
        {
            if (at > 0 && folded[at - 1] > '\u3400' && Syllable().IsMatch(folded, at)) return true;
        }

        return false;
    }

    /// <summary>1——5月: a dash as long as two, between figures, is one.</summary>
    public static bool IsLongDash(string folded, int at, StringBuilder before) =>
        folded[at] == '—' && at + 2 < folded.Length && folded[at + 1] == '—' && char.IsAsciiDigit(folded[at + 2])
        && before.Length > 0 && (char.IsAsciiDigit(before[^1]) || before[^1] is '年' or '月' or '日' or '%' or '元');

    [GeneratedRegex(@"\G\((?=[a-z]{0,5}[àáǎāèéěēìíǐīòóǒōùúǔūǘǚǜ])[a-zàáǎāèéěēìíǐīòóǒōùúǔūǘǚǜü]{1,6}\)")]
    private static partial Regex Pinyin();

    /// <summary>![](…): a picture.</summary>
    [GeneratedRegex(@"\G!\[[^\[\]\n]{0,40}\]\([^()\n]{0,200}\)[ ]?")]
    private static partial Regex Image();

    /// <summary>萬(wan) 件: without the tone, and with a blank behind.</summary>
    [GeneratedRegex(@"\G\((?=[a-z]{2,6}\))(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
        + @"(?:i?ang?|i?ong|eng?|ing?|ei|i?ao|iang|ai|iou|iu|ian?|ie|ua|uang?|uai|uan|ui|uo|ou|un|ue|[aeiouv])\)[ ]?")]
    private static partial Regex Syllable();
}
