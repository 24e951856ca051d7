using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction;

/// <summary>A fault of the program in one family, at one article: the other families are read all the same.</summary>
/// <param name="Family">The name of the family.</param>
/// <param name="Article">The index of the article.</param>
/// <param name="Fault">What went wrong.</param>
public sealed record Failure(string Family, int Article, Exception Fault);

/// <summary>All that was read from one text.</summary>
public sealed record Extracted(Page Page, IReadOnlyList<Record> Records, IReadOnlyList<Warning> Warnings, IReadOnlyList<Failure> Failures);
