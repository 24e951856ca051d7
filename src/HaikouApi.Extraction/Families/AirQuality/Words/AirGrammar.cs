using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>How bulletins say what they say.</summary>
internal static partial class AirGrammar
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["List"] = "Pollutant ((Join|Comma) Pollutant)*",
        ["Value"] = "(Number|Concentration)",
        ["Base"] = "(LastYear|OtherBase)",
        ["Printed"] = "(Open (Number|Concentration|Percent|Days|Inexact) ((Join|Comma) (Number|Concentration|Percent|Days))* Close)",
        ["Ordered"] = "(Best|Each|Colon|Quality|Join|Rank|Ordinal|OtherRanking|Open (Other|Each)* Close)*",
        ["Abreast"] = "Place (Join Place)* Rank? Alike?",
        ["DaysAndShare"] = "(Open|Colon)? Days ((Open|Comma)? Of? Percent Close?)? Close?",
        ["Apart"] = "(Other Number|To (?=Inexact)|Other|Inexact|OtherNumber|Ordinal|Quality|OtherRanking|Nation|Rank|Within|Roughly)",
        ["ThenWhose"] = "(Comma whose:(Place|OwnWord) when:When?)?",
        ["Manner"] = "(Each|Alike)",
        ["Way"] = "(Up|Down)",
        ["Behind"] = "(?<!Pollutant) (?<!Other) (?<!OtherStatistic) (?<!OtherHead) (?<!Plan) (?<!Water)",
    };

    /// <summary>Without a word or a sign for the way it is up where the text has a sign for the other; of nothing it is none.</summary>
    public const string ChangeBySign = "change-by-sign";

    public static Grammar<AirFact> All { get; } = new(Named, [.. OfBestPlaces, .. OfPollutants, .. OfThePlace]);

    private static Rule<AirFact>[] OfPollutants =>
    [
        new("values-in-brackets", "PM2.5浓度由低至高依次为:赤峰市(9微克/立方米)、乌海市、包头市并列(28微克/立方米)",
            "pollutant:Pollutant Ordered pairs:(Abreast (Open|Colon)? Concentration Close? "
                + "((Join|Comma|Semicolon) Abreast (Open|Colon)? Concentration Close?)+)",
            m => EachItsOwn(m, Kinds.Concentration).Select(
                pair => new AirFact(AirStatement.Values, m, [pair.Value]) { Pollutants = m.All("pollutant"), Places = [pair.Place] })),

        new("values-of-further-best-places", "PM2.5浓度前三名为…,后三名为:赤峰市(39微克/立方米)、包头市(42微克/立方米)",
            "Best (Each|Colon)* pairs:(Abreast (Open|Colon)? Concentration Close? ((Join|Comma|Semicolon) Abreast (Open|Colon)? Concentration Close?)+)",
            m => EachItsOwn(m, Kinds.Concentration).Select(pair => new AirFact(AirStatement.Values, m, [pair.Value]) { Places = [pair.Place] })),

        new("values-in-brackets-again", "PM2.5浓度:栾川县(24微克/立方米)列前三位;伊川县(41微克/立方米)、偃师区(40微克/立方米)列后三位",
            "pairs:(Abreast Open Concentration Close ((Join|Comma) Abreast Open Concentration Close)+)",
            m => EachItsOwn(m, Kinds.Concentration).Select(pair => new AirFact(AirStatement.Values, m, [pair.Value]) { Places = [pair.Place] })),

        new("values-in-brackets-unit-behind", "PM2.5浓度从低到高为:贵阳市(28)、安顺市(35)微克/立方米",
            "pollutant:Pollutant (Best|Each|Colon)* pairs:(Place Open Number Close ((Join|Comma) Place Open Number Close)+)",
            m => UnitBehind(m) is not { } unit ? [] : m.All("pairs", Kinds.Place).Zip(m.All("pairs", Kinds.Number),
                (place, value) => new AirFact(AirStatement.Values, m, [value with { Word = unit }]) { Pollutants = m.All("pollutant"), Places = [place] })),

        new("values-of-places-unit-behind", "PM2.5浓度由低到高为:贵阳市28、安顺市35微克/立方米",
            "(pollutant:Pollutant Ordered Comma? | (Best|Each|Colon)*) pairs:(Place Number ((Join|Comma) Place Number)* (Join|Comma) Place) Concentration",
            m => m.All("pairs", Kinds.Place).Zip([.. m.All("pairs", Kinds.Number), m.Last],
                (place, value) => new AirFact(AirStatement.Values, m, [value with { Word = m.Last.Word }])
                { Pollutants = m.Has("pollutant") ? m.All("pollutant") : null, Places = [place] })),

        new("changes-of-places", "升幅较大的有娄底(61.9%)、益阳(47.4%); 除永州(-24.1%)和张家界(-5.7%)浓度有所下降外",
            "(way:Way (Each|Colon)* pairs:(Place Open Way? Percent Close ((Join|Comma) Place Open Way? Percent Close)*)"
                + " | Except pairs:(Place Open Way Percent Close (Join Place Open Way Percent Close)*))",
            m => ChangesOfPlaces(m)),

        new("change-in-brackets", "升幅较大的有郴州市(上升50.0%)",
            "Place Open Base? Way (Percent|Points|Concentration|Number|Inexact) Close",
            m => [new(AirStatement.Nothing, m, [])]),

        new("values-of-best-places", "最低的3个城市依次是北京、廊坊和长治,分别为47、55和55微克/立方米",
            "Best (each:Each? places:(Place (Join Place)*) Comma? each:Each? Colon? values:(Value ((Join|Comma) Value)*)"
                + " | (Each|Colon)* places:(Place (Join Place)*) Open Alike? values:Concentration Close)",
            m => [AirFact.Values(m, "none", shared: !m.Has("each")) with
                { Pollutants = null, Places = m.All("places", Kinds.Place), HoldsOn = m.All("places", Kinds.Place).Count == 1 && IsComparedNext(m) }]),

        new("values-of-listed-places", "海口、三亚PM2.5浓度分别为9、8微克/立方米",
            "places:(Place (Join Place)+) pollutant:Pollutant OtherRanking? Best? Comma? Each Colon? values:(Value (Join Value)+)",
            m => [AirFact.Values(m, "pollutant") with { Places = m.All("places", Kinds.Place), HoldsOn = true }]),

        new("values-of-further-places", "温州PM2.5平均22微克/立方米,丽水、舟山均为17微克/立方米",
            "places:(Place (Join Place)+) (Other|Way|Best|Quality)* Comma? "
                + "manner:(Each Colon? values:(Value (Join Value)* Join Concentration) | Alike Colon? values:Concentration)",
            m => [AirFact.Values(m, "none", shared: m.Has("manner", AirKinds.Alike)) with
                { Pollutants = null, Places = m.All("places", Kinds.Place), HoldsOn = IsComparedNext(m) }]),

        new("values-of-those-above", "PM10浓度为61微克/立方米,优良率为98.4%;甲市两项指标分别为74微克/立方米和97.2%",
            "Those Each+ Colon? n:((Concentration|Number|Percent) ((Join|Comma) (Concentration|Number|Percent))+)",
            OfThoseAbove),

        new("value-of-a-place", "都江堰市PM2.5浓度最低,为25微克/立方米; 青岛市31微克/立方米",
            "place:(Place|OwnWord) ((pollutant:Pollutant? OtherRanking? Best)? (Comma|Colon)? Alike? | OtherStatistic When? Value To) values:Concentration",
            m => [AirFact.Values(m, "pollutant") with { Pollutants = m.Has("pollutant") ? m.All("pollutant") : null, Places = m.All("place"),
                HoldsOn = IsComparedNext(m) }]),

        new("concentrations", "PM2.5、PM10浓度分别为31、58微克/立方米; PM2.5浓度31微克/立方米",
            "PerCubicMetre? pollutants:List Quality? (Comma|Colon)? (when:When Comma? whose:(Place|OwnWord)? | whose:(Place|OwnWord) when:When?)? Spread? "
                + "(Comma? manner:Manner+ Colon? PerCubicMetre? values:(Value ((Join|Comma) Value)*)"
                + " | Colon? PerCubicMetre? values:(Value (Join Value)*)) (?!OtherStatistic)",
            m => [AirFact.Values(m, "pollutants", shared: m.Has("manner", AirKinds.Alike)) with { When = m.One("when"), Whose = m.One("whose") }]),

        new("mean-behind-a-range", "PM2.5浓度在11~25微克/立方米之间,平均为18微克/立方米",
            "pollutants:Pollutant ((Within|OtherStatistic|Spread)* Inexact OtherStatistic? (Comma (Parts|Each|Alike|Other)* Inexact OtherStatistic?)?"
                + "|OtherStatistic? Alike? GoodDays) Comma whose:(OwnWord)? values:Concentration",
            m => [AirFact.Values(m, "pollutants") with { Whose = m.One("whose") }]),

        new("value-after-change", "PM2.5浓度同比下降5.6%,为31微克/立方米; PM2.5浓度由36降至31微克/立方米",
            "pollutants:Pollutant (base:Base? Printed? Manner* "
                + "(way:Way n:Percent | n:Flat | Way (Concentration|Number|Points|Inexact)) (Comma|To)+ values:Concentration"
            + " | OtherStatistic (When | last:OtherStatistic)? Value To when:When? values:Concentration | base:Base? To values:Concentration)",
            m => [AirFact.Values(m, "pollutants") with { When = m.One("when") }, .. m.Has("n") || m.Has(
                "last") ? [AirFact.Changes(m, m.All("n")) with { Pollutants = m.All("pollutants") }] : Array.Empty<AirFact>()]),

        new("value-behind-a-clause", "PM2.5年均浓度首次实现“破30”,为27.0微克/立方米",
            "pollutants:Pollutant Apart+ Comma values:Concentration (?!OtherStatistic)",
            m => [AirFact.Values(m, "pollutants")]),

        new("values-after-changes", "NO2、CO同比分别下降3.0%、11.1%,浓度分别为32微克/立方米、0.8毫克/立方米",
            "(?<=Percent|Flat) Comma (Each|To)+ Colon? PerCubicMetre? values:(Value (Join Value)+)",
            m => [AirFact.Values(m, "none") with { Pollutants = null }]),

        new("value-of-another-period", "PM2.5浓度为22微克/立方米,1-10月平均浓度为24微克/立方米",
            "(?<=Comma|Semicolon) when:When Comma? values:Concentration (?!OtherStatistic)",
            m => [AirFact.Values(m, "none") with { Pollutants = null, When = m.One("when"), Continues = true }]),

        new("mean-of-the-one-before", "乐清市二氧化硫日均浓度范围为3至38微克/立方米。年平均值为8微克/立方米",
            "^ values:Concentration (?!OtherStatistic)",
            m => [AirFact.Values(m, "none") with { Pollutants = null, Continues = true }])
        {
            If = m => m.Sentence.Passage.Folded is ['年' or '月' or '季', '平' or '均', ..],
        },

        new("figure-before", "由2018年的61微克/立方米",
            "OtherStatistic When (Number|Concentration|Percent|Days|Inexact|OtherNumber)",
            m => [new(AirStatement.Nothing, m, [])]),

        new("changes-against-both", "同比、环比分别下降5.6%、10.1%",
            "bases:(Base (Join Base)+) Comma? Each? way:Way Each? n:(Percent (Join Percent)+)",
            m => OneForEachBase(m)),

        new("changes-each-its-way", "同比分别上升5.9%、下降8.8%和持平; 分别上升15.4%、18.2%、持平",
            "(base:Base Printed?)? (Comma|Colon)? Each n:((Way Percent|Flat) (Join Percent)* Join (Way Percent|Flat) (Join (Way? Percent|Flat))*)"
                + " | base:Base Manner* n:(Way Percent (Join Way Percent)+)",
            m => [new(AirStatement.Changes, m, EachItsWay(m)) { Base = m.One("base") }]),

        new("changes-of-each", "降幅分别为PM2.5 11.5%、PM10 9.8%",
            "way:Way (Manner|Colon)* n:(Pollutant Percent ((Join|Comma) Pollutant Percent)*)",
            m => [AirFact.Changes(m, m.All("n", Kinds.Percent)) with { Pollutants = m.All("n", AirKinds.Pollutant) }]),

        new("unchanged-ones", "同比持平的有SO2、CO",
            "flat:FlatAre Colon? pollutants:List",
            m => [AirFact.Changes(m, m.All("flat"), shared: true) with { Pollutants = m.All("pollutants", AirKinds.Pollutant) }]),

        new("roughly-unchanged", "同比基本持平",
            "Base? Printed? (Comma|Colon|Quality)? Manner* Roughly",
            m => [new(AirStatement.Nothing, m, [])]),

        new("unchanged", "同比持平",
            "(?<!Percent Join) (base:Base Printed?)? (Comma|Colon|Quality)? Manner* n:Flat",
            m => [AirFact.Changes(m, m.All("n"), shared: true)]),

        new(ChangeBySign, "同比变化0.0%; 同比变幅-3.1%…同比变幅2.3%", "base:Base base:Base? n:Percent",
            m => [new(AirStatement.Changes, m, m.All("n")) { Base = m.All("base")[0] }]),

        new("changes", "同比分别下降5.6%、10.1%; 下降2微克/立方米",
            "(base:Base Printed?)? (Comma|Colon|Quality)? manner:Manner* way:Way (Manner|Colon)* "
                + "((Concentration|Number|Points) (Join n:Percent | Open Way? n:Percent Close)"
                + " | n:(Percent (Join Percent)*) (Open Way? (Concentration|Number) Close)? | (Points|Concentration|Number|Days|Inexact|OtherNumber))",
            m => [m.Has("n") ? AirFact.Changes(m, m.All("n", Kinds.Percent), shared: m.Has("manner", AirKinds.Alike))
                : new(AirStatement.Nothing, m, []) { Base = m.One("base") }]),
    ];

    /// <summary>What may be printed in a headline only.</summary>
    public static bool MayHead(Rule<AirFact> rule) => rule.Name is "rank" or "good-days" or "share-of-good-days" or "composite-index" or "so-many-good-days";

    /// <summary>青岛市31微克/立方米,同比下降3.1%; 青岛市31微克/立方米,上升1.2%: the change is of that place.</summary>
    public static bool IsComparedNext(RuleMatch match)
    {
        var (sentence, next) = (match.Sentence, match.At + match.Length + 1);
        return sentence.Is(next - 1, Kinds.Comma) && (sentence.Is(next, Kinds.LastYear) || sentence.Is(next, Kinds.OtherBase) || sentence.Is(next, AirKinds.Up)
            || sentence.Is(next, AirKinds.Down) || sentence.Is(next, AirKinds.Flat));
    }
}
