using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    private bool _hasRank;

    /// <summary>The field that was stated last, which a further place may go on with.</summary>
    private string? _field;

    private void StateSummary(AirFact fact)
    {
        _target = [];
        if (fact.Continues && _field != fact.Field) return;
        if (IsOfPollutant(fact) || IsOfLevel(fact)) return;
        _field = fact.Field;
        var gaveWay = ledger.GivesWay; // 扣除沙尘影响,优良率为80.0%: that of all days is the one by rule.
        ledger.GivesWay |= sentence.Passage.Folded.AsSpan(0, fact.Match.First.Start)[ClauseStart(fact.Match)..].Contains("除沙", StringComparison.Ordinal);
        var slots = fact.Places is [var named] ? SlotOf(named, fact.Match)
            : Slots(fact.Match, [], fact.Numbers.Count, fact.IsShared || IsWhole(fact) || IsOfEach(fact));
        for (var i = 0; i < slots.Count; i++)
        {
            var number = fact.Numbers[fact.Numbers.Count == 1 ? 0 : i];
            if (!IsLikely(fact.Field!, number) || !IsWithin(fact.Field!, number.Number, slots[i].Period)) continue;
            Note(slots[i], fact.Match, (fact.Field!, number.Number, sentence.Cite(number)));
        }

        ledger.GivesWay = gaveWay;
    }

    /// <summary>香格里拉、丽江优良天数比例为100%: no mean of several is that which is not the value of each.</summary>
    private static bool IsWhole(AirFact fact) => fact.Field == "goodDaysPercent" && fact.Numbers is [{ Number: 100 }] && !fact.Match.Has(Each);

    /// <summary>甲县、乙县优良天数为29天: of days no mean is printed without its word, and no sum.</summary>
    private bool IsOfEach(AirFact fact) =>
        fact.Field is "goodDays" or "validDays" && fact.Numbers.Count == 1 && !fact.Match.Has(Each)
        && !SumOrMean().IsMatch(sentence.Passage.Folded.AsSpan(fact.Match.First.Start, fact.Match.Last.End - fact.Match.First.Start));

    [GeneratedRegex("[共计均]")]
    private static partial Regex SumOrMean();

    /// <summary>二氧化硫日均浓度范围为3至38微克,达标率为100%: the share of days on which that pollutant met its limit.</summary>
    private bool IsOfPollutant(AirFact fact) =>
        fact.Field == "goodDaysPercent" && sentence.Passage.Folded.AsSpan(fact.Match.First.Start, fact.Match.First.End - fact.Match.First.Start) is "达标率"
        && sentence.Letters.AsSpan(0, fact.Match.At).LastIndexOfAny(Pollutant.Letter, Kinds.Semicolon.Letter) is >= 0 and var last
        && sentence.Letters[last] == Pollutant.Letter;

    /// <summary>优秀天数9天,良好天数14天: beside the days of the first level those are of the second alone.</summary>
    private bool IsOfLevel(AirFact fact) =>
        fact.Field is "goodDays" or "goodDaysPercent" && sentence.Passage.Folded.AsSpan(fact.Match.First.Start).StartsWith("良好")
        && FirstLevel().IsMatch(sentence.Passage.Folded);

    [GeneratedRegex("优(?:秀|级|等|质|良天|的?天|[0-9])|一级")]
    private static partial Regex FirstLevel();

    /// <summary>The summary of a place that is named for this number only.</summary>
    private List<AirSlot> SlotOf(Token named, RuleMatch match) =>
        scopes.IsDay ? None(match, "value-of-a-day") : scopes.PlaceOf(named, sentence) is { } place ? [new(null, place, scopes.When.What)] : [];

    /// <summary>7月优良天数累计163天: no period has more days than its own.</summary>
    private static bool IsWithin(string field, decimal days, Period? period) =>
        field is not ("goodDays" or "validDays") || period is null || days <= period.End.DayNumber - period.Start.DayNumber + 1;

    /// <summary>An index has decimals, days have none; no share is over a hundred.</summary>
    private bool IsLikely(string field, Token number)
    {
        // 361天起: that many, or more.
        if (number.End < sentence.Passage.Length && sentence.Passage.Folded[number.End] == '起') return false;
        var hasDecimals = sentence.Passage.Folded.AsSpan(number.Start, number.End - number.Start).Contains('.');
        return field switch
        {
            "compositeIndex" => hasDecimals && number.Number <= 50,
            "goodDaysPercent" => number.Number <= 100,
            _ => !hasDecimals && number.Number <= 366,
        };
    }

    /// <summary>A rank counts with the cities it is among; a province's, or one counted from the last, is none.</summary>
    private void StateRanks(AirFact fact)
    {
        if (fact.Places is [var named])
        {
            var (rank, those) = (fact.Numbers[0], fact.Continues ? null : CitiesOf(fact.Match.At));
            if (fact.Continues ? IsOfTheNation(named, rank.Number) : those is not null)
            {
                SlotOf(named, fact.Match).ForEach(s => NoteRank(s, fact.Match, rank, those));
            }
            else if (fact.Continues)
            {
                Warn("unclear-ranking", new("不清楚是在哪些城市中的排名", "it is not clear among which cities this is ranked"), fact.Match);
            }

            return;
        }

        if (IsRankedIn(fact.Match.At - 1)) return;
        var before = sentence.Letters[..fact.Match.At];
        if (RankScope.Match(before) is not { Success: true } scope)
        {
            if (sentence.Is(fact.Match.At - 1, Kinds.Other) && fact.Numbers.Count > 0) Residue(fact.Match.At + fact.Match.Length - 1);
            return;
        }

        if (IsOfSomethingElse(scope, fact.Match)) return;
        var cities = scope.Groups["c"].Success ? sentence.Tokens[scope.Groups["c"].Index] : (Token?)null;
        var pollutant = Ranked(scope);
        if (pollutant is null && cities is null && !before.Contains(Quality.Letter) && !before.Contains(Composite.Letter)) return;
        var slots = Slots(fact.Match, pollutant is { } p ? [p] : [], fact.Numbers.Count, fact.IsShared);
        for (var i = 0; i < slots.Count; i++) NoteRank(slots[i], fact.Match, fact.Numbers[fact.Numbers.Count == 1 ? 0 : i], cities);
    }

    /// <summary>
    /// A city behind one that was ranked nationwide is ranked so too. Where another ranking was spoken of since, the rank must be lower than that of any
    /// of a region.
    /// </summary>
    private bool IsOfTheNation(Token city, decimal rank) =>
        scopes.LeastRank is { } least && rank >= least && ((NamedPlace)city.Value!).Division is { Level: DivisionLevel.City };

    private const decimal LeastRankBehindAnother = 42;

    /// <summary>The cities among which those of a list are ranked, each with its rank: none where anything but air quality is named.</summary>
    private Token? CitiesOf(int at)
    {
        var last = sentence.Letters.LastIndexOf(Cities.Letter, at);
        if (last < 0) return null;
        for (var i = Math.Max(0, last - 3); i < at; i++)
        {
            var kind = sentence.Tokens[i].Kind;
            if (kind == Share || kind == GoodDays || kind == Pollutant || kind == Up || kind == Down || kind == OtherStatistic || kind == OtherHead
                || kind == Best || (kind == OtherRanking && i > last))
            {
                return null;
            }
        }

        return sentence.Tokens[last];
    }

    /// <summary>
    /// 优良率在168个城市中排名,r 改善幅度在…排名: what stands right before the scope has a ranking of its own. After a value of one pollutant it is open whose rank it is.
    /// </summary>
    private bool IsOfSomethingElse(Match scope, RuleMatch match)
    {
        // 改善幅度居168个城市…: behind 居 it is still that which is ranked.
        if (sentence.Letters.AsSpan(0, scope.Index).LastIndexOfAnyExcept([Rank.Letter, Within.Letter, Nation.Letter, Kinds.When.Letter])
            is not (>= 0 and var last))
        {
            return false;
        }

        var before = sentence.Tokens[last].Kind;
        if (before == Share || before == GoodDays || before == Up || before == Down || before == OtherStatistic || before == Kinds.Other) return true;

        // 优良率98.36%,在169个城市中第二;综合指数3.28,在169个城市中第七: of two rankings the one behind the share is the share's.
        if (before == Kinds.Comma && sentence.Letters.LastIndexOf(Cities.Letter) > match.At && ShareBefore.IsMatch(sentence.Letters[..scope.Index]))
        {
            return true;
        }

        if (before != Kinds.Comma || _hasRank || scope.Groups["p"].Success || _target.Count != 1 || !OneValueBefore.IsMatch(sentence.Letters[..scope.Index]))
        {
            return false;
        }

        Warn("unclear-ranking", new("不清楚排名的是地方还是污染物", "it is not clear whether the place or its pollutant is ranked"), match);
        return true;
    }

    private Token? Ranked(Match scope) =>
        scope switch
        {
            _ when scope.Groups["p"].Success => sentence.Tokens[scope.Groups["p"].Index],
            // PM2.5浓度排在168个城市…: behind 排 it is still that which is ranked.
            _ when sentence.Letters.AsSpan(0, scope.Index).LastIndexOfAnyExcept([Rank.Letter, Within.Letter, Nation.Letter]) is >= 0 and var before
                && sentence.Is(before, Pollutant) => sentence.Tokens[before],

            // The place's own rank was given before, so that this is the pollutant's.
            _ when _hasRank && _target.Count == 1 && OneValueBefore.IsMatch(sentence.Letters[..scope.Index]) => _target[0],
            _ => null,
        };

    private void NoteRank(AirSlot slot, RuleMatch match, Token rank, Token? cities)
    {
        if (rank.Number > (cities?.Number ?? 400)) return;
        Note(slot, match, ("rank", rank.Number, Cite(match.First.Start, rank.End)));
        if (cities is { } among) Note(slot, match, ("rankedCities", among.Number, CiteNumber(among)));
        _hasRank |= slot.Pollutant is null;
        if (slot.Pollutant is null) scopes.LeastRank ??= 1;
        if (slot.Pollutant is { Word: "pm25" } pm25)
        {
            Note(slot with { Pollutant = null }, match,
                ("pm25Rank", rank.Number, Cite(pm25.Before is null ? Math.Min(pm25.Start, rank.Start) : rank.Start, rank.End)));
        }
    }

    /// <summary>168个 of 在全国168个重点城市中.</summary>
    private Evidence CiteNumber(Token cities)
    {
        var folded = sentence.Passage.Folded;
        var start = cities.Start + folded.AsSpan(cities.Start).IndexOfAnyInRange('0', '9');
        var end = start + folded.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return Cite(start, folded[end] == '个' ? end + 1 : end);
    }

    /// <summary>The cities that are ranked, at the end of what stands before the rank; a further rank may follow in the same breath.</summary>
    private static readonly Regex RankScope = Pattern.Anywhere(
        "(c:Cities (Comma|Within|Place|OwnWord|OtherRanking|When|Quality|Composite|Nation|Rank|Each|Alike|Join|Colon)* "
            + "(p:Pollutant (Quality|Rank|Nation|Each|Alike)*)?"
        + "|c:Cities (Comma|Place|OwnWord|When|Quality|Composite|Rank|Nation|Each|Alike|Join|Colon)* Ordinal Comma (Quality|Rank|Nation|Each|Alike)* "
            + "p:Pollutant (Quality|Rank|Nation|Each|Alike)*"
        + "|c:Cities (Comma|Within|Place|OwnWord|When|Quality|Composite|Number|Rank|Ordinal|Nation|Each|Alike|Join|Colon|Semicolon)* (Comma|Semicolon|Colon) "
            + "(Place|OwnWord|When) (Quality|Composite Number Comma|Rank|Each|Alike)*|Nation (Rank|Each|Alike)*)$");

    private static readonly Regex ShareBefore = Pattern.Anywhere("(Share|GoodDays) (Percent|Days) Comma$");

    private static readonly Regex OneValueBefore = Pattern.Anywhere("Pollutant (Each|Alike)? Concentration Comma$");
}
