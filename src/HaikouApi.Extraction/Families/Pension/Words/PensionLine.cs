using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>One line of an article: its words without the mark that numbers it.</summary>
/// <param name="Passage">The words.</param>
/// <param name="IsMarked">Whether a number or a bullet stands before them.</param>
/// <param name="IsShort">Whether it may be a heading: short, and without the marks of a sentence.</param>
internal sealed partial record PensionLine(Passage Passage, bool IsMarked, bool IsShort)
{
    /// <summary>Whether it is a cell of a table under a header that says that services stand there.</summary>
    public bool IsOfServices { get; private init; }

    private const int LongestHeading = 36;

    /// <summary>The lines of an article, those of a list that runs on as one paragraph set apart.</summary>
    public static IEnumerable<PensionLine> Of(Article article)
    {
        var isMarked = false;
        foreach (var block in article.Blocks.Where(b => b.Table is not null || b.Kind is BlockKind.Paragraph or BlockKind.Subhead))
        {
            foreach (var (cell, isOfServices) in Cells(block.Table))
            {
                yield return new(cell, true, cell.Length <= LongestHeading && !Prose().IsMatch(cell.Folded)) { IsOfServices = isOfServices };
            }

            if (block.Table is not null) continue;
            foreach (var piece in Pieces(block.Passage))
            {
                var mark = Mark().Match(piece.Folded).Length;
                var isBare = mark == piece.Length;
                if (!isBare)
                {
                    yield return new(piece.Slice(mark, piece.Length), mark > 0 || isMarked,
                        piece.Length - mark <= LongestHeading && !Prose().IsMatch(piece.Folded));
                }

                isMarked = isBare;
            }
        }
    }

    /// <summary>The cells of a table of ways or steps, each a point.</summary>
    private static IEnumerable<(Passage Cell, bool IsOfServices)> Cells(Table? table)
    {
        if (table is null) return [];
        var header = table.Rows[0].Cells;
        if (!header.OfType<Passage>().Any(h => OfWays().IsMatch(h.Folded))) return Offices(table).Select(c => (c, false));
        return table.Rows.Skip(1).SelectMany(r => r.Cells.Select((c, at) => (Cell: c, Header: header.ElementAtOrDefault(at))))
            .Where(c => c.Cell is { Length: > 2 }).Select(c => (c.Cell!, c.Header is { } head && OfServices().IsMatch(head.Folded)));
    }

    [GeneratedRegex("^(?:可办|可?办理|支持|服务)?(?:的|办理)?(?:业务|服务|事项|功能)(?:内容|范围|事项|项目|名称)?$")]
    private static partial Regex OfServices();

    /// <summary>The column of a table that its header says is one of offices, with the header.</summary>
    private static IEnumerable<Passage> Offices(Table table)
    {
        var header = table.Rows[0].Cells;
        var tellsWhere = header.OfType<Passage>().Any(h => OfAddresses().IsMatch(h.Folded));
        for (var at = 0; at < header.Count; at++)
        {
            if (header[at] is { } head && (OfOffices().IsMatch(head.Folded) || (tellsWhere && OfBodies().IsMatch(head.Folded))))
                return table.Rows.Select(r => r.Cells.ElementAtOrDefault(at)).OfType<Passage>();
        }

        return [];
    }

    [GeneratedRegex("^(?:办理|受理|认证|服务|经办|社保|合作|银行){0,3}(?:网点|窗口|机构|站点|服务[站点]|大厅)名称$")]
    private static partial Regex OfOffices();

    /// <summary>单位, beside a column of their addresses.</summary>
    [GeneratedRegex("^(?:(?:经办|社保|办理|服务|认证)?(?:单位|机构|网点|部门|窗口)|(?:单位|机构|网点)?名称)$")]
    private static partial Regex OfBodies();

    [GeneratedRegex("地址|地点|位置")]
    private static partial Regex OfAddresses();

    [GeneratedRegex("方式|渠道|途径|步骤|操作|流程|平台|方法")]
    private static partial Regex OfWays();

