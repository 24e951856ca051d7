using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Reads one sentence about a mail exchange office.</summary>
internal sealed partial class PostalSentence(Passage sentence, int article, YearContext years)
{
    /// <summary>What a number says, by its unit and the words of its clause before and behind it. The first measure that fits is taken.</summary>
    private sealed record Measure(string Metric, string Unit, Regex Before, Regex Behind);

    private static readonly Measure[] Measures =
    [
        new("countries_and_regions_reached", "{country_or_region}", Reach(), Anything()),
        new("countries_and_regions_reached", "{country_or_region}", Anything(), ReachBehind()),
        new("hourly_capacity", "{piece}", PerHour(), Anything()),
        new("hourly_capacity", "{piece}", Capacity(), HourBehind()),
        new("daily_peak", "{piece}", DailyPeak(), Anything()),
        new("daily_capacity", "{piece}", DailyCapacity(), Anything()),
        new("volume", "{piece}", Volume(), NotPerTime()),
        new("tonnage", "t", Volume(), NotPerTime()),
        new("time_saved", "d", Saved(), Anything()),
        new("time_saved", "h", Saved(), Anything()),
    ];

    private readonly string _folded = sentence.Folded;

    public IEnumerable<Record> Read()
    {
        var measured = -1;
        foreach (var quantity in QuantityLexer.Read(_folded))
        {
            if (FirstExport().Match(_folded, quantity.End) is { Success: true } first && quantity.Unit is "{item}" or "{piece}")
            {
                yield return Of(quantity, first.Groups["first"]);
                continue;
            }

            var (before, behind) = Around(quantity);
            if (Elsewhere().IsMatch(before)) continue;
            if (Measures.FirstOrDefault(m => m.Unit == quantity.Unit && m.Before.IsMatch(before) && m.Behind.IsMatch(behind)) is { } measure)
            {
                if (measure.Metric is "volume" or "tonnage") measured = quantity.End;
                yield return Of(measure.Metric, quantity);
            }
            else if (quantity.Unit == "%" && Grows(before, behind, quantity, measured) is { } sign)
            {
                yield return Of("growth_percent", quantity, sign);
            }
        }

        foreach (Match rank in NationalRank().Matches(_folded))
        {
            if (Of(rank) is { } record) yield return record;
        }

        if (Opened() is { } opened) yield return opened;
    }

    /// <summary>The words of the clause before the number, hedge included, and behind it.</summary>
    private (string Before, string Behind) Around(Quantity quantity)
    {
        var from = _folded.AsSpan(0, quantity.Start).LastIndexOfAny(",;:。") + 1;
        var to = _folded.AsSpan(quantity.End).IndexOfAny(",;。");
        return (_folded[Math.Max(from, quantity.Start - 60)..quantity.Number], _folded[quantity.End..(to < 0 ? _folded.Length : quantity.End + to)]);
    }

    /// <summary>1 or -1 for the growth of the volume just said, or of one named beside it; null for any other share.</summary>
    private int? Grows(string before, string behind, Quantity quantity, int measured)
    {
        var change = Change().Match(before);
        if (!change.Success || behind.StartsWith('点') || quantity.UnitPrinted != "%") return null;
        var ofVolume = measured >= 0 && quantity.Start - measured <= 20 && !_folded.AsSpan(measured, quantity.Start - measured).ContainsAny("。;") || VolumeNoun().IsMatch(before);
        return ofVolume ? (change.Groups["down"].Success ? -1 : 1) : null;
    }

    private Record Of(string metric, Quantity quantity, int sign = 1)
    {
        var printed = sentence.Cite(quantity.Start, quantity.End);
        var record = Fact(metric, printed)
            .Set("value", sign * quantity.Value, printed)
            .Set("valueMax", sign * quantity.ValueMax, printed)
            .Set("unit", quantity.Unit, printed)
            .Set("comparator", quantity.Comparator, printed)
            .Set("asPrinted", sentence.Text[quantity.Start..quantity.End], printed);
        if (quantity.ValueMax is null) record.Without("valueMax", Absence.NotApplicable);
        return record.Without("date", Absence.NotApplicable).Without("text", Absence.NotApplicable);
    }

