using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Rules;

/// <summary>The rules of a family, in the order in which they are tried at each token; the first that matches is read, and reading goes on behind it.</summary>
/// <typeparam name="TFact">What the family makes its records of.</typeparam>
public sealed class Grammar<TFact>
{
    private readonly (Rule<TFact> Rule, Pattern Pattern)[] _rules;

    /// <param name="named">Patterns that the rules name.</param>
    /// <param name="rules">The rules.</param>
    public Grammar(IReadOnlyDictionary<string, string> named, IReadOnlyList<Rule<TFact>> rules) =>
        _rules = [.. rules.Select(r => (r, new Pattern(r.Pattern, named)))];

    public IEnumerable<Rule<TFact>> Rules => _rules.Select(r => r.Rule);

    /// <summary>The first rule that matches at a token, and where.</summary>
    public (Rule<TFact> Rule, RuleMatch Match)? At(Sentence sentence, int at)
    {
        foreach (var (rule, pattern) in _rules)
        {
            if (pattern.At(sentence.Letters, at) is not { } match) continue;
            var read = new RuleMatch(rule.Name, sentence, match);
            if (rule.If is null || rule.If(read)) return (rule, read);
        }

        return null;
    }

    /// <summary>All that the rules match in a sentence, from left to right.</summary>
    public IEnumerable<(Rule<TFact> Rule, RuleMatch Match)> Read(Sentence sentence)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (At(sentence, at) is not { } read) continue;
            yield return read;
            at += read.Match.Length - 1;
        }
    }
}
