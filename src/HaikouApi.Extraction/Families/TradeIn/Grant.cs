using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>A word and where it is printed.</summary>
internal readonly record struct Said(string Word, Evidence Evidence);

/// <summary>One benefit, as read. <paramref name="amount"/> is null where none is printed.</summary>
internal sealed class Grant(Passage sentence, Sum? amount, Issuer? issuer, string rule)
{
    /// <summary>Null where nobody is said to grant it.</summary>
    public Issuer? Issuer { get; } = issuer;

    public Sum? Amount { get; } = amount;

    /// <summary>The 万元 that stands apart from the figures of a table.</summary>
    public Evidence? Unit { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public Passage Sentence { get; } = sentence;

    /// <summary>Whether it stands in the first paragraph, which often says in short what follows.</summary>
    public bool IsInOpening { get; init; }

    public required Said Benefit { get; init; }

    public Said? Vehicle { get; set; }

    /// <summary>A word for a car that leaves open which.</summary>
    public Said? PlainCar { get; init; }

    /// <summary>The new car, of whatever kind, for which it comes on top of what is granted for each kind.</summary>
    public Said? OnTopForAny { get; init; }

    /// <summary>A word for a car in the part of the sentence that also names the one who grants, and no kind: what the other parts say of kinds is not said of
    /// it.</summary>
    public Said? CarOfPart { get; init; }

    /// <summary>Its sentence, or the part of it up to a semicolon that names the one who grants.</summary>
    public string Part => CarOfPart is null || Amount is not { } sum ? Sentence.Folded
        : Sentence.Folded[(Sentence.Folded.AsSpan(0, sum.Start).LastIndexOf(';') + 1)..sum.End];

    public Segment? Condition { get; init; }

    public (DateOnly Day, Evidence Evidence)? Announced { get; init; }

    /// <summary>Null where it is open whether it has begun.</summary>
    public required Said? Status { get; set; }

    /// <summary>Windows of the sentence the amount stands in.</summary>
    public IReadOnlyList<Window> Own { get; init; } = [];

    /// <summary>Whether the only days of its sentence are those of what is granted behind it.</summary>
    public bool IsOfOtherDays { get; init; }

    /// <summary>Windows of the section it stands in, once all of that is read; null where no heading stands above it.</summary>
    public IReadOnlyList<Window>? OfSection { get; init; }

    /// <summary>The scheme that the words before it are about.</summary>
    public Scheme Scheme { get; init; }

    public Window? Window { get; set; }

    /// <summary>Whether days stand in the article that may be those between which one must buy.</summary>
    public bool IsWindowUnread { get; set; }

    /// <summary>Whether the article may say who grants it, in words that were not understood.</summary>
    public bool MayNameIssuer { get; init; }

    public Record ToRecord(int article)
    {
        var record = new Record(TradeInReader.Dataset, rule, article, Quote())
            .Set("scope", Issuer?.Scope, Issuer?.Evidence)
            .Set("issuer", Issuer?.Name, Issuer?.Evidence)
            .Set("issuerCode", Issuer?.Code, Issuer?.Evidence)
            .Set("benefit", Benefit.Word, Benefit.Evidence)
            .Set("vehicle", Vehicle?.Word is Vehicles.Used ? null : Vehicle?.Word, Vehicle?.Word is Vehicles.Used ? null : Vehicle?.Evidence)
            .Set("announcedOn", Announced?.Day, Announced?.Evidence)
            .Set("startsOn", Window?.Starts, Window?.StartsEvidence)
            .Set("endsOn", Window?.Ends, Window?.EndsEvidence)
            .Set("status", Status?.Word, Status?.Evidence);
        if (Amount is { } sum)
        {
            var printed = Sentence.Cite(sum.Start, sum.End);
            var (least, most) = sum.UpperStart is { } upper ? (Sentence.Cite(sum.Start, sum.LowerEnd), Sentence.Cite(upper, sum.End)) : (printed, printed);
            record.Set("amountMinYuan", sum.Least, least.With(Unit))
                .Set("amountMaxYuan", sum.Most, most.With(Unit)).Set("asPrinted", Sentence.Printed(sum.Start, sum.End), printed);
        }
        else if (Benefit.Word == "financing")
        {
            foreach (var field in new[] { "amountMinYuan", "amountMaxYuan", "asPrinted" }) record.Without(field, Absence.NotApplicable);
        }

        if (Condition is { } words) record.Set("condition", Sentence.Printed(words.Start, words.End), Sentence.Cite(words.Start, words.End));
        if (Window is null && IsWindowUnread) record.Without("startsOn", Absence.NotRead).Without("endsOn", Absence.NotRead);
        if (Issuer is null && MayNameIssuer) record.Without("scope", Absence.NotRead).Without("issuer", Absence.NotRead).Without("issuerCode", Absence.NotRead);
        return Issuer?.Scope == "company" ? record.Without("issuerCode", Absence.NotApplicable) : record;
    }

    /// <summary>The clauses that say it: from the first that anything of it is taken from to the last.</summary>
    private Evidence Quote()
    {
        Evidence?[] parts = [Benefit.Evidence, Issuer?.Evidence, Announced?.Evidence, Vehicle?.Evidence, Status?.Evidence, Window?.StartsEvidence,
            Window?.EndsEvidence];
        var places = parts.OfType<Evidence>().SelectMany(e => e.Segments).Where(s => s.Start >= Sentence.Start && s.Start < Sentence.End)
            .Select(s => IndexOf(s.Start)).ToList();
        if (Amount is { } sum) places.AddRange([sum.Start, sum.End - 1]);
        if (Condition is { } words) places.AddRange([words.Start, words.End - 1]);
        var last = Amount?.End - 1 ?? places.Max();
        var start = Sentence.Folded.AsSpan(0, places.Min()).LastIndexOfAny(",;。:") + 1;
        var end = Sentence.Folded.AsSpan(last).IndexOfAny(",;。");
        return Sentence.Cite(start, end < 0 ? Sentence.Length : last + end);
    }

    /// <summary>The place in the sentence of a character of the source.</summary>
    private int IndexOf(int offset)
    {
        var (low, high) = (0, Sentence.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentence.OffsetOf(middle) < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