    /// <summary>4票出境至悉尼的邮件…这是…首批国际出口邮件: how many the first to go out were.</summary>
    private Record Of(Quantity quantity, Group first)
    {
        var record = Of("first_export_items", quantity).Set("text", sentence.Printed(first), sentence.Cite(first));
        return DayBefore(quantity.Start) is var (day, evidence) ? record.Set("date", day, evidence) : record;
    }

    private Record? Of(Match match)
    {
        var rank = match.Groups["n"] is { Success: true } n ? Numerals.Parse(n.ValueSpan, "") : 1m;
        if (rank is not (> 0 and < 100)) return null;
        var printed = sentence.Cite(match.Groups["rank"]);
        return Fact("national_rank", printed).Set("value", rank, printed).Set("comparator", "exact", printed).Set("asPrinted", sentence.Printed(match.Groups["rank"]), printed)
            .Without("valueMax", Absence.NotApplicable).Without("unit", Absence.NotApplicable).Without("date", Absence.NotApplicable).Without("text", Absence.NotApplicable);
    }

    /// <summary>The day on which an office began its work.</summary>
    private Record? Opened()
    {
        var opening = Opening().Matches(_folded).LastOrDefault(m => !NotTheOffice().IsMatch(m.Groups["between"].Value));
        if (opening is null || !Office().IsMatch(_folded) || DayBefore(opening.Groups["verb"].Index) is not var (day, evidence)) return null;
        var record = Fact("opened_on", sentence.Cite(opening.Groups["verb"])).Set("date", day, evidence);
        foreach (var none in new[] { "value", "valueMax", "unit", "comparator", "asPrinted" }) record.Without(none, Absence.NotApplicable);
        var verb = opening.Groups["verb"].Index;
        if (OfficeName().Match(_folded[..verb]) is { Success: true } name && PlaceFinder.Find(_folded).FirstOrDefault(p => p.End == name.Index) is { Length: > 0 } place)
            record.Set("text", sentence.Text[place.Start..verb], sentence.Cite(place.Start, verb));
        return record;
    }

    /// <summary>The last day printed before a place in the sentence.</summary>
    private (DateOnly Day, Evidence Evidence)? DayBefore(int at) =>
        Day().Matches(_folded).LastOrDefault(m => m.Index < at) is { } match ? years.Day(sentence, match) : null;

    private Record Fact(string metric, Evidence printed) => new Record(PostalReader.Dataset, $"postal-{metric.Replace('_', '-')}", article, sentence.Cite()).Set("metric", metric, printed);

    [GeneratedRegex("")]
    private static partial Regex Anything();

    /// <summary>Roads, ships and couriers reach other countries too; what was seized or sent back was not exchanged; 去年同期 is another year's.</summary>
    [GeneratedRegex("公路|卡航|卡车|海运|铁路|班列|快递(?!邮件)|查获|查扣|查验出|截获|退运|侵权|禁限|违禁|濒危|去年同期|上年同期|全国邮政|全国海关|全省邮政|来自$|前$")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("覆盖|通达|通邮|联通|互通|互联|互换|直达|直封|辐射|寄达|寄往|寄到|发往|送达|送往|到达|抵达|运往|连接|连通|链接|畅通|遍及|遍布|涉及|销往|投递|建立|可达|到")]
    private static partial Regex Reach();

    [GeneratedRegex("^(?:[^,;。]{0,20}?)(?:互联互通|通邮|直封|互换|建立[^,;。]{0,8}关系|的(?:国际)?(?:邮件|邮路|通邮))")]
    private static partial Regex ReachBehind();

    [GeneratedRegex("\\G[^,。;]{0,12}邮件.{0,80}?(?<first>首批(?:国际)?(?:出口|出境)(?:国际)?邮件)")]
    private static partial Regex FirstExport();

