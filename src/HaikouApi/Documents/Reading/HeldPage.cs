using Dapper;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction.Reading;
using Npgsql;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Reading;

/// <summary>A stored page: what its sender said of it, what a person settled about it, and what holds.</summary>
internal sealed record HeldPage
{
    private const string Sql = """
        select d.id::text as id, d.text, d.ingested_at, s.title, s.published_on, s.source_url, s.place, s.newspaper, s.edition, s.page_number,
            v.row_no as review_number, v.name as review_name, v.content as review, v.basis::text as review_basis,
                v.label as review_label, v.recorded_at as reviewed_at,
            exists (select from haikou.document_reading r where r.document_id = d.id and r.superseded_at is null) as is_current
        from haikou.document d
            left join haikou.submission s on s.document_id = d.id and s.superseded_at is null
            left join haikou.review v on v.document_id = d.id and v.superseded_at is null
        where d.id = @id
        """;

    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>When it was stored first.</summary>
    public required DateTime IngestedAt { get; init; }

    public string? Title { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? SourceUrl { get; init; }

    public string? Place { get; init; }

    public string? Newspaper { get; init; }

    public string? Edition { get; init; }

    public string? PageNumber { get; init; }

    /// <summary>The version of the review; null where there never was one.</summary>
    public long? ReviewNumber { get; init; }

    public string? ReviewName { get; init; }

    /// <summary>The review; null where there is none, or none any more.</summary>
    public string? Review { get; init; }

    public string? ReviewBasis { get; init; }

    public string? ReviewLabel { get; init; }

    public DateTime? ReviewedAt { get; init; }

    /// <summary>Whether it holds: it is not withdrawn.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>Its rows, where they were asked for.</summary>
    public IReadOnlyList<HeldRow> Rows { get; init; } = [];

    /// <summary>What its sender said.</summary>
    public Submission Sent => new(Text, Title, PublishedOn, SourceUrl, Place, Newspaper, Edition, PageNumber);

    public ReviewFile? ReviewFile => Review is null ? null : new(ReviewName!, Review, ReviewLabel);

    /// <summary>Names this version of the review; null where there is none.</summary>
    public string? ReviewTag => Review is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{Id}-{ReviewNumber}\"");

    /// <summary>A stored page; null when there is none of that id.</summary>
    public static Task<HeldPage?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        connection.QuerySingleOrDefaultAsync<HeldPage>(new CommandDefinition(Sql, new { id }, cancellationToken: cancellation));

    /// <summary>By id, what the rules had read of the records that the review names.</summary>
    public IReadOnlyDictionary<string, Record> Basis(Catalogue catalogue, Page page) =>
        ReviewBasis is null ? new Dictionary<string, Record>() : Reading.ReviewBasis.Read(ReviewBasis, catalogue, page);
}
