using System.Buffers;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>How bulletins say what holds for the air of a place as a whole: shares, days, indices, ranks.</summary>
internal static partial class AirGrammar
{
    /// <summary>Tried before what is said of pollutants at the best places.</summary>
    private static Rule<AirFact>[] OfBestPlaces =>
    [
        new("share-of-best-places", "优良率最高的是三亚市,为100%,最低的是临高县,为96.8%",
            "(Behind Share Best|Best) places:(Place (Join Place)*) (Comma? n:Percent (?=Comma|Semicolon|Close|$) | Open Alike? n:Percent Close"
                + " | Comma? Each Colon? n:(Percent (Join Percent)+))",
            m => OfPlaces(m, "goodDaysPercent")),

        new("days-of-best-places", "优良天数最多的是甲市,为31天,最少的是乙县,为27天",
            "(Behind GoodDays Best|Best) places:(Place (Join Place)*) (Comma? Alike? n:Days (?=Comma|Semicolon|Close|$) | Open Alike? n:Days Close)",
            m => OfPlaces(m, "goodDays")),

        new("index-of-best-places", "综合指数最好的城市是威海市,为4.24,最差的城市是淄博市,为7.14",
            "(Behind Composite Best|Best) places:(Place (Join Place)*) (Comma? n:Number (?=Comma|Semicolon|Close|$) | Open n:Number Close)",
            m => OfPlaces(m, "compositeIndex")),
    ];