    [GeneratedRegex("每(?:个)?小时|时均|小时(?:通关|处理|分拣|查验|处置|过机)")]
    private static partial Regex PerHour();

    [GeneratedRegex("能力|分拣|处理|查验|通关|速度|效率|可达")]
    private static partial Regex Capacity();

    [GeneratedRegex("^(?:/|每)小?时")]
    private static partial Regex HourBehind();

    [GeneratedRegex("(?:单日|日|每日|一天)[^,]{0,12}(?:最高|峰值|最多|新高|突破)|高峰日|最高日|峰值")]
    private static partial Regex DailyPeak();

    [GeneratedRegex("(?:日均?|每日|每天|单日|全天|24小时)(?:[^,]{0,12}(?:能力|可处理|可分拣|可通关|可验放)|(?:最大|设计)?(?:处理|通关|分拣|查验)(?:量)?(?:可达|能达))|(?:可|能)(?:日|每天|每日)(?:处理|分拣|通关|验放)")]
    private static partial Regex DailyCapacity();

    /// <summary>Handled in all, not by the day or the year, nor what could be handled.</summary>
    [GeneratedRegex("^(?!.*(?:日均|每天|每日|天均|月均|每月|年均|每年|每小时|能力|设计|可处理|可达|增加到|增至|平均|单日))(?=.*(?:邮|包裹|业务量|处理|监管|验放|出境|进境|出口|进口|进出口|总量|货物|突破|累计|共|收寄|其中|通关量))")]
    private static partial Regex Volume();

    [GeneratedRegex("^(?!/|每)")]
    private static partial Regex NotPerTime();

    [GeneratedRegex("(?:缩短|省下|节省|节约|提升|提速|压缩|减少|提前|加快|快)(?:了|近|约|将近|大约|至少)?$")]
    private static partial Regex Saved();

    [GeneratedRegex("^(?!.*环比).*(?:(?<up>增长|上升|增加|提高|提升|增幅达?|攀升)|(?<down>下降|减少|降低|下滑))(?:了|为|达|约|近)?$")]
    private static partial Regex Change();

    [GeneratedRegex("(?:邮件|业务|邮包|包裹|进出口|出口|处理|监管|通关|验放)总?量[^,]{0,8}(?:增|升|提|攀|下|减|降)")]
    private static partial Regex VolumeNoun();

    [GeneratedRegex("(?:位居|位列|排名|名列|居|列|排)(?:在)?全国(?:[\\u4e00-\\u9fff]{0,10}?)?(?<rank>第(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:位|名)?|首位|榜首)(?!个|家|批|大|次)|全国(?:排名|排在|位居|位列|居|列)(?<rank>第(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:位|名)?|首位|榜首)(?!个|家|批|大|次)")]
    private static partial Regex NationalRank();

    [GeneratedRegex(@"(?<month>1[0-2]|[1-9])月(?<day>[12][0-9]|3[01]|[1-9])日,?(?<between>(?:(?!(?:1[0-2]|[1-9])月[0-9]{1,2}日).)*?)(?<verb>正式(?:投入)?(?:运营|运行|启用|开通|运作|投产|开关)|投入(?:使用|运营|运行)|启用|开通(?:运营|运行)?|投运|揭牌运营|开业|挂牌运营|启动运营)")]
    private static partial Regex Opening();

    [GeneratedRegex("获批|批复|批准|开工|动工|奠基|航线|航班|专线|线路|包机|邮路|业务")]
    private static partial Regex NotTheOffice();

    [GeneratedRegex("互换局|交换站|邮政口岸|(?:处理|监管|邮件|枢纽)中心|该局")]
    private static partial Regex Office();

    [GeneratedRegex("国际邮件(?:互换局|交换站)(?:兼(?:国际邮件)?(?:交换站|互换局))?$")]
    private static partial Regex OfficeName();

    [GeneratedRegex(YearContext.DayPattern)]
    private static partial Regex Day();
}
