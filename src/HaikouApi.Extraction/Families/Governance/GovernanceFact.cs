using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Governance;

/// <summary>A site, with what its phrase says beside its name; or a number of sites that is planned.</summary>
/// <param name="Match">Where.</param>
/// <param name="Name">The name, or the number.</param>
internal sealed record GovernanceFact(RuleMatch Match, Token Name)
{
    public Token? District { get; init; }

    public Token? Street { get; init; }

    public Token? Lane { get; init; }

    /// <summary>What kind of place it is, where the name does not say so.</summary>
    public Token? Kind { get; init; }

    public static IEnumerable<GovernanceFact> Site(RuleMatch match) =>
        [new(match, match.One("site")!.Value) { District = match.One("district"), Street = match.One("street"), Lane = match.One("lane") }];

    /// <summary>南七、姚公、仰光3个社区: as many names as are counted.</summary>
    public static IEnumerable<GovernanceFact> Shared(RuleMatch match)
    {
        var (names, kind) = (match.All("names", Kinds.Other), match.One("kind")!.Value);
        if (kind.Number != names.Count || names.Exists(n => n.End - n.Start > 6)) return [];
        return names.Select(n => new GovernanceFact(match, n) { District = match.One("district"), Street = match.One("street"), Kind = kind });
    }
}
