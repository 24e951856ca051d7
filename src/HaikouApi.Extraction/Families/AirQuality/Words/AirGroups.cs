using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.AirQuality.Words.AirPlaces;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>Groups of cities that something is said of: 全省16个设区市, 汾渭平原11个城市, 其余4个城市.</summary>
internal static partial class AirGroups
{
    public static IEnumerable<Match> In(string folded) => Shape.In(folded, Groups);

    /// <summary>What a group is in its sentence: a place by its name, the places before it, parts of one, or one of which it is not said which it is.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="match">The group.</param>
    /// <param name="tokens">The places of the sentence; those that only say which group it is are taken away.</param>
    public static Token TokenOf(Passage sentence, Match match, List<Token> tokens)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (Prefectures().Match(sentence.Folded, start) is { Success: true } whole && whole.Length == match.Length)
            return new(Kinds.OwnWord, start, end, Word: sentence.Folded[start + 1].ToString());
        if (match.Groups["listed"].Success) return new(Kinds.Filler, start, end);
        if (match.Groups["parts"].Success) return new(Kinds.Parts, start, end);
        // 1个城市PM10浓度同比持平: which, is not said; a mean is of all.
        if (char.IsAsciiDigit(sentence.Folded[start]) && (start == 0 || ",。;:、(".Contains(sentence.Folded[start - 1], StringComparison.Ordinal))
            && (ChangeBehind().IsMatch(sentence.Folded, end) || OfWhichItIsSo().IsMatch(sentence.Folded, end)))
        {
            return new(AirKinds.Stranger, start, end);
        }

        if (match.Groups["others"].Success) return new(AirKinds.Stranger, start, end);
        if (!match.Groups["of"].Success) return Named(sentence, start, end);
        if (match.Groups["some"].Success && sentence.Folded[start - 1] is '这' or '该') return Named(sentence, start, end);
        if (match.Groups["some"].Success && Before().Match(sentence.Folded[..start]) is { Success: true } words)
        {
            // 全省国考10个设区市, 胶东4市, 黄河流域8市: what stands before them, from the beginning of the clause, says which they are.
            tokens.RemoveAll(t => t.Start >= words.Index && t.Start < end);
            return Named(sentence, words.Index, end);
        }

        if (tokens.Find(t => (t.Kind == Kinds.Place || t.Kind == Kinds.OwnWord) && t.End == start) is not { End: > 0 } place)
        {
            return match.Groups["some"].Success ? new(Kinds.Parts, start, end) : Named(sentence, start, end);
        }

        // 海南省18个市县: all of it.
        if (match.Groups["all"].Success && place.Kind == Kinds.Place) return new(Kinds.Filler, start, end);

