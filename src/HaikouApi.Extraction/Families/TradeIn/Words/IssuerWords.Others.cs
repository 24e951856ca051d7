using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>Those who grant though no place and no make of car is named.</summary>
internal static partial class IssuerWords
{
    private const string BankName =
        "(?<bank>(?:中国(?:工商|建设|农业|邮政储蓄)?|工商|建设|农业|交通|邮政储蓄|邮储|招商|浦发|中信|光大|民生|兴业|平安|华夏|广发|浙商)银行"
        + "(?:[\u4e00-\u9fff]{2,6}?(?:分行|支行))?)";

    /// <summary>(在)某银行某分行|办理购车分期,可享…减1000元: a bank's own.</summary>
    private const string BankLoan = BankName + "(?=[^,。;]{0,12}(?:分期|信用卡|刷卡|贷款)[^。;]{0,24}(?:享|减|优惠|贴息|补贴))";

    /// <summary>中国银行孝感分行|为购车市民提供…: a bank by one of the names that banks have; of another nobody knows where its name begins.</summary>
    private const string Bank = BankName + "(?=信用卡|持卡|(?:还|也|则|将|再|额外|另)*(?:为|对|向|给|面向)?[^,。;]{0,14}"
        + "(?:推出|给出|提供|送出|赠送|给予|补贴|发放|派发|叠加|让利|立减|减免)|(?:针对|面向)[^,。;]{0,40}(?:推出|提供|给予)|(?:对|为)[^。;]{2,30}(?:贴息|补贴利息))"
        + "|(?<bank>(?!我|本|全|各|该|多|两|一)[\u4e00-\u9fff]{2,6}?(?:汽贸|汽车贸易)(?:公司)?)(?=(?:还|也|则|将|再|额外|另)*(?:为|对|向|给|面向)?[^,。;]{0,14}"
        + "(?:推出|给出|提供|送出|赠送|给予|补贴|叠加|让利|立减))";

    /// <summary>Whether a company is a bank or a dealer, and makes no cars of its own.</summary>
    public static bool SellsAnyMake(string? name) => name is [.., '行' or '贸'];

    /// <summary>虎门镇|投入财政资金派发…: a town, which has no code.</summary>
    private const string Town =
        "(?<town>(?:(?![镇乡村])[\u4e00-\u9fff]){2,4}镇)(?=(?:人民政府|政府)?(?:投入|拿出|安排|发放|派发|推出|启动|出台|给予|对[^,。;]{2,16}(?:给予|补贴)))";

    /// <summary>孝感 in 中国银行孝感分行, 清镇 in 钱清镇: no place of its own.</summary>
    public static bool IsInName(Match word, int at) => IsIn(word.Groups["bank"], at) || IsIn(word.Groups["town"], at);

    /// <summary>The names 某某汽车 of makers on no list that announce or give something.</summary>
    public static IEnumerable<string> UnknownMakers(string folded) =>
        Find(folded).Where(m => m.Groups["unknown"].Success && m.ValueSpan.EndsWith("汽车") && !NoMaker().IsMatch(m.Value)).Select(m => m.Value);

    /// <summary>各地汽车, 多家汽车: whose cars they are, is not said.</summary>
    [GeneratedRegex("[各多某些家]|品牌|全国|国内|国产|本地|当地|部分|自主|合资|进口|知名|豪华|高端|所有|二手|家用|智能")]
    private static partial Regex NoMaker();

    private static bool IsIn(Group name, int at) => name.Success && at >= name.Index && at < name.Index + name.Length;
}