    private static Rule<AirFact>[] OfThePlace =>
    [
        new("shares-of-places", "优良率由高到低依次为:大理市98.1%、保山市97.5%",
            "Behind (Share|GoodDays) Ordered Comma? "
                + "pairs:(Abreast (Open|Colon)? Percent Close? ((Join|Comma|Semicolon) Abreast (Open|Colon)? Percent Close?)+)",
            m => EachItsOwn(m, Kinds.Percent, "goodDaysPercent")),

        new("days-of-places", "优良天数分别为:大理市、保山市28天,昆明市27天; 优良天数由多到少依次为:大理市28天(100%)、昆明市27天(96.4%)",
            "Behind GoodDays Ordered Comma? pairs:(Abreast DaysAndShare ((Join|Comma|Semicolon) Abreast DaysAndShare)+)",
            m => EachItsOwn(m, Kinds.Days, "goodDays").Concat(EachItsOwn(m, Kinds.Percent, "goodDaysPercent"))),

        new("good-of-valid-days", "在31天的有效监测天数中,19天空气质量优良",
            "Within days:Days ValidDays Comma? n:Days Alike? Quality? GoodDays (?!Days|Percent|Open)",
            m => [AirFact.Summary(m, "validDays", "days"), AirFact.Summary(m, "goodDays")]),

        new("indices-of-places", "综合指数较低的是:甲县(2.68)、乙市(2.71); 甲县(2.68)、乙市(2.71)综合指数较低",
            "(Behind Composite Ordered Comma? pairs:(Abreast Open? Number Close? ((Join|Comma) Abreast Open? Number Close?)+)"
                + " | pairs:(Abreast Open Number Close (Join Abreast Open Number Close)*) Alike? Composite Best)",
            m => EachItsOwn(m, Kinds.Number, "compositeIndex")),

        new("shares-before-their-head", "甲市(95.6%)、乙市(94.4%)优良天数比例排前三位",
            "pairs:(Abreast Open Percent Close (Join Abreast Open Percent Close)*) Alike? Behind (Share|GoodDays) Best",
            m => EachItsOwn(m, Kinds.Percent, "goodDaysPercent")),

        new("days-before-their-head", "甲县(31天)、乙县(30天)优良天数最多",
            "pairs:(Abreast Open Days Close (Join Abreast Open Days Close)*) Alike? Behind GoodDays Best",
            m => EachItsOwn(m, Kinds.Days, "goodDays")),

        new("days-of-the-best-named-before", "甲县、乙县优良天数排前两位,分别为31天、30天",
            "places:(Place (Join Place)+) Alike? Behind GoodDays Best Comma? Each Colon? n:(Days (Join Days)+)",
            m => Zipped(m, Kinds.Days, "goodDays")),

        new("shares-of-the-best-named-before", "甲县、乙县优良率排前两位,分别为99.4%、98.9%",
            "places:(Place (Join Place)+) Alike? Behind Share Best Comma? Each Colon? n:(Percent (Join Percent)+)",
            m => Zipped(m, Kinds.Percent, "goodDaysPercent")),

        new("indices-of-the-best-named-before", "甲县、乙县综合指数排前两位,分别为2.31、2.45",
            "places:(Place (Join Place)+) Alike? Behind Composite Best Comma? Each Colon? n:(Number (Join Number)+)",
            m => Zipped(m, Kinds.Number, "compositeIndex")),

        new("shares-of-listed-places", "优良天数比例方面,甲市、乙县分别是85.8%、80.8%",
            "Behind Share Comma? places:(Place (Join Place)+) Comma? Each Colon? n:(Percent (Join Percent)+)",
            m => m.All("places", Kinds.Place) is var places && m.All("n", Kinds.Percent) is var shares && places.Count == shares.Count
                ? places.Zip(shares, (place, share) => new AirFact(AirStatement.Summary, m, [share]) { Field = "goodDaysPercent", Places = [place] })
                : [AirFact.Summary(m, "goodDaysPercent")]),

        new("shares-of-further-listed-places", "甲市优良率为100%,乙市、丙市分别为85.8%、80.8%",
            "places:(Place (Join Place)+) Comma? Each Colon? n:(Percent (Join Percent)+)", m => OfFurther(m, Kinds.Percent, "goodDaysPercent")),

        new("days-of-further-listed-places", "甲市优良天数为30天,乙市、丙市分别为28天、27天",
            "places:(Place (Join Place)+) Comma? Each Colon? n:(Days (Join Days)+)", m => OfFurther(m, Kinds.Days, "goodDays")),

        new("indices-of-further-listed-places", "甲市综合指数为3.12,乙市、丙市分别为3.28、3.61",
            "places:(Place (Join Place)+) Comma? Each Colon? n:(Number (Join Number)+) (?=Comma|Semicolon|Close|$)",
            m => OfFurther(m, Kinds.Number, "compositeIndex")),

        new("shares-of-further-best-places", "优良率前三名为…,后三名为:大理市(98.1%)、保山市(97.5%)",
            "(Best|Each|Colon)+ pairs:(Abreast (Open|Colon)? Percent Close? ((Join|Comma|Semicolon) Abreast (Open|Colon)? Percent Close?)+)",
            m => EachItsOwn(m, Kinds.Percent, "goodDaysPercent").Select(f => f with { Continues = true })),

        new("days-of-further-best-places", "优良天数前三名为…,后三名为:大理市(28天)、保山市(27天)",
            "(Best|Each|Colon)+ pairs:(Abreast (Open|Colon)? Days Close? ((Join|Comma|Semicolon) Abreast (Open|Colon)? Days Close?)+)",
            m => EachItsOwn(m, Kinds.Days, "goodDays").Select(f => f with { Continues = true })),

        new("indices-of-further-best-places", "综合指数前三名为…,后三名为:大理市(2.98)、保山市(3.25)",
            "(Best|Each|Colon)+ pairs:(Abreast (Open|Colon)? Number Close? ((Join|Comma|Semicolon) Abreast (Open|Colon)? Number Close?)+)",
            m => EachItsOwn(m, Kinds.Number, "compositeIndex").Select(f => f with { Continues = true })),

        new("days-and-share-of-another-place", "甲县优良天数290天,优良率95.4%;乙县301天,99.0%",
            "place:Place days:Days (Comma|Open) Of? n:Percent Close? (?=Comma|Semicolon|Join|$)",
            m => [AirFact.Summary(m, "goodDays", "days") with { Places = m.All("place") },
                AirFact.Summary(m, "goodDaysPercent") with { Places = m.All("place") }])
        {
            If = m => LastHeadIsOfGoodDays(m.Sentence.Letters[..m.At]),
        },

        new("one-share-of-further-listed-places", "全省优良率为96.1%,甲市、乙市均为100%",
            "places:(Place (Join Place)+) Alike? n:Percent (?=Comma|Semicolon|$)",
            m => !m.Has(AirKinds.Alike) && m.Last.Number != 100 ? []
                : m.All("places", Kinds.Place).Select(p => AirFact.Summary(m, "goodDaysPercent") with { Places = [p], Continues = true })),

        new("share-of-another-place", "全省优良率为71.1%,珠三角为66.7%",
            "place:Place (Best? Open n:Percent Close | (Best Comma?)? n:Percent (?=(OtherRanking|Nation|OwnWord)? Best? (Comma|Semicolon|Join|Close|$)))",
            m => [AirFact.Summary(m, "goodDaysPercent") with { Places = m.All("place"), Continues = true }]),

        new("days-of-another-place", "全省优良天数290天,珠三角为301天",
            "place:Place (Best? Open n:Days Close | (Best Comma?)? n:Days (?=Comma|Semicolon|Join|Close|$))",
            m => [AirFact.Summary(m, "goodDays") with { Places = m.All("place"), Continues = true }]),

        new("index-of-another-place", "甲县综合指数3.28,乙县3.61",
            "place:Place (Best? Open n:Number Close | (Best Comma?)? n:Number (?=Comma|Semicolon|Join|Close|$))",
            m => [AirFact.Summary(m, "compositeIndex") with { Places = m.All("place"), Continues = true }]),

        new("share-of-another-period", "7月优良率93.5%,1-7月96.2%",
            "when:When n:Percent (?=Comma|Semicolon|$)",
            m => [AirFact.Summary(m, "goodDaysPercent") with { When = m.One("when"), Continues = true }]),

        new("days-of-another-period", "8月优良天数31天;今年前8个月累计238天",
            "when:When n:Days (?=Comma|Semicolon|$)",
            m => [AirFact.Summary(m, "goodDays") with { When = m.One("when"), Continues = true }]),

        new("rank-in-brackets", "全国168个重点城市中进入前50的有珠海(22位)、汕头(25位)",
            "place:Place Open n:Ordinal Close",
            m => [new(AirStatement.Ranks, m, m.All("n")) { Places = m.All("place") }]),

        new("ranks-of-places", "在338个城市中,中卫市排115名,固原市排138名、银川市排272名",
            "pairs:(Place Rank Manner* Ordinal ((Join|Comma|Semicolon) Place Rank? Manner* Ordinal)+)",
            m => EachItsOwn(m, Kinds.Ordinal).Select(pair => new AirFact(AirStatement.Ranks, m, [pair.Value]) { Places = [pair.Place] }))
        {
            If = m => m.Sentence.Letters.AsSpan(0, m.At).Contains(AirKinds.Cities.Letter),
        },

        new("ranks-of-further-places", "西宁市排在全国第47位,乌鲁木齐市第49位、西安市第53位",
            "(?<=Among Comma?|Nation Manner* Rank? Manner* Ordinal Comma) pairs:(Place Rank? Ordinal ((Join|Comma) Place Rank? Ordinal)*)",
            m => EachItsOwn(m, Kinds.Ordinal).Select(pair => new AirFact(AirStatement.Ranks, m, [pair.Value]) { Places = [pair.Place], Continues = true })),

        new("share-of-good-days", "优良天数比例83.5%(203天); 优良天数248天,占67.8%",
            "(Behind Share best:(Best Comma?)? (Open (Share|GoodDays) Close)? ThenWhose "
                + "(Base? Manner* Way (Points|Percent|Inexact) (Comma|To)+ | OtherStatistic (When|OtherStatistic)? Percent To)? "
                + "(Colon|Alike)? (Each|Spread (?=Percent Join Percent))? Colon? n:(Percent (Join Percent)*) (Open days:Days Close)?"
            + " | Behind Share (Within|OtherStatistic|Spread)* Inexact OtherStatistic? Comma n:Percent"
            + " | Behind GoodDays (Open GoodDays Close)? days:Days? (Comma|Open)? Of When? ValidDays? n:Percent"
            + " | Behind GoodDays days:Days Open n:Percent Close | Behind GoodDays Alike? n:Percent) (?!OtherStatistic|Plan)",
            m => Shares(m)),

        new("range-of-shares", "各县优良率在83.9%~93.5%之间,其中宝应县93.5%",
            "Behind Share (Within|OtherStatistic|Spread)* Inexact OtherStatistic?",
            m => [new(AirStatement.Nothing, m, []) { Field = "goodDaysPercent" }]),

        new("share-behind-a-clause", "优良率首次突破90%,达到91.2%",
            "Behind Share Apart+ Comma n:Percent (?!OtherStatistic|Plan)",
            m => [AirFact.Summary(m, "goodDaysPercent")]),

        new("good-days-behind-a-clause", "优良天数创下新高,达到340天",
            "Behind GoodDays Apart+ Comma n:Days (?!Of|OtherStatistic|Plan)",
            m => [AirFact.Summary(m, "goodDays")]),

        new("good-days", "优良天数248天",
            "Behind GoodDays best:(Best Comma?)? (Open (GoodDays|Share) Close)? (Base? Manner* Way (Days|Inexact) Comma"
                + " | OtherStatistic (When|OtherStatistic)? Days To)? (Colon|Alike)? each:Each? n:(Days (Join Days)*)",
            m => m.Has("best") && !m.Sentence.Is(m.At - 1, Kinds.Place) ? []
                : m.Has("each") && m.All("n", Kinds.Days).Count == 1 ? [new(AirStatement.Nothing, m, [])] : [AirFact.Summary(m, "goodDays")]),

        new("days-that-are-good", "环境空气质量280天达标",
            "Quality n:Days GoodDays (?!Days|Percent|Open)",
            m => [AirFact.Summary(m, "goodDays")]),

        new("so-many-good-days", "我市实现258个空气质量优良天",
            "(?<!Up) (?<!Down) (?<!LastYear) (?<!OtherBase) (?<!OtherStatistic) (?<!OtherHead) (?<!Plan)"
                + " n:Days Quality? GoodDays (?!Days|Percent|Open|Alike)",
            m => [AirFact.Summary(m, "goodDays")])
        {
            If = m => m.Sentence.Passage.Folded[m.First.End - 1] == '个',
        },

        new("valid-days", "有效监测天数244天", "days:ValidDays Quality? Colon? n:Days", m => IsOfAllDays(m) ? [] : [AirFact.Summary(m, "validDays")]),

        new("composite-index", "空气质量综合指数为2.31,同比下降5.6%",
            "Behind Composite best:(Best Comma?)? ThenWhose (Colon|Alike|Open)? (Base? Manner* Way (Percent|Number|Points|Inexact) Comma"
                + " | OtherStatistic (When|OtherStatistic)? Number To | Base? To)? Each? Colon? "
                + "n:(Number (Join Number)*)",
            m => m.Has("best") && !m.Sentence.Is(m.At - 1, Kinds.Place) ? []
                : [AirFact.Summary(m, "compositeIndex") with { Whose = m.One("whose"), When = m.One("when") }]),

        new("rank", "在168个重点城市中排名第5位",
            "verb:Rank? (Manner* n:(Ordinal (Join (Ordinal|Number))*) | (?<=Rank) n:Number (?=Comma|Close|Semicolon|$))",
            m => [new(AirStatement.Ranks, m, m.All("n", Kinds.Ordinal, Kinds.Number)) { IsShared = m.Has(AirKinds.Alike) || m.Sentence.Is(
                m.At - 1, AirKinds.Alike) }]),
    ];

