using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>Names by the works and projects that bear them.</summary>
internal sealed partial class CompanyNames
{
    /// <summary>A brand that has works somewhere, and that invests or owns in its own clause: 比亚迪宁乡生产基地…. 比亚迪拥有….</summary>
    private void AddByBrand(IReadOnlyList<Passage> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (_named.Count > 0 && !sentence.Folded.Contains("走进", StringComparison.Ordinal)) continue;
            if (BrandShapes.BrandOfWorks(sentence.Folded) is not var (start, end, isVisited)) continue;
            var brand = sentence.Folded[start..end];
            if (!Brand.IsName(brand) || _named.Exists(c => c.Folded.Contains(brand, StringComparison.Ordinal))) continue;
            var count = sentences.Sum(s => Count(s.Folded, brand));
            if (isVisited ? count < 3 : _named.Count > 0 || count < 4 || !sentences.Any(s => BrandShapes.Owns(s.Folded, brand))) continue;
            _named.Add(new(sentence.Name(start, end), brand, sentence.Cite(start, end)));
            return;
        }
    }

    /// <summary>Whether a name stands somewhere at the head of a clause, before what a company does.</summary>
    private static bool Acts(IReadOnlyList<Passage> sentences, string name) => sentences.Any(s =>
        s.Folded.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && BrandShapes.IsActing(s.Folded, at, at + name.Length));

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    /// <summary>【联诺电子】2019年…: a label without its full name, in a list where others have theirs behind the label.</summary>
    private void AddLabelled(IReadOnlyList<Passage> sentences)
    {
        List<(Passage Sentence, Group Label)> labels =
            [.. sentences.Where(s => CompanyLists.LabelOf(s.Folded) is not null).Select(s => (s, CompanyLists.LabelOf(s.Folded)!))];
        if (!labels.Exists(l => _named.Exists(c => c.Introduced.Contains(l.Label.Value)))) return;
        foreach (var (sentence, label) in labels.Where(l => CompanyLists.IsLabel(l.Label.Value)))
            AddNamed(sentence, label.Index, label.Index + label.Length);
    }

    /// <summary>渌江减振 of 渌江轨道减振器有限公司: the brand and two characters of the rest in their order, where no other company has the brand.</summary>
    private void AddShortened(IReadOnlyList<Passage> sentences)
    {
        foreach (var company in _named)
        {
            if (company.Start is not { } brand || _named.Count(c => c.Folded.Contains(brand, StringComparison.Ordinal)) > 1) continue;
            foreach (var folded in sentences.Select(s => s.Folded))
            {
                for (var at = folded.IndexOf(brand, StringComparison.Ordinal); at >= 0 && at + 4 <= folded.Length;
                    at = folded.IndexOf(brand, at + 1, StringComparison.Ordinal))
                {
                    var word = folded[at..(at + 4)];
                    if (company.IsShortenedTo(word) && !company.Introduced.Contains(word)) company.Introduced.Add(word);
                }
            }
        }
    }

    /// <summary>海岳青川净水工厂: works that bear a brand and their place, where the article says the brand again and no company of that brand is named.</summary>
    private void AddWorks(Passage sentence, IReadOnlyList<Passage> sentences)
    {
        foreach (var (start, place, end) in BrandShapes.WorksWithPlace(sentence.Folded))
        {
            var brand = sentence.Folded[start..place];
            if (_named.Exists(c => c.Folded.Contains(brand, StringComparison.Ordinal))) continue;
            var isFirm = brand.Length >= 4 && Brand.EndsInTrade(brand) && !Brand.IsActivity(brand);
            if (isFirm && BeginsSentence().IsMatch(sentence.Folded.AsSpan(0, start)))
            {
                AddNamed(sentence, start, place); // 天岳汽车|泉州制造基地
            }
            else if (sentences.Sum(s => Count(s.Folded, brand)) > 1)
            {
                _named.Add(new(sentence.Name(start, end), sentence.Folded[start..end], sentence.Cite(start, end)));
            }
        }
    }

    /// <summary>A project under a brand that no company of the article has, and that is told as one by its place in brackets or by being said again.</summary>
    private void AddByProject(Passage sentence, Group name, string brand, bool isSure, IReadOnlyList<Passage> sentences)
    {
        if (!Brand.IsName(brand) || _named.Exists(c => c.Folded.Contains(brand, StringComparison.Ordinal) || c.IsCalled(brand))) return;
        var own = Brand.WithoutPlaces(brand);
        if (isSure || sentences.Sum(s => Count(s.Folded, own.Length < 3 ? brand : own)) > 2)
        {
            var company = new Company(sentence.Name(name.Index, name.Index + name.Length), name.Value, sentence.Cite(name));
            company.Introduced.AddRange(own.Length < 3 || own == brand ? [brand] : [brand, own]);
            _named.Add(company);
        }
    }

    /// <summary>
    /// What stands before a bare 公司 is a name where it has a place or a trade in it, or the article repeats it; before 加工厂 only where it has one of them.
    /// </summary>
    private static bool IsSure(string name, IReadOnlyList<Passage> sentences)
    {
        var brand = Brand.WithoutLegal(name);
        if (name.EndsWith("加工厂", StringComparison.Ordinal)) return Brand.IsOfWorks(brand);
        if (!Brand.IsName(brand)) return Brand.IsTradeOfPlace(brand);
        return (brand.Length > 5 ? Brand.Trade().IsMatch(brand) : Brand.EndsInTrade(brand))
            || Brand.WithoutPlaces(brand).Length < brand.Length || sentences.Sum(s => Count(s.Folded, brand)) > 1 || IsShortened(brand, sentences);
    }

    /// <summary>豫川迅达电动车公司…。迅达电动车…: said again without what stands first.</summary>
    private static bool IsShortened(string brand, IReadOnlyList<Passage> sentences) => brand.Length >= 6
        && Brand.Cuts(brand).Any(c => c.Length is >= 4 && c.Length < brand.Length && Brand.IsName(c) && sentences.Sum(s => Count(s.Folded, c)) > 1);

    /// <summary>…,该公司…; …。这家企业…: what is named before is one.</summary>
    private static bool IsPointedAt(IReadOnlyList<Passage> sentences, int i, int end) =>
        OwnLater().IsMatch(sentences[i].Folded, end)
        || (i + 1 < sentences.Count && (CompanyShapes.IsPointedAt(sentences[i + 1].Folded) || OwnFirst().IsMatch(sentences[i + 1].Folded)))
        || (i + 2 < sentences.Count && sentences[i + 1].Folded is ['“', .., '”'] && CompanyShapes.IsPointedAt(sentences[i + 2].Folded));

    [GeneratedRegex("^(?:目前|今年|去年)?,?(?:该|这家)?(?:公司|企业)(?![们家户数])")]
    private static partial Regex OwnFirst();

    [GeneratedRegex("[,;:](?:目前|今年|去年|截至目前)?,?(?:该|这家)?(?:公司|企业|厂里|全厂|厂区)(?![们家户数])")]
    private static partial Regex OwnLater();
}
