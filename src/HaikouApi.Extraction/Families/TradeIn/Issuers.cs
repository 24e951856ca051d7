using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Who grants a benefit, and where that is said.</summary>
/// <param name="Name">The name; null where only the level is said: 市级补贴.</param>
/// <param name="Scope">The level; null where the words leave it open.</param>
/// <param name="Code">The GB/T code of a place that has one.</param>
/// <param name="Evidence">Where it is printed.</param>
internal sealed record Issuer(string? Name, string? Scope, string? Code, Evidence Evidence);

/// <summary>
/// A place in a sentence from which on somebody grants, up to <paramref name="Until"/> where it is said in passing (在省级补贴的基础上). A null
/// issuer ends the say of the one before without giving it to another.
/// </summary>
internal readonly record struct Naming(int At, Issuer? Issuer, int Until = int.MaxValue);

/// <summary>Finds who grants benefits: a government that issues, announces or gives them, or a maker of cars.</summary>
internal sealed partial class Issuers
{
    private readonly List<Division> _context;
    private readonly Dictionary<string, Evidence> _fullNames = new(StringComparer.Ordinal);

    private readonly Home _own;
    private readonly bool _isGiven;

    public Issuers(Article article, string? given)
    {
        (_own, _isGiven) = (Scopes.Home.Of(article, given), given is not null);
        var named = new List<Division>();
        foreach (var passage in article.Blocks.Where(b => b.Kind is not BlockKind.Byline).Select(b => b.Passage))
        {
            foreach (var place in PlacesOf(passage))
            {
                if (place.Candidates is not [var division]) continue;
                named.Add(division);
                if (place.Length == division.Name.Length) _fullNames.TryAdd(division.Code, passage.Cite(place.Start, place.End));
            }
        }

        NamesPlaces = named.Count > 0;
        _maker = MakerOf(article);
        _context = [.. named.Where(d => d.Level != DivisionLevel.County || d.Name.EndsWith('市')).Distinct()];
        Home = HomeOf(Opening(article)) ?? (Opening(article).Any(p => PlacesOf(p).Any()) ? null : HomeOf(Paragraphs(article)) ?? HomeOf(Signed(article)));
    }

    /// <summary>
    /// The place the article is about, for want of anybody named as granting: the only one that headline and opening name, or the innermost of one chain.
    /// </summary>
    public Issuer? Home { get; }

    /// <summary>Whether the article names any place, so that who grants may be said in words that were not understood.</summary>
    public bool NamesPlaces { get; }

    /// <summary>The issuers a passage names, in order.</summary>
    public IReadOnlyList<Naming> Find(Passage passage)
    {
        var (folded, found) = (passage.Folded, new List<Naming>());
        var (chain, list) = (-1, -1);
        var words = IssuerWords.Find(folded).ToList();
        var places = PlaceFinder.Find(folded).Where(p => !words.Exists(w => IssuerWords.IsInName(w, p.Start))).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var place = Innermost(folded, places[i]);
            if (chain < 0)
            {
                // 在武昌区、洪山区购车: what is said of the first of a list holds for the next.
                if (i == 0 || places[i - 1].End != place.Start - 1 || folded[place.Start - 1] is not ('、' or '和' or '及' or '与')) list = place.Start;
                chain = place.Start;
            }

            // 深圳市宝安区 is the district.
            if (i + 1 < places.Count && places[i + 1].Start == place.End) continue;
            if (IssuerWords.IsComparedWith(folded, chain, place.End))
            {
                chain = -1;
                continue;
            }

            if (NamingOf(passage, chain, list, place) is { } naming) found.Add(naming);
            chain = -1;
        }

        foreach (var word in words.Where(w => !w.Groups["somewhere"].Success || !places.Exists(p => p.Start == w.Index)))
        {
            // 引导商家开展优惠活动,…: who is only asked to give something grants nothing in the sentences behind.
            var isAsked = word.Groups["unknown"].Success && IssuerWords.IsAsked(folded, word.Index);
            found.Add(new(word.Index, Of(word, passage, found), isAsked ? folded.Length : IssuerWords.Until(folded, word.Index, word.Index + word.Length)));
        }

