using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Scopes;

/// <summary>
/// Which currency the plain 元 of an article is: said once for all of them, (港币,下同) and 单位:港元, or that of the place where the article was written.
/// </summary>
internal static partial class PlainYuan
{
    private const string Yuan = "CNY", Taiwan = "TWD";

    private static readonly SearchValues<char> Currencies = SearchValues.Create("港台美欧日澳");

    private static readonly SearchValues<string> OfTaiwan = SearchValues.Create(["报导", "中央社", "钜亨网", "工商时报"], StringComparison.Ordinal);

    /// <summary>Blocks above a dateline that are still of its article: headlines.</summary>
    private const int AboveDateline = 2;

    /// <summary>The currency of each block; null where the article leaves it open.</summary>
    public static string?[] CurrenciesOf(Article article)
    {
        var (said, isOpen, dateline) = Read(article);
        return [.. Enumerable.Range(0, article.Blocks.Count).Select(
            at => said ?? (dateline < 0 ? isOpen ? null : Yuan : dateline <= AboveDateline || at >= dateline ? Taiwan : null))];
    }

    /// <summary>The currency of the article as a whole.</summary>
    public static string? CurrencyOf(Article article)
    {
        var (said, isOpen, dateline) = Read(article);
        return said ?? (dateline >= 0 ? Taiwan : isOpen ? null : Yuan);
    }

    private static (string? Said, bool IsOpen, int Dateline) Read(Article article)
    {
        string? said = null;
        var (isOpen, isOfMainland, dateline) = (false, false, -1);
        for (var at = 0; at < article.Blocks.Count; at++)
        {
            var folded = article.Blocks[at].Passage.Folded;
            if (said is null && folded.AsSpan().ContainsAny(Currencies) && Said().Match(folded) is { Success: true } match)
            {
                (said, isOpen) = (CodeOf(match), true);
            }

            // An article that speaks of 新台币 may have been written elsewhere: what its 元 is, it does not say.
            isOpen |= folded.Contains("台币", StringComparison.Ordinal) || folded.Contains("兆元", StringComparison.Ordinal) || OfHongKong().IsMatch(folded)
                || ListedElsewhere().IsMatch(folded);
            isOfMainland |= OfMainland().IsMatch(folded);
            if (dateline < 0 && ((folded.AsSpan().ContainsAny(OfTaiwan) && Dateline().IsMatch(folded))
                || (ListedInTaiwan().IsMatch(folded) && Accounts().IsMatch(folded))))
            {
                dateline = at;
            }
        }

        return (said, isOpen && !isOfMainland, dateline);
    }

    /// <summary>The quantity in the currency of its article; null where that is not known.</summary>
    public static Quantity? In(string? currency, Quantity quantity, string folded)
    {
        if (currency == Yuan || quantity.Unit?.StartsWith(Yuan, StringComparison.Ordinal) != true) return quantity;
        if (folded.AsSpan(quantity.Start, quantity.End - quantity.Start).Contains("人民币", StringComparison.Ordinal)
            || folded.AsSpan(0, quantity.Start).TrimEnd("约近超逾达为:").EndsWith("人民币"))
        {
            return quantity;
        }

        return currency is null || quantity.Unit != Yuan ? null : quantity with { Unit = currency };
    }

    private static string? CodeOf(Match match) => match.Groups["which"].Value switch
    {
        "港" => "HKD",
        "新台" or "台" => "TWD",
        "美" => "USD",
        "欧" => "EUR",
        "日" => "JPY",
        _ => null, // 澳门元 has no code here: it is said, and none of ours.
    };

    [GeneratedRegex("(?:[(,](?:(?:货币)?单位[::]?|均[为以]|以)?(?<which>港|新台|台|美|欧|日|澳门)(?:币|元|金)(?:计算?)?[,、;.]?(?:下同|单位同)|(?:单位|币种)(?:均?为|[::])"
        + "(?:百万|[千万亿])?(?<which>港|新台|台|美|欧|日|澳门)(?:币|元)(?=[)、,;。 ]|$)"
        + "|(?<=[0-9][百千]?[万亿]?)(?<which>港|新台|台|美|欧|日|澳门)(?:币|元)\\((?:下同|单位同)\\)|(?:除[^,。]{0,12}外,)?(?:本文|文中|以上|以下|上述)[^,。]{0,8}(?:金额|数字|款项|货币"
        + "|币种)[^,。]{0,4}(?:[为是以指]|均为)(?<which>港|新台|台|美|欧|日|澳门)(?:币|元))")]
    private static partial Regex Said();

    /// <summary>来源:香港文汇网; 港股 alone may be spoken of anywhere.</summary>
    [GeneratedRegex("(?:来源|来自|原载)[::]?[^,。 ]{0,4}(?:香港|大公|文汇|星岛|明报)|香港(?:文汇|商报|经济日报)")]
    private static partial Regex OfHongKong();

    /// <summary>(00293), 0293.HK, (2330-TW): what shares in Hong Kong and Taiwan are called by; four digits alone may be a year.</summary>
    [GeneratedRegex(@"\((?:港股|HK|股票代码|股份代号|证券代码)?:?0[0-9]{4}(?:\.HK)?\)|[0-9]{4,5}\.HK|HK:?0?[0-9]{4}(?![0-9])|\([0-9]{4}[-.]TW|\((?!19|20)[1-9][0-9]{3}\)")]
    private static partial Regex ListedElsewhere();

    /// <summary>Shares of Shanghai and Shenzhen are spoken of in yuan.</summary>
    [GeneratedRegex(@"人民币(?:[,、;.(]?下同|计算?|为单位)|\((?:股票代码|证券代码)?:?(?:00|30|60|68|83)[0-9]{4}(?:\.S[HZ])?[,、)]|[0-9]{6}\.S[HZ]")]
    private static partial Regex OfMainland();

    /// <summary>记者某某/台北报导, (中央社记者某某台北6日电), (中央社台北6日电), 钜亨网记者某某 台北.</summary>
    [GeneratedRegex("[/╱](?:台[北中南东湾]|新北|桃园|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|澎湖|金门|综合|即时)?(?:县|市)?报导|中央社(?:记者)?[^(),。]{2,16}?日电"
        + "|钜亨网(?:记者|新闻中心|编辑)[^,。]{0,8} ?(?:台[北中南]|综合)|工商时报 ?(?:记者)?[^,。]{2,6}(?:/|报导)")]
    private static partial Regex Dateline();

    /// <summary>晶越科技(6789): listed under four digits.</summary>
    [GeneratedRegex("[\u4e00-\u9fff] ?\\((?:(?!19|20)[1-9][0-9]{3}|[1-9][0-9]{3}[-.]TW)\\)")]
    private static partial Regex ListedInTaiwan();

    /// <summary>月增3%、年增18%, 每股盈余: as only papers of Taiwan tell accounts.</summary>
    [GeneratedRegex("[月季][增减][0-9.]+%.{0,3}年[增减]|每股(?:税后)?(?:盈余|纯益)|税[后後][纯净][益利]|法说会|EPS|现金股利")]
    private static partial Regex Accounts();
}
