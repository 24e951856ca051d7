using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Governance;

/// <summary>
/// Finds the names of sites by their shape, with the street or town before them: 和平南街道光阳社区. Names are any words; what they end with tells.
/// </summary>
internal static partial class SiteShapes
{
    /// <summary>The word of a name that stands between marks of a list, or behind its street: whatever it is, it is a name.</summary>
    public const string Item = "item", BehindStreet = "street";

    /// <summary>What the name of a site ends with; a chain is looked for where one follows.</summary>
    private static readonly SearchValues<string> EndsOfNames = SearchValues.Create(["社区", "居民区", "社居委", "村"], StringComparison.Ordinal);

    private static readonly Tokenizer Tokens = new(GovernanceWords.Lists, (_, _) => null);

    /// <summary>The tokens of a sentence. In one that names its places sites, 前王庄 and 承兴里 are some too.</summary>
    public static Sentence Read(Printed sentence, bool isNaming) => Tokens.Read(sentence.Passage, Find(sentence, isNaming));

    private static List<Token> Find(Printed sentence, bool isNaming)
    {
        var folded = sentence.Passage.Folded;
        var places = PlaceFinder.Find(folded).ToList();
        var tokens = Districts(sentence, places).Select(d => new Token(GovernanceKinds.District, d.Start, d.End)).ToList();
        tokens.AddRange(places.Where(p => !tokens.Exists(t => t.Start < p.End && p.Start < t.End))
            .Select(p => new Token(GovernanceKinds.Upper, p.Start, p.End)));
        tokens.AddRange(SharedKind().Matches(folded).Where(m => m.Groups["each"].Success || IsCount(folded, m))
            .Select(m => new Token(GovernanceKinds.Shared, m.Index, m.Index + m.Length, Numerals.Parse(m.Groups["n"].ValueSpan, "") ?? 0,
            m.Groups["kind"].Value)));
        var ends = tokens.Where(t => folded[t.End - 1] is '区' or '县' or '旗' or '市' or '省' or '州' or '盟').Select(t => t.End).ToHashSet();
        var reached = -1;
        foreach (var start in Starts(folded, tokens.Select(t => t.End).Concat(sentence.Gaps)))
        {
            if (start >= reached && Chain(sentence, start, ends, isNaming, tokens, places) is { } end) reached = end;
        }

        return tokens;
    }

    /// <summary>东城、文山、迎禧三社区: without 个 it is a count where so many names stand before it.</summary>
    private static bool IsCount(string folded, Match kind) =>
        Names().Match(folded[Math.Max(0, kind.Index - 60)..kind.Index]) is { Success: true } names
        && names.Value.Count(c => c == '、') + 1 == Numerals.Parse(kind.Groups["n"].ValueSpan, "");

