using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>What the header of a column or the label of a row says of its cells.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Field">The field of the summary.</param>
/// <param name="Unit">The unit of concentrations.</param>
/// <param name="Period">The period.</param>
/// <param name="IsChange">Whether the cells are changes against last year.</param>
/// <param name="IsPercent">Whether they are percentages.</param>
/// <param name="IsOther">Whether the cells are something else: ranks, ranges, standards.</param>
/// <param name="Evidence">The words.</param>
internal sealed partial record AirLabel(
    PrintedPollutant? Pollutant, string? Field, string? Unit, Period? Period, bool IsChange, bool IsPercent, bool IsOther, Evidence? Evidence)
{
    /// <summary>The words that say that the cells are changes: what is measured may stand right before the figure, as PM2.5 would before 3.8.</summary>
    public Evidence? Changes { get; init; }

    /// <summary>Whether the figures of changes say by how much it fell: 降幅, 改善率.</summary>
    public bool IsFall { get; init; }

    /// <summary>Whether it says itself that the changes are against last year.</summary>
    public bool IsAgainstLastYear { get; init; }

    /// <summary>Whether the cells are what was measured a year before: 去年同期.</summary>
    public bool IsOfLastYear { get; init; }

    /// <summary>The year that the changes are against, where it is named: 同比2022年.</summary>
    public int? Against { get; init; }

    /// <summary>Of which year its months are, where that stands behind them: 1-6月PM10平均浓度 above 2022年.</summary>
    public int? OfYear { get; init; }

    /// <summary>Whether it says only that the cells are means: 月均浓度.</summary>
    public bool IsMean { get; init; }

    /// <summary>Whether it says only that the cells are shares: 比例(%).</summary>
    public bool IsShareOnly { get; init; }

    /// <summary>Among how many cities is ranked.</summary>
    public decimal? Cities { get; init; }

    /// <summary>Of nothing, and of what is no value.</summary>
    public static readonly AirLabel None = new(null, null, null, null, false, false, false, null), Other = None with { IsOther = true };

    public static AirLabel Of(Passage? cell, Periods periods)
    {
        if (cell is null or { Length: 0 }) return None;
        var (text, words) = (AgainstLastYear().Replace(cell.Folded.Replace(" ", "", StringComparison.Ordinal), "同比"), cell.Cite());
        List<Token> bases = [.. Comparisons.Find(cell.Folded)];
        var mention = periods.Read(cell).FirstOrDefault(p => !bases.Exists(b => b.Start < p.End && p.Start < b.End));
        var pollutant = Pollutants.Find(text).DistinctBy(p => p.Code).ToList() is [var found] ? new PrintedPollutant(found.Code, words) : null;
        var rank = NationalRank().Match(text);
        var field = rank.Success ? "rank" : pollutant is not null ? null : Share().IsMatch(text) ? "goodDaysPercent" : Index().IsMatch(text) ? "compositeIndex"
            : ValidDays().IsMatch(text) ? "validDays" : Days().IsMatch(text) ? "goodDays" : null;
        var isOther = (NotAValue().IsMatch(text) && !rank.Success) || pollutant?.Code == Pollutants.Other || mention?.Words == PeriodWords.Day
            || bases.Exists(b => b.Kind == Kinds.OtherBase);
        return new(pollutant, field, UnitOf(text, last: true), mention?.Period, Change().IsMatch(text), text.Contains('%', StringComparison.Ordinal), isOther,
            pollutant is null && field is null && !isOther && !Change().IsMatch(text) ? null : words)
        {
            Cities = rank.Groups["n"].Success ? decimal.Parse(rank.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null,
            Changes = !Change().IsMatch(text) ? null : WithoutFigures(cell) ?? words,
            IsFall = Fall().IsMatch(text) && !EitherWay().IsMatch(text),
            IsAgainstLastYear = text.Contains('同', StringComparison.Ordinal) || bases.Count > 0,
            IsOfLastYear = OfLastYear().IsMatch(cell.Folded),
            Against = Change().IsMatch(text) && NamedYear().Match(cell.Folded) is { Success: true } year
                ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null,
            OfYear = mention is { Words: PeriodWords.Stretch, Start: var from, End: var to } && !cell.Folded.AsSpan(from..to).Contains('年')
                && YearAtEnd().Match(cell.Folded) is { Success: true } behind ? int.Parse(behind.ValueSpan, CultureInfo.InvariantCulture) : null,
            IsShareOnly = ShareOnly().IsMatch(text),
            IsMean = Mean().IsMatch(Bracketed().Replace(text, "")),
        };
    }

    /// <summary>The word for a change of a header that has figures of its own, which would stand before the figure of the cell; null of others.</summary>
    private static Evidence? WithoutFigures(Passage cell) =>
        cell.Folded.AsSpan().ContainsAnyInRange('0', '9') && Change().Match(cell.Folded) is { Success: true } word ? cell.Cite(word) : null;

    /// <summary>What two say together.</summary>
    public AirLabel With(AirLabel other) =>
        new(Pollutant ?? other.Pollutant, Field ?? other.Field, Unit ?? other.Unit, Period ?? other.Period, IsChange || other.IsChange,
        IsPercent || other.IsPercent,
        IsOther || other.IsOther,
        Evidence is null ? other.Evidence : Evidence.With(other.Evidence))
        {
            Changes = Changes ?? other.Changes,
            IsFall = IsFall || other.IsFall,
            IsAgainstLastYear = IsAgainstLastYear || other.IsAgainstLastYear,
            Against = Against ?? other.Against,
            OfYear = OfYear ?? other.OfYear,
            Cities = Cities ?? other.Cities,
        };

    /// <summary>The figure that is all of a cell, or null.</summary>
    public static Group? Figure(Passage cell) => Number().Match(cell.Folded) is { Success: true } match ? match.Groups["n"] : null;

    /// <summary>The unit of concentrations that a text names: its first, or its last.</summary>
    public static string? UnitOf(string text, bool last = false) =>
        Concentration().Matches(text) is [var first, ..] units ? (last ? units[^1] : first).Value[0] is '毫' or 'm' ? "mg/m3" : "ug/m3" : null;

    /// <summary>月均值, 浓度, or what is measured: the row is for the place spoken of.</summary>
    public static bool IsOfTheWhole(string label) =>
        Mean().IsMatch(Bracketed().Replace(label, "")) || (Change().IsMatch(label) && !NotAValue().IsMatch(label))
        || Pollutants.Find(label).Count == 1 || Share().IsMatch(label) || Index().IsMatch(label) || Days().IsMatch(label);

    [GeneratedRegex(@"^(?:并列)?(?<n>-?[0-9]{1,6}(?:\. ?[0-9]{1,4})?)(?:%|天|[μu]g/m3|mg/m3|[微毫]克/立方米)?$|^(?:上升|下降|\+|↑|↓)(?<n>[0-9]{1,6}(?:\.[0-9]{1,4})?)%?$")]
    private static partial Regex Number();

    /// <summary>全国排名, 全国168个城市位次.</summary>
    [GeneratedRegex("^在?全国(?<n>[0-9]{2,3})?个?(?:重点)?(?:城市)?中?的?(?:空气质量|综合指数)?(?:排名|位次|名次)$"
        + "|^(?<n>74|168|169|33[789])个?(?:重点)?城市(?:空气质量|综合指数)?(?:排名|位次|名次)$")]
    private static partial Regex NationalRank();

    [GeneratedRegex("序号|环比|去年|上年|上个?月|上一?[期季]|排序|位次|范围|限值|标准|超标|最大|最小|最高|最低|排名|名次|目标|百分点|首要|主要污染物|-8h范围")]
    private static partial Regex NotAValue();

    /// <summary>与上年同期变化率: no value of last year.</summary>
    [GeneratedRegex("[与较比同]?(?:去年|上年)同期(?:相?比)?(?=变化|变幅|升降|增减|改善)")]
    private static partial Regex AgainstLastYear();

    [GeneratedRegex("^[去上]年(?:同期|同月)?(?:浓度|均值)?$|^同期(?:浓度|均值)?$")]
    private static partial Regex OfLastYear();

    [GeneratedRegex("同比|变化|变幅|改善|升降")]
    private static partial Regex Change();

    [GeneratedRegex("下降|降低|降幅|改善|减少|减幅")]
    private static partial Regex Fall();

    [GeneratedRegex("变化|升降|增减|上升|升高|恶化|变幅|[+±-]")]
    private static partial Regex EitherWay();

    [GeneratedRegex("20[0-9]{2}(?= ?年$)")]
    private static partial Regex YearAtEnd();

    /// <summary>与2022年同期变化率.</summary>
    [GeneratedRegex("(?<=[与较比同])20[0-9]{2}(?=年)")]
    private static partial Regex NamedYear();

    [GeneratedRegex("[μu]g/(?:m ?3|立方米)|mg/(?:m ?3|立方米)|[微毫]克(?:/|每)(?:立方米|m ?3)")]
    private static partial Regex Concentration();

    [GeneratedRegex(@"优良(?:级)?(?:天数?|日数?)?(?:率|比例|比率|占比)|优良(?:级)?天数?\(%\)?|达标率|达标天数(?:比例|比率|占比|\(%\))")]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?:所占|占)?(?:比例|比率|占比|百分比|比)(?:\(%\)|%)?$")]
    private static partial Regex ShareOnly();

    [GeneratedRegex("综合(?:质量)?指数")]
    private static partial Regex Index();

    [GeneratedRegex("^(?:空气质量)?(?:优良|达标)级?天数?(?:合计|累计|总数|小计)?(?:\\(天\\)|\\(d\\))?$")]
    private static partial Regex Days();

    [GeneratedRegex(@"^[总共]?(?:有效监测|监测有效|有效|监测)总?天数?(?:\(天\))?$")]
    private static partial Regex ValidDays();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?:[月年季]度?|全市|本月|当月|本期)?(?:均值|均浓度值?|平均值?|平均浓度|浓度均值|浓度|浓度值|评价值|监测值|监测结果)$|^(?:本月|当月|本期|本季|本年)$")]
    private static partial Regex Mean();
}
