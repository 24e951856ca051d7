namespace HaikouApi.Datasets;

/// <summary>All datasets of a service, in the order they are shown.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Dataset> _bySlug;

    public Catalogue(IReadOnlyList<Dataset> datasets)
    {
        All = datasets;
        _bySlug = datasets.ToDictionary(d => d.Slug, StringComparer.Ordinal);
        Pages = datasets.Single(d => d.Kind == DatasetKind.Page);
        Articles = datasets.Single(d => d.Kind == DatasetKind.Article);
        Citations = datasets.Single(d => d.Kind == DatasetKind.Citation);
        Warnings = datasets.Single(d => d.Kind == DatasetKind.Warning);
        Records = [.. datasets.Where(d => d.Kind == DatasetKind.Record)];
    }

    public IReadOnlyList<Dataset> All { get; }

    /// <summary>The one dataset whose rows are pages.</summary>
    public Dataset Pages { get; }

    /// <summary>The one dataset whose rows are articles.</summary>
    public Dataset Articles { get; }

    /// <summary>The one dataset whose rows are evidence.</summary>
    public Dataset Citations { get; }

    /// <summary>The one dataset whose rows are what the rules were not sure of.</summary>
    public Dataset Warnings { get; }

    /// <summary>The datasets of what pages say.</summary>
    public IReadOnlyList<Dataset> Records { get; }

    public Dataset? Find(string slug) => _bySlug.GetValueOrDefault(slug);
}
