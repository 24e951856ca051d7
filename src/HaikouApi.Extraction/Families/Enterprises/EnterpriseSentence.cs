using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Reads one sentence from left to right: figures, and whose they are.</summary>
internal sealed class EnterpriseSentence(Sentence sentence, EnterpriseScope scope, EnterpriseLedger ledger)
{
    /// <summary>What follows in the clause is planned, or of another year, or a change.</summary>
    private bool _isPlan;
    private bool _isPast;
    private bool _isChange;

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
        if (_isPlan || _isChange || (_isPast && !isInvested)) return;
        if (fact.Match.Rule == "enterprise-figure" && sentence.Is(next, Counted) && fact.Head.Kind == Head) return;

        // 总投资5亿元的某公司: the company stands behind.
        if (isInvested && scope.Owner is null && sentence.Is(next, EnterpriseKinds.Company)) scope.Name((Company)sentence.Tokens[next].Value!);
        if (scope.Owner is { } company) ledger.Add(company, fact);
        else ledger.Unowned(fact, scope.HasSeveral);
        scope.Stated();
    }

    private void Word(Token token, int at)
    {
        if (token.Kind == EnterpriseKinds.Company) scope.Name((Company)token.Value!);
        else if (token.Kind == Own) scope.Own();
        else if (token.Kind == Stranger) scope.End();
        else if (token.Kind == Plan) _isPlan = true;
        else if (token.Kind == Past) _isPast = true;
        else if (token.Kind == Change || (token.Kind == Up && !sentence.Is(at + 1, Share))) _isChange = true;
        else if (token.Kind == Kinds.Comma) (_isPast, _isChange) = (_isPast && sentence.Is(at - 1, Past), false);
        else if (token.Kind == Kinds.Semicolon) (_isPlan, _isPast, _isChange) = (false, false, false);
    }
}
