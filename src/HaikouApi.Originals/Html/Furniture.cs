using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace HaikouApi.Originals.Html;

/// <summary>What stands round the articles of a page and is none of them: menus, advertisements, comments, lists of links, what nobody sees.</summary>
internal static partial class Furniture
{
    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "iframe", "svg", "math", "object", "embed", "canvas", "audio", "video", "map",
        "input", "select", "textarea", "button", "dialog", "rt", "rp", "head", "link", "meta",
    };

    private const int LongestEdge = 400, LongestLine = 200;

    private static readonly HashSet<string> Roles =
        new(StringComparer.Ordinal) { "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog" };

    /// <summary>Takes it all out of the page.</summary>
    public static void Remove(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*").Where(IsFurniture).ToList()) element.Remove();
        foreach (var element in LinkLists(body)) element.Remove();
    }

    /// <summary>Takes out what stands at the head and the foot of the page, where no sentence and no headline is in it.</summary>
    public static void RemoveEdges(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("div, table, header, p").Where(e => Edges().IsMatch($"{e.Id} {e.ClassName}")
            && e.QuerySelector("h1") is null && e.TextContent is { Length: < LongestEdge } words && !words.Contains('。')).ToList())
        {
            element.Remove();
        }
    }

    private static bool IsFurniture(IElement element) => Tags.Contains(element.LocalName)
        || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("role") is { } role && Roles.Contains(role))
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style))
        || (element.LocalName is not ("body" or "article" or "main" or "h1") && Names().IsMatch($"{element.Id} {element.ClassName}")
            && !Content().IsMatch($"{element.Id} {element.ClassName}"))
        || (element.Children.All(c => c.LocalName is "a" or "span" or "b" or "strong" or "font" or "img" or "br" or "script")
            && element.TextContent is { Length: <= LongestLine } words && Boilerplate().IsMatch(words.Trim()));

    /// <summary>Blocks that are links and hardly say anything besides, the outermost of them.</summary>
    private static List<IElement> LinkLists(IElement body)
    {
        var (lists, stats) = (new List<IElement>(), new Dictionary<IElement, Tally>());
        Count(body, stats);
        Find(body);
        return lists;

        void Find(IElement element)
        {
            foreach (var child in element.Children)
            {
                if (IsBlock(child) && stats[child] is { IsLinks: true }) lists.Add(child);
                else Find(child);
            }
        }
    }

    private static Tally Count(IElement element, Dictionary<IElement, Tally> stats)
    {
        var tally = new Tally();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner) tally.Add(Count(inner, stats));
            else if (child is IText { Data: var words }) tally.Add(words);
        }

        // An anchor with a name is a place to link to; one with nothing is a button.
        if (element.LocalName == "a" && (element.HasAttribute("href") || !element.HasAttribute("name"))) tally.BecomeLink();
        return stats[element] = tally;
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName is "div" or "ul" or "ol" or "dl" or "table" or "tr" or "td" or "p" or "section" or "header" or "form" or "center" or "li";

    /// <summary>How much of an element is links.</summary>
    private sealed class Tally
    {
        private int _words, _linked, _links, _stops;

        /// <summary>Nothing but a link or two; or several, with little between them and no sentence.</summary>
        public bool IsLinks => _links > 0 && _stops == 0 && (_linked == _words ? _words < 40 * _links : _links >= 3 && _linked * 2 >= _words);

        public void Add(Tally other)
        {
            _words += other._words;
            _linked += other._linked;
            _links += other._links;
            _stops += other._stops;
        }

        public void Add(string words)
        {
            foreach (var c in words)
            {
                if (!char.IsWhiteSpace(c)) _words++;
                if (c is '。' or '；') _stops++;
            }
        }

        public void BecomeLink()
        {
            _linked = _words;
            _links = 1;
            _stops = 0;
        }
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Invisible();

    /// <summary>Whole words in ids and classes that name what is no article.</summary>
    [GeneratedRegex(@"(?:^|[\s_-])(?:nav|navi|navbar|menu|submenu|breadcrumbs?|crumbs?|sidebar|footer|foot|comments?|pinglun|reply"
        + @"|replies|discuss|share|sharing|bdshare\w*|social|related|relate|recommend\w*|hot(?:news|list|rank)?|rank(?:ing)?|ads?|adv|advert\w*|banner"
        + @"|sponsor\w*|copyright|toolbar|pager|pagination|login|searchbox|search|qrcode|popup|modal|toplink|friendlinks?|newslist|tags?|logo|masthead|topbar)"
        + @"(?=$|[\s_\d-])", RegexOptions.IgnoreCase)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?:^|\s)(?:head|header|top|bottom|page[-_]?(?:head|top|bottom))(?=$|\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    /// <summary>Such a word beside one that names an article does not make it none.</summary>
    [GeneratedRegex(@"(?:^|[\s_-])(?:article|content|main|body|text|founder|ozoom|detail|post)(?=$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Content();

    [GeneratedRegex(@"^(?:[【\[(（]?(?:广告|关闭|打印|放大|缩小|默认|返回顶部|加入收藏|分享到?|扫一扫.{0,20}|我要纠错|更多>*|[0-9<>«»]?[上下]一?[篇版条期]\S{0,40}|返回(?:版面|目录|首页|列表)?|(?:PDF版?)?下载)"
        + @"[】\])）]?|(?:文章|版面|本版|本期|新闻)(?:导航|目录|列表|标题导航)|欢迎.{0,40}(?:登录|注册)"
        + @"|.{0,40}(?:版权所有|ICP备|公网安备|未经.{0,16}(?:许可|授权)|违法和不良信息|Copyright|©).{0,120})$", RegexOptions.IgnoreCase)]
    private static partial Regex Boilerplate();
}
