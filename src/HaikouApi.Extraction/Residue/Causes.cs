using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Residue;

/// <summary>One cause is one warning in an article, however many values it sets aside.</summary>
internal static class Causes
{
    /// <summary>As many of the words as a warning quotes.</summary>
    private const int Quoted = 5;

    public static IEnumerable<Warning> Join(IReadOnlyList<Warning> warnings, Page page)
    {
        var starts = page.Articles.Select(a => a.Extent.Start).ToArray();
        return warnings.DistinctBy(w => (w.Code, w.Cause, w.Where))
            .GroupBy(w => w.Cause is null ? (object)w : (w.Code, w.Cause, w.SettledBy, ArticleAt(starts, w.Where.Start)))
            .Select(g => Join([.. g], page.Source));
    }

    private static int ArticleAt(int[] starts, int at) => Array.BinarySearch(starts, at) is >= 0 and var exact ? exact : ~Array.BinarySearch(starts, at) - 1;

    private static Warning Join(List<Warning> warnings, string source)
    {
        if (warnings is [var only]) return only;
        var first = warnings[0];
        var cause = first.Cause!.Value;
        IReadOnlyList<Segment> aside = Evidence.Of(warnings.SelectMany(w => w.Aside)).Segments;
        var words = aside.Take(Quoted).Select(s => source[s.Start..s.End]).ToList();
        var (zh, en) = aside.Count > Quoted ? ($"等{aside.Count}处", $" and {aside.Count - Quoted} more") : ("", "");
        return first with
        {
            Detail = new($"{cause.Zh}：{string.Join("；", words)}{zh}", $"{cause.En}: {string.Join("; ", words)}{en}"),
            Where = new(aside[0].Start, aside[^1].End),
            Aside = aside,
        };
    }
}
