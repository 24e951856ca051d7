using System.Text.Json;
using System.Text.Json.Serialization;
using HaikouApi.Datasets;

namespace HaikouApi.Lists.History;

/// <summary>All states that a row had.</summary>
public sealed record HistoryBody
{
    /// <summary>The states, oldest first.</summary>
    public required IReadOnlyList<StateBody> Data { get; init; }

    /// <summary>The version of the data this was read from.</summary>
    public required string DataVersion { get; init; }
}

/// <summary>A row as it was held from one instant until another.</summary>
public sealed record StateBody
{
    /// <summary>Since when.</summary>
    public required DateTime From { get; init; }

    /// <summary>Until when; null while it is held.</summary>
    public DateTime? To { get; init; }

    /// <summary>What made it: `submission`, `reading` (by other rules), `review`, `restoration`.</summary>
    public string? Cause { get; init; }

    /// <summary>Who settled it: `machine` or `reviewed`; null for a citation.</summary>
    public string? Origin { get; init; }

    /// <summary>The rule that read it; null for a citation.</summary>
    public string? Rule { get; init; }

    /// <summary>The public label of the key with which it was made; null where it has none, or nobody did.</summary>
    public string? By { get; init; }

    /// <summary>Why, where a person said so.</summary>
    public string? Because { get; init; }

    /// <summary>The fields that say otherwise than in the state before, `document` too where another page took its own's place; empty in the first.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>What ended it; left out while it is held.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateEnd? Ended { get; init; }

    /// <summary>The row, citations included, in the shape of the item.</summary>
    public required JsonElement Row { get; init; }

    internal static StateBody Of(Dataset dataset, RowState? before, RowState state, string baseUrl) => new()
    {
        From = state.From,
        To = state.Until,
        Cause = state.Begun.Cause,
        Origin = state.Row.TryGetProperty("origin", out var origin) ? origin.GetString() : null,
        Rule = state.Row.TryGetProperty("rule", out var rule) ? rule.GetString() : null,
        By = state.Begun.By,
        Because = state.Begun.Because,
        Changed = before is null ? [] : RowHistory.Changed(dataset, before, state),
        Ended = state.Ended is not { } ended ? null : new()
        {
            Cause = ended.Cause,
            By = ended.By,
            Because = ended.Because,
            ReplacedBy = ended.ReplacedBy is { } id ? $"{baseUrl}/v1/{dataset.Slug}/{id}" : null,
        },
        Row = state.Row,
    };
}

/// <summary>What ended a state.</summary>
public sealed record StateEnd
{
    /// <summary>`reading`, `review`, `withdrawal`, `replacement` or another cause.</summary>
    public string? Cause { get; init; }

    /// <summary>The public label of the key; null where it has none, or nobody did.</summary>
    public string? By { get; init; }

    /// <summary>Why, where a person said so.</summary>
    public string? Because { get; init; }

    /// <summary>Absolute link to the row of another page that stands for it, where one does: to itself where it goes on there.</summary>
    public string? ReplacedBy { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HistoryBody))]
internal sealed partial class HistoryJson : JsonSerializerContext;
