using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>
/// The shipped page as five kinds of digital editions would set it, with menus, advertisements, comments and lists of links round it; all of those are
/// invented.
/// </summary>
internal static partial class PageLayouts
{
    public static readonly string[] Names = ["tables", "portal", "semantic", "line breaks", "spans"];

    private const string Menu = "<a href='/'>首页</a> <a href='/x'>新闻</a> <a href='/y'>数字报</a> <a href='/z'>专题 2024年9个热点</a>";

    private const string Links =
        "<ul><li><a href='/1'>乙市今年补贴最高9000元</a></li><li><a href='/2'>丙市PM2.5浓度33微克/立方米</a></li><li><a href='/3'>丁市举办3场活动</a></li></ul>";

    private const string Comments = "<h4>网友评论</h4><p>网友甲：我们区补贴8888元。太好了。</p><p>网友乙：5月PM2.5浓度是99微克/立方米吧？</p>";

    public static string Of(string page, string layout) => layout switch
    {
        "tables" =>
            "<html><head><meta http-equiv='Content-Type' content='text/html; charset=utf-8'><title>第03版：综合新闻_甲报</title></head><body>"
            + $"<table width=980><tr><td colspan=2>{Menu}</td></tr>"
            + $"<tr><td width=200><table><tr><td>第01版：要闻</td></tr><tr><td><a href='/p1'>第02版：时评</a></td></tr></table>{Links}</td>"
            + $"<td><table><tr><td><founder-content>{Body(page, 1, "p")}</founder-content></td></tr></table></td></tr>"
            + "<tr><td colspan=2 class=foot>甲报社版权所有，未经书面授权不得转载。</td></tr></table></body></html>",
        "portal" =>
            "<!doctype html><html><head><title>综合-甲网</title><style>p{}</style><script>var a='<p>补贴7777元。</p>';</script></head><body>"
            + $"<div class=top-nav>{Menu}</div><div id=wrap><div class=left>"
            + $"<div class='article-content'>{Body(page, 1, "p")}</div><div class=share>分享到</div><div class=related><h3>相关新闻</h3>{Links}</div>"
            + $"<div id=comment-list>{Comments}</div></div><div class=sidebar>{Links}</div></div>"
            + "<div id=footer>乙ICP备1234567号 投诉电话0000-12345678。</div></body></html>",
        "semantic" =>
            $"<!DOCTYPE html><html lang=zh><head><title>甲报</title></head><body><header><nav>{Menu}</nav></header><main>{Articles(page)}</main>"
            + $"<aside>{Links}<p>广告：全场5折，满1000元减300元。</p></aside><footer>©2024</footer></body></html>",
        "line breaks" =>
            $"<html><body><div>{Menu}</div><center><div id=ozoom>{Body(page, 3, "br")}</div></center>"
            + $"<div style='display:none'>隐藏的补贴6666元。</div><div>{Links}</div></body></html>",
        _ =>
            "<!doctype html><html><head><meta charset=utf-8></head><body><section class=page>"
            + $"<div hidden>补贴5555元。</div>{Body(page, 2, "span")}</section><div role=navigation>{Menu}</div></body></html>",
    };

    /// <summary>Every line as an element of its kind.</summary>
    private static string Body(string page, int topLevel, string lines)
    {
        var body = new StringBuilder();
        foreach (var line in page.Split('\n').Where(l => l.Trim().Length > 0))
        {
            var heading = Heading().Match(line);
            if (heading.Success)
            {
                var level = heading.Groups[1].Length + topLevel - 1;
                body.Append(Invariant($"<h{level}>{Inner(heading.Groups[2].Value)}</h{level}>\n"));
            }
            else if (lines == "br")
            {
                body.Append(Invariant($"&nbsp;&nbsp;&nbsp;&nbsp;{Inner(line)}<br/>\n<br/>\n"));
            }
            else if (lines == "span")
            {
                var spans = string.Concat(line.Chunk(60).Select(c => new string(c))).Replace("，", "</span>，<span>", StringComparison.Ordinal);
                body.Append(Invariant($"<p style='text-indent:2em'><span style='font-size:16px'>{spans}</span></p>\n"));
            }
            else
            {
                body.Append(Invariant($"<P>　　{Inner(line)}</P>\n"));
            }
        }

        return body.ToString();
    }

    /// <summary>Each article as an element of its own, captions as captions.</summary>
    private static string Articles(string page) => string.Concat(ArticleStart().Split(page).Where(a => a.Trim().Length > 0).Select(article =>
        $"<article>{CaptionLine().Replace(Body(article, 1, "p"), "<figure><img src=x alt='图3'><figcaption>$1</figcaption></figure>")}</article>\n"));

    /// <summary>The tags of the page stay tags.</summary>
    private static string Inner(string line) => Tag().Replace(WebUtility.HtmlEncode(line.Trim()).Replace("&#183;", "·", StringComparison.Ordinal), "<$1>");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex("^(#+) *(.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("(?=^# )", RegexOptions.Multiline)]
    private static partial Regex ArticleStart();

    [GeneratedRegex("<P>　　([^<]*记者[^<]{1,12}摄)</P>")]
    private static partial Regex CaptionLine();

    [GeneratedRegex("&lt;(/?(?:sub|sup))&gt;")]
    private static partial Regex Tag();
}
