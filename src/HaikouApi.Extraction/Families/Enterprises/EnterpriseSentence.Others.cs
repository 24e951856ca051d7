using System.Text.RegularExpressions;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures of a sentence that are not the company's as a whole: someone else is its subject, or it says a goal, a part, what each yields.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>该乡流转土地500亩, 第五名为某某,出货量9万台: a subject of its own, behind the last word for the company.</summary>
    private bool IsOfOtherSubject(EnterpriseFact fact) =>
        OtherSubject().Match(sentence.Passage.Folded, Since(fact)) is { Success: true } other && other.Index < fact.Start;

    /// <summary>Where the last word for the company before a figure ends.</summary>
    private int Since(EnterpriseFact fact) =>
        sentence.Tokens.Take(fact.First).LastOrDefault(t => t.Kind == Names.EnterpriseKinds.Company || t.Kind == Own).End;

    [GeneratedRegex("(?<=^|[,。;:!])(?:(?:该|全)(?:[乡镇县州盟旗]|村(?!委)|市(?!场)|区(?!域)|街道)"
        + "|(?:这次|此次|本次|本届)[^,。;]{0,8}(?:招聘会|展会|博览会|交易会|洽谈会|集中开工|集中签约)"
        + "|[^,。;]{0,24}?[0-9]+[余多]?个[^,。;0-9]{0,12}(?:重点|签约|开工)项目(?=,)"
        + "|[^,。;]{0,24}?企业(?:数量|总数|数)?(?:已|达到?|为|有)*[0-9]+[余多]?家"
        + "|(?:[0-9]+、)?(?:排名)?第[一二三四五六七八九十]+名?(?:[为是]|则是))"
        + "|(?<![以将把][^,。;]{1,10})作为[^,。;]{0,6}(?:业务|板块)(?=,)|等[0-9]+[余多]?个[^,。;0-9]{0,12}项目(?=,)")]
    private static partial Regex OtherSubject();

    /// <summary>A goal, a project in talks, one part of the staff or of the works, what each mu yields, what was last year for comparison.</summary>
    private bool IsOfPartOrGoal(EnterpriseFact fact)
    {
        var folded = sentence.Passage.Folded;
        if (Striving().IsMatch(folded, fact.End)) return true;
        if (fact.Metric is "investment" or "annual_capacity" && InTalks().IsMatch(folded, fact.End)) return true;
        if (fact.Head.Kind == Staff && SomeStaff().IsMatch(folded.AsSpan(0, fact.Number.Start))) return true;
        if (fact.Head.Kind == Counted && Foremost().IsMatch(folded.AsSpan(0, fact.Number.Start))) return true;
        if (fact.Head.Kind != Sum) return false;
        if (fact.Metric == "revenue" && PartOfIncome().IsMatch(folded.AsSpan(0, fact.Head.Start))) return true;
        return WhileLastYear().IsMatch(folded.AsSpan(0, fact.Start)) || EachYields().IsMatch(folded.AsSpan(Since(fact), fact.Start - Since(fact)));
    }

    /// <summary>为实现年产量500万件|奋力冲刺.</summary>
    [GeneratedRegex(@"\G(?:的?目标)?而?(?:奋力|全力|努力|加速)?(?:冲刺|奋斗|拼搏|努力)")]
    private static partial Regex Striving();

    /// <summary>总投资9亿元|的某某项目…等在谈项目.</summary>
    [GeneratedRegex(@"\G[^。;]{0,160}?(?:在谈|在洽|洽谈中的)项目")]
    private static partial Regex InTalks();

    /// <summary>包括|七名锻工, 整个车间只有|3名工人.</summary>
    [GeneratedRegex("(?:包括|(?:车间|生产线|产线)里?[\u4e00-\u9fff]{0,2}(?:只有|仅有|只需要?|仅需要?))$")]
    private static partial Regex SomeStaff();

    /// <summary>前|两个工厂.</summary>
    [GeneratedRegex("(?<![目以之此当日年月天])前$")]
    private static partial Regex Foremost();

    /// <summary>交易服务|收入: a part of the revenue.</summary>
    [GeneratedRegex("(?:(?<!提供)服务|板块|产品|广告|佣金|门票|租金)$")]
    private static partial Regex PartOfIncome();

    /// <summary>而去年净利润为8亿元: what this year's is compared with.</summary>
    [GeneratedRegex("而[去上]年(?!.*今年)[^。;]*$")]
    private static partial Regex WhileLastYear();

    /// <summary>每亩可收500斤,|净利润1万元.</summary>
    [GeneratedRegex("(?:每[亩头只株棚]|亩均)[^。;]{0,30}$")]
    private static partial Regex EachYields();
}
