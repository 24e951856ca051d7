using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Reads the numbers of one sentence about a mail exchange office.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="article">The article it stands in.</param>
/// <param name="years">Which year is meant.</param>
/// <param name="isOfOffice">Whether the headline names an office, so that 项目 is its own.</param>
/// <param name="warnings">What was not sure.</param>
internal sealed partial class PostalSentence(Passage sentence, int article, YearContext years, bool isOfOffice, List<Warning> warnings)
{
    private readonly string _folded = sentence.Folded;

    /// <summary>Where the sentence turns to what is only planned, or to what was seized: no number from there on is a fact of the office.</summary>
    private readonly int _turn = TurnOf(sentence.Folded);

    public IEnumerable<Record> Read()
    {
        Quantity? handled = null, last = null;
        var loads = new List<(int End, bool CameThrough)>();
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

            var measure = (last is null ? null : Measure.OfRaised(last, beforeLast, quantity, before, behind, earlier, isOfOffice))
                ?? Measure.Of(quantity, before, behind, earlier, isOfOffice);
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
            else if (quantity.Unit == "%" && Grows(before, behind, earlier, quantity, handled) is { } sign)
            {
                yield return Of("growth_percent", quantity, sign);
            }
            else if (Measure.MayBe(quantity, before, behind) || (quantity.Unit == "t" && handled is not null && handled == last))
            {
                warnings.Add(Warning.Of("unread-figure", new("不清楚此数字说的是什么", "it is not clear what this figure says of the office"), sentence, quantity.Start,
                    quantity.End));
            }

            if (quantity.Unit != "%" && quantity.UnitPrinted != "倍")
            {
                handled = measure is not null && Load.CameThrough(measure) ? quantity : null;
                loads.Add((quantity.End, handled is not null));
            }

            (last, beforeLast) = (quantity, before);
        }

        foreach (Match rank in NationalRank().Matches(_folded))
        {
            if (rank.Index < _turn && OfRank(rank) is { } record) yield return record;
        }

        if (Times().Match(_folded) is { Success: true } times && times.Index < _turn && loads.FindLast(l => l.End <= times.Index) is { CameThrough: true })
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

        foreach (Match railed in Railed().Matches(_folded))
        {
            if (railed.Index < _turn) yield return OfBare("trains", "{train}", railed);
        }

        foreach (Match driven in Driven().Matches(_folded))
        {
            if (driven.Index < _turn) yield return OfBare("trucks", "{vehicle}", driven);
        }

        foreach (Match batches in InBatches().Matches(_folded))
        {
            if (batches.Index < _turn) yield return OfBare("batches", "{item}", batches);
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
        if (AmongThem().IsMatch(_folded.AsSpan(0, from))) return _folded.AsSpan(0, from - 1).LastIndexOfAny(",;:。") + 1;
        if (from < 2 || quantity.Unit == "%" || _folded[from - 1] is not (':' or ',') || !Headless().IsMatch(_folded[from..quantity.Number])) return from;
        return _folded.AsSpan(0, from - 1).LastIndexOfAny(",;:。") + 1;
    }

    /// <summary>进口邮件中,|70%; 全程880公里, and 送到客户手里, are none of these.</summary>
    [GeneratedRegex("(?:中|(?<![公海手家心])里),$", RegexOptions.RightToLeft)]
    private static partial Regex AmongThem();

    [GeneratedRegex("^(?:其中|共|合计|总计|共计|累计|总量|达到?|为|约|近|超过?|突破|日均|平[日时常]|最高|高峰|单日|一[天日]|可|已|也|均|则|更|创下?|(?:20[0-9]{2}年)?[0-9—-]*月|[一二三四]季度|[上下]半年|全年)*$")]
    private static partial Regex Headless();

    /// <summary>1 or -1 for the growth of the volume said before, or of one named beside it; null for any other share.</summary>
    private int? Grows(string before, string behind, string earlier, Quantity quantity, Quantity? handled)
    {
        var change = Change().Match(before);
        if (!change.Success || behind.StartsWith('点') || quantity.UnitPrinted is not ("%" or "成") || quantity.ValueMax is not null) return null;
        var ofVolume = (VolumeNoun().IsMatch(before) && !OtherMatter().IsMatch(before)) ||
            OnMonth().IsMatch(earlier) ||
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
        var record = Fact(metric, article, sentence.Cite(), printed).Set("value", Numerals.Parse(match.Groups["n"].ValueSpan, ""), printed)
            .Set("unit", unit, printed)
            .Set("comparator", match.Groups["said"].ValueSpan.IndexOfAny('余', '多') > 0 ? "over" : "exact", printed)
            .Set("asPrinted", sentence.Printed(match.Groups["said"]), printed);
        if (match.Groups["max"] is { Success: true } max) record.Set("valueMax", Numerals.Parse(max.ValueSpan, ""), printed);
        else record.Without("valueMax", Absence.NotApplicable);
        return record.Without("date", Absence.NotApplicable).Without("text", Absence.NotApplicable);
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
}
