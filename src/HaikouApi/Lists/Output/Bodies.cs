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

    /// <summary>For each field of `facets`, its values with the number of filtered rows that have them, most rows first; null counts the rows without one. A row counts for every item of a list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    /// <summary>How many more values a facet has, where there are over 100.</summary>
    public IReadOnlyDictionary<string, long>? FacetsLeftOut { get; init; }

    /// <summary>The version of the data this was read from; it grows with every change.</summary>
    public required string DataVersion { get; init; }
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

    /// <summary>The next page; null on the last. Also in the Link header.</summary>
    public string? Next { get; init; }

    /// <summary>All rows that match, as CSV.</summary>
    public required string Csv { get; init; }

    /// <summary>All rows that match, as NDJSON.</summary>
    public required string Ndjson { get; init; }

    /// <summary>All rows that match, as an Excel workbook.</summary>
    public required string Xlsx { get; init; }
}

/// <summary>All datasets.</summary>
public sealed record CatalogueBody
{
    /// <summary>The datasets.</summary>
    public required IReadOnlyList<CatalogueEntry> Data { get; init; }

    /// <summary>The version of the data.</summary>
    public required string DataVersion { get; init; }
}

/// <summary>A dataset and its dictionary.</summary>
public sealed record CatalogueEntry
{
    /// <summary>Its slug: in URLs, file names and tags.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required TextInTwoLanguages Title { get; init; }

    /// <summary>What a row is.</summary>
    public required TextInTwoLanguages Description { get; init; }

    /// <summary>How many rows it has.</summary>
    public required long Rows { get; init; }

    /// <summary>When the last row came; null while it is empty.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The order of its rows when none is asked for, as `sort` would say it.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>The dictionary.</summary>
    public required IReadOnlyList<CatalogueField> Fields { get; init; }

    /// <summary>A link for each format.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }
}

/// <summary>A field of a dataset.</summary>
public sealed record CatalogueField
{
    /// <summary>Its name in JSON, queries and CSV.</summary>
    public required string Name { get; init; }

    /// <summary>`text`, `number`, `integer`, `date`, `date-time`, `boolean`, `text-list`, `url`, `absences` or `segments`.</summary>
    public required string Type { get; init; }

    /// <summary>UCUM code or ISO 4217 currency of the values; null when they have none.</summary>
    public string? Unit { get; init; }

    /// <summary>What it means.</summary>
    public required TextInTwoLanguages Description { get; init; }

    /// <summary>The allowed values; null when they are open.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether it can be null; `absent` then says why.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Whether `sort` takes it.</summary>
    public required bool Sortable { get; init; }

    /// <summary>Whether `facets` takes it.</summary>
    public required bool Facetable { get; init; }

    /// <summary>The suffixes its query parameter takes; the empty one is equality.</summary>
    public required IReadOnlyList<string> Operators { get; init; }
}

/// <summary>A text in Chinese and English.</summary>
public sealed record TextInTwoLanguages
{
    /// <summary>In Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>In English.</summary>
    public required string En { get; init; }
}
