using System.Text.Json.Serialization;

namespace HaikouApi.Lists.Changes;

/// <summary>Changes of records, in the order of commits.</summary>
public sealed record ChangesBody
{
    /// <summary>The changes.</summary>
    public required IReadOnlyList<ChangeBody> Data { get; init; }

    /// <summary>Where to go on.</summary>
    public required ChangesPage Page { get; init; }

    /// <summary>Absolute links.</summary>
    public required ChangesLinks Links { get; init; }

    /// <summary>The version of the data this was read from.</summary>
    public required string DataVersion { get; init; }
}

/// <summary>What became of one record.</summary>
public sealed record ChangeBody
{
    /// <summary>`new`, `corrected` or `confirmed` by a person, `re-read` by other rules or from the page that replaced its own, or `withdrawn`.</summary>
    public required string Kind { get; init; }

    /// <summary>Its dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Its id there.</summary>
    public required string Id { get; init; }

    /// <summary>The page that it is on.</summary>
    public required string Document { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done to the page: `submission`, `reading`, `review`, `withdrawal`, `restoration`, `replacement` or `erasure`.</summary>
    public required string Cause { get; init; }

    /// <summary>The public label of the key with which it was done; null where it has none, or nobody did it.</summary>
    public string? By { get; init; }

    /// <summary>Why, where a person said so.</summary>
    public string? Because { get; init; }

    /// <summary>Absolute link to the record of another page that stands for it, where one does.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Absolute link to the record; 410 with its last state where it holds no more.</summary>
    public required string Url { get; init; }

    /// <summary>Where this change stands: as `since` it gives what came after.</summary>
    public required string Cursor { get; init; }
}

/// <summary>Where to go on.</summary>
public sealed record ChangesPage
{
    /// <summary>The most changes that were asked for.</summary>
    public required int Limit { get; init; }

    /// <summary>Send it as `since` for what came after; null before the first change.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Whether there is more already.</summary>
    public required bool More { get; init; }
}

/// <summary>Absolute links of changes.</summary>
public sealed record ChangesLinks
{
    /// <summary>This answer.</summary>
    public required string Self { get; init; }

    /// <summary>What comes after it, now or later; null before the first change. Also in the Link header where there is more already.</summary>
    public string? Next { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChangesBody))]
[JsonSerializable(typeof(ChangeBody))]
internal sealed partial class ChangesJson : JsonSerializerContext;
