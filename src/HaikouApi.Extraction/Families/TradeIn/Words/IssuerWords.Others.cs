using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>Those who grant though no place and no make of car is named.</summary>
internal static partial class IssuerWords
{
    /// <summary>中国银行孝感分行|为购车市民提供…: a bank by one of the names that banks have; of another nobody knows where its name begins.</summary>
    private const string Bank =
        "(?<bank>(?:中国(?:工商|建设|农业|邮政储蓄)?|工商|建设|农业|交通|邮政储蓄|邮储|招商|浦发|中信|光大|民生|兴业|平安|华夏|广发|浙商)银行"
        + "(?:[\u4e00-\u9fff]{2,6}?(?:分行|支行))?)(?=信用卡|持卡|(?:还|也|则|将|再|额外|另)*(?:为|对|向|给|面向)?[^,。;]{0,14}"
        + "(?:推出|给出|提供|送出|赠送|给予|补贴|发放|派发|叠加|让利|立减|减免)|(?:针对|面向)[^,。;]{0,40}(?:推出|提供|给予))";

    /// <summary>虎门镇|投入财政资金派发…: a town, which has no code.</summary>
    private const string Town =
        "(?<town>(?:(?![镇乡村])[\u4e00-\u9fff]){2,4}镇)(?=(?:人民政府|政府)?(?:投入|拿出|安排|发放|派发|推出|启动|出台|给予|对[^,。;]{2,16}(?:给予|补贴)))";

    /// <summary>孝感 in 中国银行孝感分行, 清镇 in 钱清镇: no place of its own.</summary>
    public static bool IsInName(Match word, int at) => IsIn(word.Groups["bank"], at) || IsIn(word.Groups["town"], at);

    private static bool IsIn(Group name, int at) => name.Success && at >= name.Index && at < name.Index + name.Length;
}
