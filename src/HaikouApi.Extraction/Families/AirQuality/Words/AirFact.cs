using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>What a phrase of a bulletin states, before it is settled of which place and period.</summary>
internal enum AirStatement
{
    /// <summary>Concentrations of pollutants.</summary>
    Values,

    /// <summary>Changes of concentrations, in percent.</summary>
    Changes,

    /// <summary>Ranks, of the place or of a pollutant.</summary>
    Ranks,

    /// <summary>A field of the summary of a place.</summary>
    Summary,

    /// <summary>Nothing that is a row: the words are understood, and say something else.</summary>
    Nothing,
}

/// <summary>What a phrase states: of what, and which numbers.</summary>
/// <param name="States">What is stated.</param>
/// <param name="Match">Where.</param>
/// <param name="Numbers">The numbers, each with its sign.</param>
internal sealed record AirFact(AirStatement States, RuleMatch Match, IReadOnlyList<Token> Numbers)
{
    /// <summary>The pollutants it is said of; null where it is of those spoken of before.</summary>
    public IReadOnlyList<Token>? Pollutants { get; init; }

    /// <summary>The places it is said of, where it names them for nothing else.</summary>
    public IReadOnlyList<Token>? Places { get; init; }

    /// <summary>Whether what follows is said of these places too; else they are named only for this, and what follows is said of the place before.</summary>
    public bool HoldsOn { get; init; }

    /// <summary>The place or own word that it names itself, and that is spoken of from here on.</summary>
    public Token? Whose { get; init; }

    /// <summary>Whether it goes on with what was stated right before: the field, for another place, or the pollutant.</summary>
    public bool Continues { get; init; }

    /// <summary>The period that it names itself.</summary>
    public Token? When { get; init; }

    /// <summary>The field of the summary.</summary>
    public string? Field { get; init; }

    /// <summary>What a change is against.</summary>
    public Token? Base { get; init; }

    /// <summary>Whether one number holds for all.</summary>
    public bool IsShared { get; init; }

    public static AirFact Values(RuleMatch match, string pollutants, bool shared = false) =>
        new(AirStatement.Values, match, match.All("values", Kinds.Number, Kinds.Concentration))
        {
            Pollutants = match.All(pollutants, AirKinds.Pollutant),
            IsShared = shared
        };

    /// <summary>Changes: percentages all up or all down, as the part named way says; 持平 is none.</summary>
    public static AirFact Changes(RuleMatch match, IReadOnlyList<Token> numbers, bool shared = false)
    {
        var sign = match.Has("way", AirKinds.Up) ? 1 : -1;
        return new(AirStatement.Changes, match,
            [.. numbers.Select(n => n with { Number = n.Kind == AirKinds.Flat || n.Kind == AirKinds.FlatAre ? 0 : sign * n.Number })])
        {
            Base = match.One(
            "base"),
            IsShared = shared
        };
    }

    public static AirFact Summary(RuleMatch match, string field, string numbers = "n") =>
        new(AirStatement.Summary, match, match.All(numbers, Kinds.Percent, Kinds.Days, Kinds.Number)) { Field = field, IsShared = match.Has(AirKinds.Alike) };
}
