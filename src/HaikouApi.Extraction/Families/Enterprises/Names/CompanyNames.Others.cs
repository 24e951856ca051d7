using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>Names of others: the whole of which the company named is a branch, and what is said to be a subsidiary of it.</summary>
internal sealed partial class CompanyNames
{
    private readonly HashSet<string> _others = [];

    /// <summary>The one company that the article names, when it names just one but for those that it only deals with.</summary>
    public Company? Only => field ??= _named is [var one] ? one : _named.Where(c => !IsOnlyDealtWith(c)).Take(2).ToList() is [var only] ? only : null;

    /// <summary>向甲集团供货: one that is named, and always as one to whom or for whom something is done.</summary>
    private bool IsOnlyDealtWith(Company company)
    {
        var isDealtWith = false;
        foreach (var (sentence, names) in _inFull)
        {
            for (var at = sentence.Folded.IndexOf(company.Folded, StringComparison.Ordinal); at >= 0;
                at = sentence.Folded.IndexOf(company.Folded, at + 1, StringComparison.Ordinal))
            {
                if (!names.Exists(n => n.IsPartner && n.Start <= at && n.End > at)) return false;
                isDealtWith = true;
            }
        }

        return isDealtWith;
    }

    /// <summary>公司的|某某电池厂: works of the one that is spoken of.</summary>
    [GeneratedRegex("(?:公司|集团|企业|[该其它他她们里]|自己|[0-9][万亿千百余多]*[吨米亩元台套个件只箱])的$")]
    private static partial Regex OwnersBefore();

    private void AddOthers(IReadOnlyList<Passage> sentences)
    {
        foreach (var company in _named)
        {
            if (WholeOf(company.Folded) is { } whole && !_named.Exists(c => c != company && c.IsCalled(whole))) _others.Add(whole);
        }

        foreach (var sentence in sentences)
        {
            for (var said = Subsidiary().Match(sentence.Folded); said.Success; said = said.NextMatch())
            {
                var name = said.Groups["name"].Value;
                if (!_named.Exists(c => c.Folded.Contains(name, StringComparison.Ordinal) || c.IsCalled(name))) _others.Add(name);
            }
        }
    }

    /// <summary>海岳汽车 of 海岳汽车云川分公司.</summary>
    private static string? WholeOf(string branch) => branch.EndsWith("分公司", StringComparison.Ordinal)
        && PlaceFinder.Find(branch).LastOrDefault() is { Start: >= 3 } place ? branch[..place.Start] : null;

    /// <summary>Where such a name is whom a clause speaks of.</summary>
    private IEnumerable<(int Start, int End)> OthersIn(string folded)
    {
        foreach (var name in _others)
        {
            for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (at == 0 || ",。;:“月年日度企司".Contains(folded[at - 1], StringComparison.Ordinal)) yield return (at, at + name.Length);
            }
        }
    }

    /// <summary>全资子公司|海岳快航去年….</summary>
    [GeneratedRegex("(?:子企业?|(?<![电量离])子公司|附属公司|附属企业|[联合]营公司|孙公司)“?(?!拥有|现有|共有|年产|主营|实现|完成)(?<name>[\u4e00-\u9fff-[的为是在和与及将等已共均都以对向]]{3,8}?)"
        + "(?=”|\\(|[0-9]|[去今前全上下]年|[上下]半年|前三季|[一二三四]季"
        + "|实现|完成|录得|[年全]度|营|净|亏|盈|[,。、])")]
    private static partial Regex Subsidiary();
}
