using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Reads the numbers of one sentence about a mail exchange office.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="article">The article it stands in.</param>
/// <param name="years">Which year is meant.</param>
/// <param name="warnings">What was not sure.</param>
internal sealed partial class PostalSentence(Passage sentence, int article, YearContext years, List<Warning> warnings)
{
    private readonly string _folded = sentence.Folded;

    /// <summary>Where the sentence turns to what is only planned, or to what was seized: no number from there on is a fact of the office.</summary>
    private readonly int _turn = TurnOf(sentence.Folded);

    public IEnumerable<Record> Read()
    {
        Quantity? handled = null, last = null;
        var beforeLast = "";
        List<Quantity> quantities = [.. QuantityLexer.All(_folded)];
        foreach (var quantity in quantities)
        {
            var (before, behind, earlier) = Around(quantity, quantities);
            if (Measure.IsFormer(before, _folded[quantity.End..Math.Min(_folded.Length, quantity.End + 16)]))
            {
                (last, beforeLast) = (quantity, before);
                continue;
            }

            var measure = (last is null ? null : Measure.OfRaised(last, beforeLast, quantity, before, behind, earlier))
                ?? Measure.Of(quantity, before, behind, earlier);
            if (quantity.Start >= _turn)
            {
                if (measure is not null)
                {
                    warnings.Add(Warning.Of("not-a-fact-of-the-office", new("属于计划或查获数", "a plan, or what was seized"), sentence, quantity.Start, quantity.End));
                }
            }
            else if (FirstExport().Match(_folded, quantity.End) is { Success: true } first && quantity.Unit is "{item}" or "{piece}")
            {
                foreach (var record in OfFirstExport(quantity, first)) yield return record;
            }
            else if (measure is not null)
            {
                yield return Of(measure, quantity);
            }
            else if (quantity.Unit == "%" && Grows(before, behind, quantity, handled) is { } sign)
            {
                yield return Of("growth_percent", quantity, sign);
            }
            else if (Measure.MayBe(quantity, before, behind) || (quantity.Unit == "t" && handled is not null && handled == last))
            {
                warnings.Add(Warning.Of("unread-figure", new("不清楚此数字说的是什么", "it is not clear what this figure says of the office"), sentence, quantity.Start,
                    quantity.End));
            }

            if (quantity.UnitPrinted is not ("%" or "倍")) handled = measure is not null && Load.CameThrough(measure) ? quantity : null;
            (last, beforeLast) = (quantity, before);
        }

        foreach (Match rank in NationalRank().Matches(_folded))
        {
            if (rank.Index < _turn && OfRank(rank) is { } record) yield return record;
        }

        if (Times().Match(_folded) is { Success: true } times && times.Index < _turn && handled is not null && handled.End <= times.Index)
        {
            yield return Of(times);
        }

        if (EachTimes().Match(_folded) is { Success: true } each && each.Index < _turn)
        {
            foreach (Capture said in each.Groups["said"].Captures) yield return OfTimes("", said, said.Value[..^1]);
        }

        foreach (Match flown in Flown().Matches(_folded))
        {
            if (flown.Index < _turn) yield return OfBare("flights", "{flight}", flown);
        }

        foreach (Match nations in Nations().Matches(_folded))
        {
            if (nations.Index < _turn) yield return OfBare("countries_and_regions_reached", "{country_or_region}", nations);
        }

        foreach (var record in PostalDays.Read(sentence, article, years, _turn)) yield return record;
        foreach (var record in PostalWords.Read(sentence, article)) yield return record;
    }

    internal static Record Fact(string metric, int article, Evidence quote, Evidence printed) =>
        new Record(PostalReader.Dataset, $"postal-{metric.Replace('_', '-')}", article, quote).Set("metric", metric, printed);

    private static int TurnOf(string folded)
    {
        var turn = Planned().Match(folded);
        return turn.Success ? folded.AsSpan(0, turn.Index).LastIndexOfAny(",;:。") + 1 : folded.Length;
    }