    /// <summary>一、认证对象 as a headline: a numbered line at the head of an article.</summary>
    public static IEnumerable<PensionLine> OfHeadline(Passage headline) =>
        Mark().Match(headline.Folded).Length is > 0 and var mark && mark < headline.Length ? [new(headline.Slice(mark, headline.Length), true, true)] : [];

    /// <summary>A paragraph, cut where a line of the source ends before a mark or behind a colon.</summary>
    private static IEnumerable<Passage> Pieces(Passage paragraph)
    {
        var start = 0;
        for (var i = 1; i < paragraph.Length; i++)
        {
            if (!IsInside(paragraph.Folded, i) && (!paragraph.BreaksAt(i) || !(paragraph.Folded[i - 1] == ':' || Mark().Match(paragraph.Folded, i).Length > 0
                || Mark().Match(paragraph.Folded, start).Length == i - start || Label().IsMatch(paragraph.Folded, i)
                || IsHeading(paragraph.Folded[start..Math.Min(i, start + 21)]) || Name().IsMatch(paragraph.Folded[start..Math.Min(i, start + 31)]))))
            {
                continue;
            }

            yield return paragraph.Slice(start, i);
            start = i;
        }

        yield return paragraph.Slice(start, paragraph.Length);
    }

    /// <summary>途径:|①甲APP;|②乙平台; 渠道:|1.甲;|2.乙: a point of a list that runs on in one line.</summary>
    private static bool IsInside(string folded, int at) => folded[at - 1] is ':' or ';' or '。'
        && (folded[at] is >= '①' and <= '⑳' || (folded[at] is (>= '1' and <= '9') or '(' && Counted().IsMatch(folded, at)));

    [GeneratedRegex(@"\G(?:[1-9][.、](?![0-9])|\([1-9一二三四五]\))")]
    private static partial Regex Counted();

    /// <summary>一、认证对象: a numbered line that is no sentence.</summary>
    private static bool IsHeading(string line) =>
        line.Length <= 20 && (line[0] is '-' or '•' or '·' or (>= '\u25a0' and <= '\u27bf') || Section().IsMatch(line)) && !Prose().IsMatch(line);

    [GeneratedRegex(@"\G(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)[、.]?|[0-9]{1,2}[.、:](?![0-9])|\([0-9]{1,2}\)|[0-9]{1,2}\)"
        + @"|0[1-9](?=[\u4e00-\u9fff“、])|【[0-9一二三四五六]{1,2}】|[①-⑳]"
        + @"|[-•·*\u25a0-\u27bf]+\uFE0F? ?|(?:[\ud83c-\ud83e][\udc00-\udfff]\uFE0F?)+ ?|(?:方式|方法|途径|渠道)[一二三四五1-9]:|第[一二三四五六七八九]种?[,:、]"
        + @"|[一二三四五六]是(?=[^,。;]{2,12}[。,:])|[A-F][.、](?=[\u4e00-\u9fff]))")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))")]
    private static partial Regex Section();

    /// <summary>微信:进入…: a line that begins with what it is about.</summary>
    [GeneratedRegex(@"\G[^,。;:“”()]{2,16}(?::|——)(?=[^\n/])")]
    private static partial Regex Label();

    /// <summary>某市人社网上办事大厅: a line that is the name of a way and nothing else.</summary>
    [GeneratedRegex("^(?![^,。;:]{0,8}(?:打开|登录|登陆|下载|通过|使用|进入|关注|搜索|访问|利用|[到在去请可由的和及]))[^,。;:“”()]{2,20}(?:网上[^,。;:]{0,6}大厅|[Aa][Pp][Pp]|小程序|公众号|(?:服务"
        + "|公共)平台|网站|官网|服务网)"
        + @"(?:\([^()]{1,8}\))?$")]
    private static partial Regex Name();

    [GeneratedRegex("[。;,!?]")]
    private static partial Regex Prose();
}
