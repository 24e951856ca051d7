using HaikouApi.Datasets;
using HaikouApi.Lists.Request;

namespace HaikouApi.Search;

/// <summary>
/// All that search is asked with. It looks through articles and records: documents and citations say nothing that these do not, and have lists with <c>q</c>.
/// </summary>
public sealed class SearchParameters
{
    public SearchParameters(Catalogue catalogue)
    {
        WithholdsBylines = catalogue.Articles.Withheld is not null;
        Dataset = new("dataset", new("只在这些数据集中检索，以逗号分隔。", "Only in these datasets, separated by commas."),
            [.. catalogue.All.Where(d => d.Kind is DatasetKind.Article or DatasetKind.Record).Select(d => d.Slug)], IsList: true);
        All = [ListParameter.Q, Dataset, Facets, ListParameter.Limit, ListParameter.Cursor, ListParameter.Lang, ListParameter.Pretty];
    }

    /// <summary>Whether the names of those who wrote are left out of what is shown.</summary>
    public bool WithholdsBylines { get; }

    public ListParameter Dataset { get; }

    public ListParameter Facets { get; } = new("facets", new(
        "dataset：按数据集计数，并给出 page.total。",
        "`dataset` counts the hits by dataset, and so gives `page.total`. Counting takes longer than finding the newest."), ["dataset"], IsList: true);

    public IReadOnlyList<ListParameter> All { get; }
}
