using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Pension;

/// <summary>The words that say what kind a channel is.</summary>
internal static partial class ChannelKinds
{
    /// <summary>A regex for a kind word behind or before a name in quotation marks.</summary>
    public const string Pattern =
        "(?<app>(?:手机)?[Aa][Pp][Pp](?:手机)?(?:客户端)?|手机客户端|(?<!手机|[Pp])客户端)|(?<both>(?:微信|支付宝)(?:、|和|及|或|与|/)(?:微信|支付宝)小程序)|(?<wechat>微信小程序)|(?<alipay>支付宝小程序)|(?<mini>小程序)" +
        "|(?<other>(?:微信|支付宝)?(?:公众服务号|公众号|公众平台|生活号|服务号|服务窗)|(?:公共|线上|网上|信息)?(?:服务|经办)?平台)" +
        "|(?<website>(?:官方|门户)?网站|官网|网上(?:办事|服务)大厅|网厅)|(?<terminal>自助(?:服务)?(?:终端|一体)?机|自助(?:服务)?终端)|(?<phone>(?:服务|咨询)?(?:热线|电话))";

    /// <summary>The kinds of <see cref="Pattern"/>: two in 微信和支付宝小程序, none for a mini program whose host neither the words before nor the article elsewhere say.</summary>
    public static string[] AllOf(Match match, string before, string? elsewhere) =>
        match.Groups["both"].Success ? ["wechat_mini_program", "alipay_mini_program"] : Of(match, before, elsewhere) is { } kind ? [kind] : [];

    private static string? Of(Match match, string before, string? elsewhere) =>
        match.Groups["app"].Success ? "app"
        : match.Groups["wechat"].Success ? "wechat_mini_program"
        : match.Groups["alipay"].Success ? "alipay_mini_program"
        : match.Groups["mini"].Success ? (Host().Match(before) is { Success: true } host ? (host.Value.Contains('信', StringComparison.Ordinal) ? "wechat_mini_program" : "alipay_mini_program") : elsewhere)
        : match.Groups["website"].Success ? "website"
        : match.Groups["terminal"].Success ? "terminal"
        : match.Groups["phone"].Success ? "phone"
        : "other";

    /// <summary>The kind of a channel that is named by what it is: 社保经办机构, 镇街便民服务中心窗口.</summary>
    public static string? OfName(string name) =>
        App().IsMatch(name) ? "app"
        : Terminal().IsMatch(name) ? "terminal"
        : Website().IsMatch(name) || Online().IsMatch(name) ? "website"
        : Counter().IsMatch(name) ? "counter"
        : Platform().IsMatch(name) ? "other"
        : null;

    /// <summary>Whether one goes there or sits at home.</summary>
    public static string? ModeOf(string kind) => kind switch
    {
        "app" or "wechat_mini_program" or "alipay_mini_program" or "website" => "online",
        "counter" or "terminal" => "offline",
        _ => null,
    };

    [GeneratedRegex("微信|支付宝", RegexOptions.RightToLeft)]
    private static partial Regex Host();

    [GeneratedRegex("(?:[Aa][Pp][Pp](?:客户端)?|客户端|手机银行)$")]
    private static partial Regex App();

    [GeneratedRegex("(?:自助|认证|一体|智能)(?:服务|缴费|查询|办理|打印)?(?:终端机?|一体机|机)$")]
    private static partial Regex Terminal();

    [GeneratedRegex("(?:网站|官网|门户|政务服务网|服务网|公共服务网|政务网|社保网|人社网|社会保险网|网上(?:办事|服务)?大厅|网上服务厅|网上经办系统|网厅)$")]
    private static partial Regex Website();

    [GeneratedRegex("(?:窗口|经办机构|经办部门|经办网点|社保所|人社所|人社中心|民生中心|服务中心|社保中心|保障中心|(?<!网上服务|网上办事|掌上政务)大厅|网点|服务站|服务点|保障所|事务所|社保局|人社局|工作站|社保部门|社保机构|服务室|社保站|服务厅|代收点|代办点|街道社区|人社平台|基层服务平台|前台|居委会|村委会|居民委员会|村民委员会|党群服务中心|营业厅|柜台|柜面)(?:\\([\u4e00-\u9fff]{1,6}\\))?$")]
    private static partial Regex Counter();

    /// <summary>通过退管系统进行网上认证: a system that people reach themselves.</summary>
    [GeneratedRegex("(?:退管|经办|申报|认证)系统$")]
    private static partial Regex Online();

    [GeneratedRegex("(?:公众号|生活号|服务平台|平台)$")]
    private static partial Regex Platform();
}
