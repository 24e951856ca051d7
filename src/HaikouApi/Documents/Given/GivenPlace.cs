using HaikouApi.Extraction.Places;
using HaikouApi.Web;

namespace HaikouApi.Documents.Given;

/// <summary>The place that a sender says a page is of: one division, by its name or its GB/T 2260 code.</summary>
public static class GivenPlace
{
    private const int LongestEcho = 40;

    /// <summary>Why the words mean no one place; null when they do.</summary>
    public static Localized? Fault(string place)
    {
        if (Gazetteer.WithCode(place) is not null || Gazetteer.Resolve(place, []) is not null) return null;
        var said = place.Length > LongestEcho ? place[..LongestEcho] + "…" : place;
        var named = Gazetteer.Named(place).Select(d => $"{d.Code} {Gazetteer.ParentOf(d)?.Name}{d.Name}").ToList();
        return named.Count == 0
            ? new($"没有“{said}”这一行政区划；请给名称（如 海口市）或 GB/T 2260 代码（如 460100）。",
                $"There is no division \"{said}\"; give a name, such as 海口市, or a GB/T 2260 code, such as 460100.")
            : new($"名为“{said}”的有 {named.Count} 处，请给代码：{string.Join("、", named)}。",
                $"{named.Count} places are called \"{said}\"; give a code: {string.Join(", ", named)}.");
    }
}
