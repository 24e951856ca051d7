using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>In which of the two hosts a mini program runs, where the article says it elsewhere than beside the name: 打开微信搜索“粤省事”.</summary>
internal sealed partial class Hosts(Article article)
{
    private readonly Lazy<ILookup<string, string>> _byName = new(() => article.Blocks.SelectMany(b => Said().Matches(b.Passage.Folded))
        .ToLookup(m => m.Groups["name"].Value, m => m.Groups["host"].Value == "微信" ? "wechat_mini_program" : "alipay_mini_program", StringComparer.Ordinal));

    /// <summary>The kind of the mini program of that name; null where none of the hosts is said to have it, or both are.</summary>
    public string? Of(string name) => _byName.Value[name].Distinct().ToList() is [var only] ? only : null;

    [GeneratedRegex("(?<host>微信|支付宝)(?:[中里]的?)?,?(?:搜索?(?:并进入)?)?(?:小程序)?“(?<name>[^“”,。;]{2,20})”")]
    private static partial Regex Said();
}