    /// <summary>The words of the clause before the number, hedge included, and behind it.</summary>
    private (string Before, string Behind, string Earlier) Around(Quantity quantity, List<Quantity> all)
    {
        var from = ClauseOf(quantity);

        // 6吨2.2万件邮件: what stands behind both is said of both.
        var end = all.Find(q => q.Start >= quantity.End && q.Unit is "{piece}" or "{bag}" or "t" or "kg" or "{item}"
            && Beside().IsMatch(_folded[quantity.End..q.Start])) is { } next
            ? next.End : quantity.End;
        var to = _folded.AsSpan(end).IndexOfAny(",;。");
        return (_folded[Math.Max(from, quantity.Start - 60)..quantity.Number], _folded[end..(to < 0 ? _folded.Length : end + to)], _folded[..from]);
    }

    /// <summary>
    /// Where the clause of a number begins. One that only says how much (邮件量:|512.7万件, 日均处理邮件4.3万件,|最高一天达6.1万件) goes on with the one before.
    /// </summary>
    private int ClauseOf(Quantity quantity)
    {
        var from = _folded.AsSpan(0, quantity.Start).LastIndexOfAny(",;:。") + 1;
        if (from < 2 || quantity.Unit == "%" || _folded[from - 1] is not (':' or ',') || !Headless().IsMatch(_folded[from..quantity.Number])) return from;
        return _folded.AsSpan(0, from - 1).LastIndexOfAny(",;:。") + 1;
    }

    [GeneratedRegex("^(?:其中|共|合计|总计|共计|累计|总量|达到?|为|约|近|超过?|突破|日均|最高|高峰|单日|一[天日]|可|已|也|均|则|更|创下?|(?:20[0-9]{2}年)?[0-9—-]*月|[一二三四]季度|[上下]半年|全年)*$")]
    private static partial Regex Headless();

    /// <summary>1 or -1 for the growth of the volume said before, or of one named beside it; null for any other share.</summary>
    private int? Grows(string before, string behind, Quantity quantity, Quantity? handled)
    {
        var change = Change().Match(before);
        if (!change.Success || behind.StartsWith('点') || quantity.UnitPrinted != "%" || quantity.ValueMax is not null) return null;
        var ofVolume = (VolumeNoun().IsMatch(before) && !OtherMatter().IsMatch(before)) ||
            (handled is not null && !OtherMatter().IsMatch(_folded[handled.End..quantity.Start]));
        return ofVolume ? (change.Groups["down"].Success ? -1 : 1) : null;
    }

    private Record Of(string metric, Quantity quantity, int sign = 1)
    {
        var printed = sentence.Cite(quantity.Start, quantity.End);
        var record = Fact(metric, article, sentence.Cite(), printed)
            .Set("value", sign * quantity.Value, printed)
            .Set("valueMax", sign * quantity.ValueMax, printed)
            .Set("unit", quantity.Unit, printed)
            .Set("comparator", quantity.Comparator, printed)
            .Set("asPrinted", sentence.Printed(quantity.Start, quantity.End), printed);
        if (quantity.ValueMax is null) record.Without("valueMax", Absence.NotApplicable);
        return record.Without("date", Absence.NotApplicable).Without("text", Absence.NotApplicable);
    }

    /// <summary>4票出境至悉尼的邮件…运抵…国际货站直飞悉尼,这是…首批国际出口邮件: how many the first to go out were, from where, and where to.</summary>
    private IEnumerable<Record> OfFirstExport(Quantity quantity, Match first)
    {
        var day = PostalDays.Before(sentence, quantity.Start, years);
        var words = first.Groups["first"];
        yield return Dated(Of("first_export_items", quantity).Set("metric", "first_export_items", sentence.Cite(words))
            .Set("text", sentence.Printed(words), sentence.Cite(words)), day);
        if (first.Groups["to"] is { Success: true } to) yield return Dated(PostalWords.Of("destination", sentence, article, to, first.Groups["flies"]), day);
        if (first.Groups["from"] is { Success: true } from)
        {
            yield return Dated(PostalWords.Of("departure", sentence, article, from, first.Groups["arrives"]), day);
        }
    }

