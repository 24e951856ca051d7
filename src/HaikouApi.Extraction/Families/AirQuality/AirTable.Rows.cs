using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Of which place and which period a row is.</summary>
internal sealed partial class AirTable
{
    /// <summary>
    /// The place that a row is for, and its label: the one place it names, or the place spoken of in a row of means; null when it is for something else.
    /// </summary>
    private (NamedPlace? Place, Evidence? Label)? PlaceOf(TableRow row)
    {
        var words = row.Cells.OfType<Passage>().Where(c => AirLabel.Figure(c) is null).ToList();
        if (_isOfStations && !words.Exists(c => OfAll().IsMatch(c.Folded))) return null;
        var named = words.SelectMany(c => AirPlaces.Find(c, scopes.Home.Around).Where(t => t.Kind == Kinds.Place || t.Kind == Kinds.OwnWord).Select(
            t => scopes.PlaceOf(t, c))).ToList();
        if (named is [{ } only]) return (only, only.Evidence);

        // 呼伦贝尔市海拉尔区: the innermost of those that name it more and more closely.
        if (named.Count > 1 && named.OfType<NamedPlace>().Where(
            p => p.Division is { } d && named.TrueForAll(o => o == p || (o?.Division is { } around && d.IsWithin(around)))).ToList() is [var inner])
        {
            return (inner, inner.Evidence);
        }

        if (named.Count > 1 || words.Count == 0 || words[0] is not { } first) return null;
        if (AirPlaces.Area(first) is { } area) return (area, area.Evidence);
        if (Inside(first.Folded) is { } division) return (new(division.Name, division.Code, first.Cite()), first.Cite());
        return !scopes.Whose.IsUnknown && (AirLabel.IsOfTheWhole(first.Folded) || PeriodOf(row) is not null) ? (scopes.Place, first.Cite()) : null;
    }

    /// <summary>2024年6月: the period of its own that a row of the place spoken of is labelled with.</summary>
    private Period? PeriodOf(TableRow row) =>
        row.Cells[0] is { } label && periods.Read(label).ToList() is [{ Start: 0, Words: PeriodWords.Stretch, Period: { } period } only]
            && only.End == label.Length ? period : null;

    /// <summary>2023年5月 heads a table of 2023年 and 2022年: of each year the month that is spoken of.</summary>
    private Period? Spoken(Period? label) =>
        label is { Start: { Month: 1, Day: 1 } first, End: { Month: 12, Day: 31 } last } && scopes.When.What is { } spoken && spoken.Start.Year == first.Year
            && spoken.Start >= first && spoken.End <= last ? spoken : label ?? scopes.When.What;

    private const int FewestOfSeries = 3;

    /// <summary>
    /// 1月 | 2月 | 3月: periods one behind another without their change, three or within what is spoken of, of which none is what is compared with.
    /// </summary>
    private bool IsSeries(List<AirLabel> columns)
    {
        if (columns.Exists(c => c.IsChange)) return false;
        var all = columns.Where(c => !c.IsOther).Select(c => c.Period).OfType<Period>().DistinctBy(p => (p.Start, p.End)).ToList();
        all.RemoveAll(p => all.Count > 2 && p.Start == all[0].Start && p.End == all[^2].End);
        return all.Count > 1 && all.Zip(all.Skip(1)).All(p => p.First.End < p.Second.Start)
            && (all.Count >= FewestOfSeries || (scopes.When.What is { } whole && all.TrueForAll(p => p.Start >= whole.Start && p.End <= whole.End)));
    }

    /// <summary>全国排名 in a table of the air as a whole: the cities are those of the header or of the line above.</summary>
    private void NoteRank(AirLabel of, decimal rank, Evidence printed, AirRow row, Evidence clause)
    {
        if (_caption is not { } caption || !RankOfAll().IsMatch(caption.Folded) || NoRankOfAll().IsMatch(caption.Folded)) return;
        if (rank is < 1 or > 400 || rank != decimal.Truncate(rank)) return;
        ledger.Note("table", row, clause, ("rank", rank, printed));
        if (of.Cities is { } cities) ledger.Note("table", row, clause, ("rankedCities", cities, of.Evidence!));
        else if (Ranked().Match(caption.Folded) is { Success: true } among && Numerals.Parse(among.Value, "") is { } number)
            ledger.Note("table", row, clause, ("rankedCities", number, caption.Cite(among)));
    }

