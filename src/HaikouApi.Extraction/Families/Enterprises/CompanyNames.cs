using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The companies that an article names, and in a sentence what names one: in full, for short, by its people or its works.</summary>
internal sealed partial class CompanyNames
{
    private readonly List<Company> _named = [];

    /// <summary>What each sentence names in full.</summary>
    private readonly Dictionary<Passage, List<CompanyName>> _inFull = [];

    /// <summary>What each company is called, once all are known.</summary>
    private List<(Company Company, string[] Names)>? _called;

    public CompanyNames(IReadOnlyList<Passage> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            foreach (var (start, end, _, isBare) in _inFull[sentence] = [.. CompanyShapes.InFull(sentence)])
            {
                var name = sentence.Folded[start..end];
                var isSaid = CompanyShapes.IsReporting(name, sentence.Folded, end) || (i + 1 < sentences.Count && CompanyShapes.IsPointedAt(sentences[i + 1].Folded));
                if (isBare && !IsSure(Brand.WithoutLegal(name), sentences) && !(isSaid && (name.Length >= 5 || Brand.IsName(Brand.WithoutLegal(name))))) continue;
                var company = _named.Find(c => c.Folded == name) ?? Add(new(sentence.Name(start, end), name, sentence.Cite(start, end)));
                if (Introduction().Match(sentence.Folded, end) is { Success: true } said) company.Introduced.Add(said.Groups["short"].Value);
            }
        }

        _named.RemoveAll(c => _named.Exists(o => o != c && o.Folded.Length > c.Folded.Length && o.IsCalled(c.Folded) && !AreApart(o.Folded, c.Folded)));
        foreach (var sentence in sentences)
        {
            foreach (var (name, isSure) in CompanyShapes.ByDeeds(sentence.Folded)) AddByDeeds(sentence, name, isSure, sentences);
            if (CompanyShapes.BySubject(sentence.Folded) is { } subject) AddByDeeds(sentence, subject, IsPointedAtBehind(sentence, sentences), sentences);
            foreach (var (start, end, isSure) in CompanyResults.In(sentence.Folded)) AddByDeeds(sentence, start, end, isSure, sentences);
            foreach (var match in CompanyShapes.ByPeople.In(sentence.Folded)) AddByDeeds(sentence, match.Groups["name"], false, sentences);
            foreach (var (name, isSure) in CompanyShapes.ByWorks(sentence.Folded)) AddByWorks(sentence, name, isSure ? sentences : []);
            foreach (var (name, brand, isSure) in CompanyShapes.ByProject(sentence.Folded)) AddByProject(sentence, name, brand.Value, isSure, sentences);
        }

        if (_named.Count == 0) AddByBrand(sentences);

