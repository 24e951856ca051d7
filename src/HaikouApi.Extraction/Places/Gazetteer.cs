using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HaikouApi.Extraction.Places;

/// <summary>The divisions of China by name and code (GB/T 2260), from db/reference/divisions.csv.</summary>
public static class Gazetteer
{
    private static readonly ImmutableArray<Division> All =
        [.. Reference.Rows("divisions.csv").Select(row => new Division(row[0], row[1], row[2].Length == 0 ? null : row[2]))];

    private static readonly FrozenDictionary<string, Division> ByCode = All.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<Division>> ByFullName =
        Index(All.Select(d => (d.Name, d)).Concat(All.SelectMany(d => ShortNames.OfAutonomous(d).Select(name => (name, d)))));

    private static readonly FrozenDictionary<string, ImmutableArray<Division>> ByShortName =
        Index(All.Select(d => (Name: ShortNames.Of(d), Division: d)).Where(x => x.Name is not null).Select(x => (x.Name!, x.Division)));

    /// <summary>The division with this code, or null.</summary>
    public static Division? WithCode(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The division that <paramref name="division"/> belongs to, or null for a province.</summary>
    public static Division? ParentOf(Division division) => division.ParentCode is { } code ? WithCode(code) : null;

    /// <summary>All divisions of that name, with its suffix (海口市) or without (海口); simplified characters.</summary>
    public static ImmutableArray<Division> Named(string name) =>
        ByFullName.TryGetValue(name, out var full) ? full : ByShortName.TryGetValue(name, out var brief) ? brief : [];

    /// <summary>
    /// The one division of that name: the only one there is, or the only one that lies in a place of <paramref name="context"/>
    /// (鼓楼区 in a text about 南京市). Null when there is none or more than one remains.
    /// </summary>
    public static Division? Resolve(string name, IEnumerable<Division> context)
    {
        var candidates = Named(name);
        if (candidates.Length > 1 && Highest(candidates) is { } highest) candidates = highest;
        if (candidates.Length == 1) return candidates[0];
        foreach (var level in context.GroupBy(c => c.Level).OrderByDescending(g => g.Key))
        {
            var inside = candidates.Where(c => level.Any(place => place != c && c.IsWithin(place))).ToList();
            if (inside.Count > 0) return inside.Count == 1 ? inside[0] : null;
        }

        return null;
    }

    /// <summary>海南 on a page about 青海 is the prefecture there: the city of that short name in the one province that the page is about.</summary>
    public static Division? Namesake(Division division, string name, IReadOnlyCollection<Division> context)
    {
        if (division.Level != DivisionLevel.Province || context.Count == 0 || name.Length == division.Name.Length) return null;
        var inside = Named(name).FirstOrDefault(d => d.Level == DivisionLevel.City && d != division && !d.IsWithin(division));
        return inside is not null && context.All(c => WithCode(c.Code[..2] + "0000") is { } province && inside.IsWithin(province)) ? inside : null;
    }

    /// <summary>The names that may be taken for a place in running text.</summary>
    internal static IEnumerable<(string Name, ImmutableArray<Division> Divisions)> Printed()
    {
        foreach (var (name, divisions) in ByFullName)
        {
            if (!ShortNames.IsOrdinaryWord(name) && (name.Length > 2 || name[^1] is '县' or '市')) yield return (name, divisions);
        }

        foreach (var (name, divisions) in ByShortName)
        {
            ImmutableArray<Division> speaking = [.. divisions.Where(d => ShortNames.SpeaksForItself(d, name))];

            // 黔江城区 is no 江城区.
            if (speaking.Length == 0) yield return (name + "城区", divisions);
            if (speaking.Length > 0 && !ByFullName.ContainsKey(name)) yield return (name, Highest(speaking) ?? speaking);
        }
    }

    /// <summary>海南 is the province, not a prefecture elsewhere; a name that a city bears (莆田) is not a district's. 吉林 stays open: province and city.</summary>
    private static ImmutableArray<Division>? Highest(ImmutableArray<Division> divisions)
    {
        var level = divisions.Min(d => d.Level);
        ImmutableArray<Division> highest = [.. divisions.Where(d => d.Level == level)];
        var open = level == DivisionLevel.Province && divisions.Any(d => d.Level == DivisionLevel.City && d.IsWithin(highest[0]));
        return open ? null : highest;
    }

    private static FrozenDictionary<string, ImmutableArray<Division>> Index(IEnumerable<(string Name, Division Division)> names) =>
        names.GroupBy(n => n.Name, n => n.Division, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