    private static Record Dated(Record record, (DateOnly Day, Evidence Evidence)? day) =>
        day is var (date, evidence) ? record.Set("date", date, evidence) : record;

    /// <summary>同比增长近20倍 is no share of a hundred.</summary>
    private Record Of(Match times)
    {
        return OfTimes(times.Groups["hedge"].Value, times.Groups["said"], times.Groups["n"].Value);
    }

    private Record OfTimes(string hedge, Capture said, string number)
    {
        var printed = sentence.Cite(said.Index, said.Index + said.Length);
        var comparator = hedge switch { "" => "exact", "近" => "under", "约" => "about", _ => "over" };
        return Fact("growth_times", article, sentence.Cite(), printed).Set("value", Numerals.Parse(number, ""), printed)
            .Set("comparator", comparator, printed).Set("asPrinted", sentence.Printed(said.Index, said.Index + said.Length), printed)
            .Without("valueMax", Absence.NotApplicable).Without("unit", Absence.NotApplicable).Without("date", Absence.NotApplicable)
                .Without("text", Absence.NotApplicable);
    }

    /// <summary>
    /// A number whose unit tells only with the noun before or behind it: 邮件货机已累计执行654班 (of anything but what flies 班 is something else), 发往24国的邮件.
    /// </summary>
    private Record OfBare(string metric, string unit, Match match)
    {
        var printed = sentence.Cite(match.Groups["said"]);
        return Fact(metric, article, sentence.Cite(), printed).Set("value", Numerals.Parse(match.Groups["n"].ValueSpan, ""), printed)
            .Set("unit", unit, printed).Set("comparator", "exact", printed).Set("asPrinted", sentence.Printed(match.Groups["said"]), printed)
            .Without("valueMax", Absence.NotApplicable).Without("date", Absence.NotApplicable).Without("text", Absence.NotApplicable);
    }

    private Record? OfRank(Match match)
    {
        var rank = match.Groups["n"] is { Success: true } n ? Numerals.Parse(n.ValueSpan, "") : 1m;
        if (rank is not (> 0 and < 100)) return null;
        var printed = sentence.Cite(match.Groups["rank"]);
        return Fact("national_rank", article, sentence.Cite(), printed).Set("value", rank, printed).Set("comparator", "exact", printed)
            .Set("asPrinted", sentence.Printed(match.Groups["rank"]), printed)
            .Without("valueMax", Absence.NotApplicable).Without("unit", Absence.NotApplicable).Without("date", Absence.NotApplicable)
                .Without("text", Absence.NotApplicable);
    }

    /// <summary>17吨|共计|1038袋国际邮件.</summary>
    [GeneratedRegex("^(?:、|和|,)?(?:共计|合计|总计|共|计)?$")]
    private static partial Regex Beside();

    [GeneratedRegex("(?:同比|[与较比](?:去年|上年)同期(?:相比)?)(?:大幅)?增长(?<said>(?<hedge>近|超过|超|约)?(?<n>[0-9]{1,3}(?:[.][0-9]+)?)倍)(?!多|以上)")]
    private static partial Regex Times();

    /// <summary>出口邮件件数、重量同比分别增长1.7倍和1.3倍.</summary>
    [GeneratedRegex("(?<=(?:邮件|邮包|包裹|邮袋)[^。;额值元]{0,40})分别(?:同比)?增长(?:了)?(?<said>[0-9]{1,3}(?:[.][0-9]+)?倍)(?:和|、|与)(?<said>[0-9]{1,3}(?:[.][0-9]+)?倍)(?!多|以上)")]
    private static partial Regex EachTimes();

