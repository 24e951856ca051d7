using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>The companies that an article names, and in a sentence what names one: in full, for short, by its people or its works.</summary>
internal sealed partial class CompanyNames
{
    private readonly List<Company> _named = [];

    /// <summary>What each sentence names in full.</summary>
    private readonly Dictionary<Passage, List<CompanyName>> _inFull = [];

    /// <summary>What each sentence says of names that are not in full.</summary>
    private readonly Dictionary<Passage, List<CompanyEvidence.Named>> _evidence = [];

    /// <summary>What each company is called, once all are known, the longest name first: 云川永泰服饰 before 永泰服饰 of another.</summary>
    private List<(Company Company, string Name)>? _called;

    /// <param name="sentences">The sentences of an article.</param>
    /// <param name="isCounted">Whether a word is one that figures count, as 产能, and no name.</param>
    public CompanyNames(IReadOnlyList<Passage> sentences, Func<string, bool> isCounted)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            foreach (var (start, end, _, isBare) in _inFull[sentence] = [.. CompanyShapes.InFull(sentence)])
            {
                var name = sentence.Folded[start..end];
                var isSaid = CompanyShapes.IsReporting(name, sentence.Folded, end)
                    || CompanyShapes.IsHeading(sentence.Folded, start, end)
                    || (i + 1 < sentences.Count && CompanyShapes.IsPointedAt(sentences[i + 1].Folded));
                if (isBare && !IsSure(name, sentences)
                    && !((isSaid || (sentence.Folded[Math.Max(0, start - 1)] != '的' && IsSpokenOf(name, sentences, i, end)))
                        && (name.Length >= 5 || Brand.IsName(Brand.WithoutLegal(name)))))
                {
                    continue;
                }

                var company = _named.Find(c => c.Folded == name) ?? Add(new(sentence.Name(start, end), name, sentence.Cite(start, end)));
                if (Introduction().Match(sentence.Folded, end) is { Success: true } said) company.Introduced.Add(said.Groups["short"].Value);
                if (CompanyLists.LabelOf(sentence.Folded) is { } label && label.Index + label.Length + 1 == start) company.Introduced.Add(label.Value);
            }
        }

        _named.RemoveAll(c => _named.Exists(o => o != c && o.Folded.Length > c.Folded.Length
            && !(o.Folded.EndsWith("支行", StringComparison.Ordinal) || o.Folded.EndsWith("分行", StringComparison.Ordinal))
            && (o.IsCalled(c.Folded) || (c.Folded.Length > 7 && o.Folded.EndsWith(c.Folded, StringComparison.Ordinal))) && !AreApart(o.Folded, c.Folded)));
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            foreach (var named in _evidence[sentence] = [.. CompanyEvidence.In(sentence.Folded)]) AddByEvidence(sentences, i, named);
            foreach (var (start, end) in CompanyLists.Listed(sentence.Folded)) AddNamed(sentence, start, end);
            foreach (var (start, end) in CompanyLists.Parallel(sentence.Folded, i > 0 ? sentences[i - 1].Folded : "")) AddNamed(sentence, start, end);
            if (i + 1 < sentences.Count && !_inFull[sentence].Exists(n => !n.IsBare) && CompanyShapes.IsPointedAt(sentences[i + 1].Folded)
                && BrandShapes.ByPlace(sentence.Folded) is { } pointed)
            {
                AddNamed(sentence, pointed.Index, pointed.Index + pointed.Length);
            }

            if (BrandShapes.ByVisit(sentence.Folded) is { } visited && IsPointedAt(sentences, i, visited.Index + visited.Length))
                AddNamed(sentence, visited.Index, visited.Index + visited.Length);
            if (BrandShapes.ByVisitToFirm(sentence.Folded) is { } firm) AddNamed(sentence, firm.Index, firm.Index + firm.Length);
            if (BrandShapes.ByApposition(sentence.Folded) is { } apposed) AddNamed(sentence, apposed.Index, apposed.Index + apposed.Length);
            if (BrandShapes.ByKind(sentence.Folded) is var (from, to) && sentence.Folded[from..to] is var kind && !isCounted(kind) && Acts(sentences, kind))
                AddNamed(sentence, from, to);
            foreach (var (name, brand, isSure) in BrandShapes.ByProject(sentence.Folded)) AddByProject(sentence, name, brand.Value, isSure, sentences);
        }

        foreach (var (sentence, start, end) in CompanyLists.Headed(sentences)) AddNamed(sentence, start, end);
        foreach (var sentence in sentences)
        {
            foreach (var (start, end, _) in KnownCompanies.In(sentence.Folded).Where(k => k.Role == KnownCompanies.Role.Subject))
                AddNamed(sentence, start, end, isKnown: true);
        }

        AddLabelled(sentences);
        AddByBrand(sentences);
        AddShortened(sentences);
        AddOthers(sentences);
        foreach (var sentence in sentences) AddWorks(sentence, sentences);

        Company Add(Company company)
        {
            _named.Add(company);
            return company;
        }
    }

    /// <summary>
    /// 罗田县绿润食品有限公司 and 山东绿润食品(集团)有限公司: each in full, and at the head of each another place; 绿润集团, of which 罗田县绿润食品有限公司 is a part.
    /// </summary>
    private static bool AreApart(string one, string other) =>
        Group().IsMatch(other) ? one.EndsWith("公司", StringComparison.Ordinal) && !one.Contains("集团", StringComparison.Ordinal)
        : other.EndsWith("有限公司", StringComparison.Ordinal)
        && (one.EndsWith("分公司", StringComparison.Ordinal)
            || (one.EndsWith("有限公司", StringComparison.Ordinal) && !one.EndsWith(other, StringComparison.Ordinal)
                && (CompanyShapes.AreOfTwoPlaces(one, other) || AreElsewhere(one, other))));

    [GeneratedRegex("集团(?:总?公司|有限(?:责任)?公司)?$")]
    private static partial Regex Group();

    /// <summary>西安吉利 and 宝鸡吉利.</summary>
    private static bool AreElsewhere(string one, string other) =>
        PlaceFinder.Find(one).FirstOrDefault() is { Start: 0, Length: > 0 } here && PlaceFinder.Find(other).FirstOrDefault() is { Start: 0, Length: > 0 } there
        && one[..here.Length] != other[..there.Length];

    public bool Any => _named.Count > 0;

    public IEnumerable<Token> Find(Passage sentence)
    {
        var (folded, found) = (sentence.Folded, new List<Token>());
        foreach (var (start, end, isPartner, isBare) in _inFull.GetValueOrDefault(sentence) ?? [.. CompanyShapes.InFull(sentence)])
        {
            if (isBare && !_named.Exists(c => c.Folded == folded[start..end] || c.IsCalled(folded[start..end])))
            {
                var isWorks = folded[end - 1] == '厂' && OwnersBefore().IsMatch(folded.AsSpan(0, start));
                var isName = !Founding().IsMatch(folded.AsSpan(start, end - start)) && Brand.IsName(Brand.WithoutLegal(folded[start..end]));
                if (!isWorks && isName) found.Add(new(EnterpriseKinds.Unknown, start, end));
                continue;
            }

            found.Add(new(isPartner ? EnterpriseKinds.Partner : EnterpriseKinds.Company, start, end, Value: Named(sentence, start, end)));
        }

        var known = KnownCompanies.In(folded);
        foreach (var part in known.Where(k => k.Role == KnownCompanies.Role.Part && !found.Exists(f => f.Start < k.End && k.Start < f.End)))
            found.Add(new(EnterpriseKinds.Unknown, part.Start, part.End));

        foreach (var (company, name) in _called ??= [.. _named.SelectMany(c => NamesOf(c).Select(n => (c, n))).OrderByDescending(c => c.n.Length)])
        {
            for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (company.IsKnown && !known.Any(k => k.Start <= at && k.End > at && k.Role == KnownCompanies.Role.Subject)) continue;
                if (name != company.BrandAlone || BrandShapes.IsActing(folded, at, at + name.Length)) Add(at, name.Length, company);
            }
        }

        foreach (var (start, end) in OthersIn(folded))
        {
            if (!found.Exists(f => f.Start < end && start < f.End)) found.Add(new(EnterpriseKinds.Unknown, start, end));
        }

        foreach (var named in (_evidence.GetValueOrDefault(sentence) ?? []).Where(n => n.IsPerson)) Add(named.Start, named.End - named.Start, null);

        return found;

        void Add(int at, int length, Company? company)
        {
            if (found.Exists(f => f.Start < at + length && at < f.End)) return;
            found.Add(new(EnterpriseKinds.Company, at, at + length,
                Value: company is null ? Named(sentence, at, at + length) : company with { Evidence = sentence.Cite(at, at + length).With(company.Evidence) }));
        }
    }

    /// <summary>What a company is called, its brand of two characters where no other has it.</summary>
    private string[] NamesOf(Company company) =>
        [.. company.Introduced, .. company.ShortNames, company.Folded,
            .. company.BrandAlone is { } brand && _named.Count(c => c.Folded.Contains(brand, StringComparison.Ordinal)) == 1 ? [brand] : (string[])[]];

    /// <summary>The company of that name, by its longest one: 齐鲁制药(海南)有限公司 for 齐鲁制药.</summary>
    private Company Named(Passage sentence, int start, int end)
    {
        var (name, evidence) = (sentence.Folded[start..end], sentence.Cite(start, end));
        if (_named.Exists(c => c.Folded == name)) return new(sentence.Name(start, end), name, evidence);
        var known = _named.Where(c => c.IsCalled(name) || c.Folded.Contains(name, StringComparison.Ordinal)).ToList();
        return known is [var only] ? only with { Evidence = evidence.With(only.Evidence) } : new(sentence.Name(start, end), name, evidence);
    }

    /// <summary>天山铝厂…。厂长…: works of which the sentences round them speak on.</summary>
    private static bool IsSpokenOf(string name, IReadOnlyList<Passage> sentences, int i, int end) =>
        name.Length <= 10 && name[^1] == '厂' && !Founding().IsMatch(name)
        && Enumerable.Range(i, Math.Min(3, sentences.Count - i)).Any(at => OfWorks().IsMatch(sentences[at].Folded, at == i ? end : 0));

    [GeneratedRegex("[办建开进出入该分新老旧]厂$")]
    private static partial Regex Founding();

    [GeneratedRegex("厂长|全厂|厂里|该厂|这个厂|[我本]厂|建厂|办厂")]
    private static partial Regex OfWorks();

    /// <summary>
    /// What is evidence that a word is a company's name: a code in brackets is, whatever the word is; the end of such names (of a trade, and not only of what
    /// is done, as in 基础设施建设) is, where its people and results stand behind it, or its works where a clause begins with it. Any other word must
    /// report of itself and begin a sentence, or the article repeats it or points at it.
    /// </summary>
    private void AddByEvidence(IReadOnlyList<Passage> sentences, int i, CompanyEvidence.Named named)
    {
        var folded = sentences[i].Folded;
        var name = folded[named.Start..named.End];
        var isFiled = named.Proof == Proof.Results && sentences.Skip(i).Take(2).Any(s => Filed().IsMatch(s.Folded));
        if (Brand.IsTradeOfPlace(name) && named.Proof < Proof.Sure && !isFiled) return;
        var count = sentences.Sum(s => Count(s.Folded, name));
        if (Brand.IsActivity(name) && named.Proof < Proof.Coded && count < 2) return;
        var (hasTrade, isWorks) = (Brand.EndsInTrade(name) || name.EndsWith("银行", StringComparison.Ordinal), named.Proof == Proof.Works);
        if (named.Proof == Proof.Bare
            && (name.EndsWith("发展", StringComparison.Ordinal) || (named.Start > 0 && !",。;:“的在进".Contains(folded[named.Start - 1]))))
        {
            return;
        }

        var isFirm = named.Proof == Proof.Bare && count > 1 && Brand.IsFirm(name) && BeginsClause(folded, named.Start);
        if (named.Proof < Proof.Results && (hasTrade ? Brand.OwnLength(name) is < 2 or > 4 : count < 3)) return;
        var isSure = named.Proof == Proof.Coded || (named.Proof == Proof.Sure
            ? hasTrade || (!named.IsPerson && BeginsSentence().IsMatch(folded.AsSpan(0, named.Start)))
            : isWorks ? named.Start == 0 || ",。;:“进到在)】".Contains(folded[named.Start - 1]) : named.Proof == Proof.Results && (hasTrade || named.IsIntroduced));
        if (!hasTrade && named.Proof == Proof.Results && IsMade(sentences, name)) return;
        var isRepeated = count > 1 && named.Proof > Proof.Bare
            && (hasTrade || named.Proof != Proof.Results || name.Any(char.IsAsciiLetter) || sentences.Any(s => BeginsWith(s.Folded, name)));
        if (isSure || isRepeated || isFirm || IsPointedAt(sentences, i, named.End)) AddNamed(sentences[i], named.Start, named.End);
    }

    private static bool BeginsClause(string folded, int start) => start == 0 || ",。;:".Contains(folded[start - 1]);

    private static bool BeginsWith(string folded, string name) =>
        folded.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && BeginsSentence().IsMatch(folded.AsSpan(0, at));

    /// <summary>云酒|发布年报, 10月25日,云酒|发布年报: what stands before a name that begins a sentence.</summary>
    [GeneratedRegex("^(?:[“(《【]|[^,。;]{0,24}[讯电|】:)]|(?:其中|同时|与此同时|此外|另外|而|据悉|据了解),?|(?:[0-9年月日]{2,12}|[今昨前]日|[今昨]天|近日|日前)[晚间早上下午]{0,2},?)*$")]
    private static partial Regex BeginsSentence();

    /// <summary>中报, 归属于上市公司股东: where it is said, 云川钢铁 is a company and not the trade of a place.</summary>
    [GeneratedRegex("[年中季]报(?!讯|道|记)|上市公司|股东的?净|业绩快报|股份公司")]
    private static partial Regex Filed();

    /// <summary>生产|陶瓷墙地砖: a product, by what is done to it.</summary>
    private static bool IsMade(IReadOnlyList<Passage> sentences, string name) =>
        sentences.Any(s => s.Folded.IndexOf(name, StringComparison.Ordinal) is > 1 and var at
            && s.Folded[(at - 2)..at] is "生产" or "销售" or "加工" or "制造" or "经营");

    private void AddNamed(Passage sentence, int start, int end, bool isKnown = false)
    {
        var name = sentence.Folded[start..end];
        if (!_named.Exists(c => c.Folded.Contains(name, StringComparison.Ordinal) || (c.IsCalled(name) && !AreElsewhere(c.Folded, name))
            || c.Introduced.Exists(n => name.EndsWith(n, StringComparison.Ordinal))))
        {
            _named.Add(new(sentence.Name(start, end), name, sentence.Cite(start, end)) { IsKnown = isKnown });
        }
    }

    [GeneratedRegex(@"\G\((?:(?:以下|下文|下)?(?:简称|称):?“?|“)(?<short>[^”(),。:“]{2,12})”?\)")]
    private static partial Regex Introduction();
}
