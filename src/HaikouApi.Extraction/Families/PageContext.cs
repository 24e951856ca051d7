using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction;

/// <summary>What every family knows of the page it reads.</summary>
/// <param name="Page">The page.</param>
/// <param name="PublishedOn">The day on which it was published, where the sender says so.</param>
/// <param name="Place">Whose 全市 and 我县 it is, where the sender says so: a name or a GB/T code.</param>
/// <param name="Warnings">What was not sure, in the order it was met.</param>
public sealed record PageContext(Page Page, DateOnly? PublishedOn, string? Place, List<Warning> Warnings)
{
    private readonly HashSet<string> _said = [];

    /// <summary>Whether no article before has said the same: remembers it.</summary>
    internal bool IsNew(string dataset, params object?[] said) => _said.Add(dataset + "|" + string.Join('|', said));

    private readonly Dictionary<Article, YearContext> _years = [];

    /// <summary>Which year 今年 and 5月 mean in an article.</summary>
    public YearContext YearsOf(Article article) =>
        _years.TryGetValue(article, out var known) ? known : _years[article] = new(Page, article, PublishedOn);

    private readonly Dictionary<Passage, IReadOnlyList<Quantity>> _quantities = [];

    /// <summary>All numbers of a passage, kept, since more than one asks.</summary>
    internal IReadOnlyList<Quantity> QuantitiesOf(Passage passage) =>
        _quantities.TryGetValue(passage, out var known) ? known : _quantities[passage] = [.. QuantityLexer.All(passage.Folded)];
}
