using System.Text.RegularExpressions;

namespace HaikouApi.Originals.Html;

/// <summary>
/// The lines in which a digital edition says on which page of which newspaper an article stands: 《甲报》（2024年06月28日 第 02 版）, A05版：社会新闻. They are
/// known of the page, and no part of its text.
/// </summary>
internal static partial class Imprint
{
    /// <summary>The newspaper that a line names so; null where it names none.</summary>
    public static string? NewspaperIn(string line) => Named().Match(line) is { Success: true } named ? named.Groups["name"].Value : null;

    /// <summary>The newspaper that the title of a page names after the headline: 乙市架桥_甲晚报_数字报; null where it names none, or several.</summary>
    public static string? NewspaperOf(string title)
    {
        var parts = Separator().Split(title);
        var named = parts.Skip(parts.Skip(1).Any(p => Generic().IsMatch(p)) ? 0 : 1)
            .Where(p => Paper().IsMatch(p) && !Generic().IsMatch(p)).Distinct().ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>The text without them: wherever the newspaper is named, and before the first headline or sentence where only page or day is.</summary>
    public static string Without(string text)
    {
        var (kept, hasBegun) = (new List<string>(), false);
        foreach (var line in text.Split('\n'))
        {
            hasBegun |= line.StartsWith("# ", StringComparison.Ordinal) || line.Contains('。');
            var rest = Named().Replace(line, "").TrimEnd();
            if (line.Length > 0 && (rest.Length == 0 || (!hasBegun && Alone().IsMatch(rest.Trim('#', '|', ' '))))) continue;
            if (rest.Length > 0 || kept is [.., { Length: > 0 }]) kept.Add(rest);
        }

        return string.Join('\n', kept);
    }

    [GeneratedRegex(@"《\s*(?<name>\p{L}{1,14}报)\s*》\s*[（(]\s*(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日\s*(?:星期.)?\s*"
        + @"第\s*[A-Z]?[0-9]{1,2}\s*版[^（）()。]{0,10}[）)]$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:第?\s*[A-Z]?[0-9]{1,2}\s*版\s*[：:]?\s*[^\s，。]{0,10}(?:\s*PDF版?下载)?|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:\s*星期.?)?)$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\s*[-_|—–－丨]+\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\p{L}{2,12}报$")]
    private static partial Regex Paper();

    [GeneratedRegex("数字报|电子报|电子版|数字版|多媒体|手机报|海报|预报|通报|公报|简报|年报|报纸")]
    private static partial Regex Generic();
}
