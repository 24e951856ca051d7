using System.Text.Json;
using System.Text.Json.Serialization;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;

namespace HaikouApi.Search;

/// <summary>A page of hits.</summary>
public sealed record SearchBody
{
    /// <summary>The hits, newest first.</summary>
    public required IReadOnlyList<SearchHit> Data { get; init; }

    /// <summary>Which page this is.</summary>
    public required SearchPage Page { get; init; }

    /// <summary>Where to go from here.</summary>
    public required SearchLinks Links { get; init; }

    /// <summary>With `facets=dataset`: for each dataset, how many hits it has, most first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchFacets? Facets { get; init; }

    /// <summary>The version of the data this was read from; it grows with every change.</summary>
    public required string DataVersion { get; init; }
}

/// <summary>An article or a record that has the words.</summary>
public sealed record SearchHit
{
    /// <summary>The dataset it is of.</summary>
    public required string Dataset { get; init; }

    /// <summary>Its id there.</summary>
    public required string Id { get; init; }

    /// <summary>An article's headline, or what the record is of: its first field of words.</summary>
    public required string Title { get; init; }

    /// <summary>How new it is: the day of publication of its page, else of the datelines, else of storing.</summary>
    public required DateOnly PrintedOn { get; init; }

    /// <summary>Id of the document it is printed on.</summary>
    public required string Document { get; init; }

    /// <summary>The text around the first word found; `…` where it is cut.</summary>
    public required string Snippet { get; init; }

    /// <summary>Where the words stand in the snippet, in Unicode code points.</summary>
    public required IReadOnlyList<TextSegment> SnippetHits { get; init; }

    /// <summary>
    /// Where the words are printed: code points of the document's text. The first 100; empty where the page has the fact in other characters.
    /// </summary>
    public required IReadOnlyList<TextSegment> Hits { get; init; }

    /// <summary>How many such places there are in all.</summary>
    public required int HitCount { get; init; }

    /// <summary>Absolute link to the first of them, or to the words that support the record (RFC 5147).</summary>
    public required string Url { get; init; }

    /// <summary>Absolute link to the article or record itself.</summary>
    public required string Self { get; init; }
}

/// <summary>Which page of hits this is.</summary>
public sealed record SearchPage
{
    /// <summary>Hits a page.</summary>
    public required int Limit { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Hits on all pages; null unless `facets=dataset` has them counted.</summary>
    public long? Total { get; init; }
}

/// <summary>Absolute links of a page of hits.</summary>
public sealed record SearchLinks
{
    /// <summary>This page.</summary>
    public required string Self { get; init; }

    /// <summary>The next page; null on the last. Also in the Link header.</summary>
    public string? Next { get; init; }
}

/// <summary>Counts of hits.</summary>
public sealed record SearchFacets
{
    /// <summary>By dataset.</summary>
    public required IReadOnlyList<FacetValue> Dataset { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchBody))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class SearchJson : JsonSerializerContext;
