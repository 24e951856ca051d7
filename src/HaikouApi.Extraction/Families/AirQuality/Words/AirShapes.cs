using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>What takes more than one word: percentiles, among whom is ranked, which are the best.</summary>
internal static partial class AirShapes
{
    /// <summary>The tokens of a sentence that are phrases, pollutants included.</summary>
    public static IEnumerable<Token> Find(string folded)
    {
        foreach (var match in Shape.In(folded, Phrases))
        {
            yield return new(KindOf(match), match.Index, match.Index + match.Length, Number(match.Groups["cities"]));
        }

        // 完成PM2.5平均浓度同比下降2%的改善目标: what was aimed at, no matter what is named in it.
        if (folded.Contains("目标", StringComparison.Ordinal))
        {
            foreach (Match aim in Aim().Matches(folded)) yield return new(AirKinds.OtherHead, aim.Index, aim.Index + aim.Length);
        }

        foreach (Match count in Counted().Matches(folded))
            yield return new(Kinds.Days, count.Index, count.Index + count.Length, Number(count.Groups["n"]));

        for (var at = folded.IndexOf(All, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(All, at + 1, StringComparison.Ordinal))
            yield return new(Kinds.Percent, at, at + All.Length, 100);

        foreach (var pollutant in Pollutants.Find(folded)) yield return new(AirKinds.Pollutant, pollutant.Start, pollutant.End, Word: pollutant.Code);
    }

    private const string All = "百分之百";

    [GeneratedRegex("(?:(?:超额|均|已|全面|顺利|如期|提前)*(?:完成|实现|达到)(?:了)?|距离?|(?<![远脱距偏分撤])离)(?:(?!完成|实现|超过|优于)[^,;。]){2,60}?[0-9](?:(?!完成|实现|超过"
        + "|优于)[^,;。]){0,30}?目标(?:任务|要求|值)?"
        + "|优良(?:天数|率|天数比例)[^,;。0-9]{0,6}[0-9.]{1,5}(?:天|%)(?:以上)?的(?:年度|全年|考核|既定|约束性)*目标")]
    private static partial Regex Aim();

    /// <summary>258个优良天, 优良天258个.</summary>
    [GeneratedRegex("(?<![0-9.])(?<n>[0-9]{1,3})个(?:(?=(?:环境)?(?:空气)?(?:质量)?(?:优良|达标|良好)(?:天|日))"
        + "|(?=[,。;(]|$)(?<=(?:优良|达标|良好)(?:天|日)数?[^0-9,。;]{0,4}[0-9]{1,3}个))")]
    private static partial Regex Counted();

    private static Kind KindOf(Match match)
    {
        if (match.Groups["percentile"].Success || match.Groups["all"].Success || match.Groups["aside"].Success) return Kinds.Filler;
        if (match.Groups["days"].Success) return match.Groups["share"].Success ? AirKinds.Share : AirKinds.GoodDays;
        if (match.Groups["index"].Success) return AirKinds.Composite;
        if (match.Groups["those"].Success) return AirKinds.Those;
        if (match.Groups["of"].Success) return AirKinds.Of;
        if (match.Groups["higher"].Success) return AirKinds.Up;
        if (match.Groups["lower"].Success) return AirKinds.Down;
        if (match.Groups["to"].Success) return AirKinds.To;
        if (match.Groups["standard"].Success) return AirKinds.ByStandard;
        if (match.Groups["each"].Success) return AirKinds.Each;
        if (match.Groups["best"].Success) return AirKinds.Best;
        return IsNational(Number(match.Groups["cities"])) && match.Value.Contains('城', StringComparison.Ordinal) ? AirKinds.Cities : AirKinds.OtherRanking;
    }

    /// <summary>The cities that are ranked nationwide have been 74, 113, 161, 168 and 169, or all of prefecture level.</summary>
    private static bool IsNational(decimal cities) => cities is 74 or 113 or 161 or 168 or 169 or (>= 337 and <= 339);

    private static decimal Number(Group group) => group.Success ? decimal.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private const string Head = "(?:平均|优良|PM|细颗粒|可吸入|臭氧|二氧化|一氧化|(?:环境)?空气质量(?:平均)?优良)";

    /// <summary>Of what the best is told: 城市, 县(市、区), 区(市).</summary>
    private const string Divisions = "(?:城市|(?:县市区|区市县|市县|区县|县区|县市|[县市区州旗])(?:\\([县市区州旗、]{1,6}\\))?)?";

    /// <summary>Read as one, in this order; two of them, because the compiler optimizes no method as large as a pattern of all would be.</summary>
    private static readonly Shape[] Phrases = [new(Asides()), new(Said())];

    /// <summary>What may stand between and says nothing here.</summary>
    [GeneratedRegex(
        "(?<percentile>\\((?:日?最大)?8(?:小时|[hH])(?:滑动)?(?:平均)?(?:值|浓度)?\\)|日?最大的?8小时(?:滑动)?(?:平均)?(?:值|浓度)*"
            + "|8小时(?:滑动)?平均(?:值|浓度)*|(?<=臭氧|O3|\\))(?:日最大)?8小时(?:浓度|均值)"
            + "|\\(?[pP]9[05]\\)?百分位(?:数|值)?(?:浓度)?"
            + "|24小时平均(?:值|浓度)*|日(?:平均|均)值?(?:浓度)?的?(?=第?9[05])|[-_]8[hH]|[-_](?=9[05](?:百|分|%))|(?<=[-_])9[05]%(?=[:为是浓])|[-_]?9[05] ?[pP]er(?![a-z])"
            + "|(?:第|(?<![0-9.]))9[05](?:\\.0)?(?:百分位|%分位|分位|%位)(?:数|值)?的?(?:(?:24小时|日)(?:平均|均)(?:值|浓度)?)?(?:浓度)?)" +
        "|(?<aside>(?<=[率例数度量])(?:[上中]|方面)(?=,)|(?<=同比|同期|去年|上年)(?:变化|改变|升降|增减|变)(?:率|幅度?)?[为是]?(?=[-+↑↓0-9])"
            + "|(?<=^|[,。;])从(?=[^,。;:0-9]{1,12}?来?看[,:])"
            + "|(?<=\\))相?比(?=[上下升降增减])|(?:第[一二三]批|首批|率先|已)?(?:实施|施行|执行|开展|采用)?(?:环境)?(?:空气质量)?新标准(?:第[一二三]阶段)?(?:监测)?(?:实施)?的?(?=[0-9]{2,3}个)"
            + "|\\([^()0-9]{0,24}(?:标准|限值)(?:值|限值|浓度)?[为是:]?[0-9][^()]{0,16}\\)"
            + "|(?<=[0-9%米3d)]),(?:均|都|已|仍|首次|连续)*(?:达到?|符合|优于|低于|满足|未超过?|好于)[^,。;%]{0,40}?(?:标准|限值)(?:值|限值|要求)?(?:\\([^()]{1,30}\\))?(?:的?(?:要求|水平))?(?=,)"
            + "|(?<=[0-9%米3d)]),(?:为|是|创下?|创造|达到?|均)?(?:自?20[0-9]{2}年)?[^,。;0-9]{0,16}(?:以来|历史|同期)[^,。;0-9]{0,16}?(?:最[低好优佳][^,。;0-9]{0,4}|新低|标准|水平)(?=,)"
            + "|(?<=[0-9%米)])(?:[分并]?列|居|位[列居]|排|为|排名)*(?:全[市省州县区])?(?:前|后|末|倒数)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:名|位)(?=[,;。]|$)"
            + "|(?<=[米3]),(?![^,。;]*(?:[克g%]|浓度|均|PM|SO|NO|O3|CO|臭氧|颗粒|氧化|优良|达标天|指数|[市县区省州]|环比|同比|其中|最|去年|上年))[^,。;%]{2,18}(?=,(?:同比|[比较][去上]年))"
            + "|(?<=^|[:;])(?:[0-9]{1,2}[.、)](?![0-9])|第(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})名[:、]|\\([一二三四五六七八九十0-9]{1,2}\\)|[①-⑩◎▲☆★√✓■●])"
            + "|(?<=截[至止][^,。;]{2,10},[\u4e00-\u9fff]{0,8})今年(?!以来|[0-9])"
            + "|(?<=[数率05O23]) (?=[0-9]{1,3}(?:\\.[0-9]{1,2})?(?:%|天|微克|毫克|[μum]g))"
            + "|(?<=[物硫氮碳氧0-9)])日(?:平)?均(?:浓度)?值?(?=(?:分别|依次)?[为是]?[0-9]+(?:\\.[0-9]+)?(?:、|和|微克|毫克|[μum]g))"
            + "|\\(AQI[^()0-9]{1,5}100[^()0-9]{0,8}\\))")]
    private static partial Regex Asides();

    [GeneratedRegex(
        "(?<=[省区州盟市])(?<all>(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})个?(?:设区|地级)?(?:市一区|市州|州市|盟市|地州市|地市|县市|市县|县区|区县|区市县|城市))(?=的?" + Head + ")" +
        "|(?:在)?(?:全国|参评的?|全[省市州区县](?=[0-9]))*(?<cities>[0-9]{1,3})(?>个[\u4e00-\u9fff]{0,10}?(?:城市|区县|县区|市县|县市|区市县|市|县|区)|(?:重点|地级及以上)?城市|城(?![市区乡镇]))"
            + "(?>(?:排名)?(?:中|里|内|当中)?)(?!的?" + Head + ")" +
        "|(?<days>(?:达到?|好于|优于|符合)?(?:国家)?(?:环境)?(?:空气)?(?:质量)?(?:标准)?(?:(?:[二Ⅱ2]|II)级|良)(?:\\(良\\))?(?:标准)?(?:及|或|和|以及)?(?:以上|(?:好于|优于)(?:[二Ⅱ2]|II)级)(?:标准)?的?"
            + "(?:天数|天|日数|日)(?<share>比例|比率|占比|率)?"
            + "|(?:好于|优于)(?:国家)?(?:空气质量)?(?:[二Ⅱ2]|II)级(?:标准)?的?(?:天数|日数)|达到[或及和](?:好于|优于)(?:国家)?(?:空气质量)?(?:[二Ⅱ2]|II)级(?:标准)?的?(?:天数|天|日数|日))" +
        "|(?<=[,;:省市县区州盟旗月]|^)(?<those>(?:上述|以上|这|该)?[两二三四五六]项(?:主要)?(?:污染物)?(?:监测)?(?:指标|因子|数据)|(?:上述|以上)(?:污染物)?指标)(?=(?:平均)?(?:浓度)?(?:则|也)?(?:分别|依次))" +
        "|(?<=天数?|日数?)(?<of>占[\u4e00-\u9fff]{1,8}?(?:天数|日数|天|日)的?(?:比例|比率|比重)?(?:达到?|为|是)?(?=[0-9]))" +
        "|(?<=天[,(、])(?<of>(?:所占|其)?(?:比例|比率|占比)|占[\u4e00-\u9fff]{0,8}?(?:天数|日数|天|日)的(?:比例|比率)?为?(?=[0-9]))" +
        "|(?<days>(?:(?:级别|等级|类别)(?:达到?|为)?)?优(?:和|或|、|及|与)良(?:级别?|等级|状态)?(?:以上)?的(?:天数|日数|天|日))(?!比|占|率)" +
        "|(?<=[,;:]|^)(?<index>指数)(?=为|是|达|[下上]?[降升]|[0-9])" +
        "|(?<=[期值年比月,、(约微则了])(?:(?<higher>偏?高|多|微?升)|(?<lower>偏?低|少|微?[降跌]))了?(?=[0-9])" +
        "|(?:(?<higher>[升涨增]幅)|(?<lower>[降减]幅))(?:(?:最|较|较为)?(?:大|小|明显|显著)|居前)的?(?:前?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[个位名])?的?(?:城市|市州|县市区|市县|区县|县区|市|县|区)?"
            + "(?:依次|分别)?[有为是]?:?(?=[\u4e00-\u9fff]{2,12}\\([-+↑↓▲▼上升下降]{0,2}[0-9.]{1,5}%\\))" +
        "|(?<=[比期年幅化(,]|(?:变化|改变|升降|增减)(?:率|幅度)[为是:]?)(?:(?<higher>[+↑▲])|(?<lower>[-↓▼]))(?=[0-9])" +
        "|(?<=[市县区])(?<all>(?:(?:环境|城市)?(?:空气|大气)(?:质量)?(?:国控|省控)?自动(?:监测)?|(?:国控|省控)(?:自动)?(?:监测)?)站点?的?)" +
        "|(?<!水质|[优级良水源污])(?<days>(?<share>(?:月|年)?(?:平均)?(?:优、?良|达标|良好)(?:\\((?:达标|优良)\\))?(?:级|以上)?(?:天气|天数|天|日数|日)的?(?:平均|总)?(?:比例|比率|占比|比重|百分比|百分率|率)))" +
        "|(?<standard>[老旧新](?:空气质量)?标准?(?![志杆题兵])|GB ?3095-1996)" +
        "|(?<to>(?:下降|上升|回落|攀升|提升|提高|改善|优化|下滑|反弹|缩减|增加|减少|降低|升高|增长|上涨|[降升减增低])(?:至|到|为)了?(?=[0-9]))" +
        "|(?<best>(?:[由从自][低高好差优小大多少轻重][至到][低高好差优劣小大多少轻重]的?(?:顺序|排序)?,?)?(?:排名?|位列|居)?(?:前|后|末)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:名|位|个)"
            + "的?" + Divisions + "(?=(?:依次|分别)?[为是:]))" +
        "|(?<best>(?<=[率例数比])(?:分别)?(?:排名?|位列|居|位居|列|名列)(?:在?全[市省州县区])?(?:(?:前|后|末)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:名|位|个)?|末位|首位)(?=[;。,]|$)"
            + "|(?<=指数|[率例数])(?:排名?|位列|居|位居|列|名列)(?:在?全[市省州县区])?(?:倒数)?第[一1](?:名|位)?的" + Divisions + "(?=[是为]))" +
        "|(?<each>[由从自][低高好差优小大多少轻重][至到][低高好差优劣小大多少轻重]的?(?:顺序|次序)?(?:排序|排列|排名)?,?(?:依次|分别)?[为是]?)" +
        "|(?<best>(?:相对)?(?:最|较)(?:好|差|低|高|优|佳|劣|多|少)的?(?:前|后)?(?:[0-9]{1,2}[个位]|[一二三四五六七八九十]{1,2}[个位])?" + Divisions + ")")]
    private static partial Regex Said();
}
