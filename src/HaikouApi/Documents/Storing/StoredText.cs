using System.Data.Common;
using Dapper;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Documents.Storing;

/// <summary>The text of a document.</summary>
public sealed record StoredText
{
    private const string Sql = "select text, sha256, ingested_at from api.document_texts where id = @id";

    public required string Text { get; init; }

    public required string Sha256 { get; init; }

    public required DateTime IngestedAt { get; init; }

    /// <summary>What tells it from every other text, for an entity tag.</summary>
    public string Tag { get => field ?? Sha256; private init; }

    /// <summary>As it is given out: with the names of those who wrote it blank where the owner of the service withholds them.</summary>
    public StoredText GivenOut(Dataset pages) =>
        pages.Withheld is null ? this : this with { Text = Bylines.Without(Text), Tag = $"{Sha256}-without-bylines" };

    /// <summary>Whether there was such a document, which holds no more.</summary>
    public static Task<bool> WasThereAsync(DbConnection connection, string id, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
        "select exists (select from api.documents_states where id = @id and superseded_at is not null)"
            + " or exists (select from api.erasures where document = @id)", new { id }, cancellationToken: cancellation));

    /// <summary>The text of a document; null when there is none.</summary>
    public static Task<StoredText?> FindAsync(DbConnection connection, string id, CancellationToken cancellation) =>
        connection.QuerySingleOrDefaultAsync<StoredText>(new CommandDefinition(Sql, new { id }, cancellationToken: cancellation));
}
