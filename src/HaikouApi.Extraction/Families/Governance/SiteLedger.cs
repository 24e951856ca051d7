using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>A site as one place of a text names it.</summary>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">The district, in this sentence or one before.</param>
/// <param name="Street">The street or town.</param>
/// <param name="Lane">A lane of it.</param>
/// <param name="Kind">What kind of place it is, where the name does not say so.</param>
/// <param name="Named">The words by which it is named a site.</param>
internal sealed record SiteMention(string Rule, Passage Sentence, PrintedName Name, PrintedName? District, PrintedName? Street, PrintedName? Lane,
    PrintedName? Kind, Evidence? Named)
{
    /// <summary>Whether a place stands beside the name, or words that show it; else it counts where the article names it again.</summary>
    public bool IsSure { get; init; } = true;

    /// <summary>The estate of it that is spoken of.</summary>
    public PrintedName? Estate { get; init; }
}

/// <summary>The sites of an article, each once, with all that its mentions say.</summary>
internal sealed partial class SiteLedger(int article, List<Division> around)
{
    /// <summary>Whether nobody comes from elsewhere: the only street that the article names is that of its sites.</summary>
    public bool IsAtHome { get; init; }

    /// <summary>All that the article says.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who comes from elsewhere, whatever else is said of it.</summary>
    private readonly HashSet<string> _visitors = new(StringComparer.Ordinal);

    private readonly List<List<SiteMention>> _sites = [];
    private readonly Dictionary<string, List<List<SiteMention>>> _byName = new(StringComparer.Ordinal);

    /// <summary>The streets and towns that the article speaks of, each with its district where that is printed before it.</summary>
    private readonly Dictionary<string, (PrintedName Street, PrintedName? District)> _towns = new(StringComparer.Ordinal);

    public IEnumerable<Record> Records =>
        _sites.Where(s => !IsPartOfOther(s) && !_visitors.Contains(s[0].Name.Folded) && (s.Count > 1 || s.Exists(m => m.IsSure))).Select(ToRecord);

    public void Visit(string name) => _visitors.Add(name);

    /// <summary>Notes a street that stands by itself.</summary>
    public void See(PrintedName street, PrintedName? district)
    {
        if (!_towns.TryGetValue(street.Words, out var known) || known.District is null) _towns[street.Words] = (street, district);
    }

    /// <summary>南站铁路二村社区 beside 南站街道铁路二村社区, 李岭村 beside 什社乡李岭农村示范社区: another name of what is read with its place.</summary>
    private bool IsPartOfOther(List<SiteMention> site)
    {
        if (site.Exists(m => m.District is not null || m.Street is not null)) return false;
        var (name, stem) = (site[0].Name.Words, KindWord().Replace(site[0].Name.Words, ""));
        return _sites.Exists(s => s != site && s[0].Street is { } street && (s[0].Name.Words.StartsWith(stem, StringComparison.Ordinal)
            || (name.EndsWith(s[0].Name.Words, StringComparison.Ordinal) && street.Words[0] == name[0])));
    }

    /// <summary>A mention is of a site that is there when it has the same name, and no other district or street.</summary>
    public void Add(SiteMention mention)
    {
        if (mention.Street is { } street) See(street, mention.District);
        var name = mention.Name.Folded + (mention.Kind is { } kind ? KindWord().Match(kind.Folded).Value : "");
        if (!_byName.TryGetValue(name, out var same)) _byName[name] = same = [];
        var known = same.Find(s => Agrees(s, mention, m => m.District) && Agrees(s, mention, m => m.Street));
        if (known is null)
        {
            known = [];
            same.Add(known);
            _sites.Add(known);
        }

        known.Add(mention);
    }

    private static bool Agrees(List<SiteMention> site, SiteMention mention, Func<SiteMention, PrintedName?> part) =>
        part(mention) is not { } said || site.All(m => part(m) is not { } known || known.Words == said.Words);

    private Record ToRecord(List<SiteMention> mentions)
    {
        var best = mentions.OrderByDescending(m => m.District is not null).First();
        if (IsAtHome && _sites.TrueForAll(s => s.TrueForAll(m => m is { District: null, Street: null })) && _towns.Values.ToList() is [var (street, district)])
        {
            mentions = [.. mentions, best with { Street = street, District = district }];
        }

        // 东城、文山两社区, and 东城社区 elsewhere: the whole name.
        var whole = mentions.Find(m => m.Kind is null) ?? best;
        var called = EstateOf(mentions) ?? whole.Name;
        var name = called.Evidence;
        var record = new Record(GovernanceReader.Sites, best.Rule, article, best.Sentence.Cite()).Set("name", called.Words, name);
        record.Set("kind", KindOf((whole.Kind ?? whole.Name).Folded), (whole.Kind ?? whole.Name).Evidence);
        if (mentions.Select(m => m.District).OfType<PrintedName>().FirstOrDefault() is { } whose)
            record.Set("district", OfficialName(whose.Folded) ?? whose.Words, whose.Evidence);
        Set(record, "subdistrict", mentions, m => m.Street);
        Set(record, "locality", mentions, m => m.Lane);
        if (best.District is { } own && Gazetteer.Resolve(own.Folded, CityBefore(own) is { } city ? [city] : around) is { } division)
            record.Set("districtCode", division.Code, own.Evidence);
        return mentions.Select(m => m.Named).OfType<Evidence>().FirstOrDefault() is { } named ? record.Set("designation", "named", named)
            : record.Set("designation", "implied", name);
    }

    /// <summary>云岭社区桂园小区, and 桂园小区 elsewhere: the article is about the estate, where it says nothing of the community but that.</summary>
    private PrintedName? EstateOf(List<SiteMention> mentions) =>
        mentions[0].Estate is { } estate && mentions.TrueForAll(m => m.Estate?.Folded == estate.Folded) && IsNamedAlone(estate.Folded) ? estate : null;

    private bool IsNamedAlone(string estate)
    {
        for (var at = Text.IndexOf(estate, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(estate, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !"区村".Contains(Text[at - 1], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>曾都 and 白銀區 by their names of GB/T 2260; null where several are meant, or none.</summary>
    private static string? OfficialName(string folded) =>
        Gazetteer.Named(folded).Select(d => d.Name).Distinct().ToList() is [var official] ? official : null;

    private static string KindOf(string name) =>
        name[^1] is '村' or '庄' or '屯' or '寨' || name.EndsWith("嘎查", StringComparison.Ordinal) ? "village" : "community";

    [GeneratedRegex("居民区|社区|村")]
    private static partial Regex KindWord();

    private static void Set(Record record, string field, List<SiteMention> mentions, Func<SiteMention, PrintedName?> part)
    {
        if (mentions.Select(part).OfType<PrintedName>().FirstOrDefault() is { } said) record.Set(field, said.Words, said.Evidence);
    }

    /// <summary>The city printed right before a district: 南京市鼓楼区.</summary>
    private static Division? CityBefore(PrintedName district) =>
        PlaceFinder.Find(district.Sentence.Folded)
            .FirstOrDefault(p => p.End == district.Start) is { Length: > 0, Candidates: [{ Level: not DivisionLevel.County } city] } ? city : null;
}
