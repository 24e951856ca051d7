using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>A kind of car named as the thing bought.</summary>
internal sealed record VehicleMention(int At, int End, string Kind);

/// <summary>What car is bought: a new-energy one, one that burns fuel, or any.</summary>
internal static partial class Vehicles
{
    public static IReadOnlyList<VehicleMention> Find(string folded) =>
        [.. Named().Matches(folded).Where(m => !IsTheOldOne(folded, m) && !IsOnlyOfASize(folded, m) && !IsIncluded(folded, m) && !IsOnCondition(folded, m))
            .Select(m => Excluded().Match(folded, 0, m.Index) is { Success: true } && m.Groups["nev"].Success ? Other(folded, m)
                : new VehicleMention(m.Index, m.Index + m.Length,
                    m.Groups["nev"].Success ? "nev" : m.Groups["used"].Success ? Used : m.Groups["fuel"].Success || m.Groups["size"].Success ? "fuel"
                        : "any"))];

    /// <summary>购买二手车: neither any car nor one of the kinds.</summary>
    public const string Used = "used";

    /// <summary>不含新能源汽车在内的: a car that burns fuel.</summary>
    private static VehicleMention Other(string folded, Match match)
    {
        var end = match.Index + match.Length;
        return new(match.Index, end + OutOfIt().Match(folded, end).Length, "fuel");
    }

