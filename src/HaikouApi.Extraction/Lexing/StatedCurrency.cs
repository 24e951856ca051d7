using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Lexing;

/// <summary>In which currency an article means the sums behind which 元 alone is printed.</summary>
internal static partial class StatedCurrency
{
    /// <summary>
    /// What the article says of all its sums: 98.88亿元(港币,下同); that of the mainland where it says nothing; null where a share listed in Hong Kong or
    /// Taiwan is spoken of and it is not said which.
    /// </summary>
    public static string? Of(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            if (!text.Contains("下同", StringComparison.Ordinal) && !text.Contains("为单位", StringComparison.Ordinal)) continue;
            if (Declared().Match(text) is { Success: true } said) return CodeOf(said.Groups["currency"].Value);
        }

        return texts.Any(t => ListedElsewhere().IsMatch(t)) && !texts.Any(t => OfMainland().IsMatch(t)) ? null : "CNY";
    }

    private static string? CodeOf(string currency) => currency[^2..] switch
    {
        "民币" => "CNY",
        "港币" or "港元" => "HKD",
        "美元" or "美金" => "USD",
        "欧元" => "EUR",
        "日元" => "JPY",
        "台币" => "TWD",
        _ => null,
    };

    private const string Currency = "(?<currency>人民币|港[币元]|美[元金]|欧元|日元|新?台币|澳门[元币]|新加坡元|英镑)";

    [GeneratedRegex(Currency + "[,;(]*(?:单位|货币)?[,:]?下同|(?:均|皆|全部)?以" + Currency + "(?:计价)?为单位|单位为?:?" + Currency + "[,;(]?下同")]
    private static partial Regex Declared();

    /// <summary>(00293), 0293.HK, (2330-TW): what shares in Hong Kong and Taiwan are called by; four digits alone may be a year.</summary>
    [GeneratedRegex(@"\((?:港股|HK|股票代码|股份代号|证券代码)?:?0[0-9]{4}(?:\.HK)?\)|[0-9]{4,5}\.HK|HK:?0?[0-9]{4}(?![0-9])|\([0-9]{4}[-.]TW|\((?!19|20)[1-9][0-9]{3}\)")]
    private static partial Regex ListedElsewhere();

    [GeneratedRegex(@"人民币|\((?:股票代码|证券代码)?:?(?:00|30|60|68|83)[0-9]{4}(?:\.S[HZ])?[,、)]|[0-9]{6}\.S[HZ]")]
    private static partial Regex OfMainland();
}
