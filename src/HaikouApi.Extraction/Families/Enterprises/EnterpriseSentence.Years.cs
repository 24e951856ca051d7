using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Whether a figure is of a year that is only compared with.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>去年产值5000万元,今年8000万元: the same is said of this year beside it, or how it rose since.</summary>
    private bool IsCompared(EnterpriseFact fact, IReadOnlyDictionary<int, EnterpriseFact> facts)
    {
        var folded = sentence.Passage.Folded;
        if (Since().IsMatch(folded, fact.End) || IsOfYearBefore(fact)) return true;
        if (LaterYear().Match(folded, fact.End) is not { Success: true, Index: var then }) return false;
        if (Multiplied().IsMatch(folded, then)) return true;
        return sentence.Tokens.TakeWhile(t => t.Kind != Plan || t.Start < then).Select((t, i) => (Token: t, At: i))
            .Any(t => t.Token.Start > then && t.Token.Kind == fact.Number.Kind
                && ((Quantity)t.Token.Value!).Unit == fact.Figure.Unit && (!facts.TryGetValue(t.At, out var later) || later.Metric == fact.Metric));
    }

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

    [GeneratedRegex("今年(?![^,。;]{0,8}?(?:有望|预计|计划|力争|将|争取|可望|目标)(?![^,。;]{0,8}?(?:翻|增|倍|提高|提升|再)))|如今|现在|目前|眼下")]
    private static partial Regex LaterYear();

    /// <summary>今年预计翻番.</summary>
    [GeneratedRegex("\\G今年[^,。;]{0,16}?(?:翻|倍)")]
    private static partial Regex Multiplied();

    [GeneratedRegex("\\G[^。;]{0,12}?(?:增至|[提升]高?[到至]|相比)")]
    private static partial Regex Since();
}
