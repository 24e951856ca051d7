using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Of when a figure is: of a year that is only compared with, or of a plan, and how far along the sentence that holds.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>年产轮毂由原来的10万只提高到|26万只: what was before is said before it.</summary>
    private bool IsRaised(EnterpriseFact fact) => fact.HeadAt < fact.At
        && sentence.Tokens.Skip(fact.HeadAt).Take(fact.At - fact.HeadAt).Any(t => t.Kind == RaisedTo);

    /// <summary>去年产值5000万元,今年8000万元: the same is said of this year beside it, or how it rose since.</summary>
    private bool IsCompared(EnterpriseFact fact, IReadOnlyDictionary<int, EnterpriseFact> facts)
    {
        var folded = sentence.Passage.Folded;
        if (Since().IsMatch(folded, fact.End) || IsOfYearBefore(fact)) return true;
        if (LaterYear().Match(folded, fact.End) is not { Success: true, Index: var then }) return false;
        if (Multiplied().IsMatch(folded, then)) return true;
        if (PartOfThisYear().IsMatch(folded, then) && fact.Start > 0 && !PartOfYear().IsMatch(folded.AsSpan(0, fact.Start))) return false;
        return sentence.Tokens.TakeWhile(t => t.Kind != Plan || t.Start < then).Select((t, i) => (Token: t, At: i))
            .Any(t => t.Token.Start > then && t.Token.Kind == fact.Number.Kind
                && ((Quantity)t.Token.Value!).Unit == fact.Figure.Unit
                && (facts.TryGetValue(t.At, out var later) ? later.Metric == fact.Metric : !OfOther().IsMatch(folded.AsSpan(then, t.Token.Start - then))));
    }

    /// <summary>今年资本支出约|80亿元: of another thing than what is said of last year.</summary>
    [GeneratedRegex("[\u4e00-\u9fff]{1,2}(?:支出|费用|成本|预算|股利|股息|案量|开发量|贷款|负债)[^,。;0-9]{0,4}$")]
    private static partial Regex OfOther();

    /// <summary>2023年净亏损4亿元,|上年盈利1亿元: of the year before the one that was just stated.</summary>
    private bool IsOfYearBefore(EnterpriseFact fact)
    {
        var year = fact.First - 1;
        while (year > 0 && !sentence.Is(year, LastYearAlone) && sentence.Tokens[year].Value is not Quantity) year--;
        return _stated.Count > 0 && sentence.Is(year, LastYearAlone) && sentence.Passage.Folded[sentence.Tokens[year].Start] == '上'
            && (sentence.Is(year - 1, Kinds.Comma) || sentence.Is(year - 1, Kinds.Open));
    }

    [GeneratedRegex("\\G今年|\\G如今|\\G现在|\\G目前")]
    private static partial Regex ThisYear();

    [GeneratedRegex("(?<!预计|有望|力争|争取|计划|预期|估计|目标是?)今年(?![^,。;]{0,8}?(?:有望|预计|计划|力争|将|争取|可望|目标|想|打算|准备|冲|奔|瞄准|盯|剑指)(?![^,。;]{0,8}?(?:翻|增|倍|提高|提升|再)))|如今|现在"
        + "|目前|眼下")]
    private static partial Regex LaterYear();

    /// <summary>2019年产值才|800万元,2022年达到1.6亿元: what it was before.</summary>
    private bool IsBefore(EnterpriseFact fact) =>
        EnterpriseSlots.IsOnly(sentence, fact.Figure) && LaterReached().IsMatch(sentence.Passage.Folded, fact.End);

    [GeneratedRegex("\\G[^。;]{0,10}?(?:20[0-9]{2}年|去年|今年|如今|现在|目前|到了?)[^。;0-9]{0,8}(?:达|增|突破|超过|升至|有)")]
    private static partial Regex LaterReached();

    /// <summary>去年产值5亿元,|今年一季度2亿元: a part of this year is not what the whole of the last is compared with.</summary>
    [GeneratedRegex("\\G今年(?:以来|截至|前?[0-9一二三四五六七八九十]{1,2}(?:[-—至到][0-9]{1,2})?个?月|第?[一二三1-3]季度|首季|上半年|前[两二三]季度?|春节|开年)")]
    private static partial Regex PartOfThisYear();

    [GeneratedRegex("(?:[0-9一二三四五六七八九十]个?月份?|季度|[上下]半年|同期|首季)[^,。;]*$")]
    private static partial Regex PartOfYear();

    /// <summary>今年预计翻番.</summary>
    [GeneratedRegex("\\G今年[^,。;]{0,16}?(?:翻|倍)")]
    private static partial Regex Multiplied();

    [GeneratedRegex("\\G[^。;]{0,12}?(?:增至|[提升]高?[到至]|相比)")]
    private static partial Regex Since();

    private void Comma(Token comma, int at)
    {
        _isLastYear = _isLastYear && !ThisYear().IsMatch(sentence.Passage.Folded, comma.End);
        _isPast = _isPast && sentence.Is(at - 1, Past) && sentence.Tokens[at - 1].End == comma.Start;
        if (Grown().IsMatch(sentence.Passage.Folded, comma.End) || Done().IsMatch(sentence.Passage.Folded, comma.End)) _planned = null;
        if (_isServing) scope.End();
        _isServing = false;
        (_isChange, _isTrade, _isPart, _isAdded, _clause) = (false, false, false, false, _clause + 1);
    }

    /// <summary>甲公司拟投资4亿元建设…;|新增投资1亿元建设…: what is planned is planned behind the mark too, where no new clause of its own begins.</summary>
    private void Semicolon(int at)
    {
        scope.EndPart();
        var goesOn = GoesOn().IsMatch(sentence.Passage.Folded, sentence.Tokens[at].Start)
            && (sentence.Is(at + 1, Added) || sentence.Is(at + 1, Sum) || sentence.Is(at + 1, Area)
                || ByThen().IsMatch(sentence.Passage.Folded, sentence.Tokens[at].End));
        (_planned, _isLastYear, _isPast, _isChange, _isTrade, _isAdded, _clause) = (goesOn ? _planned : null, false, false, false, false, false, _clause + 1);
    }

    /// <summary>;到2030年,.</summary>
    [GeneratedRegex(@"\G[到至]20[0-9]{2}年")]
    private static partial Regex ByThen();

    [GeneratedRegex(@"\G;(?![^,。;]{2,12}元的)")]
    private static partial Regex GoesOn();

    /// <summary>,比去年增长了: by how much it has grown is no plan.</summary>
    [GeneratedRegex(@"\G[^,。;0-9将预有]{0,8}(?:比|较)[^,。;]{1,10}?(?:增[长加]|提[高升]|上升|下降|减少)了")]
    private static partial Regex Grown();

    /// <summary>,首期投资8500万元,目前已基本结束: what is done of a plan, as is said behind the figure.</summary>
    [GeneratedRegex(@"\G[^,。;预将拟计划]{0,20}?[0-9.]+[万亿]?[元吨平亩台套条件]{1,3}[^,。;0-9预将拟计划未尚]{0,6}?,?(?:目前|现在?|均|都|也)?已"
        + "[^,。;0-9预将拟计划]{0,10}?(?:完成|结束|投产|投用|建成|竣工|到位|落实|投入|运营)(?!后)")]
    private static partial Regex Done();

    /// <summary>二期投资5亿元|将于明年开工: a part of the plan that is not begun.</summary>
    private bool IsNotBegun(EnterpriseFact fact) => fact.Metric == "investment"
        && LaterPart().IsMatch(sentence.Passage.Folded.AsSpan(0, fact.Start)) && NotBegun().IsMatch(sentence.Passage.Folded, fact.End);

    [GeneratedRegex("(?:[二三四]|后)期[\u4e00-\u9fff]{0,4}$")]
    private static partial Regex LaterPart();

    [GeneratedRegex(@"\G,?(?:目前)?(?:将|尚|还在|拟|计划|预计|正在?[一-鿿]{0,4}[策筹洽谋]|待)")]
    private static partial Regex NotBegun();
}
