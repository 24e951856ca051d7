using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.Lexing;

/// <summary>What looks like a number with a unit and is none.</summary>
public static partial class QuantityLexer
{
    /// <summary>
    /// Figures inside a name or a date (PM2.5, 第95百分位, 5月3日) and the 一 of 一个, 一名 are no numbers of anything; 前10名 counts places.
    /// </summary>
    private static bool IsNumber(string folded, in PrintedQuantity printed)
    {
        var number = printed[printed.First];
        var (at, unit) = (printed.First.Start, printed.Unit);
        var before = at > 0 ? folded[at - 1] : ' ';
        if (unit.Printed is "小时" && InName().IsMatch(folded, printed.End)) return false;
        if (before == '前' && unit.Printed is "名" or "位" && (at < 2 || folded[at - 2] is not ('目' or '日'))) return false;
        if (unit.Printed == "位" && folded.AsSpan(0, at).EndsWith("点后")) return false;
        if (char.IsAsciiDigit(number[0]))
        {
            return !char.IsAsciiLetterOrDigit(before) && (before is not ('.' or '第' or '/' or '·' or '•' or '・' or '‧' or '+') || IsSigned(folded, at))
                && !IsEndOfPair(folded, at, unit);
        }

        if (before is '第' or '之' or '每' or '廿' or '卅' || number is "零" or "〇" || IsAbout(number) || IsEndOfPair(folded, at, unit)) return false;
        if (number.Contains('点') && printed.Scale.Length == 0 && unit.Kind is "count" or "duration") return false; // 八点五人
        if (PlaceFinder.NameEnd(folded, at) > printed.First.End) return false; // 七台河
        if (number is "二" && unit.Kind == "count" && printed.Scale.Length == 0) return false; // 二次会议, 二类用地: the second, for of two it is 两
        var hasScale = printed.Scale.Length > 0;
        if (number is "一" && hasScale) return true;
        if (number.Length == 1 && !hasScale && !Units.IsSureBehindCharacters(unit.Printed)) return false;
        if (number is "一") return unit.Code is "h" or "d" && before is not ('同' or '有' or '第' or '后' or '首' or '前' or '上' or '下' or '某');

        // 十分, 千万个, 百姓: only numerals of two and more, directly before a unit that counts.
        return number is not ("十" or "百" or "千") || printed.HasMore || at > printed.Start;
    }

    /// <summary>同比+6.8%: a sign, where A+1 is a name.</summary>
    private static bool IsSigned(string folded, int at) => at > 1 && folded[at - 1] == '+' && folded[at - 2] == '比';

    /// <summary>七、|八次, 3、|4个: of two digits side by side the second is no number; that of a heading stands for itself, 1、|2个项目.</summary>
    private static bool IsEndOfPair(string folded, int at, Unit unit)
    {
        if (at < 3 || folded[at - 1] != '、' || unit.Kind is "percent" or "concentration" || folded[at - 3] is '。' or ';' or '\n' or ' ' or '(') return false;
        var (first, second) = (Digit(folded[at - 2]), Digit(folded[at]));
        return first > 0 && second == first + 1 && !FirstOfNumber.Contains(folded[at - 3])
            && !(char.IsAsciiDigit(folded[at]) && at + 1 < folded.Length && folded[at + 1] is >= '0' and <= '9' or '.' or ',');
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Numerals.ParseChinese([c]) is > 0 and < 10 and var digit ? digit : -1;

    /// <summary>两三万斤, 四五十人: two digits side by side say no number.</summary>
    private static bool IsAbout(ReadOnlySpan<char> number)
    {
        if (Numerals.HasPoint(number)) return false;
        if (number.Length > 2 && number.IndexOfAny('十', '百', '千') < 0) return false; // 二〇二四
        for (var at = 1; at < number.Length; at++)
        {
            if ("一二三四五六七八九两".Contains(number[at - 1]) && "一二三四五六七八九两".Contains(number[at])) return true;
        }

        return false;
    }

    /// <summary>最大8小时平均, 24小时便利店: a name, and no time that something takes.</summary>
    [GeneratedRegex(@"\G(?:滑动|平均|均值|浓度|自助|营业|便利|热线|值班|不打烊|工作制|制(?!作|造))")]
    private static partial Regex InName();
}
