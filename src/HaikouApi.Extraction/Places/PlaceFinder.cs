using System.Collections.Immutable;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Places;

/// <summary>A division named in a text. More than one candidate: the name alone does not settle which.</summary>
public readonly record struct PlaceMention(int Start, int End, ImmutableArray<Division> Candidates)
{
    public int Length => End - Start;
}

/// <summary>Finds the names of divisions in a folded text, longest first, in one pass.</summary>
public static class PlaceFinder
{
    /// <summary>Not divisions, but they begin or contain the name of one: 黄河南岸, 长江西路.</summary>
    private static readonly string[] NotPlaces = ["黄河", "淮河", "运河", "中国", "中华", "长春花", "孙中山", "湖南卫视", "南海大道", "海南大道"];

    private static readonly WordList<ImmutableArray<Division>> Names =
        new(Gazetteer.Printed().Concat(NotPlaces.Select(word => (word, ImmutableArray<Division>.Empty))));

    public static IEnumerable<PlaceMention> Find(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (At(folded, i) is not { } mention) continue;
            if (mention.Candidates.Length > 0) yield return mention;
            i = mention.End - 1;
            if (Inside(folded, mention) is not { } inner) continue;
            yield return inner;
            i = inner.End - 1;
        }
    }

    /// <summary>Where the name that begins there ends; its beginning where none does.</summary>
    public static int NameEnd(string folded, int start) => At(folded, start)?.End ?? start;

    /// <summary>拉萨市|城关区: an ordinary word, but behind the city that has one of that name a district.</summary>
    private static PlaceMention? Inside(string folded, PlaceMention city)
    {
        for (var length = 3; length > 1; length--)
        {
            var end = city.End + length;
            if (end > folded.Length || !ShortNames.IsOrdinaryWord(folded.AsSpan(city.End, length))) continue;
            ImmutableArray<Division> inside = [.. Gazetteer.Named(folded[city.End..end]).Where(d => city.Candidates.Any(c => c != d && d.IsWithin(c)))];
            if (inside.Length > 0 && !IsPartOfAnotherName(folded, end)) return new(city.End, end, inside);
        }

        return null;
    }

    private static PlaceMention? At(string folded, int start)
    {
        for (var limit = folded.Length; Names.Longest(folded.AsSpan(0, limit), start) is ( > 0 and var length, var found); limit = start + length - 1)
        {
            // 魏县 and 邯郸市魏县, not 健康县城.
            if (length == 2 && folded[start + 1] == '县' && start > 0 && char.IsLetter(folded[start - 1]) && folded[start - 1] is not ('市' or '省' or '州'))
            {
                continue;
            }

            // 南平和|龙岩市: of two places the 和 between is no part of either.
            if (folded[start] == '和' && start > 0 && At(folded, start + 1) is { } next && next.End > start + length) continue;

            // 北京路, 海口村 and 上海大道 are streets and villages; 海口市场 is no city either, though 海口 is.
            if (found.Length > 0 && IsPartOfAnotherName(folded, start + length)) continue;
            return new(start, start + length, found);
        }

        return null;
    }

    private static bool IsPartOfAnotherName(string folded, int end)
    {
        var rest = folded.AsSpan(end, Math.Min(3, folded.Length - end));
        if (rest.IsEmpty) return false;
        if (folded[end - 1] is '市' && rest[0] is '场' or '民') return true;
        if ("东西南北中".Contains(rest[0]) && rest.Length > 1) rest = rest[1..];
        if (rest is ['大', '道' or '街' or '桥', ..] or ['社', '区', ..] or ['胡', '同', ..]) return true;
        return rest[0] is '路' or '街' or '巷' or '村' or '镇' or '乡' or '弄' or '桥';
    }
}
