using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;

namespace HaikouApi.Documents.Storing;

/// <summary>What became of one record.</summary>
/// <param name="Kind">new, corrected, confirmed, withdrawn or re-read.</param>
public sealed record RowChange(Dataset Dataset, string Id, string Kind);

/// <summary>What storing a page came to.</summary>
/// <param name="Reading">What is stored now, under the ids it has there.</param>
/// <param name="IsNew">Whether the page was not there before.</param>
/// <param name="At">When the page was stored first.</param>
/// <param name="Added">Rows that were added.</param>
/// <param name="Ended">Rows that no longer hold.</param>
/// <param name="Version">The version of the data that this made; null when nothing changed.</param>
public sealed record Stored(PageReading Reading, bool IsNew, DateTime At, int Added, int Ended, long? Version = null)
{
    public bool IsChange => Added + Ended > 0;

    /// <summary>Whether answers are others now: rows changed, or other places where they are printed.</summary>
    public bool IsToBeNoted { get; init; }

    /// <summary>What became of each record that is not as it was.</summary>
    public IReadOnlyList<RowChange> Changes { get; init; } = [];

    /// <summary>What names the review that is held now; null where there is none.</summary>
    public string? ReviewTag { get; init; }

    /// <summary>The page that it was stored in the place of, and what of its review stands; null where it was in nobody's.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary>What the sender says now and did not say when the page was stored: it is not taken in.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}

/// <summary>A page cannot be stored, reviewed or withdrawn, because of what became of it before.</summary>
public sealed class PageStateException(string id, bool isErased) : Exception(isErased
    ? $"{id} was erased: its text is not taken in again."
    : $"{id} was withdrawn; say restore to take it in again.")
{
    public string Id { get; } = id;

    /// <summary>Whether it was removed for good.</summary>
    public bool IsErased { get; } = isErased;
}
