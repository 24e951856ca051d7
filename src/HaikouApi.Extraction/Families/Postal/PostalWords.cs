using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Facts that are words: by which way mail went and goes, how it is screened and supervised.</summary>
internal static partial class PostalWords
{
    private static readonly (string Metric, Regex Pattern)[] Rules =
    [
        ("former_route", FormerRoute()),
        ("current_route", CurrentRoute()),
        ("screening", Screening()),
        ("supervision", Sealing()),
        ("supervision", Technology()),
    ];

    public static IEnumerable<Record> Read(Passage sentence, int article)
    {
        foreach (var (metric, pattern) in Rules)
        {
            if (pattern.Match(sentence.Folded) is { Success: true } match) yield return Of(metric, sentence, article, match.Groups["text"], match.Groups["says"]);
        }
    }

    /// <summary>A fact that says <paramref name="text"/>; <paramref name="says"/> are the words that tell what kind of fact it is.</summary>
    public static Record Of(string metric, Passage sentence, int article, Group text, Group says)
    {
        var record = PostalSentence.Fact(metric, article, sentence.Cite(), sentence.Cite(says)).Set("text", sentence.Printed(text), sentence.Cite(text));
        foreach (var none in new[] { "value", "valueMax", "unit", "comparator", "asPrinted", "date" }) record.Without(none, Absence.NotApplicable);
        return record;
    }

    [GeneratedRegex("(?<says>过去|以往|以前|此前),?[^。;]{0,40}?(?:需要?|须|要|只能|得)先?(?<text>(?:送往|运到|运往|送到|发往|转运至|转到)[^,。;]{2,24}互换局)(?=[,。;])")]
    private static partial Regex FormerRoute();

    [GeneratedRegex("(?<says>如今|现在|现如今)[^。;]{0,30},可以?(?<text>(?:直接)?在[^,。;]{2,16}互换局直接[^。;]{4,60}?)(?=[。;])")]
    private static partial Regex CurrentRoute();

    [GeneratedRegex("通过(?<text>(?:CT|X光)机(?:同屏)?(?<says>检查|查验|扫描|检测))")]
    private static partial Regex Screening();

    [GeneratedRegex("(?<text>由海关(?:工作人员|关员)?(?<says>施封))")]
    private static partial Regex Sealing();

    [GeneratedRegex("采用(?<text>[^,。;]{2,40}等(?:科技|技术|信息化)手段)[^,。;]{0,10}海关(?<says>监管)")]
    private static partial Regex Technology();
}
