using HaikouApi.Datasets;
using HaikouApi.Extraction;

namespace HaikouApi.Documents;

/// <summary>Reads pages: by the rules and, where a person reviewed one, by the review.</summary>
public sealed class DocumentReader(Catalogue catalogue, Extractor extractor)
{
    public PageReading Read(Submission submission, ReviewFile? review = null) => Read(submission, extractor.Read(submission.Text, submission.PublishedOn), review);

    /// <summary>What some version of the rules read of a page and, where a person reviewed it, the review.</summary>
    public PageReading Read(Submission submission, Extracted extracted, ReviewFile? review = null) => new(catalogue, submission, extracted, review);
}
