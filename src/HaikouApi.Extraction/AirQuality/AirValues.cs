using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>A number printed for a pollutant: where it is, what it is, and its unit.</summary>
internal readonly record struct PrintedValue(int Start, int End, decimal Value, string? Unit);

/// <summary>The numbers that follow a pollutant or a list of them: concentrations, and changes in percent.</summary>
internal static partial class AirValues
{
    /// <summary>The concentrations said of what ends at <paramref name="at"/>, and where they end; null when none are.</summary>
    public static (IReadOnlyList<PrintedValue> Values, int End)? Concentrations(string folded, int at)
    {
        var match = ConcentrationList().Match(folded, at);
        if (!match.Success || NotAValue().IsMatch(match.Groups["gap"].Value) || Pollutants.Find(match.Groups["gap"].Value).Count > 0) return null;
        var list = match.Groups["items"];
        var items = Item().Matches(list.Value);
        var shared = match.Groups["split"].Success ? match.Groups["tail"].Value + "/立方米" : items[^1].Groups["unit"].Value;
        if (shared.Length == 0) return null;
        var values = items.Select(i => new PrintedValue(list.Index + i.Index, list.Index + i.Index + i.Length, Numerals.Parse(i.Groups["value"].ValueSpan, "") ?? -1,
            Units.Find(i.Groups["unit"] is { Length: > 0, Value: var own } ? own : shared)?.Code)).ToList();
        return (values, match.Index + match.Length);
    }

    /// <summary>The changes said of what ends at <paramref name="at"/>, signed: down is negative; null when none are. 均 gives one for all.</summary>
    public static (string Gap, IReadOnlyList<PrintedValue> Values)? Changes(string folded, int at)
    {
        var match = ChangeList().Match(folded, at);
        if (!match.Success || Pollutants.Find(match.Groups["gap"].Value).Count > 0 || match.Groups["gap"].Value.Contains("指数", StringComparison.Ordinal)) return null;
        var sign = match.Groups["up"].Success ? 1 : -1;
        var list = match.Groups["items"];
        var values = Percent().Matches(list.Value)
            .Select(p => new PrintedValue(list.Index + p.Index, list.Index + p.Index + p.Length, sign * (Numerals.Parse(p.Groups["value"].ValueSpan, "") ?? 0), "%")).ToList();
        return (match.Groups["gap"].Value + match.Groups["verb"].Value, values);
    }

    /// <summary>Whether what ends at <paramref name="at"/> is said not to have changed (持平), and where that stands.</summary>
    public static (string Gap, Segment Where)? Unchanged(string folded, int at)
    {
        var match = Flat().Match(folded, at);
        return match.Success && Pollutants.Find(match.Groups["gap"].Value).Count == 0 && !NotThePollutant().IsMatch(match.Groups["gap"].Value)
            ? (match.Groups["gap"].Value, new(at, match.Index + match.Length))
            : null;
    }

    private const string Value = @"[0-9]+(?:\.[0-9]+)?";
    private const string Unit = @"(?:微克/立方米|微克每立方米|毫克/立方米|毫克每立方米|[μu]g/m3|[μu]g/立方米|mg/m3|mg/立方米)";

    [GeneratedRegex(@"\G(?<gap>(?:[^0-9。;,%~]|第?9[05](?:百分位|%分位)|(?:最大)?8小时|24小时|-8h){0,40}?)(?<split>每立方米)?(?<items>" + Value + " ?" + Unit + "?(?:(?:[、,]|和|及)" + Value + " ?" + Unit + @"?)*)(?:(?<=米|m3)|(?<tail>微克|毫克))(?![0-9.]|[-—~至]|\.[0-9]|%|个|天|月|日|年)")]
    private static partial Regex ConcentrationList();

    [GeneratedRegex("(?<value>" + Value + ") ?(?<unit>" + Unit + ")?")]
    private static partial Regex Item();

    [GeneratedRegex(@"目标|标准|限值|去年|上年|同比|环比|下降|上升|降低|升高|超过|超标|约$|近$|不足|低于|高于|控制在|范围|排名|以下|介于|最高|最低|最好|最差|日均值为?$")]
    private static partial Regex NotAValue();

    [GeneratedRegex(@"\G(?<gap>[^0-9。;]{0,40}?)(?<verb>(?<down>下降|降低|减少|降幅|改善|好转|降)|(?<up>上升|升高|增加|增长|提高|恶化|反弹|升幅|涨幅|升))(?:了|幅度)?(?:分别|均|依次)?(?:为|达)?:?(?<items>[0-9]+(?:\.[0-9]+)?%(?:(?:[、,]|和|及)[0-9]+(?:\.[0-9]+)?%)*)")]
    private static partial Regex ChangeList();

    [GeneratedRegex(@"(?<value>[0-9]+(?:\.[0-9]+)?)%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\G(?<gap>,?[^0-9。;,]{0,24}?|,?[^0-9。;,]{0,6}[0-9]{4}年同期[^0-9。;,]{0,6}?)持平")]
    private static partial Regex Flat();

    [GeneratedRegex("天数|比例|率|指数|风|排名|下降|上升")]
    private static partial Regex NotThePollutant();
}
