using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Rules;

/// <summary>Where a rule matched: its tokens, by the names that its pattern gives them.</summary>
public sealed class RuleMatch(string rule, Sentence sentence, Match match)
{
    /// <summary>The name of the rule.</summary>
    public string Rule { get; } = rule;

    public Sentence Sentence { get; } = sentence;

    /// <summary>The index of the first token.</summary>
    public int At { get; } = match.Index;

    /// <summary>How many tokens it takes.</summary>
    public int Length { get; } = match.Length;

    public Token First => Sentence.Tokens[At];

    public Token Last => Sentence.Tokens[At + Length - 1];

    /// <summary>The words from its first token to its last.</summary>
    public Evidence Evidence => Sentence.Passage.Cite(First.Start, Last.End);

    /// <summary>Whether the pattern took that part and it is not empty.</summary>
    public bool Has(string name) => match.Groups[name].Length > 0;

    /// <summary>Whether a token of that kind is part of the match.</summary>
    public bool Has(Kind kind) => match.ValueSpan.Contains(kind.Letter);

    /// <summary>Whether a token of that kind is in the named part.</summary>
    public bool Has(string name, Kind kind) => match.Groups[name].ValueSpan.Contains(kind.Letter);

    /// <summary>The first token of the named part, or null.</summary>
    public Token? One(string name) => Has(name) ? Sentence.Tokens[match.Groups[name].Index] : null;

    /// <summary>The tokens of the named part, of the kinds asked for; of all kinds when none is.</summary>
    public List<Token> All(string name, params ReadOnlySpan<Kind> kinds)
    {
        var tokens = new List<Token>();
        var group = match.Groups[name];
        for (var i = group.Index; i < group.Index + group.Length; i++)
        {
            if (kinds.IsEmpty || kinds.Contains(Sentence.Tokens[i].Kind)) tokens.Add(Sentence.Tokens[i]);
        }

        return tokens;
    }
}
