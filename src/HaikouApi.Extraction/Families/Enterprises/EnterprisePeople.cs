using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Who speaks for which company: where 甲公司厂长张某 was named, 张某说 says whose the words are.</summary>
internal sealed partial class EnterprisePeople
{
    /// <summary>The company of each who was named; null for one who was named with two.</summary>
    private readonly Dictionary<string, Company?> _companies = [];

    private Company? _last;

    /// <param name="sentences">The sentences of an article.</param>
    /// <param name="lengths">How many of them each paragraph has.</param>
    public EnterprisePeople(List<Sentence> sentences, IReadOnlyList<int> lengths)
    {
        var first = 0;
        foreach (var length in lengths)
        {
            Company? named = null;
            foreach (var sentence in sentences.Skip(first).Take(length))
            {
                foreach (Match match in Titled().Matches(sentence.Passage.Folded)) Add(sentence, match, named);
                named = OnlyIn(sentence, named);
            }

            first += length;
        }
    }

    /// <summary>厂长张某: of the company right before the title, or of the one that the paragraph named where a sentence begins with it.</summary>
    private void Add(Sentence sentence, Match match, Company? named)
    {
        var beside = sentence.Tokens.LastOrDefault(t => t.Kind == EnterpriseKinds.Company && t.End <= match.Index);
        var isBeside = beside.End > 0 && match.Index - beside.End <= 10
            && !sentence.Passage.Folded.AsSpan(beside.End, match.Index - beside.End).ContainsAny(",。;、“");
        var company = isBeside ? beside.Value as Company
            : match.Index == 0 || Owned().IsMatch(sentence.Passage.Folded.AsSpan(0, match.Index)) ? named : null;
        if (company is null) return;
        var who = match.Groups["who"].Value;
        _companies[who] = _companies.TryGetValue(who, out var other) && other?.Name != company.Name ? null : company;
    }

    /// <summary>公司|副总经理张某: of the one that the paragraph speaks of.</summary>
    [GeneratedRegex("(?:^|[,。;”])(?:该|据)?(?:公司|企业|厂里|工厂|厂区|合作社|(?:生产)?车间|生产线|基地)[\u4e00-\u9fff]{0,6}$")]
    private static partial Regex Owned();

    /// <summary>The company that a paragraph speaks of behind a sentence.</summary>
    private static Company? OnlyIn(Sentence sentence, Company? before)
    {
        if (NamesAnother(sentence)) return null;
        var named = sentence.Tokens.Where(t => t.Kind == EnterpriseKinds.Company).Select(t => (Company)t.Value!).DistinctBy(c => c.Name).Take(2).ToList();
        return named.Count switch { 0 => before, 1 => named[0], _ => null };
    }

    /// <summary>Whether a sentence names someone else, behind its company where it has one.</summary>
    public static bool NamesAnother(Sentence sentence)
    {
        var named = Math.Max(0, sentence.Tokens.ToList().FindIndex(t => t.Kind == EnterpriseKinds.Company));
        return sentence.Tokens.Skip(named).Any(t => t.Kind == EnterpriseKinds.Unknown || t.Kind == EnterpriseKinds.Partner);
    }

    /// <summary>The company of who speaks in a sentence that names none.</summary>
    public Company? Of(Sentence sentence)
    {
        if (_companies.Count == 0 || sentence.Has(EnterpriseKinds.Company)) return _last = null;
        var folded = sentence.Passage.Folded;
        if (_last is not null && GoesOn().IsMatch(folded)) return _last;
        foreach (var (who, company) in _companies)
        {
            var at = folded.IndexOf(who, StringComparison.Ordinal);
            if (at >= 0 && Before().IsMatch(folded.AsSpan(0, at)) && Saying().IsMatch(folded, at + who.Length)) return _last = company;
        }

        return _last = null;
    }

    private const string Titles = "(?:董事长|总经理|副总|经理|厂长|总裁|创始人|负责人|总监|主任|部长|主管|工程师|首席执行官)";

    [GeneratedRegex("(?:行政|常务|执行|党委书记、)?" + Titles + "(?<who>" + Surnames.BehindTitle + "[\u4e00-\u9fff]{1,2}?)"
        + "(?=说|介绍|表示|告诉|坦言|透露|指着|指出|续?称|算|向记者|对记者|感慨|解释|[,。“:])")]
    private static partial Regex Titled();

    [GeneratedRegex("(?:^|[,。”;:]|" + Titles + ")$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G[^,。;“”]{0,10}?(?:说|介绍|表示|告诉|坦言|透露|指出|称|算了|感慨|解释)")]
    private static partial Regex Saying();

    /// <summary>他举例,…: the same one.</summary>
    [GeneratedRegex("^[他她](?:又|还|也|同时|随后|接着)?(?:举例|说|表示|介绍|透露|坦言|指出|补充|称|解释)")]
    private static partial Regex GoesOn();
}
