using System.Text.Json.Serialization;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Output;

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
    public required Localized Title { get; init; }

    /// <summary>What a row is.</summary>
    public required Localized Description { get; init; }

    /// <summary>How many rows it has.</summary>
    public required long Rows { get; init; }

    /// <summary>When it last changed; null while it never did.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>What changed it last, and why; left out while nothing did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LastChange? LastChange { get; init; }

    /// <summary>The order of its rows when none is asked for, as `sort` would say it.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>The dictionary.</summary>
    public required IReadOnlyList<CatalogueField> Fields { get; init; }

    /// <summary>A link for each format.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    internal static CatalogueEntry Of(Dataset dataset, long rows, DateTime? updatedAt, LastChange? lastChange, string baseUrl) => new()
    {
        Name = dataset.Slug,
        Title = dataset.Title,
        Description = dataset.Description,
        Rows = rows,
        UpdatedAt = updatedAt,
        LastChange = lastChange,
        DefaultSort = dataset.DefaultSort,
        Fields = [.. dataset.Fields.Select(CatalogueField.Of)],
        Links = Formats.All.ToDictionary(f => f.Name, f => $"{baseUrl}/v1/{dataset.Slug}{(f == Formats.Json ? "" : $"?format={f.Name}")}"),
    };
}

/// <summary>What was done last to the pages of a dataset.</summary>
public sealed record LastChange
{
    /// <summary>What was done: `submission`, `reading`, `review`, `withdrawal`, `restoration`, `replacement` or `erasure`.</summary>
    public required string Cause { get; init; }

    /// <summary>The public label of the key with which it was done; null where it has none, or nobody did it.</summary>
    public string? By { get; init; }

    /// <summary>Why, where a person said so.</summary>
    public string? Because { get; init; }
}

/// <summary>A field of a dataset.</summary>
public sealed record CatalogueField
{
    /// <summary>Its name in JSON, queries and CSV.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called: a short heading.</summary>
    public required Localized Label { get; init; }

    /// <summary>`text`, `number`, `integer`, `date`, `date-time`, `boolean`, `text-list`, `url`, `absences` or `segments`.</summary>
    public required string Type { get; init; }

    /// <summary>UCUM code or ISO 4217 currency of the values; null when they have none.</summary>
    public string? Unit { get; init; }

    /// <summary>What it means.</summary>
    public required Localized Description { get; init; }

    /// <summary>The allowed values; null when they are open.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>What each of the allowed values is called; null when they are open.</summary>
    public IReadOnlyDictionary<string, Localized>? ValueLabels { get; init; }

    /// <summary>Whether it can be null; `absent` then says why.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Whether `sort` takes it.</summary>
    public required bool Sortable { get; init; }

    /// <summary>Whether `facets` takes it.</summary>
    public required bool Facetable { get; init; }

    /// <summary>The suffixes its query parameter takes; the empty one is equality.</summary>
    public required IReadOnlyList<string> Operators { get; init; }

    internal static CatalogueField Of(Field field) => new()
    {
        Name = field.Name,
        Label = field.Label,
        Type = field.TypeName,
        Unit = field.Unit,
        Description = field.Description,
        Values = field.Values,
        ValueLabels = field.ValueLabels,
        Nullable = field.Nullable,
        Sortable = field.IsSortable,
        Facetable = field.IsFacetable,
        Operators = [.. field.Operators.Select(o => o.Name)],
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CatalogueBody))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
