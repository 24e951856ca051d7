using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Of which income a figure is, and of which year.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>客运|收入, 手机业务|收入, 互联网服务|收入: that of a part.</summary>
    private bool IsPartOfIncome(EnterpriseFact fact)
    {
        if (fact.Metric is not ("revenue" or "revenue_growth")) return false;
        var (folded, head) = (sentence.Passage.Folded, fact.Head);
        if (folded.AsSpan(head.Start, head.End - head.Start) is not ("收入" or "业务收入" or "销售收入" or "营收")) return false;
        return head.Start > 1 && !sentence.Tokens.Any(t => t.End == head.Start && t.Kind == EnterpriseKinds.Company) && OfSort().IsMatch(folded.AsSpan(Math.Max(0, head.Start - 6), Math.Min(6, head.Start)));
    }

    /// <summary>Two characters or more that are neither time nor verb.</summary>
    [GeneratedRegex("[\u4e00-\u9fff]{2}(?<![年月日度期季计共现成得到达超的了总其均各]|实际|主营|营业|经营|集团|公司|企业|累计|合计|全年|工业|含税|开票|单月|当月|净|全部|整体|综合|合并|并表)$")]
    private static partial Regex OfSort();

    /// <summary>比2020年亏损|118亿元有所扩大: what it is compared with.</summary>
    private bool IsOfComparedYear(EnterpriseFact fact) =>
        Compared().IsMatch(sentence.Passage.Folded.AsSpan(Math.Max(0, fact.Start - 16), Math.Min(16, fact.Start)));

    [GeneratedRegex("(?:比|较|相比|相较于?)(?:20[0-9]{2}年|[去上前]年)[^,。;增减升降]{0,8}$")]
    private static partial Regex Compared();
}
