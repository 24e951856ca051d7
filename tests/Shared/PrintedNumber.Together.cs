using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Testing;

/// <summary>Numbers that are said in several parts: 2小时7分32秒, 3兆8090亿, 二五一.五亿, 3天半.</summary>
internal static partial class PrintedNumber
{
    private static IEnumerable<decimal> SaidTogether(string closed)
    {
        foreach (Match run in Measures().Matches(closed))
        {
            var isMoney = run.Value.AsSpan().IndexOfAny('元', '角', '亩') >= 0;
            List<decimal> sizes = [.. run.Groups["unit"].Captures.Select(u => Size(u.Value, isMoney))];
            var total = run.Groups["n"].Captures.Zip(sizes, (n, size) => (Parse(n.Value) ?? 0) * size).Sum();
            foreach (var size in sizes) yield return total / size;
        }

        foreach (Match sum in Sums().Matches(closed))
        {
            var scales = sum.Groups["scale"].Captures.Select(s => s.Value switch { "" => 1, "兆" => 1e12m, var scale => Scale(scale[0]) });
            yield return sum.Groups["n"].Captures.Zip(scales, (n, scale) => (Parse(n.Value) ?? 0) * scale).Sum();
        }

        foreach (Match number in Pointed().Matches(closed))
        {
            var part = number.Groups["part"].Value.Aggregate((Sum: 0m, Size: 1m), (n, c) => (n.Sum + (Digits.IndexOf(c) * n.Size / 10), n.Size / 10)).Sum;
            yield return number.Groups["scale"].Value.Aggregate((Parse(number.Groups["n"].Value) ?? 0) + part, (n, c) => n * Scale(c));
        }

        foreach (Match number in Halves().Matches(closed)) yield return (Parse(number.Groups["n"].Value) ?? 0) + 0.5m;
        foreach (Match metres in Metres().Matches(closed)) yield return Parse(metres.Result("${n}.${part}")) ?? 0;
    }

    private static decimal Size(string unit, bool isMoney) => unit switch
    {
        "年" => 12,
        "天" => 86400,
        "元" => 100,
        "角" or "亩" or "斤" => 10,
        "分" => isMoney ? 1 : 60,
        "分钟" => 60,
        "吨" => 1_000_000,
        "公里" or "千米" or "公斤" or "千克" => 1000,
        "厘米" or "公分" => 0.01m,
        _ when unit.EndsWith("小时", StringComparison.Ordinal) || unit.EndsWith("钟头", StringComparison.Ordinal) => 3600,
        _ => 1,
    };

    private const string Plain = "[0-9]+(?:[.][0-9]+)?|[零一二三四五六七八九十百千]+?";

    [GeneratedRegex("(?:(?:[零又])?(?<n>" + Plain + ")(?<unit>年|个?月|天|个?小时|个钟头|分钟?|秒钟?|公里|千米|厘米|公分|米|吨|公斤|千克|克|斤|[两二]|元|角|亩)){2,}")]
    private static partial Regex Measures();

    [GeneratedRegex("(?:(?<n>[0-9][0-9,]*(?:[.][0-9]+)?|[一二三四五六七八九十百千]+)(?<scale>[兆亿万]))+(?:(?<n>[0-9][0-9,]*)(?<scale>))?")]
    private static partial Regex Sums();

    [GeneratedRegex("(?<n>[零一二三四五六七八九十百千]+)[.点·•・‧](?<part>[零一二三四五六七八九]+)(?<scale>[万亿]*)")]
    private static partial Regex Pointed();

    [GeneratedRegex("(?<n>[0-9]+|[一二三四五六七八九十]+)(?:个|天|吨|斤|月|米|元|公里|小时)半")]
    private static partial Regex Halves();

    [GeneratedRegex("(?<n>[0-9]+)米(?<part>[0-9]{1,2})")]
    private static partial Regex Metres();
}