        Company Add(Company company)
        {
            _named.Add(company);
            return company;
        }
    }

    private static bool IsPointedAtBehind(Passage sentence, IReadOnlyList<Passage> sentences)
    {
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            if (ReferenceEquals(sentences[i], sentence)) return CompanyShapes.IsPointedAt(sentences[i + 1].Folded);
        }

        return false;
    }

    /// <summary>罗田县绿润食品有限公司 and 山东绿润食品(集团)有限公司: each in full, and at the head of each another place.</summary>
    private static bool AreApart(string one, string other) =>
        one.EndsWith("有限公司", StringComparison.Ordinal) && other.EndsWith("有限公司", StringComparison.Ordinal) && !one.EndsWith(other, StringComparison.Ordinal)
        && (CompanyShapes.AreOfTwoPlaces(one, other) || (PlaceFinder.Find(one).FirstOrDefault() is { Start: 0, Length: > 0 } here && PlaceFinder.Find(other).FirstOrDefault() is { Start: 0, Length: > 0 } there
        && one[..here.Length] != other[..there.Length]));

    public bool Any => _named.Count > 0;

    /// <summary>The one company that the article names, when it names just one.</summary>
    public Company? Only => _named is [var only] ? only : null;

    public IEnumerable<Token> Find(Passage sentence)
    {
        var (folded, found) = (sentence.Folded, new List<Token>());
        foreach (var (start, end, isPartner, isBare) in _inFull[sentence])
        {
            if (isBare && !_named.Exists(c => c.Folded == folded[start..end] || c.IsCalled(folded[start..end])))
            {
                var isWorks = start > 0 && folded[start - 1] == '的' && folded[end - 1] == '厂';
                if (!isWorks && Brand.IsName(Brand.WithoutLegal(folded[start..end]))) found.Add(new(EnterpriseKinds.Unknown, start, end));
                continue;
            }

            found.Add(new(isPartner ? EnterpriseKinds.Partner : EnterpriseKinds.Company, start, end, Value: Named(sentence, start, end)));
        }

        foreach (var (company, names) in _called ??= [.. _named.Select(c => (c, (string[])[.. c.Introduced, .. c.ShortNames, c.Folded]))])
        {
            foreach (var name in names)
            {
                for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                {
                    Add(at, name.Length, company);
                }
            }
        }

        foreach (var match in CompanyShapes.ByPeople.In(folded))
        {
            if (Brand.IsName(match.Groups["name"].Value)) Add(match.Groups["name"].Index, match.Groups["name"].Length, null);
        }

        return found;

        void Add(int at, int length, Company? company)
        {
            if (found.Exists(f => f.Start < at + length && at < f.End)) return;
            found.Add(new(EnterpriseKinds.Company, at, at + length,
                Value: company is null ? Named(sentence, at, at + length) : company with { Evidence = sentence.Cite(at, at + length).With(company.Evidence) }));
        }
    }

    /// <summary>The company of that name, by its longest one: 齐鲁制药(海南)有限公司 for 齐鲁制药.</summary>
    private Company Named(Passage sentence, int start, int end)
    {
        var (name, evidence) = (sentence.Folded[start..end], sentence.Cite(start, end));
        if (_named.Exists(c => c.Folded == name)) return new(sentence.Name(start, end), name, evidence);
        var known = _named.Where(c => c.IsCalled(name) || c.Folded.Contains(name, StringComparison.Ordinal)).ToList();
        return known is [var only] ? only with { Evidence = evidence.With(only.Evidence) } : new(sentence.Name(start, end), name, evidence);
    }

    /// <summary>What stands before a bare 公司 is a name where it has a place or a trade in it, or the article repeats it.</summary>
    private static bool IsSure(string brand, IReadOnlyList<Passage> sentences) =>
        Brand.IsName(brand) && (Brand.EndsInTrade(brand) || Brand.WithoutPlaces(brand).Length < brand.Length || sentences.Sum(s => Count(s.Folded, brand)) > 1);

    /// <summary>司比轴承的厂区: a name that ends like one, or one that the article repeats.</summary>
    private void AddByWorks(Passage sentence, Group name, IReadOnlyList<Passage> sentences)
    {
        if (_named.Exists(c => c.Folded.Contains(name.Value, StringComparison.Ordinal) || c.IsCalled(name.Value)) || !Brand.IsName(name.Value) || name.Value.Contains('和', StringComparison.Ordinal)) return;
        if (PlaceFinder.Find(name.Value).Any(p => p.Start is >= 2 and <= 4)) return; // 蓝岳|宁乡动力电池生产基地: works of a brand.
        if (!Brand.EndsInTrade(name.Value) && sentences.Sum(s => Count(s.Folded, name.Value)) < 3) return;
        _named.Add(new(sentence.Name(name.Index, name.Index + name.Length), name.Value, sentence.Cite(name)));
    }

    /// <summary>A brand that has works somewhere, and that invests or owns in its own clause: 比亚迪宁乡生产基地…. 比亚迪拥有….</summary>
    private void AddByBrand(IReadOnlyList<Passage> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (CompanyShapes.BrandOfWorks(sentence.Folded) is not var (start, end)) continue;
            var brand = sentence.Folded[start..end];
            if (!Brand.IsName(brand) || sentences.Sum(s => Count(s.Folded, brand)) < 4 || !sentences.Any(s => CompanyShapes.Owns(s.Folded, brand))) continue;
            _named.Add(new(sentence.Name(start, end), brand, sentence.Cite(start, end)));
            return;
        }
    }

    /// <summary>天迈科技发布年报: one that the article names again; 天迈科技(300807) is sure.</summary>
    private void AddByDeeds(Passage sentence, Group name, bool isSure, IReadOnlyList<Passage> sentences) =>
        AddByDeeds(sentence, name.Index, name.Index + name.Length, isSure, sentences);

    private void AddByDeeds(Passage sentence, int start, int end, bool isSure, IReadOnlyList<Passage> sentences)
    {
        var name = sentence.Folded[start..end];
        if (_named.Exists(c => c.Folded.Contains(name, StringComparison.Ordinal) || c.IsCalled(name))) return;
        if (!isSure && (!Brand.IsName(name) || sentences.Sum(s => Count(s.Folded, name)) < 2)) return;
        _named.Add(new(sentence.Name(start, end), name, sentence.Cite(start, end)));
    }

    /// <summary>A project under a brand that no company of the article has, and that is told as one by its place in brackets or by being said again.</summary>
    private void AddByProject(Passage sentence, Group name, string brand, bool isSure, IReadOnlyList<Passage> sentences)
    {
        if (!Brand.IsName(brand) || _named.Exists(c => c.Folded.Contains(brand, StringComparison.Ordinal) || c.IsCalled(brand))) return;
        if (isSure || sentences.Sum(s => Count(s.Folded, brand)) > 2)
        {
            _named.Add(new(sentence.Name(name.Index, name.Index + name.Length), name.Value, sentence.Cite(name)));
        }
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    [GeneratedRegex(@"\G\((?:(?:以下|下文|下)?(?:简称|称):?“?|“)(?<short>[^”(),。:“]{2,12})”?\)")]
    private static partial Regex Introduction();
}
