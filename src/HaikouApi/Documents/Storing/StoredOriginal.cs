using System.Data.Common;
using System.Text;
using Dapper;
using HaikouApi.Originals;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Texts;

namespace HaikouApi.Documents.Storing;

/// <summary>Bytes that a document was received as, and what is known of them.</summary>
public sealed record StoredOriginal
{
    private const string Columns = "select sha256, media_type, file_name, bytes, reader, charset, received_at";

    private const string All = $"{Columns} from api.document_originals where document = @document order by received_at, sha256";

    private const string One =
        $"{Columns}, places::text as places, content from api.document_originals where document = @document and sha256 = coalesce(@sha256, "
            + "sha256) order by received_at, sha256 limit 1";

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }

    public string? FileName { get; init; }

    public required int Bytes { get; init; }

    /// <summary>Which reader made the text of it, and in which version.</summary>
    public required string Reader { get; init; }

    /// <summary>The encoding that they were read in; null where they have none to choose, or none was kept.</summary>
    public string? Charset { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>The bytes, where they were asked for.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Where the text is printed, as it is kept; null where that is not known, or was not asked for.</summary>
    public string? Places { get; init; }

    /// <summary>Whether a better reader is here now than the one that made the text.</summary>
    public bool IsOlder => Reader != OriginalReader.ReaderOf(Enum.GetValues<OriginalKind>().First(kind => kind.MediaType() == MediaType));

    /// <summary>The file, to be read in the encoding that it was read in.</summary>
    public Original File => new(Content, MediaType, Charset, FileName) { MayGuess = Charset is null };

    /// <summary>Text in UTF-8 is its own original.</summary>
    public static StoredOriginal Of(StoredText text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Text);
        return new()
        {
            Sha256 = text.Sha256,
            MediaType = "text/plain",
            Bytes = bytes.Length,
            Reader = PlainText.Version,
            Charset = "utf-8",
            ReceivedAt = text.IngestedAt,
            Content = bytes,
        };
    }

    /// <summary>Whether it is known where the text of a document is printed.</summary>
    public static Task<bool> HasPlacesAsync(DbConnection connection, string document, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from api.document_originals where document = @document and pages is not null)", new { document },
            cancellationToken: cancellation));

    /// <summary>What is known of the originals of a document, the first received first.</summary>
    public static async Task<IReadOnlyList<StoredOriginal>> ListAsync(DbConnection connection, string document, CancellationToken cancellation) =>
        [.. await connection.QueryAsync<StoredOriginal>(new CommandDefinition(All, new { document }, cancellationToken: cancellation))];

    /// <summary>An original of a document: the one that is named, else the first.</summary>
    public static Task<StoredOriginal?> FindAsync(DbConnection connection, string document, string? sha256, CancellationToken cancellation) =>
        connection.QuerySingleOrDefaultAsync<StoredOriginal>(new CommandDefinition(One, new { document, sha256 }, cancellationToken: cancellation));
}
