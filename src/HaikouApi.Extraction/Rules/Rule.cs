namespace HaikouApi.Extraction.Rules;

/// <summary>A rule: how something is said, and the facts that say.</summary>
/// <typeparam name="TFact">What the family makes its records of.</typeparam>
/// <param name="Name">What it is called; it reaches the record.</param>
/// <param name="Example">A sentence that is said so.</param>
/// <param name="Pattern">The pattern over kinds of tokens (<see cref="Rules.Pattern"/>).</param>
/// <param name="Facts">The facts of a match.</param>
public sealed record Rule<TFact>(string Name, string Example, string Pattern, Func<RuleMatch, IEnumerable<TFact>> Facts)
{
    /// <summary>What the words of a match must say besides, which kinds of tokens cannot; where they do not, the next rule is tried.</summary>
    public Func<RuleMatch, bool>? If { get; init; }
}