    /// <summary>5月, 4月 and 变化(%): rows of two periods that are not a year apart, and one of the change between them.</summary>
    private bool IsAgainstAnother(TableRow row, List<Period?> spoken) =>
        row.Cells[0] is { } label && AirLabel.Of(label, periods) is { IsChange: true, IsAgainstLastYear: false }
        && spoken.OfType<Period>().ToList() is { Count: > 1 } all && !all.Exists(then => all.Exists(then.IsOfYearBefore));

    /// <summary>The district or county of the place spoken of that a cell names, in full or short: 歙县, 秀英.</summary>
    private Division? Inside(string name) =>
        (scopes.Place?.Division is { } spoken ? [spoken] : scopes.Home.Around) is { Count: > 0 } around && Gazetteer.Resolve(name, around) is { } division
        && around.Any(a => division != a && division.IsWithin(a)) ? division : null;

    [GeneratedRegex("空气|综合指数|大气|[0-9]{2,3}个?(?:重点)?城市")]
    private static partial Regex RankOfAll();

    [GeneratedRegex("PM|O3|臭氧|颗粒物|二氧化|改善|变化|优良|达标")]
    private static partial Regex NoRankOfAll();

    [GeneratedRegex("(?<![0-9])(?:74|168|169|33[789])(?=个?(?:重点)?城市)")]
    private static partial Regex Ranked();

    /// <summary>注:改善率为负数表示同比改善: what its figures mean differs from office to office.</summary>
    private static int Signs(List<TableRow> header, Passage? behind)
    {
        var words = (behind?.Folded ?? "") + string.Concat(header.Select(r => r.Passage.Folded));
        return Negative().IsMatch(words) ? -1 : Positive().IsMatch(words) || Plainly().IsMatch(words) ? 1 : 0;
    }

    [GeneratedRegex("(?:负[数值号]?|“?-”?号?)(?:表示|为|代表|是|即)[^,。;]{0,6}(?:改善|下降|降低|好转|减少)|正[数值号]?(?:表示|为|代表|是|即)[^,。;]{0,6}(?:恶化|上升)")]
    private static partial Regex Negative();

    [GeneratedRegex(@"(?:正[数值号]?|“?\+”?号?)(?:表示|为|代表|是|即)[^,。;]{0,6}(?:改善|下降|降低|好转|减少)|负[数值号]?(?:表示|为|代表|是|即)[^,。;]{0,6}(?:恶化|上升)")]
    private static partial Regex Positive();

    [GeneratedRegex("下降|降幅|降低")]
    private static partial Regex Plainly();

    [GeneratedRegex("^(?:区县?|县区|市?县|城市|县\\(市、?区\\)|县?市区|行政区|辖区|地区|市县|县市|乡镇|区域|镇街)(?:名称?)?$")]
    private static partial Regex Districts();

    /// <summary>点位名称 heads a column of stations.</summary>
    [GeneratedRegex("^(?:监测|国控|省控|考核|自动|空气)*(?:点位|站点|测点|子站|监测站|监测点|国控点|站名|点名)(?:名称|名)?$")]
    private static partial Regex Stations();

    /// <summary>全市均值 below the rows of stations.</summary>
    [GeneratedRegex("^(?:全[市县区州省]|[市城]区)$|(?:平均值?|均值|平均浓度)$")]
    private static partial Regex OfAll();

    /// <summary>各区环境空气质量改善目标 above a table of what is to be reached.</summary>
    [GeneratedRegex("^(?!.*完成)(?:[^,。;]*(?:考核|改善|年度|质量|控制)目标|[^,。;]*目标(?:任务|分解))")]
    private static partial Regex Aims();
}
