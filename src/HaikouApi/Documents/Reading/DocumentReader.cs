using System.Diagnostics.Metrics;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Documents.Reading;

/// <summary>
/// Reads pages: by the rules and, where a person reviewed one, by the review. What had to be left out is logged and counted, without a word of the text.
/// </summary>
public sealed class DocumentReader(Catalogue catalogue, Extractor extractor, ILogger<DocumentReader> logger)
{
    private static readonly Meter Meter = new(Telemetry.Meter);

    private static readonly Counter<long> LeftOut =
        Meter.CreateCounter<long>("haikou.reading.left_out", "{record}",
            "Records, or single fields of them, that a rule read and that do not conform to the declaration of their dataset.");

    private static readonly Counter<long> Failed =
        Meter.CreateCounter<long>("haikou.reading.failures", "{article}", "Articles in which reading a family failed.");

    /// <summary>Reads a page; one with too many records is a <see cref="TooManyRecordsException"/>.</summary>
    public PageReading Read(Submission submission, ReviewFile? review = null, int mostRecords = int.MaxValue, CancellationToken cancellation = default) =>
        Read(submission, review, null, mostRecords, cancellation: cancellation);

    /// <summary>What some version of the rules read of a page and, where a person reviewed it, the review.</summary>
    public PageReading Read(Submission submission, Extracted extracted, ReviewFile? review = null) =>
        Logged(new(catalogue, submission, review?.Correct(submission, catalogue) ?? submission, extracted, null, review));

    /// <summary>Reads a page that is stored: what its review says of it goes before what its sender said.</summary>
    internal PageReading Read(
        Submission sent, ReviewFile? review, HeldPage? held, int mostRecords = int.MaxValue, IReadOnlyList<HeldRow>? carried = null,
        CancellationToken cancellation = default)
    {
        var submission = review?.Correct(sent, catalogue) ?? sent;
        return Logged(new(catalogue, sent, submission, extractor.Read(submission.Text, submission.PublishedOn, submission.Place, mostRecords, cancellation),
            held, review, carried));
    }

    private PageReading Logged(PageReading reading)
    {
        var extracted = reading.Extracted;
        foreach (var (family, article, fault) in extracted.Failures)
        {
            Failed.Add(1, new KeyValuePair<string, object?>("family", family));
            logger.LogError("Reading {Family} in article {Article} of {Document} failed: {Fault}\n{Trace}", family, article, reading.DocumentId,
                fault.GetType(), fault.StackTrace);
        }

        foreach (var alike in reading.Violations.GroupBy(v => (v.Name, v.Record.Rule, v.Reason.En, v.WholeRecord)))
        {
            var (name, rule, reason, wholeRecord) = alike.Key;
            LeftOut.Add(alike.Count(), new("dataset", alike.First().Record.Dataset), new("field", alike.First().Field), new("rule", rule));
            logger.LogWarning("{Document}: {Name} {Reason}, as read by {Rule}: {Count} {What} left out, the first at {Start}",
                reading.DocumentId, name, reason, rule, alike.Count(), wholeRecord ? "records" : "fields",
                    reading.CodePoints.Before(alike.First().Where.Start));
        }

        return reading;
    }
}