    /// <summary>邮件货机已执行654班; 邮路每周飞五班.</summary>
    [GeneratedRegex("(?:(?<=邮[^。;]{0,60})(?:货机|包机|专机|航班|班机|航线|邮路|执飞|飞行|执行|每周)|每周(?=[^。;]{0,40}邮))(?:已|共|计|累计|执行|执飞|保障|飞行|加密|至|飞|开行|运行|有|了)*"
        + "(?<said>(?<n>[0-9]{1,5}|[两二三四五六七八九十])(?:个?班(?:期)?|趟航班))(?![次子车列倒制])"
        + "|(?<=(?:(?:电商|货运|邮[政件包])[^,。;0-9]{0,4}(?:包机|货机|专机)|客货混载)(?:已|共|计|累计)*)(?<said>(?<n>[0-9]{1,5})(?:个?班次?|架次))(?=[,、。;和及])")]
    private static partial Regex Flown();

    [GeneratedRegex("(?:发往|寄往|运往|送往|发至|寄至|通达|直达|覆盖|寄达|通往|直发|直封|发到|寄到)[\u4e00-\u9fff、]{0,16}?(?<said>(?<n>[0-9]{1,3})国)"
        + "(?=的?(?:国际)?(?:邮件|邮包|包裹|邮路)|[,。;、0-9和]|$)")]
    private static partial Regex Nations();

    /// <summary>What is aimed at is no fact, and what was seized is no mail that was exchanged.</summary>
    [GeneratedRegex("预计(?!(?:约|将)?[0-9一二三四五六七八九十]+[天日小个])|力争|目标|有望|计划|规划|拟于|将于|将在|即将|将(?:正式|可|能|达|会|突破|实现|覆盖|超|新增|建成|增至|提升至|提高到|缩短|有效)|到20[0-9]{2}年底?[,,]|届时"
        + "|(?:建成|投产|投用|投运|启用|运营|开通|获批)后[^,。;]{0,12}将|(?<!据|经|初)估(?:计|算)|查获|查扣|截获|走私")]
    private static partial Regex Planned();

    [GeneratedRegex("\\G[^,。;]{0,12}邮件(?:.{0,60}?(?<arrives>运抵(?<from>[^,。;]{2,16}?))(?<flies>直飞(?<to>[\u4e00-\u9fff]{2,6}))(?=,))?.{0,80}?"
        + "(?<first>首批(?:国际)?(?:出口|出境)(?:国际)?邮件)")]
    private static partial Regex FirstExport();

    [GeneratedRegex("^(?!.*(?:环比|[年月]均|较20|(?<!同)比20|较(?!去年|上年)|(?<!同|环|相)比(?!去年|上年))).*"
        + "(?:(?<up>增[长加幅速]?|上[升涨扬]|提[高升]|攀升|[涨升多]|↑)|(?<down>下[降滑跌]|减少?|降低?|回落|萎缩|[跌少]|↓))(?:率|幅度?|[了为达约近超过逾出]|[0-9.]+%(?:和|、|与|,))*$")]
    private static partial Regex Change();

    [GeneratedRegex("(?:邮|业务|包裹|进出口|出口|处理|监管|通关|验放|批次)[^,]{0,8}(?:量|[件票袋批次]数|批次|重)[^,]{0,16}(?:增|升|提|攀|下|减|降|涨|多|少)")]
    private static partial Regex VolumeNoun();

    /// <summary>What stands between a volume and a growth that is not its own.</summary>
    [GeneratedRegex("[。;]|值|额|收入|税|时效|效率|速度|元|占")]
    private static partial Regex OtherMatter();

    [GeneratedRegex("(?:(?:位居|位列|排名|名列|跃居|居|列|排|跃升至|升至|[、,])(?:在)?全国(?:[\u4e00-\u9fff]{0,10}?)?|全国(?:[\u4e00-\u9fff]{0,8}?中)?(?:排名|排在|位居|位列|居|列))"
        + "(?<rank>第(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:位|名)?|首位|榜首)(?!个|家|座|处|批|次|届|季)")]
    private static partial Regex NationalRank();
}
