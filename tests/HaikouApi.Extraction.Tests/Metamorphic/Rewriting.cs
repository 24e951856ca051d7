using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>Another way to print the same page; null where it cannot be done to a text.</summary>
internal sealed partial record Rewriting(string Name, Func<Sample, string?> Of)
{
    /// <summary>Characters in both scripts.</summary>
    public static IReadOnlyList<(char Traditional, char Simplified)> Characters { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference", "traditional.csv")).Skip(1).Select(l => (l[0], l[2]))];

    private static readonly Dictionary<char, char> Traditional =
        Characters.GroupBy(c => c.Simplified, c => c.Traditional).ToDictionary(g => g.Key, g => g.First());

    private static readonly string[] Furniture =
    [
        "首页 > 新闻 > 本地\n", "来源:本地日报\n责任编辑:张三\n", "字号:大 中 小\n打印 关闭\n", "logo\n设为首页 | 加入收藏\n",
        "当前位置:首页 > 资讯\n发布时间:{day}\n浏览次数:128\n",
    ];

    private static readonly string[] Micrograms = ["μg/m3", "μg/m³", "ug/m3", "微克每立方米", "微克/米3", "μg/m^3", "微克/立方公尺", "μg/立方米"];

    private static readonly string[] Milligrams = ["mg/m3", "mg/m³", "毫克每立方米", "mg/m^3"];

    private static readonly Func<string, string>[] Formulas =
    [
        f => $"{f[..2]}<sub>{f[2..]}</sub>", f => $"{f[..2]}_{f[2..]}",
        f => $"{f[..2]}_{{{f[2..]}}}", f => f[..2] + Subscript(f[2..]), f => $"{f[..2]} {f[2..]}",
    ];

    public static IReadOnlyList<Rewriting> All { get; } =
    [
        new("blanks round figures", s => RoundFigures().Replace(s.Text, " ")),
        new("blanks inside words", s => InsideWords(s)),
        new("full width", s => OutsideTags().Replace(s.Text, m => string.Concat(m.Value.Select(Widen)))),
        new("half width", s => string.Concat(s.Text.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c))),
        new("traditional characters", s => string.Concat(s.Text.Select(c => Traditional.GetValueOrDefault(c, c)))),
        new("other spellings of units", s => s.Text.Replace("微克/立方米", Micrograms[s.Seed % Micrograms.Length])
            .Replace("毫克/立方米", Milligrams[s.Seed % Milligrams.Length]).Replace("平方米", "㎡")),
        new("other spellings of formulas", s => Formula().Replace(s.Text, m => Formulas[s.Seed % Formulas.Length](m.Value))),
        new("line ends of another system", s => s.Text.ReplaceLineEndings("\r\n")),
        new("furniture before", s => Furniture[s.Seed % Furniture.Length].Replace("{day}", $"{s.PublishedOn:yyyy-MM-dd}") + s.Text),
        new("a dateline before", s => HasOpening(s) ? null : s.Text.Insert(s.Body, Dateline(s.PublishedOn))),
    ];

    /// <summary>Whether a text is a whole page, a table, or opens as articles do already.</summary>
    private static bool HasOpening(Sample s) => s.IsWholePage || !s.HasSentences || s.Text[s.Body] is '本' or '新' or '(' or '□' or '#';

    private static string Dateline(DateOnly? day) => day is { } d ? $"本报{d.Month}月{d.Day}日讯(记者李四)" : "本报讯(记者李四)";

    private static char Widen(char c) => c is > ' ' and <= '~' and not ('/' or '|' or '#' or '_') ? (char)(c - '!' + '！') : c;

    /// <summary>As text drawn from PDF has them: here and there between two characters of a line, not in the names behind 记者.</summary>
    private static string InsideWords(Sample sample)
    {
        var (random, text) = (new Random(sample.Seed), new StringBuilder(sample.Text));
        for (var at = sample.Text.Length - 1; at > sample.Body; at -= random.Next(6, 20))
        {
            if (IsHan(sample.Text[at]) && IsHan(sample.Text[at - 1]) && !sample.Text[Math.Max(0, at - 12)..at].Contains("记者")) text.Insert(at, ' ');
        }

        return text.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static string Subscript(string digits) => string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? (char)('₀' + (c - '0')) : c));

    [GeneratedRegex("[^<>]+(?![^<>]*>)")]
    private static partial Regex OutsideTags();

    /// <summary>But for the 3 of 微克/米3.</summary>
    [GeneratedRegex("(?<=[\u4e00-\u9fff])(?<!米)(?=[0-9A-Z])|(?<=[0-9])(?=[\u4e00-\u9fff])")]
    private static partial Regex RoundFigures();

    [GeneratedRegex("PM(?:2\\.5|10)|(?:SO|NO)2(?![0-9.])")]
    private static partial Regex Formula();
}
