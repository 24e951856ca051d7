using HaikouApi.Datasets;
using HaikouApi.Extraction;

namespace HaikouApi.Documents;

/// <summary>Reads pages: by the rules and, where a person reviewed one, by the review.</summary>
public sealed class DocumentReader(Catalogue catalogue, Extractor extractor)
{
    /// <summary>Reads a page; one with too many records is a <see cref="TooManyRecordsException"/>.</summary>
    public PageReading Read(Submission submission, ReviewFile? review = null, int mostRecords = int.MaxValue, CancellationToken cancellation = default) =>
        Read(submission, extractor.Read(submission.Text, submission.PublishedOn, mostRecords: mostRecords, cancellation: cancellation), review);

    /// <summary>What some version of the rules read of a page and, where a person reviewed it, the review.</summary>
    public PageReading Read(Submission submission, Extracted extracted, ReviewFile? review = null) => new(catalogue, submission, extracted, review);
}