    private static readonly SearchValues<char> Heads = SearchValues.Create([AirKinds.GoodDays.Letter, AirKinds.Share.Letter, AirKinds.ValidDays.Letter,
        AirKinds.Pollutant.Letter, AirKinds.OtherHead.Letter, AirKinds.Up.Letter, AirKinds.Down.Letter, AirKinds.Plan.Letter, AirKinds.Composite.Letter]);

    /// <summary>Whether days, and behind them their share, are what was said last of another place.</summary>
    private static bool LastHeadIsOfGoodDays(string before) =>
        before.AsSpan().LastIndexOfAny(Heads) is var last && last >= 0 && before[last] == AirKinds.Share.Letter
            ? before.AsSpan(0, last).LastIndexOfAny(Heads) is >= 0 and var days && before[days] == AirKinds.GoodDays.Letter
            : last >= 0 && before[last] == AirKinds.GoodDays.Letter && before[last..].Contains(Kinds.Percent.Letter);

    /// <summary>共监测30天,有效监测天数29天: where the valid ones are printed too, the others are all.</summary>
    private static bool IsOfAllDays(RuleMatch match)
    {
        var valid = match.Sentence.Tokens.Where(t => t.Kind == AirKinds.ValidDays)
            .ToLookup(t => match.Sentence.Printed(t).Contains("有效", StringComparison.Ordinal));
        return valid[true].Any() && valid[false].Contains(match.All("days")[0]);
    }

