namespace HaikouApi.Extraction.Enterprises;

/// <summary>Whose figures a text states: the company named last; nobody's behind 全市; unclear between two.</summary>
/// <param name="only">The one company that the article names, whose 我们公司 is before it is named.</param>
internal sealed class EnterpriseScope(Company? only)
{
    /// <summary>The companies named since the last figure.</summary>
    private readonly List<Company> _named = [];

    private Company? _last;
    private bool _isEnded;

    /// <summary>Whose the next figure is; null when that is not known.</summary>
    public Company? Owner => _isEnded || HasSeveral ? null : _last;

    public bool HasSeveral { get; private set; }

    public void BeginSentence()
    {
        _named.Clear();
    }

    public void Name(Company company)
    {
        if (!_named.Exists(c => c.Name == company.Name)) _named.Add(company);
        (_last, _isEnded, HasSeveral) = (company, false, _named.Count > 1);
    }

    /// <summary>公司, 该厂: the one spoken of.</summary>
    public void Own()
    {
        _last ??= only;
        _isEnded = false;
    }

    /// <summary>A city, a trade, another company of which no name is known.</summary>
    public void End() => _isEnded = true;

    public void Stated() => _named.Clear();
}
