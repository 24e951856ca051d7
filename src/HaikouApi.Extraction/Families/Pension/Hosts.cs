using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>In which of the two hosts a mini program runs, where the article says it elsewhere than beside the name: 打开微信搜索“粤省事”.</summary>
internal sealed class Hosts(Article article)
{
    private static readonly string[] Links = ["", "搜索", "搜", "搜索并进入", "搜索小程序", "小程序", "中的", "里的", "中搜索", "里搜索", ",搜索"];

    /// <summary>The kind of the mini program of that name; null where none of the hosts is said to have it, or both are.</summary>
    public string? Of(string name)
    {
        var (inWechat, inAlipay) = (Has("微信", name), Has("支付宝", name));
        return inWechat == inAlipay ? null : inWechat ? "wechat_mini_program" : "alipay_mini_program";
    }

    private bool Has(string host, string name) =>
        article.Blocks.Any(b => b.Passage.Folded.Contains(name, StringComparison.Ordinal) && Links.Any(link => b.Passage.Folded.Contains($"{host}{link}“{name}”", StringComparison.Ordinal)));
}
