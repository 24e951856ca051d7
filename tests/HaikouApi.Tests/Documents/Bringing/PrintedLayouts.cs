using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Pages as they are set for print: in one column, and in three with headlines over them.</summary>
internal static partial class PrintedLayouts
{
    private const string Style =
        "@page{size:A3;margin:15mm} body{font:10.5pt/1.5 'Noto Serif CJK SC',serif;text-align:justify} h1{font-size:24pt;line-height:1.25;margin:6mm 0 2mm} "
            + "h2{font-size:15pt;line-height:1.3} h3{font-size:13pt} p{text-indent:2em;margin:0} .caption{font-size:8.5pt;text-align:center} "
            + ".columns{column-count:3;column-gap:8mm}";

    /// <summary>Two articles below each other, each in three columns, on two pages with a line at the head of each.</summary>
    public static readonly string TwoArticles = $"<style>{Style} .page{{break-after:page}} .text{{column-fill:auto;height:40mm}}</style>"
        + $"<div class=page><div>甲报 第二版</div><h1>甲区架桥</h1><div class='columns text'>{Paragraphs('甲')}</div>"
        + $"<h1>乙区修路</h1><div class='columns text'>{Paragraphs('乙')}</div></div>"
        + "<div class=page><div>甲报 第二版</div><p>末尾一段。</p></div>";

    public static string TwoArticlesText => $"甲报 第二版\n# 甲区架桥\n{Lines('甲')}\n# 乙区修路\n{Lines('乙')}\n末尾一段。";

    public static string OneColumn(string page) => $"<style>{Style}</style>{Body(page)}";

    public static string ThreeColumns(string page) =>
        $"<style>{Style}</style><div>海口日报 2024年6月28日 星期五 第03版 综合新闻</div>" + string.Concat(Headline().Split(Body(page)).Select(article =>
        article.StartsWith("<h1>", StringComparison.Ordinal) ? article.Replace("</h1>", "</h1><div class=columns>", StringComparison.Ordinal) + "</div>"
            : article));

    private static string Body(string page)
    {
        var body = new StringBuilder();
        foreach (var line in page.Split('\n').Where(l => l.Trim().Length > 0))
        {
            var heading = Heading().Match(line);
            body.Append(heading.Success ? $"<h{heading.Groups[1].Length}>{heading.Groups[2].Value}</h{heading.Groups[1].Length}>" : Caption().IsMatch(line)
                ? $"<div class=caption>{line}</div>" : $"<p>{line}</p>").Append('\n');
        }

        return body.ToString();
    }

    private static string[] Sentences(char subject) =>
        [.. Enumerable.Range(1, 9).Select(i => $"{subject}区第{i}段说，这里的工程进展顺利，预计明年完工，届时居民出行将更加方便，{subject}区的商户也会因此受益，各方对此表示期待。")];

    private static string Paragraphs(char subject) => string.Concat(Sentences(subject).Select(s => $"<p>{s}</p>"));

    private static string Lines(char subject) => string.Join('\n', Sentences(subject));

    [GeneratedRegex("^(#+) *(.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("记者.{1,12}摄$")]
    private static partial Regex Caption();

    [GeneratedRegex("(?=<h1>)")]
    private static partial Regex Headline();
}