        // 南宁、柳州、桂林3个城市: so many are the names before, unless what follows is their mean; 湖南14个市州: those of the province.
        var isMean = MeanBehind().IsMatch(sentence.Folded, end);
        if (isMean && place.Start > 0 && sentence.Folded[place.Start - 1] is '、' or '和' or '及' or '与') return Named(sentence, start, end);
        return tokens.Exists(t => t.Kind == Kinds.Place && t.End == place.Start - 1) && sentence.Folded[place.Start - 1] is '、' or '和' or '及' or '与'
            ? new(Kinds.Filler, start, end)
            : Named(sentence, place.Start, end);
    }

    [GeneratedRegex(@"\G(?:(?!平均|均值)[^,;。]){1,20}?(?:同比|环比)?(?:上升|下降|持平|改善|升高|降低|反弹)(?:[,;。]|$)")]
    private static partial Regex ChangeBehind();

    /// <summary>The mean of all.</summary>
    [GeneratedRegex(@"\G[^,;。%0-9(《]{0,12}(?:《[^》]{1,30}》)?(?:\([^()]{1,30}\))?(?:评价,)?[^,;。%0-9]{0,16}(?:平均|均值)")]
    private static partial Regex MeanBehind();

    /// <summary>The words from the beginning of a clause, or from a period, up to a number of cities; none that say something, and no list.</summary>
    [GeneratedRegex("(?<=^|[,。;:(]|其中|[0-9]月(?:份)?|季度|半年|全年|[0-9]年|年度|[来]看)"
        + "(?!其[他它余]|上述|以上|另外|部分|多数|参评|这些|[\u4e00-\u9fff]{0,7}(?:[于对受向较比在由使有是将等和与及的省市县区州]|达标|超标|优良|上升|下降|改善|同比|占|全国)[\u4e00-\u9fff]{0,7}$)[\u4e00-\u9fff]{2,8}$"
        + "|(?:全[省区市州]|(?<=[,。;:(]|^)[我本][省市州])(?:国考|省考|国控|省控)$")]
    private static partial Regex Before();

    private const string Number = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?";

    private const string Cities =
        "(?:(?:国考|省考|国控|省控|重点|环保重点|非环保重点|环境保护重点|国家重点|国控|中心|主要|县级|县级以上|县级及以上|地级|地级及以上|省辖|设区的?|国家环境监测|[\u4e00-\u9fff]{2}通道|新标准第[一二三]阶段监测实施)*"
            + "(?:城市|市、?州|州、?市|盟市|地、?市|地州市|县、?市|市、?县|县、?区|区、?县|市、?区|区市县|市县区|县市区|区域|[县市州区]\\([市区州县旗地](?:、?[市区州县旗地]){0,2}\\)|功能区|辖区|乡镇|镇街|镇|街道|市|县|旗|区)(?:政府)?"
            + "(?:所在地|驻地|所在)?(?:的(?=城市|城区|县城))?(?:城市|城区|县城)?(?:[和及与][\u4e00-\u9fff]{2,6}(?:实验区|开发区|新区|林区|基地|区))?)";

    /// <summary>In the order in which they are tried.</summary>
    private static readonly Shape[] Groups =
    [
        new(ListedGroups()), new(OtherGroups()), new(Regions()), new(WholeGroups()), new(PartsOfCountry()), new(LevelGroups()), new(CountedGroups()),
        new(PartsOfThose()), new(PlainGroups()), new(PassageGroups()),
    ];

    [GeneratedRegex(
        "(?<listed>(?<=[\u4e00-\u9fff])[0-9一二三四五六七八九十]{1,2}个?(?:城市|市|县|区)(?=,(?:同比|平均浓度|浓度)?(?:分别|依次)))" +
        "|(?<listed>各(?:区市县|县市区|区县|县区|市县|县市|市区|区|县|市)的?(?=(?:环境)?(?:空气)?(?:质量)?(?:综合指数|优良(?:天数)?(?:比例|比率|率)|优良天数|PM2\\.5|PM10)(?:的?平均值|均值|平均)[为是达]?[0-9]))" +
        "|(?<listed>等[0-9一二三四五六七八九十]{1,3}个?(?:重点|地级|设区|县级)?(?:城市|市、?州|市|县|区)(?=(?:(?!平均)[^,;。0-9]){2,24}(?:最[高低好差优],)?(?:均|都|分别|依次))"
            + "|等[0-9一二三四五六七八九十]{1,2}个?(?:市、?州|市、?县|县、?市|县、?区|区、?县|城市|市|县|区)(?=[^,;。0-9的]{2,24}100%))"
            + "|(?<parts>等[0-9一二三四五六七八九十]{1,3}个?(?:重点|地级|设区|县级)?(?:城市|市、?州|市|县|区)(?![中内里])"
            + "|各(?:[县市区州旗]\\([县市区州旗、]{1,6}\\)|区市县|县市区|区县|县区|市县|县市|市区|市州|州市|盟市|地市|区|县|市|地|镇|街道)|区县|县区|分城市|分区域|下属)")]
    private static partial Regex ListedGroups();

    [GeneratedRegex("(?<others>(?:这些|上述|以上|其[余他它]|另外|部分|多数)(?:" + Number + ")?" + Cities + ")" + Said)]
    private static partial Regex OtherGroups();

    [GeneratedRegex(
        "(?:京津冀|长三角|珠三角|汾渭平原|成渝|川渝|苏皖鲁豫|粤港澳大湾区|长江经济带|长江中游|长江三角洲|珠江三角洲|关中|辽中南)(?:及周边)?(?:地区|区域|城市群)?[“”]*(?:2\\+[23]6(?:\\+[0-9]{1,2})?)?[“”]*"
            + "(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})个?(?:地级及以上)?(?:城市|市)(?:\\([区州县]\\))?|城市)?(?:(?=[里中内],?平均优良)|" + Said + "|(?=(?:环境)?空气质量))" +
        "|“[\u4e00-\u9fff—-]{2,12}”(?:地区|区域|片区|城市群)(?:[0-9]{1,2}个?(?:城市|[市县区州])){0,3}" + Said +
        "|[“”]*2\\+[23]6(?:\\+[0-9]{1,2})?[“”]*个?城市(?:" + Said + "|(?=(?:环境)?空气质量))")]
    private static partial Regex Regions();

    [GeneratedRegex("(?<![在居列位第])(?:全国|全[省区市州县盟疆]|(?<![族尔古])自治区|[我本][省区市州县盟]|[北南东]疆(?:和[北南东]疆)?)" + Number + Cities + "(?:" + Said + "|(?=" + Told + "))")]
    private static partial Regex WholeGroups();

    /// <summary>全省14个市州政府所在城市: the province is made up of those.</summary>
    [GeneratedRegex(@"\G全[省区](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})个?(?:市、?州|州、?市|盟市|地、?市|地州市)(?:政府)?(?:所在地?|驻地)?(?:城市)?")]
    private static partial Regex Prefectures();

    [GeneratedRegex("(?<![在居列位第])[\u4e00-\u9fff]部" + Number + Cities + Said)]
    private static partial Regex PartsOfCountry();

    [GeneratedRegex(
        "(?<=^|。)(?:全[国省区市州县盟疆]|[北南东]疆(?:和[北南东]疆)?)" + Number + "(?:城市|市|县)(?![中里内的])" +
        "|(?<=^|[,;])(?:县级城市|省辖市|设区的?市|地级市|县域|县级市)(?=(?:方面|[中里内])?,?" + Air + Head + ")" +
        "|(?<![在居列位第])(?:全[省区州]|[我本][省区州])(?:(?:县级|地级|中心)(?:城市|市)|县(?:\\(市、?区?\\)|域))" + Said +
        "|(?<of>(?<=[我本全][省市州县区])中心城市)" + Said)]
    private static partial Regex LevelGroups();

    [GeneratedRegex(
        "(?<=的|^|[,。;:、(]|其中|[0-9]月(?:份)?|季度|半年)(?:" + Number + Cities + "(?=:|(?:\\([^()]{1,40}\\))?[^,;。]{0,20}平均)" + Said +
            "|(?<parts>" + Number + Cities + "(?=[^,;。0-9]{2,24}(?:依次|分别))))")]
    private static partial Regex CountedGroups();

    [GeneratedRegex(
        "(?<of>(?<=[\u4e00-\u9fff])(?<some>" + Number + "(?:(?<all>设区市|(?:市、?州|州、?市|盟市|地、?市|地州市|县、?市|市、?县|县、?区|区、?县|区市县|市县区|县市区))|" + Cities + ")))(?:" + Said
            + "|(?=来?看|" + Told + "))")]
    private static partial Regex PartsOfThose();

    [GeneratedRegex(
        "(?:全省|全区|全国)?(?:[0-9]{1,3}个)?(?:县级|地级及以上|地级|中心|重点|设区|设区的)?(?<=全国|省|个|级|上|中心|重点|设区|设区的|通道)(?<!全省|全区|\\)级)(?<of>城市|市)" + Said +
        "|(?:(?:全省|全区|全国)(?:[0-9]{1,3}个)?|[0-9]{1,3}个)[\u4e00-\u9fff]{2}通道(?<of>城市|市)" + Said +
        "|(?<=^|[,。;:])[全我]国(?=(?:[\u4e00-\u9fff-[排第前名在居列位中与和及比较城市]]){0,16}(?:状况|态势|形势)(?:[\u4e00-\u9fff-[排第前名]]){0,12},)" +
        "|(?<![在居列位第])全国" + Said)]
    private static partial Regex PlainGroups();

    [GeneratedRegex("[\u4e00-\u9fff]{2}通道(?<of>城市|市)" + Said)]
    private static partial Regex PassageGroups();

    /// <summary>27个城市|的优良天数比例为100%: those of which that is so, and no group.</summary>
    [GeneratedRegex(@"\G的?(?:环境)?(?:空气质量)?(?:优良|达标)(?:天数)?(?:比例|率)均?(?:为|达到?)?100%")]
    private static partial Regex OfWhichItIsSo();
}