    /// <summary>Whether the end of a name follows before any mark or figure.</summary>
    private static bool MayName(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && (line[end] == ' ' || Blanks.IsHan(line[end]))) end++;
        return line[..end].ContainsAny(EndsOfNames);
    }

    /// <summary>Adds the tokens of the chain that begins at a place; its end.</summary>
    private static int? Chain(Printed sentence, int at, HashSet<int> ends, bool isNaming, List<Token> tokens, List<PlaceMention> places)
    {
        var folded = sentence.Passage.Folded;
        if (Home().IsMatch(folded[Math.Max(0, at - 14)..at])) return null;

        // No name goes on in the next line of a list.
        var line = sentence.UpToLineEnd(at);
        if (MayName(line.AsSpan(at)) && Chains().Match(line, at) is { Success: true } match)
        {
            // 瑞金|二路街道: a street by a numbered road begins with the name of the road.
            if (NumberedRoad().IsMatch(match.Groups["road"].Value)) return null;
            if (match.Groups["street"] is { Success: true } street && LedIn().Match(match.Groups["road"].Value) is { Success: true } lead)
            {
                return Chain(sentence, street.Index + lead.Length, ends, isNaming, tokens, places);
            }

            if (IsSite(sentence, match, at) && IsFree(match, tokens, ends)) return Add(match, tokens, sentence, places);
        }

        if (isNaming && Others().Match(line, at) is { Success: true } other && IsFree(other, tokens, ends)) return Add(other, tokens, sentence, places);
        return Office().Match(line, at) is { Success: true } office ? AddPlace(office, GovernanceKinds.Beside, tokens)
            : Town().Match(line, at) is { Success: true } town && !NoStreet().IsMatch(town.Groups["road"].Value) ? AddPlace(town, GovernanceKinds.Town, tokens)
            : null;
    }

    private static int? AddPlace(Match match, Kind kind, List<Token> tokens)
    {
        if (tokens.Exists(t => t.Start < match.Index + match.Length && match.Index < t.End)) return null;
        tokens.Add(new(kind, match.Index, match.Index + match.Length));
        return match.Index + match.Length;
    }

    /// <summary>What contains the name of a district begins too early; and a county is made up of none that is known.</summary>
    private static bool IsFree(Match match, List<Token> tokens, HashSet<int> ends)
    {
        var (area, own, end) = (match.Groups["area"], match.Groups["own"].Index, match.Index + match.Length);
        if (ends.Any(e => e > own && e < end) || (match.Index == 0 && tokens.Exists(t => t.Kind == GovernanceKinds.Upper && t.Start == own && t.End < end)))
        {
            return false;
        }

        // 利民三社区 behind 东城、: the count of a list is no part of a name.
        if (tokens.Exists(t => t.Kind == GovernanceKinds.Shared && t.Start > own && t.Start < end)) return false;
        return !area.Success || !tokens.Exists(t =>
            (t.Kind == GovernanceKinds.District && t.End == match.Index) || (t.Start < area.Index + area.Length && area.Index < t.End));
    }

    private static int Add(Match match, List<Token> tokens, Printed sentence, List<PlaceMention> places)
    {
        var (area, street, name, lane) = (match.Groups["area"], match.Groups["street"], match.Groups["name"], match.Groups["lane"]);
        if (area.Success) tokens.Add(new(GovernanceKinds.District, area.Index + CityOf(area.Value), area.Index + area.Length));
        var own = area.Success || !street.Success || tokens.Exists(t => t.End == match.Index) ? 0 : DistrictIn(street.Value, places);
        if (own == 0 && street.Length > LongestTold && !area.Success && tokens.Count(t => IsShortDistrict(t, tokens)) >= 3) own = 2;
        if (own > 0) tokens.Add(new(GovernanceKinds.District, street.Index, street.Index + own));
        if (street.Success) tokens.Add(new(GovernanceKinds.Street, street.Index + own, street.Index + street.Length));
        var word = street.Success ? BehindStreet : IsItem(sentence, match) ? Item : null;
        if (match.Groups["committee"] is { Success: true } committee) tokens.Add(new(Kinds.Filler, committee.Index, committee.Index + committee.Length));
        tokens.Add(new(GovernanceKinds.Site, name.Index, name.Index + name.Length, Word: word));
        if (lane.Success) tokens.Add(new(GovernanceKinds.Lane, lane.Index, lane.Index + lane.Length));
        if (EstateBehind(sentence.Passage.Folded, match.Index + match.Length) is not { } estate) return match.Index + match.Length;
        tokens.Add(new(Kinds.Filler, estate.Start, estate.End)); // The list goes on behind the estate of one.
        return estate.End;
    }

    /// <summary>
    /// 曾都|何店镇: how many characters before a town are a district's by its short name, where its city is named in the sentence. What is left must be a
    /// name: 和平|南街道 is none.
    /// </summary>
    private static int DistrictIn(string street, List<PlaceMention> places)
    {
        var shortest = street.EndsWith("街道", StringComparison.Ordinal) ? 4 : 3;
        for (var n = 3; n > 1; n--)
        {
            if (street.Length - n >= shortest && Gazetteer.Named(street[..n]).Any(d => d.Level == DivisionLevel.County && d.Name.Length > n
                && places.Exists(p => p.Candidates.Any(c => c != d && (d.IsWithin(c) || IsBeside(c, d))))))
            {
                return n;
            }
        }

        return 0;
    }

    /// <summary>大鹏|葵涌街道 behind 南山粤海街道…、罗湖黄贝街道…、盐田沙头角街道…: as each before it begins with its district for short, so does this one.</summary>
    private static bool IsShortDistrict(Token district, List<Token> tokens) =>
        district.Kind == GovernanceKinds.District && district.End - district.Start == 2
        && tokens.Exists(t => t.Kind == GovernanceKinds.Street && t.Start == district.End);

    /// <summary>A street with so many characters may be one by itself.</summary>
    private const int LongestTold = 5;

    /// <summary>随县 and 曾都区: counties of one city.</summary>
    private static bool IsBeside(Division one, Division other) =>
        one.Level == DivisionLevel.County && Gazetteer.ParentOf(one) is { Level: DivisionLevel.City } city && city == Gazetteer.ParentOf(other);

    /// <summary>日照|莒县: how many characters of the name of a county are its city's, an ordinary word elsewhere.</summary>
    private static int CityOf(string area) =>
        area.Length == 4 && Gazetteer.Named(area[2..]).Any(d => Gazetteer.Named(area[..2]).Any(c => c != d && d.IsWithin(c))) ? 2 : 0;

    private static bool IsSite(Printed sentence, Match match, int at)
    {
        var (stem, street, end) = (match.Groups["stem"].Value, match.Groups["street"], match.Index + match.Length);
        if (Beside().IsMatch(sentence.Passage.Folded, end)) return false;
        if (street.Success && NoStreet().IsMatch(match.Groups["road"].Value)) return false;
        var isItem = IsItem(sentence, match);
        if (!street.Success && IsCountOfPlace(sentence.Passage.Folded, match)) return false;

        // 上坝乡八一社区: behind its street, a name may be made up of numerals.
        var isWhole = match.Index == 0 && end == sentence.Passage.Length;
        if ((street.Success || isWhole) && isItem && stem.Length > 1 && OnlyNumerals().IsMatch(stem)) return true;
        var isName = isItem && match.Groups["name"].Index == at ? !NoItem().IsMatch(stem)
            : !NoStem().IsMatch(stem) || (isItem && street.Success && !NoItem().IsMatch(stem));
        if (isName)
            return street.Success ? stem is not ("示范" or "试点" or "城乡" or "农村" or "老旧" or "辖区") : isItem || !GenericStem().IsMatch(stem);
        return false;
    }

    /// <summary>云川三村获评: a place by its short name at the head of a clause, and how many of its villages are spoken of; 云川区曲河三村 is a name.</summary>
    private static bool IsCountOfPlace(string folded, Match match)
    {
        var (stem, end) = (match.Groups["stem"].Value, match.Index + match.Length);
        return CountAtEnd().IsMatch(stem) && Gazetteer.Named(stem[..^1]).Length > 0 && (end == folded.Length || folded[end] != '、')
            && (match.Index == 0 || ",。;:“".Contains(folded[match.Index - 1], StringComparison.Ordinal));
    }

    /// <summary>The estate by its name that stands right behind a community: 桂园小区, and not 老旧小区.</summary>
    public static Segment? EstateBehind(string folded, int end) =>
        Estate().Match(folded, end) is { Success: true } estate && estate.Groups["stem"].Value is var stem
            && !GenericStem().IsMatch(stem) && !NoStem().IsMatch(stem) && !NoItem().IsMatch(stem) && !Anyone().IsMatch(stem)
            ? new(estate.Index, estate.Index + estate.Length) : null;

    /// <summary>Whether a name by itself is one: 君逸社区, and not 试点社区 or 本社区.</summary>
    public static bool IsNameAlone(string name) => Kind().Match(name) is { Index: > 1 and < 8 } kind && name[..kind.Index] is var stem
        && !GenericStem().IsMatch(stem) && !NoStem().IsMatch(stem) && !NoItem().IsMatch(stem) && !Anyone().IsMatch(stem);

    /// <summary>Whether marks of a list, or ends of lines, stand on both sides of what the chain says.</summary>
    private static bool IsItem(Printed sentence, Match match)
    {
        var (folded, end) = (sentence.Passage.Folded, match.Index + match.Length);
        return (end == folded.Length || sentence.IsGap(end) || ListMark().IsMatch(folded, end))
            && (match.Index == 0 || sentence.IsGap(match.Index) || "、,;:()区县市旗".Contains(folded[match.Index - 1], StringComparison.Ordinal));
    }

    /// <summary>区, 县, 旗 and 市 of county level, and zones that are run like one: each with the characters it covers.</summary>
    private static IEnumerable<Segment> Districts(Printed sentence, List<PlaceMention> places)
    {
        var folded = sentence.Passage.Folded;
        var districts = places.Where(p => p.Candidates.All(c => c.Level == DivisionLevel.County) && folded[p.End - 1] is '区' or '县' or '旗' or '市')
            .Select(p => new Segment(p.Start, p.End)).ToList();

        // 沙河市桥西街道: before a word that it could be part of, a county is found by its short name.
        // So are 管城区 and 邵东县, which go by another name now.
        districts.AddRange(places.Where(p => p.Candidates.All(c => c.Level == DivisionLevel.County && c.Name.Length > p.Length) && p.End < folded.Length
            && folded[p.End] is '市' or '县' or '区' or '旗').Select(p => new Segment(p.Start, p.End + 1)));

        // 赵县 is too short a name to be one anywhere; before a town it is.
        districts.AddRange(ShortCounty().Matches(folded).Where(m => Gazetteer.Named(m.Value).Length > 0).Select(m => new Segment(m.Index, m.Index + m.Length)));
        foreach (Match match in Zone().Matches(folded))
        {
            var end = match.Index + match.Length;
            var boundaries = Boundary().Matches(match.Value).Select(b => match.Index + b.Index + b.Length);
            var start = boundaries.Concat(Enumerable.Range(match.Index + 1, match.Length - 1).Where(sentence.IsGap))
                .Concat(places.Where(p => folded[p.End - 1] is '市' or '州' or '盟' && (folded[p.End - 1] != '州' || p.Length > 2))
                    .Select(p => p.End))
                .Where(s => s > match.Index && s < end - 2).DefaultIfEmpty(match.Index).Max();
            if (!districts.Any(p => p.Start < end && start < p.End)) districts.Add(new(start, end));
        }

        return districts.DistinctBy(p => p.End);
    }

    /// <summary>Where a chain may begin: behind a place, at the start, behind a mark or a gap, behind a word that a name cannot begin with.</summary>
    private static IEnumerable<int> Starts(string folded, IEnumerable<int> behind) =>
        behind.Concat(Boundary().Matches(folded).Select(m => m.Index + m.Length)).Append(Marker.Of(folded)?.Length ?? 0).Append(0)
            .Where(s => s < folded.Length && !IsInsideWord(folded, s)).Distinct().Order();

    /// <summary>丹 |阳镇: a blank behind a character that stands alone parts no two names.</summary>
    private static bool IsInsideWord(string folded, int at)
    {
        var last = at > 0 && folded[at - 1] == ' ' ? at - 2 : -1;
        return last >= 0 && char.IsLetter(folded[last]) && (last == 0 || !char.IsLetter(folded[last - 1]));
    }
}