    [GeneratedRegex("(?:不含|不包括|不包含|(?<!不受)除了?|排除|(?<!除|并)非)$", RegexOptions.RightToLeft)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\G(?:在内|以外|之外|外)?的?")]
    private static partial Regex OutOfIt();

    /// <summary>Whether 新车 is bought, where before kinds of cars were told apart: which then, is open.</summary>
    public static bool IsOpenAgain(string folded, int from, int to) => NewCar().IsMatch(folded[from..to]);

    /// <summary>乘用车(含新能源车和燃油车): kinds among those that were named.</summary>
    private static bool IsIncluded(string folded, Match match) =>
        folded.LastIndexOf('(', match.Index) is >= 0 and var open && open > folded.LastIndexOf(')', match.Index) && AllIn().IsMatch(folded, open + 1);

    [GeneratedRegex(@"\G(?:均?含|包|不分|不限|不论|无论)")]
    private static partial Regex AllIn();

    [GeneratedRegex(@"\((?:均?含|包括|包含|不分|不限|不论|无论)[^()]*\)")]
    private static partial Regex Included();

    /// <summary>报废1.35升及以上排量轿车: how large the car is that is given up.</summary>
    [GeneratedRegex("(?:报废|淘汰)[^,。;购换]{0,16}排量")]
    private static partial Regex OldOfASize();

    /// <summary>Without the kinds that are only among those bought, and what is said of the old car.</summary>
    private static string Told(string folded) => OldOfASize().Replace(Included().Replace(folded, ""), "");

    /// <summary>新车(燃油车须达到国六标准): what one kind must meet does not leave out the others.</summary>
    private static bool IsOnCondition(string folded, Match match) =>
        MustMeet().IsMatch(folded, match.Index + match.Length)
        && (folded.LastIndexOf('(', match.Index) > folded.LastIndexOf(')', match.Index) || AmongThem().IsMatch(folded[..match.Index]));

    [GeneratedRegex(@"\G(?:必?须|应当?|需要?|要求?|均)*(?:达到|符合|满足)")]
    private static partial Regex MustMeet();

    [GeneratedRegex("其中,?$", RegexOptions.RightToLeft)]
    private static partial Regex AmongThem();

    /// <summary>1.6升以下 is a car that burns fuel where others are told from it; among sizes it says nothing.</summary>
    private static bool IsOnlyOfASize(string folded, Match match) => match.Groups["size"].Success && !folded.Contains("新能源", StringComparison.Ordinal);

    /// <summary>What the mentions before a sum come to: the last kind, or any where two are joined.</summary>
    public static VehicleMention? Settle(string folded, IReadOnlyList<VehicleMention> mentions)
    {
        if (mentions.Count == 0) return null;
        var last = mentions[^1];
        var specific = mentions.Where(m => m.Kind != "any").ToList();
        if (last.Kind == "any" && specific.Count > 0 && last.At - specific[^1].End < 3) return specific[^1];
        if (mentions.Count > 1 && last.Kind != "any" && mentions[^2] is { Kind: "any" } any && Or().IsMatch(folded[any.End..last.At]))
        {
            return last with { At = any.At, Kind = "any" };
        }

        if (specific.Count > 1 && specific[^1] == last && specific[^2].Kind != last.Kind && Joined().IsMatch(folded[specific[^2].End..last.At]))
        {
            return last with { At = specific[^2].At, Kind = "any" };
        }

        return last;
    }

    public static bool NamesKind(string words) => Kinds().IsMatch(words);

    /// <summary>Whether an article tells kinds of cars apart; then 新车 alone may mean one of them.</summary>
    public static bool TellsKindsApart(Article article) =>
        TellsKindsApart(article, article.Blocks.Any(b => Electric().IsMatch(b.Passage.Folded)) || article.Blocks.Sum(b => Size().Count(b.Passage.Folded)) > 1);

    [GeneratedRegex("新能源|电动|插电|混动")]
    private static partial Regex Electric();

    [GeneratedRegex("[0-9]升")]
    private static partial Regex Size();

    /// <summary>1.3升以下排量微型客车, the only size in an article of cars that burn fuel, tells no kinds apart.</summary>
    private static bool TellsKindsApart(Article article, bool areTold) =>
        article.Blocks.SelectMany(b => Sentences.Of(b.Passage))
        .Any(s => Kinds().IsMatch(areTold ? Told(s.Folded) : Told(s.Folded).Replace("排量", "", StringComparison.Ordinal))
            && Bought().IsMatch(s.Folded) && !AddsOn().IsMatch(s.Folded)
            && (HasSum().IsMatch(s.Folded) || Settle(s.Folded, Find(s.Folded)) is not { Kind: "any" }));

    /// <summary>The kind of car that the headline says something is granted for, 新能源汽车消费券, where nothing is said of any other.</summary>
    public static Said? OnlyKind(Article article) =>
        article.Headline is { } headline && Granted().IsMatch(headline.Folded) && KindIn(headline.Folded) is { } car
            && article.Blocks.All(b => b.Table is null && Find(b.Passage.Folded).All(v => v.Kind == car.Kind))
            ? new(car.Kind, headline.Cite(car.At, car.End)) : null;

    private static VehicleMention? KindIn(string headline) => Find(headline) switch
    {
        [{ Kind: "nev" or "fuel" } car, ..] => car,
        [] when headline.IndexOf("新能源", StringComparison.Ordinal) is >= 0 and var at && !headline.Contains("燃油", StringComparison.Ordinal) =>
            new(at, at + "新能源".Length, "nev"),
        _ => null,
    };

    [GeneratedRegex("补贴|补助|奖励|奖补|券|红包")]
    private static partial Regex Granted();

    /// <summary>Whether what a sentence grants comes on top of something else: for which car, is then said there.</summary>
    public static bool IsOnTop(string folded) => AddsOn().IsMatch(folded);

    /// <summary>报废旧车并购置|新车|的,再增加1000元: what comes on top for whatever new car, where it names no kind.</summary>
    public static Match? OnTopForAny(string folded, int from, int to)
    {
        from = Math.Max(from, folded.AsSpan(0, to).LastIndexOfAny(';', '。') + 1);
        var words = folded[from..to];
        return IsOnTop(words) && words.Contains("报废", StringComparison.Ordinal) && !Kinds().IsMatch(words)
            && NewCar().Match(folded, from, to - from) is { Success: true } car ? car : null;
    }

    /// <summary>购车, 新车, in words that name no kind of car and add to nothing.</summary>
    public static Match? AnyIn(string folded, int from, int to) =>
        folded[from..to] is var words && !IsOnTop(words) && !Kinds().IsMatch(words) && AnyWord().Match(folded, from, to - from) is { Success: true } car ? car
            : null;

    [GeneratedRegex("新车|购车|换车|买车|车价|汽车消费券|小客车|轿车|乘用车")]
    private static partial Regex AnyWord();

    /// <summary>The last word before a place that speaks of a car without saying which.</summary>
    public static Match? Plain(string folded, int before) => PlainWord().Match(folded, 0, before) is { Success: true } word ? word : null;

    /// <summary>报废…燃油乘用车并购买…: the car given up is not the one bought.</summary>
    private static bool IsTheOldOne(string folded, Match match)
    {
        var from = Math.Max(folded.AsSpan(0, match.Index).LastIndexOf('。') + 1, match.Index - 80);
        var verb = Verb().Matches(folded[from..match.Index]).LastOrDefault();
        return verb is null ? match.Groups["any"].Success || (match.Groups["fuel"].Success && IsGivenUp(folded, match)) : verb.Groups["old"].Success;
    }

    /// <summary>汽油车未达国一、柴油车未达国三的,提前淘汰可获奖励: a car that somebody gives up, in a sentence in which nobody buys one.</summary>
    private static bool IsGivenUp(string folded, Match match)
    {
        var from = folded.AsSpan(0, match.Index).LastIndexOf('。') + 1;
        var end = folded.IndexOf('。', match.Index) is >= 0 and var stop ? stop : folded.Length;
        return FallsShort().IsMatch(folded, match.Index + match.Length)
            || (GivesUp().IsMatch(folded.AsSpan(match.Index + match.Length, end - match.Index - match.Length))
                && !Buys().IsMatch(folded.AsSpan(from, end - from)));
    }

    [GeneratedRegex(@"\G[^,。;、]{0,4}(?:未|不)能?(?:达|符合|满足)")]
    private static partial Regex FallsShort();

    [GeneratedRegex("报废|淘汰|注销|转出")]
    private static partial Regex GivesUp();

    [GeneratedRegex("购|买|换|更新")]
    private static partial Regex Buys();

    /// <summary>纯电动|高级型|乘用车.</summary>
    private const string Class = "(?:[\u4e00-\u9fff-[或和及与]]{1,3}[型级产])?";

    private const string Body = "(?:小汽车|乘用车|小客车|轿车|汽车|新车|车型|车辆|车)";

    private const string OneKind = "(?:新能源|燃油|油|电)(?:乘用车|汽车|车)?";

    [GeneratedRegex(
        "(?<nev>新能源(?:乘用|家用|家庭)*" + Class + Body + "(?!充电|下乡|消费方案|产业|推广|品牌)|(?<!燃油|汽油)(?:纯电动?|双模电动|电动)" + Class + Body
            + "|插电式?(?:混合?动?力?)(?:\\([^()]{0,12}\\))?(?:" + Class + "(?:汽车|乘用车|车))?|换电(?:模式|式)?的?" + Body + "|插混(?:汽车|乘用车|车型|车)?|增程式?(?:汽车|乘用车|车型|车)"
            + "|(?<![有无]轨)电车(?!间)|新能源(?=补贴|每辆|的?[0-9]|类|:|\\(含|和|与|及|或|、|/|均|都)|氢?燃料电池(?:电动)?" + Body + ")" +
        "|(?<fuel>(?:燃油|汽油|传统能源|燃料|传统燃油|传统)(?:家庭|家用)?" + Body + "|(?<![燃汽柴加滤机])油车|燃油(?=补贴|每辆|的?[0-9]|类|:|和|与|及|或|、|/|均|都)"
            + "|[0-9.]{1,3}升(?:\\(含\\))?(?:及)?以下(?:排量)?的?(?:燃油|汽油)" + Body
            + "?)|(?<size>[0-9.]{1,3}升(?:\\(含\\))?(?:及)?以下排量的?" + Body + "?)" +
        "|(?<used>(?<=(?:购买?|买)[^,。;()]{0,12})(?<!不含|不包括|除了?|非)二手车(?!除外|不在内|市场|出口|企业|经销|交易|评估|商|主))" +
        "|(?<fuel>(?<=^(?:\\([一二三四五六]\\)|[0-9一二三四五六]{1,2}[、.])?)“?国[六6]”?(?:排放)?标准的?(?:燃油)?(?:乘用)?" + Body + "(?=[。:]|$))" +
        "|(?<all>(?:不分|不限|不论|无论)(?:(?:何种|什么|哪种|具体)?车型|是?" + OneKind + "(?:、|和|还是|或者?|与|及)" + OneKind + "))" +
        "|(?<any>乘用新?车|小汽车|小客车|轿车|家用汽车|家用车|(?<!二手|旧)汽车(?!以旧|“|换新|零售|消费|企业|销售|市场|品牌|经销|促|4S|专场|展|补贴|行业|产业|流通|下乡|后市场|置换|报废|更新|购|平台))")]
    private static partial Regex Named();

    [GeneratedRegex("(?<old>报废(?!更新(?!为))|转让|转出|出售|淘汰|注销|卖出|名下|旧)|(?:购买|购置|换购|选购|购入|新购|更新为|置换为|置换|买|购|换)")]
    private static partial Regex Verb();

    [GeneratedRegex("^[^,。;0-9]{0,4}?,?(?:或者?|和|及|、|与|/)[^,。;0-9]{0,12}$")]
    private static partial Regex Joined();

    /// <summary>小排量乘用车和新能源汽车: any car, or one of the others.</summary>
    [GeneratedRegex("^(?:新车|车辆)?(?:[(][^()]{0,12}[)])?(?:或者?|和|及|以及|与|、)$")]
    private static partial Regex Or();

    [GeneratedRegex("(?:购[买置入]?|置换|换购|选购|新购|买)[^,。;]{0,6}?新车")]
    private static partial Regex NewCar();

    [GeneratedRegex("[0-9]万?元")]
    private static partial Regex HasSum();

    /// <summary>购买新能源汽车的,再增加1000元: what comes on top for one kind leaves the rest for any.</summary>
    [GeneratedRegex("在(?:此|上述|以上|该)(?:标准|补贴)?(?:的)?基础上|上浮|[再另]加|追加|额外|再(?:增加|补贴|给予|奖励|补)|另(?:按|补|给予|奖)|配套")]
    private static partial Regex AddsOn();

    /// <summary>How many new-energy cars were sold says nothing of what is granted for which.</summary>
    [GeneratedRegex("补贴|补助|奖励|购买|购置|购车|换购|置换|报废|元")]
    private static partial Regex Bought();

    [GeneratedRegex("新能源(?!车企)|燃油(?!车企)|纯电|插电|插混|增程|(?<![汽柴])油车(?!企)|电动汽车|排量")]
    private static partial Regex Kinds();

    [GeneratedRegex("新车|购车|换车|汽车|乘用车|小客车|轿车|车辆|旧车|货车|黄标车|私家车|每辆|元/辆", RegexOptions.RightToLeft)]
    private static partial Regex PlainWord();
}
