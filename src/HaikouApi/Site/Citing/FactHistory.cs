using HaikouApi.Datasets;
using HaikouApi.Lists.History;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Citing;

/// <summary>A field that says otherwise than before.</summary>
public sealed record FieldChange(string Label, string Before, string After);

/// <summary>What became of a fact at one moment, in words.</summary>
public sealed record Happening(DateTime At, string What, IReadOnlyList<FieldChange> Changes, string? Because);

/// <summary>The states of a fact as sentences.</summary>
internal static class FactHistory
{
    public static IReadOnlyList<Happening> Of(Dataset dataset, IReadOnlyList<RowState> states, Visit visit)
    {
        var told = new List<Happening>();
        foreach (var (i, state) in states.Index())
        {
            var before = i > 0 ? states[i - 1] : null;
            told.Add(new(state.From, Begun(state, isFirst: before is null, visit), before is null ? [] : Changes(dataset, before, state, visit),
                BecauseOf(dataset, before, state)));
            if (state is { Until: { } until, Ended: { } ended } && (i == states.Count - 1 || states[i + 1].From != until))
            {
                told.Add(new(until, Ended(ended, visit), [], ended.Because));
            }
        }

        return told;
    }

    /// <summary>Who ended a fact, and how.</summary>
    public static string Ended(Deed deed, Visit visit) => deed.Cause switch
    {
        "review" => visit.Say($"由{Who(deed, visit)}撤回", $"Withdrawn by {Who(deed, visit)}"),
        "withdrawal" => visit.Say($"所在的版面由{Who(deed, visit)}撤回", $"Its page was withdrawn by {Who(deed, visit)}"),
        "replacement" => visit.Say("所在的版面由更正版取代", "Its page was replaced by a corrected one"),
        _ => visit.Say("重读之后不再有", "A later reading no longer has it"),
    };

    private static string Begun(RowState state, bool isFirst, Visit visit)
    {
        var (deed, who) = (state.Begun, Who(state.Begun, visit));
        var isReviewed = TextOf(state, "origin") == "reviewed";
        return deed.Cause switch
        {
            "review" when !isReviewed => visit.Say("审阅收回，以规则所读为准", "The review was taken back: what the rules read holds again"),
            "review" when TextOf(state, "rule") != "review" => visit.Say($"由{who}确认", $"Confirmed by {who}"),
            "review" when isFirst => visit.Say($"由{who}添加", $"Added by {who}"),
            "review" => visit.Say($"由{who}改正", $"Corrected by {who}"),
            "reading" => visit.Say("按新的规则重读", "Read again by other rules"),
            "restoration" => visit.Say("随版面恢复", "Restored with its page"),
            _ =>
                isReviewed ? visit.Say("随版面收录，由人审定", "Taken in with its page; a person settled it")
                : visit.Say("随版面收录，由规则读出", "Taken in with its page; a rule read it"),
        };
    }

    private static string Who(Deed deed, Visit visit) => deed.By is { } label ? visit.Say($"“{label}”", $"“{label}”") : visit.Say("审阅者", "a reviewer");

    private static List<FieldChange> Changes(Dataset dataset, RowState before, RowState after, Visit visit)
    {
        var (was, now) = (StatedFact.Of(dataset, before.Row), StatedFact.Of(dataset, after.Row));
        return [.. Changed(dataset, before, after).Select(f => new FieldChange(Labels.Of(f, visit.Language), Said(was, f), Said(now, f)))];

        string Said(Fact fact, Field field) =>
            Labels.Value(field, fact[field.Name], visit.Language) ?? Labels.Absence(fact.Absence(field.Name), visit.Language);
    }

    private static string? BecauseOf(Dataset dataset, RowState? before, RowState state)
    {
        if (state.Begun.Because is { } because) return because;
        var now = StatedFact.Of(dataset, state.Row);
        var reasons = before is null ? [] : Changed(dataset, before, state).Select(f => now.Citation(f.Name)?.Because).OfType<string>().Distinct().ToList();
        return reasons.Count > 0 ? string.Join(' ', reasons) : null;
    }

    private static IEnumerable<Field> Changed(Dataset dataset, RowState before, RowState after) =>
        RowHistory.Changed(dataset, before, after).Select(name => dataset[name]!).Where(f => f is { IsSaid: true, OnRequest: false, IsContext: false });

    private static string? TextOf(RowState state, string field) => state.Row.TryGetProperty(field, out var value) ? value.GetString() : null;
}
