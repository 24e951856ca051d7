using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures of a part of the company: of one product, of one line of business, of one region.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>棉纺一厂|、棉纺二厂和印染厂共有职工3200人: of all of them together.</summary>
    [GeneratedRegex("^[、和及与](?![^,。;]{0,4}子公司)[^,。;0-9]{2,30}?(?:合计|总计|共计?|共有|总共|一共)[\u4e00-\u9fff]{0,4}$")]
    private static partial Regex Together();

    /// <summary>(二)香港:|营业额减少9%, 分部|溢利: of a part of the business.</summary>
    [GeneratedRegex("(?:^|[;。:] ?)\\(?[一二三四五六七八九十0-9]{1,2}[)、.] ?(?!整体|集团|公司|总|综合|合并)[^,。;:0-9]{2,14}(?<![司厂团社场店院行园村矿]|业绩|财务|概况|数据|情况|指标):[^;]*$|分部$")]
    private static partial Regex OfSegment();

    /// <summary>滑雪镜的产值1亿元,|占全公司产值的30%: a part of the same of the whole company.</summary>
    private bool IsPartOfSame(EnterpriseFact fact)
    {
        if (PartOf().Match(sentence.Passage.Folded, fact.End) is not { Success: true } part) return false;
        var of = OfWhole().Replace(part.Groups["of"].Value, "");
        return of.Length == 0 ? fact.Metric is "revenue" or "output_value" or "profit" or "tax" or "sales_volume" or "output" or "employees"
            : EnterpriseWords.HeadOf(of) is var (_, metric) && metric == fact.Metric;
    }

    [GeneratedRegex(@"\G(?:左右|以上|余元)?[,(](?:[约近已就]|大约)*占(?:了|到|据)?(?<of>[^,。;0-9%一二三四五六七八九百]{1,18}?)的?[约近超逾]{0,2}(?:[0-9.]+[%成]|[一二三四五六七八九]成|百分之|[三四五]分之)")]
    private static partial Regex PartOf();

    [GeneratedRegex("^(?:全|整个|总|全部|当年|本)*(?:公司|企业|集团|厂)?的?(?:整个|全部|总(?!产|收|销|营|额|量))?|的$")]
    private static partial Regex OfWhole();

    /// <summary>客运|收入, 手机业务|收入, 交易服务|收入, 小微|贷款余额: that of a part.</summary>
    private bool IsPartOfIncome(EnterpriseFact fact)
    {
        if (fact.Metric is "loans" or "loan_growth") return OfSomeLoans().IsMatch(sentence.Passage.Folded.AsSpan(0, fact.Head.Start));
        if (fact.Metric is not ("revenue" or "revenue_growth")) return false;
        var (folded, head) = (sentence.Passage.Folded, fact.Head);
        if (Sort().IsMatch(folded.AsSpan(0, head.Start))) return true;
        if (folded.AsSpan(head.Start, head.End - head.Start) is not ("收入" or "业务收入" or "销售收入" or "营收")) return false;
        return head.Start > 1 && !sentence.Tokens.Any(t => t.End == head.Start && t.Kind == EnterpriseKinds.Company)
            && OfSort().IsMatch(folded.AsSpan(Math.Max(0, head.Start - 6), Math.Min(6, head.Start)));
    }

    /// <summary>普惠小微|贷款余额.</summary>
    [GeneratedRegex("(?:小微|普惠|农户?|农业|科技|科创|绿色|制造业|民营|企业|个人|消费|按揭|住房|房地产|对公|零售|中?长期|短期|不良|扶贫|信用|抵押|产业|基础设施)(?:型|类)?(?:企业|主体)?$")]
    private static partial Regex OfSomeLoans();

    [GeneratedRegex("(?:(?<!提供)服务|板块|产品|广告|佣金|门票|租金)$")]
    private static partial Regex Sort();

    /// <summary>Two characters or more that are neither time nor verb.</summary>
    [GeneratedRegex("[\u4e00-\u9fff]{2}(?<![年月日度期季计共现成得到达超的了总其均各]|实际|主营|营业|经营|集团|公司|企业|累计|合计|全年|工业|含税|开票|单月|当月|净|全部|整体|综合|合并|并表)$")]
    private static partial Regex OfSort();
}
