using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Companies by the results they are said to have, whatever they are called: 胜宏科技上半年实现营业收入…; 四川路桥、通威股份、水井坊3家公司.</summary>
internal static partial class CompanyResults
{
    /// <summary>The names, and whether the words round each say by themselves that it is a company.</summary>
    public static IEnumerable<(int Start, int End, bool IsSure)> In(string folded)
    {
        if (!Gate().IsMatch(folded)) yield break;
        foreach (var (start, end) in Listed(folded)) yield return (start, end, true);
        for (var match = Resulting().Match(folded); match.Success; match = match.NextMatch())
        {
            var (name, isReporting) = (match.Groups["name"], match.Groups["report"].Success);
            if (!(isReporting || name.Value.EndsWith("银行", StringComparison.Ordinal) ? IsListed(name.Value) : IsName(name.Value))) continue;
            yield return (name.Index, name.Index + name.Length, isReporting || Brand.EndsInTrade(name.Value) || name.Value.EndsWith("银行", StringComparison.Ordinal));
        }
    }

    /// <summary>甲、乙、丙和丁4家公司: so many names as the count says; 甲、乙等重点企业: of which two end like names of companies.</summary>
    private static List<(int Start, int End)> Listed(string folded)
    {
        List<(int Start, int End)> found = [];
        for (var count = Count().Match(folded); count.Success; count = count.NextMatch())
        {
            var names = Before(folded, count.Index);
            if (!names.TrueForAll(n => IsListed(folded[n.Start..n.End]))) continue;
            var isSure = count.Groups["count"] is { Success: true } said ? names.Count == Lexing.Numerals.Parse(said.ValueSpan, "")
                : names.Count(n => EndsLikeOne(folded[n.Start..n.End])) > 1;
            if (isSure) found.AddRange(names);
        }

        return found;
    }

    private static bool EndsLikeOne(string name) => name.EndsWith("集团", StringComparison.Ordinal) || Brand.EndsInTrade(name);

    /// <summary>The items of the list that ends there, back to where the clause begins.</summary>
    private static List<(int Start, int End)> Before(string folded, int end)
    {
        List<(int Start, int End)> names = [];
        for (var at = end - 1; at >= -1 && names.Count < 11; at--)
        {
            if (at >= 0 && !"、和与及".Contains(folded[at]) && !",。;:“中".Contains(folded[at])) continue;
            names.Add((at + 1, end));
            if (at < 0 || ",。;:“中".Contains(folded[at])) break;
            end = at;
        }

        return names;
    }

    /// <summary>One name of a list: what its characters are is not asked, only that it is no place and no word of trades alone.</summary>
    private static bool IsListed(string name) =>
        name.Length is >= 3 and <= 8 && !NoCompany().IsMatch(name.EndsWith("集团", StringComparison.Ordinal) ? name[..^2] : name) && (Brand.IsName(name) || (name.Length >= 4 && PlaceFinder.Find(name).FirstOrDefault() is { Start: 0, Length: 2 }));

    private static bool IsName(string name) => !NoCompany().IsMatch(name) && Brand.IsName(name) && !PlaceFinder.Find(name).Any(p => p.Length == name.Length);

    [GeneratedRegex("年度报告|等[^,。;、0-9]{0,8}(?:企|公司|厂)|投资|产值|税收|销售|出口|收入|营收|利润|净利|市值|交付|出货|产销|员工|年产|日产|缴税|纳税|上缴|订单|销量|产值|财报|年报|季报|快报|半年报|业绩|纯益")]
    private static partial Regex Gate();

    private const string Letters = "(?:(?![和与及在为是将到从的了均也分等])[\u4e00-\u9fffA-Z])";

    [GeneratedRegex("等(?=[^,。;、0-9]{0,8}?(?:企业|公司|厂商|[药车台民]企|工厂))|(?<count>[2-9]|10|[二两三四五六七八九十])家(?![\u4e00-\u9fff]{0,3}(?:银行|门店|医院|学校))")]
    private static partial Regex Count();

    private const string When =
        "(?:(?:[今昨](?:日|天)?(?:公布|公告|发布))?(?:20[0-9]{2}年)?(?:[上下]半年|前三季度|前[0-9一二三四五六七八九十]+个?月|第?[一二三四]季度|首季|全年|去年|今年|[0-9]{1,2}(?:[-—至~][0-9]{1,2})?月份?|本期|报告期内?)*)";

    [GeneratedRegex("(?<=^|[,。;:“讯的]|企业|公司|厂|龙头|巨头|厂商)(?!公司|企业|集团|该|其中|全|我|本|这|上半年|下半年|去年|今年|前三|[一二三四]季度)(?<name>" + Letters + "{3,6}?)(?:" +
        "(?<report>(?:[0-9年月日号]{2,12})?(?:晚间?|盘后|早间|日前|近日)?(?:发布|披露|公布)[^,。;]{0,12}?(?:年报|季报|中报|财报|业绩预告|业绩快报|产销快报|季财报|业绩)|交出[^,。;:]{0,10}(?:成绩单|答卷)|(?:20[0-9]{2}年)?(?:年度)?(?:业绩快报|年报|财报|季报|半年报|中报|年度报告)(?:显示|披露|称|出炉|摘要|全文|正文|节选|\\(|$))" +
        "|(?:仍|则|也|继续|以)?(?:排名?第|排在|位居|位列|名列)[^,。;]{1,8}[,。]" + When + "(?:实现|完成)?(?:营|净|归)" +
        "|" + When + "(?:已|共|累计)*(?:交付|出货|产销|现有员工|拥有员工|员工(?:总数|人数)?[达为近超约有0-9]|年产|日产|在手订单|新签订单|缴税|纳税|上缴)" +
        "|,?" + When + "(?:同期|共|累计|合计)?(?:实现|完成|录得|取得)?(?:合并|主营业务|工业)?(?:营业收入|营业总收入|营收|净利润?|归母净利|年?总?产值[达为超约近0-9]|利润|销售额|销售收入|纳税|税收|投资[约近超0-9]|出口额))")]
    private static partial Regex Resulting();

    /// <summary>Trades, regions, offices and sorts of companies have results too.</summary>
    [GeneratedRegex("(?:[市县区省州镇乡村国局委部厅署会协府院所社网报台办司处站队]|(?<!银)行|(?<![铝铜锂矿木纸酒乳茶糖药硅种实钢钨盐])业)$|国产|进口|自主|合资|二手|电动|乘用|商用|[农家医]用|特种|出口|产业|行业|板块|市场|园区|企业|公司|集团|经济|部门|业务|产品|项目|规上|规模|工业|全部|合计|其他|其余|各|均|每|总|共|上市|亏损|盈利|同比|环比|预计|目前|当前|累计|期间|实现|主营|归属|股东|统计|数据|显示|介绍|记者|分别|方面|增速|增长|来看|营|净|利润|收入|母公司|单季|季度|年度|月份|半年")]
    private static partial Regex NoCompany();
}
