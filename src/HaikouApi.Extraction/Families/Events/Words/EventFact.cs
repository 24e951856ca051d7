using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>What a sentence states of an event. Without a name it is said of the event spoken of.</summary>
/// <param name="Match">Where it is stated.</param>
/// <param name="Name">The name.</param>
/// <param name="Days">The days named.</param>
/// <param name="Venue">Where it is held.</param>
/// <param name="Hosts">The list of those who host it.</param>
/// <param name="Theme">Its theme.</param>
internal sealed record EventFact(RuleMatch Match, Token? Name, IReadOnlyList<Token> Days, Token? Venue, Token? Hosts, Token? Theme)
{
    /// <summary>The day is the last one: 闭幕.</summary>
    public bool IsEnd { get; init; } = Match.Has(EventKinds.End) || Match.Has(EventKinds.Closing);

    /// <summary>The day is still to come: 将于.</summary>
    public bool IsToCome { get; init; } = Match.Has(EventKinds.Future);

    /// <summary>Where it is held, and when, is said in the sentence before: 在这里.</summary>
    public bool IsHere { get; init; } = Match.Has(EventKinds.Here);

    /// <summary>Whether it says that the event is held, and not only more of it.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>Whether it only says that the event is to be: 经研究,决定举办….</summary>
    public bool IsDecided { get; init; }

    public static EventFact Of(RuleMatch match) =>
        new(match, match.One("name"), match.All("all", EventKinds.Day), First(match, EventKinds.Venue) ?? First(match, EventKinds.Visit),
            First(match, EventKinds.Hosts), First(match, EventKinds.Theme));

    /// <summary>The fact, of each of two events that share their sentence.</summary>
    public IEnumerable<EventFact> Each() =>
        Name is { Word: EventNames.Joint } joint ? EventNames.Parts(joint).Select(name => this with { Name = name }) : [this];

    private static Token? First(RuleMatch match, Kind kind) => match.All("all", kind) is [var first, ..] ? first : null;
}
