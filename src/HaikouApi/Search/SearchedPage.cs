using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Search;

/// <summary>A page as search sees it, whether it is being stored or was stored before.</summary>
/// <param name="PrintedOn">How new it is.</param>
/// <param name="Page">What its text reads as today.</param>
public sealed record SearchedPage(string Document, DateOnly PrintedOn, Page Page, CodePoints CodePoints, IReadOnlyList<SearchedRow> Rows);

/// <summary>A row of any dataset.</summary>
public sealed record SearchedRow(Dataset Dataset, string Id, string? Article, Printed Quote, IReadOnlyList<SearchedField> Fields);

/// <summary>What a row says in one field: in words, where it is a field of words, and where that is printed, if it is.</summary>
public sealed record SearchedField(Field Field, IReadOnlyList<string> Words, Printed? Citation);

/// <summary>Printed words and where they stand, in code points.</summary>
public sealed record Printed(string Words, IReadOnlyList<Segment> Segments);
