using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>What fields, values, units and reasons are called on pages: the one place that asks the declarations.</summary>
public static class Labels
{
    private static readonly char[] EndOfLabel = ['，', '；', '：', '（', ','];

    private static readonly FrozenDictionary<string, Localized> Absences = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["notReported"] = new("原文未提", "The page does not say"),
        ["notApplicable"] = new("不适用", "Does not apply"),
        ["illegible"] = new("原文残缺", "Damaged on the page"),
        ["notRead"] = new("未能读定", "Not read with certainty"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Localized> Units = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["ug/m3"] = new("微克/立方米", "µg/m³"),
        ["mg/m3"] = new("毫克/立方米", "mg/m³"),
        ["CNY"] = new("元", "yuan"),
        ["d"] = new("天", "days"),
        ["h"] = new("小时", "hours"),
        ["t"] = new("吨", "tonnes"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Localized> About = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["document"] = new("版面", "Page"),
        ["article"] = new("文章", "Article"),
        ["origin"] = new("认定方式", "Settled by"),
        ["asPrinted"] = new("照原文", "As printed"),
        ["machine"] = new("规则读出", "Read by rule"),
        ["reviewed"] = new("人工审阅", "Reviewed"),
    }.ToFrozenDictionary();

    /// <summary>What a field is called.</summary>
    public static string Of(Field field, Language language) =>
        About.TryGetValue(field.Name, out var known) ? known.In(language)
        : language == Language.Chinese ? field.Description.Zh.Split(EndOfLabel)[0]
        : Worded(field.Name);

    /// <summary>What one of the values of a closed or open list is called.</summary>
    public static string OfName(Field field, string value, Language language)
    {
        if (About.TryGetValue(value, out var known)) return known.In(language);
        if (field.Name == "pollutant") return Pollutant(value);
        if (field.Values is null && field.Name != "metric") return value;
        if (language == Language.English) return Worded(value);
        var text = field.Description.Zh;
        var at = text.IndexOf(value + " ", StringComparison.Ordinal);
        if (at < 0) return value;
        at += value.Length + 1;
        var end = text.IndexOfAny(EndOfLabel, at);
        return text[at..(end < 0 ? text.Length : end)].Replace("原文明言是点位之一", "明言", StringComparison.Ordinal);
    }

    public static string Absence(string? reason, Language language) => (reason is not null && Absences.TryGetValue(reason, out var text) ? text : Absences["notReported"]).In(language);

    public static string Unit(string? code, Language language) => code is null ? "" : Units.TryGetValue(code, out var unit) ? unit.In(language) : code.Trim('{', '}').Replace('_', ' ');

    /// <summary>A value as a table shows it; null where there is none.</summary>
    public static string? Value(Field field, object? value, Language language) => value switch
    {
        null => null,
        decimal number => Say.Number(number),
        int number when field.Name == "year" => number.ToString(CultureInfo.InvariantCulture),
        int number => Say.Number(number),
        DateOnly day => Say.Day(day, language),
        DateTime instant => Say.Instant(instant, language),
        bool flag => flag ? language.In("是", "yes") : language.In("否", "no"),
        IReadOnlyList<string> list => string.Join(language.In("、", ", "), list.Select(item => OfName(field, item, language))),
        string text => field.Name == "unit" ? Unit(text, language) : OfName(field, text, language),
        _ => null,
    };

    public static string Pollutant(string? code) => code switch { "pm25" => "PM2.5", "pm10" => "PM10", null => "", _ => code.ToUpperInvariant() };

    /// <summary>amountMaxYuan, option_fund: as words.</summary>
    private static string Worded(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (c == '_') words.Append(' ');
            else if (char.IsAsciiLetterUpper(c)) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(c);
        }

        if (words.Length > 0) words[0] = char.ToUpperInvariant(words[0]);
        return words.ToString();
    }
}
