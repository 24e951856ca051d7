using HaikouApi.Database;
using HaikouApi.Documents.Reading;

namespace HaikouApi.Documents.Storing;

/// <summary>Why a review is not given, or not taken: what is held is not what its sender has seen.</summary>
public enum ReviewRefusal
{
    /// <summary>There is no such page.</summary>
    NoPage,

    /// <summary>There is no review.</summary>
    NoReview,

    /// <summary>The page is withdrawn.</summary>
    Withdrawn,

    /// <summary>There is a review, and the sender does not say which version it knows.</summary>
    Unconditional,

    /// <summary>Another version is held than the sender knows.</summary>
    Changed,
}

/// <summary>A review as it is held.</summary>
/// <param name="Tag">Names this version.</param>
public sealed record HeldReview(string Content, string Tag, DateTime At);

/// <summary>What a person settles about a stored page.</summary>
public sealed partial class Ingestor
{
    /// <summary>The name that a review has which did not come as a file.</summary>
    private const string ReviewName = "review";

    /// <summary>The review that is held for a page; or why there is none.</summary>
    public async Task<(HeldReview? Review, ReviewRefusal? Refusal)> ReviewOfAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return await HeldPage.FindAsync(connection, id, cancellation) switch
        {
            null => (null, await IsErasedAsync(connection, id) ? ReviewRefusal.Withdrawn : ReviewRefusal.NoPage),
            { IsCurrent: false } => (null, ReviewRefusal.Withdrawn),
            { Review: { } review } held => (new(review, held.ReviewTag!, held.ReviewedAt!.Value), null),
            _ => (null, ReviewRefusal.NoReview),
        };
    }

    /// <summary>Whether there was a page of this id, and is none any more.</summary>
    public async Task<bool> IsWithdrawnAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        return await HeldPage.FindAsync(connection, id, cancellation) is { IsCurrent: false } || await IsErasedAsync(connection, id);
    }

    /// <summary>Puts a review in the place of the one that is held, or takes it back; or only says what would become of the page.</summary>
    /// <param name="id">The page.</param>
    /// <param name="content">The review; null takes the one that is held back.</param>
    /// <param name="mayReplace">Whether the sender knows the version that is held, by its tag; null where there is none.</param>
    /// <param name="act">Who does it.</param>
    /// <param name="isTry">Whether nothing is stored.</param>
    public async Task<(Stored? Stored, ReviewRefusal? Refusal)> ReviewAsync(
        string id, string? content, Func<string?, ReviewRefusal?> mayReplace, Act act, bool isTry, int mostRecords, CancellationToken cancellation)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var tables = new PageTables(connection, id);
        await tables.BeginAsync();
        if (await FindAsync(connection, id, cancellation) is not { } held) return (null, ReviewRefusal.NoPage);
        if (!held.IsCurrent) return (null, ReviewRefusal.Withdrawn);
        if (mayReplace(held.ReviewTag) is { } refusal) return (null, refusal);

        var reading = reader.Read(held.Sent, content is null ? null : new ReviewFile(ReviewName, content, act.Label), held, mostRecords,
            cancellation: cancellation);
        if (isTry) return (Compare(reading.KeepingIds(held.Rows), held, held.IngestedAt, tables.At, act, out _, out _), null);
        if (content != held.Review) tables.StoreReview(ReviewName, content, ReviewBasis.Write(reading.Named), act.Label);
        var changes = new PageChanges();
        var stored = await UpdateAsync(tables, reading, held, act, changes);
        var tag = (await HeldPage.FindAsync(connection, id, cancellation))!.ReviewTag;
        var version = await changes.AddAsync(connection);
        await transaction.CommitEverywhereAsync(cancellation);
        return (stored with { ReviewTag = tag, Version = version }, null);
    }
}