    private static IEnumerable<AirFact> EachItsOwn(RuleMatch match, Kind kind, string field) =>
        EachItsOwn(match, kind).Select(pair => new AirFact(AirStatement.Summary, match, [pair.Value]) { Field = field, Places = [pair.Place] });

    private static IEnumerable<AirFact> OfFurther(RuleMatch match, Kind kind, string field) =>
        Zipped(match, kind, field).Select(f => f with { Continues = true });

    /// <summary>As many numbers as places: each its own.</summary>
    private static IEnumerable<AirFact> Zipped(RuleMatch match, Kind kind, string field) =>
        match.All("places", Kinds.Place) is var places && match.All("n", kind) is var numbers && places.Count == numbers.Count
            ? places.Zip(numbers, (place, n) => new AirFact(AirStatement.Summary, match, [n]) { Field = field, Places = [place] }) : [];

    /// <summary>One for each place; those that name no head go on with the one before.</summary>
    private static IEnumerable<AirFact> OfPlaces(RuleMatch match, string field) =>
        match.All("places", Kinds.Place) is var places && match.All("n", Kinds.Percent, Kinds.Number, Kinds.Days) is var numbers
            && (numbers.Count == 1 || numbers.Count == places.Count)
            ? places.Select((p, i) => new AirFact(AirStatement.Summary, match, [numbers[numbers.Count == 1 ? 0 : i]])
            { Field = field, Places = [p], Continues = match.First.Kind == AirKinds.Best })
            : [];

    /// <summary>优良率最高,为79.5%: of the one it is the best of, which must stand right before.</summary>
    private static IEnumerable<AirFact> Shares(RuleMatch match)
    {
        if (match.Has("best") && !match.Sentence.Is(match.At - 1, Kinds.Place)) yield break;
        if (match.Has("days")) yield return AirFact.Summary(match, "goodDays", "days");
        yield return AirFact.Summary(match, "goodDaysPercent") with { Whose = match.One("whose"), When = match.One("when") };
    }
}
