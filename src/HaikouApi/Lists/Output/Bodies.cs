using HaikouApi.Lists.Sql;

namespace HaikouApi.Lists.Output;

/// <summary>A page of a list.</summary>
/// <typeparam name="TRow">The row of the dataset.</typeparam>
public sealed record RowList<TRow>
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<TRow> Data { get; init; }

    /// <summary>Which page this is of how many rows.</summary>
    public required PageInfo Page { get; init; }

    /// <summary>Where to go from here.</summary>
    public required PageLinks Links { get; init; }

    /// <summary>
    /// For each field of `facets`, its values with the number of filtered rows that have them, most rows first; null counts the rows without one. A row counts
    /// for every item of a list.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    /// <summary>How many more values a facet has, where there are over 100.</summary>
    public IReadOnlyDictionary<string, long>? FacetsLeftOut { get; init; }

    /// <summary>
    /// The version of the data that the last change of the dataset made; of citations, and of answers to `q`, that of the last change of any.
    /// </summary>
    public required string DataVersion { get; init; }

    /// <summary>Values that were asked for and that no row has, each with the nearest one that rows have; absent where there are none.</summary>
    public IReadOnlyList<Hint>? Hints { get; init; }
}

/// <summary>How many rows have a value.</summary>
public sealed record FacetValue
{
    /// <summary>The value; null for the rows that have none.</summary>
    public required object? Value { get; init; }

    /// <summary>The rows.</summary>
    public required long Count { get; init; }
}

/// <summary>Which page this is of how many rows.</summary>
public sealed record PageInfo
{
    /// <summary>Rows a page.</summary>
    public required int Limit { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Rows that match the filters, on all pages.</summary>
    public required long Total { get; init; }
}

/// <summary>Absolute links of a page.</summary>
public sealed record PageLinks
{
    /// <summary>This page.</summary>
    public required string Self { get; init; }

    /// <summary>The first page.</summary>
    public required string First { get; init; }

    /// <summary>The page before; null on the first. Also in the Link header.</summary>
    public string? Prev { get; init; }

    /// <summary>The next page; null on the last. Also in the Link header.</summary>
    public string? Next { get; init; }

    /// <summary>All rows that match, as CSV.</summary>
    public required string Csv { get; init; }

    /// <summary>All rows that match, as NDJSON.</summary>
    public required string Ndjson { get; init; }

    /// <summary>All rows that match, as an Excel workbook.</summary>
    public required string Xlsx { get; init; }

    /// <summary>All rows that match, as tab-separated values.</summary>
    public required string Tsv { get; init; }

    /// <summary>All rows that match, as Apache Parquet.</summary>
    public required string Parquet { get; init; }
}
