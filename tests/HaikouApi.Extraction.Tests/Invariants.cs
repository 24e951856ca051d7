using System.Runtime.ExceptionServices;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>What holds for whatever is read out of whatever text.</summary>
internal static class Invariants
{
    /// <summary>Every value has evidence, in bounds and in order, that says it.</summary>
    public static Extracted Check(string text, DateOnly? publishedOn, string? place = null) =>
        CheckRead(text, CorpusCase.Extractor.Read(text, publishedOn, place));

    /// <summary>The same of what was read.</summary>
    public static Extracted CheckRead(string text, Extracted extracted)
    {
        if (extracted.Failures is [var failure, ..]) ExceptionDispatchInfo.Throw(failure.Fault);
        foreach (var record in extracted.Records)
        {
            CheckEvidence(record.Quote, text);
            foreach (var (name, value) in record.Fields) CheckValue($"{record.Dataset}.{name}", name, value, text);
        }

        Assert.All(extracted.Warnings, w => Assert.InRange(w.Where.Start, 0, w.Where.End - 1));
        Assert.All(extracted.Warnings, w => Assert.InRange(w.Where.End, 1, text.Length));
        return extracted;
    }

    /// <summary>The same text gives the same records.</summary>
    public static void CheckTwice(string text, DateOnly? publishedOn, string? place = null) =>
        Assert.Equal(Print(Check(text, publishedOn, place)), Print(CorpusCase.Extractor.Read(text, publishedOn, place)));

    private static void CheckValue(string what, string field, Value value, string text)
    {
        Assert.Equal(value.Content is null, value.Evidence is null);
        Assert.Equal(value.Content is null, value.Absence is not null);
        if (value is not { Content: { } content, Evidence: { } evidence }) return;
        CheckEvidence(evidence, text);
        var quote = evidence.Quote(text);
        if (!Saying.IsSaid(field, content, quote)) Assert.Fail($"{what} {content} is not said by “{quote}”");
        if (field == "asPrinted") Assert.Equal(quote, content);
    }

    private static void CheckEvidence(Evidence evidence, string text)
    {
        var reached = -1;
        foreach (var segment in evidence.Segments)
        {
            Assert.True(segment.Start > reached && segment.Length > 0 && segment.End <= text.Length, "segments in order and in bounds");
            reached = segment.End;
        }

        Assert.Equal(string.Concat(evidence.Segments.Select(s => text[s.Start..s.End])), evidence.Quote(text));
    }

    private static string Print(Extracted extracted) => string.Join('\n', extracted.Records.Select(r =>
        $"{r.Dataset} {r.Rule} {r.Article} {string.Join(' ', r.Fields.Select(f => $"{f.Key}={f.Value.Content}@{Print(f.Value.Evidence)}"))}"));

    private static string Print(Evidence? evidence) => string.Join(',', evidence?.Segments ?? []);
}