        return [.. found.OrderBy(f => f.At)];
    }

    /// <summary>北京大兴|汽车消费券: the district behind its city, though its short name is no place by itself.</summary>
    private static PlaceMention Innermost(string folded, PlaceMention city)
    {
        if (IssuerWords.StemBehind(folded, city.End) is not (> 0 and var length) || IssuerWords.IsOfMake(folded, city.End)) return city;
        var end = city.End + length;
        ImmutableArray<Division> inside = [.. Gazetteer.Named(folded[city.End..end]).Where(d => city.Candidates.Any(c => c != d && d.IsWithin(c)))];
        return inside is [_] ? new(city.Start, end, inside) : city;
    }

    /// <summary>What a place in a passage says of who grants; null where it says nothing.</summary>
    private Naming? NamingOf(Passage passage, int chain, int list, PlaceMention place)
    {
        var (folded, end) = (passage.Folded, place.End);
        if (IssuerWords.IsOfMedium(folded, end) || IssuerWords.IsOfPaper(folded, end)) return null;
        if (IssuerWords.IsOfOrganisation(folded, end) && IssuerWords.Issues(folded, end)) return new(chain, null);
        if (Home is not null && IssuerWords.IsExample(folded, chain) && Of(passage, place) is { } example && example.Code != Home?.Code)
        {
            return new(chain, IssuerWords.HasDaysOfItsOwn(folded, end) ? example : null);
        }

        if (IssuerWords.IsOfMake(folded, end)) return new(chain, Company(passage, chain, end));
        var isTold = chain == 0 && end < folded.Length && folded[end] == ':';
        if (isTold || (Home is null && IssuerWords.IsTold(folded, chain, end))) return new(chain, Of(passage, place));
        if (Grants(folded, list, place)) return new(chain, Of(passage, place), IssuerWords.Until(folded, chain, end));
        return IsElsewhere(folded, list, place) ? new(chain, null) : null;
    }

    /// <summary>A line that is nothing but the name of a place: what stands below is granted there.</summary>
    public Issuer? Above(Passage line)
    {
        var end = 0;
        PlaceMention? innermost = null;
        foreach (var place in PlaceFinder.Find(line.Folded))
        {
            if (place.Start != end) return null;
            (innermost, end) = (place, place.End);
        }

        return innermost is { } found && line.Folded.AsSpan(end).TrimEnd(':').IsEmpty ? Of(line, found) : null;
    }

    /// <summary>二、某省汽车下乡补贴: what stands below is granted by the one that the heading names alone.</summary>
    public Issuer? OfHeading(Passage heading) => Find(heading) is [{ Issuer: { Name: not null } owner, Until: int.MaxValue }] ? owner : null;

    /// <summary>A part of a sentence that is about another place than the article: what is granted there is not known to be its own.</summary>
    private bool IsElsewhere(string folded, int chain, PlaceMention place) =>
        Home?.Code is { } code && Gazetteer.WithCode(code) is { } home && (IssuerWords.OpensPart(folded, chain) || IssuerWords.IsTold(folded, chain, place.End))
        && !place.Candidates.Any(c => c == home || c.IsWithin(home) || home.IsWithin(c));

    /// <summary>江门五菱推出补贴: a company called by its place and its make, where it grants; of any other it is not known who grants what follows.</summary>
    private static Issuer? Company(Passage passage, int start, int end) =>
        IssuerWords.MakeThatGrants(passage.Folded, end) is > 0 and var make
            ? new(passage.Name(start, end + make), "company", null, passage.Cite(start, end + make)) : null;

    private static bool Grants(string folded, int chain, PlaceMention place)
    {
        if (IssuerWords.OpensClause(folded, chain) && (IssuerWords.GivesToBuyers(folded, place.End) || IssuerWords.HasDays(folded, place.End))) return true;
        if (IssuerWords.IsFollowed(folded, chain, place.End)) return true;
        if (IssuerWords.IsAboutBuyers(folded, place.End)) return false;
        if (IssuerWords.IsAuthority(folded, place.End) || IssuerWords.BasisEnd(folded, chain, place.End) is not null) return true;
        if (IssuerWords.IsWhereSomethingIs(folded, chain))
        {
            return place.Candidates.All(c => c.Level == DivisionLevel.County) && IssuerWords.IsRegistry(folded, place.End);
        }

        return IssuerWords.Issues(folded, place.End) || IssuerWords.IsOwner(folded, place.End)
            || (IssuerWords.OpensClause(folded, chain) && IssuerWords.Gives(folded, place.End)) || (chain == 0 && IssuerWords.GivesInDays(folded, place.End));
    }

    private Issuer? Of(Passage passage, PlaceMention place)
    {
        var division = Resolve(passage, place);
        var area = IssuerWords.AreaBehind(passage.Folded, place.End);
        var (name, evidence) = (passage.Name(place.Start, place.End + area), passage.Cite(place.Start, place.End + area));
        if (area > 0) return new(name, "district", null, evidence);
        if (division is not null) return Of(division, evidence);

        // 鼓楼区 is in several cities: which one may be open, what it is is not.
        var scopes = place.Candidates.Select(ScopeOf).Distinct().ToList();
        return scopes is [var scope] ? new(name, scope, null, evidence) : null;
    }

    /// <summary>A place by its name of GB/T 2260, cited where the article prints it in full.</summary>
    private Issuer Of(Division division, Evidence evidence) =>
        new(division.Name, ScopeOf(division), division.Code, _fullNames.GetValueOrDefault(division.Code, evidence));

    private Issuer? Of(Match word, Passage passage, List<Naming> found)
    {
        var evidence = passage.Cite(word);
        // 甲、乙等多个品牌: which of the listed makes grants what follows is not said.
        if (word.Groups["brand"] is { Success: true, Index: > 0 and var brand } && passage.Folded[brand - 1] == '、') return null;
        if (word.Groups["brand"].Success) return new(NameOf(word.Groups["brand"], passage), "company", null, passage.Cite(word.Groups["brand"]));
        if (word.Groups["bank"].Success) return new(NameOf(word.Groups["bank"], passage), "company", null, passage.Cite(word.Groups["bank"]));
        if (word.Groups["town"].Success) return new(NameOf(word.Groups["town"], passage), null, null, passage.Cite(word.Groups["town"]));
        if (word.Groups["area"].Success) return new(NameOf(word, passage), "district", null, evidence);
        if (word.Groups["nation"].Success)
        {
            return new(IssuerWords.IsLevel(word.Value) ? null : NameOf(word.Groups["nation"], passage), "national", null, passage.Cite(word.Groups["nation"]));
        }

        var last = found.LastOrDefault(f => f.At < word.Index).Issuer ?? Home;
        if (word.Groups["maker"].Success) return found.LastOrDefault(f => f.At < word.Index && f.Issuer is { Scope: "company" }).Issuer;
        if (word.Groups["unknown"].Success) return word.Value == _maker ? new(NameOf(word, passage), "company", null, evidence) : null;
        var scope = word.Groups["district"].Success ? "district" : word.Groups["city"].Success ? "city" : "province";
        if (scope == "district" && Home is { Scope: "district" } && last is not { Scope: "district" }) return Home;
        if (scope != "province" && last?.Scope == scope) return last;
        if (_isGiven && OfOwnWord(scope, word, passage) is { Code: not null } given) return given;
        var division = scope == "province" ? Province() : scope == "city" ? City() : null;
        if (division is not null) return new(division.Name, ScopeOf(division), division.Code, evidence);
        return OfOwnWord(scope, word, passage);
    }

    /// <summary>市商务局 of a text that names no city: by its home, else as printed; 市级 alone is no name.</summary>
    private Issuer OfOwnWord(string scope, Match word, Passage passage)
    {
        var (folded, evidence) = (word.Value, passage.Cite(word));
        var level = scope == "city" ? "市" : scope == "province" ? "省" : folded.Contains('县', StringComparison.Ordinal) ? "县" : "区";
        if (_own.Resolve(level, evidence) is { Division: { } division } home) return new(division.Name, ScopeOf(division), division.Code, home.Evidence);
        return new(IssuerWords.IsLevel(folded) ? null : NameOf(word, passage), IssuerWords.IsEitherRegion(folded) ? null : scope, null, evidence);
    }

    private static string NameOf(Capture word, Passage passage) => passage.Name(word.Index, word.Index + word.Length);

    private Division? City() => _context.Where(d => ScopeOf(d) == "city").Distinct().ToList() switch
    {
        [var only] => only,
        [var first, ..] when Home?.Code is { } code && Gazetteer.WithCode(code) is { } home && ScopeOf(home) == "city" => home ?? first,
        _ => null,
    };

    private Division? Province()
    {
        var provinces = _context.Select(d => Gazetteer.WithCode(d.Code[..2] + "0000")).OfType<Division>().Distinct().ToList();
        return provinces.Count == 1 && !provinces[0].Name.EndsWith('市') ? provinces[0] : null;
    }

    private static IEnumerable<PlaceMention> PlacesOf(Passage passage) =>
        PlaceFinder.Find(passage.Folded).Where(p => !IssuerWords.IsOfVisitors(passage.Folded, p.End) && !IssuerWords.IsOfMake(passage.Folded, p.End)
            && !IssuerWords.IsOfOrganisation(passage.Folded, p.End) && !IssuerWords.IsOfMedium(passage.Folded, p.End)
            && !IssuerWords.IsOfPaper(passage.Folded, p.End));

    /// <summary>Of a name that a province and a city in it bear, the province, where the text speaks of other provinces too.</summary>
    private Division? Resolve(Passage passage, PlaceMention place) =>
        place.Candidates is [var only] ? only
        : place.Candidates.FirstOrDefault(c => c.Level == DivisionLevel.Province) is { } province && _context.Exists(d => !d.IsWithin(province)) ? province
        : Gazetteer.Resolve(passage.Folded[place.Start..place.End], _context);

    private static string ScopeOf(Division division) =>
        division.Name.EndsWith('市') ? "city" : division.Level switch { DivisionLevel.Province => "province", DivisionLevel.City => "city", _ => "district" };
}
