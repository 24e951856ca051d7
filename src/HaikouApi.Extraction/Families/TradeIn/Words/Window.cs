using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>The days on which a purchase counts.</summary>
internal sealed record Window(DateOnly? Starts, Evidence? StartsEvidence, DateOnly? Ends, Evidence? EndsEvidence)
{
    /// <summary>Whether it is said to be that of the invoice or of buying the new car; other days may be those of the whole campaign.</summary>
    public bool IsOfBuying { get; init; }

    /// <summary>The scheme whose days they are said to be.</summary>
    public Scheme Scheme { get; init; }

    /// <summary>Who grants in those days, where their sentence says so and the article is about another: 甲市的补贴期是….</summary>
    public string? Owner { get; init; }

    /// <summary>Who is spoken of as granting where they are said; null where several are.</summary>
    public string? By { get; init; }

    /// <summary>Where it is said first.</summary>
    public int At => (StartsEvidence ?? EndsEvidence)!.Segments[0].Start;

    public bool IsOf(Scheme scheme) => scheme == Scheme || scheme == Scheme.Either || Scheme == Scheme.Either;

    /// <summary>Whether it is where a campaign that had another end has been put off to: 延长至6月30日.</summary>
    public bool IsPutOff { get; init; }

    /// <summary>两项补贴均到12月31日为止: whoever grants.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>Whether a campaign of those days is said to have ended; another may have begun since.</summary>
    public bool IsOver { get; init; }
}
