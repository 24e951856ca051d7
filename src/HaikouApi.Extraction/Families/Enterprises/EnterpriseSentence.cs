using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Reads one sentence from left to right: figures, and whose they are.</summary>
internal sealed partial class EnterpriseSentence(Sentence sentence, EnterpriseScope scope, EnterpriseLedger ledger)
{
    /// <summary>What follows in the clause is planned, or of another year, or a change.</summary>
    private bool _isPlan;
    private bool _isPast;
    private bool _isChange;

    /// <summary>What follows in the clause is said of the trade.</summary>
    private bool _isTrade;

    public void Read()
    {
        scope.BeginSentence();
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            if (EnterpriseGrammar.All.At(sentence, at) is var (rule, match))
            {
                foreach (var fact in rule.Facts(match)) State(fact, at + match.Length);
                at += match.Length;
            }
            else
            {
                Word(sentence.Tokens[at], at++);
            }
        }
    }

    private void State(EnterpriseFact fact, int next)
    {
        var isInvested = fact.Metric == "investment";
        if (_isPlan || _isChange || _isTrade || (_isPast && !isInvested)) return;
        if (fact.Match.Rule == "enterprise-figure" && sentence.Is(next, Counted) && fact.Head.Kind == Head) return;

        // 总投资5亿元的某公司: the company stands behind.
        if (isInvested && scope.Owner is null && sentence.Is(next, EnterpriseKinds.Company)) scope.Name((Company)sentence.Tokens[next].Value!);
        if (Park().IsMatch(sentence.Passage.Folded, fact.Match.Last.End)) return;
        if (scope.Owner is { } company && !IsOfUnknown(fact)) ledger.Add(company, fact);
        else ledger.Unowned(fact, scope.HasSeveral);
        scope.Stated();
    }

    private void Word(Token token, int at)
    {
        if (token.Kind == EnterpriseKinds.Company) scope.Name((Company)token.Value!);
        else if (token.Kind == Own) scope.Own();
        else if (token.Kind == Stranger || token.Kind == Partner) scope.End();
        else if (token.Kind == Trade) _isTrade = true;
        else if (token.Kind == Plan) _isPlan = true;
        else if (token.Kind == Past) _isPast = true;
        else if (token.Kind == Change || (token.Kind == Up && !sentence.Is(at + 1, Share))) _isChange = true;
        else if (token.Kind == Kinds.Comma) (_isPast, _isChange, _isTrade) = (_isPast && sentence.Is(at - 1, Past), false, false);
        else if (token.Kind == Kinds.Semicolon) (_isPlan, _isPast, _isChange, _isTrade) = (false, false, false, false);
    }

    /// <summary>Words that nobody knows stand where the clause has its subject, or make another thing of the head: 种植面积.</summary>
    private bool IsOfUnknown(EnterpriseFact fact)
    {
        var at = fact.Match.At - 1;
        if (!sentence.Is(at, Kinds.Other)) return false;
        var other = sentence.Tokens[at];
        if (sentence.Passage.Folded[other.End] == '的') return false;
        var words = sentence.Passage.Folded[other.Start..other.End];
        var isSubject = at == 0 || sentence.Is(at - 1, Kinds.Comma) || sentence.Is(at - 1, Kinds.Semicolon);
        return (isSubject || (other.End == fact.Head.Start && fact.Metric is "area" or "investment")) && words.Length <= 8 && !Known().IsMatch(words);
    }

    /// <summary>占地300亩的产业园 is not the company's.</summary>
    [GeneratedRegex(@"\G的[^,。;]{0,8}(?:园区|产业园|工业园|开发区)")]
    private static partial Regex Park();

    /// <summary>When it is, or what of the company it is.</summary>
    [GeneratedRegex("(?:年|月|季度|半年|日|期间|以来|[后时里内上]|我|他|她|们|人|介绍|说|告诉|项目|工程|线|产品|车间|厂|基地|园|期|目|今|还|又|总|截至.*|每.*|余|自|[0-9])$|^(?:立即|果断|陆续|相继|再次|再|大力|主动|分别|一次性|持续|不断|新|截至|通过|经过|先后|近|主要|生产|自|随着|成立|建成|是|该)")]
    private static partial Regex Known();
}
