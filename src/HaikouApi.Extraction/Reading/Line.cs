using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>What a printed line looks like by itself, before its neighbours are asked.</summary>
internal enum LineKind
{
    /// <summary>Marked as a heading with #.</summary>
    Heading,

    /// <summary>Short and without a sentence's punctuation: a heading if it stands where one can.</summary>
    Unmarked,
    Byline,
    Caption,

    /// <summary>What a page puts round its articles: where one is, who edited it, how often it was read.</summary>
    Furniture,
    TableRow,
    Text,
}

/// <summary>One non-empty line of the source with its kind.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Passage">Its words.</param>
/// <param name="Level">How many # it is marked with.</param>
/// <param name="IsApart">Whether an empty line stands before it.</param>
internal sealed partial record Line(LineKind Kind, Passage Passage, int Level, bool IsApart)
{
    /// <summary>The cells of a row of a table.</summary>
    public IReadOnlyList<Passage?> Cells { get; init; } = [];

    /// <summary>No heading is longer; a broken column that is shorter is told apart by what stands before it.</summary>
    private const int LongestUnmarkedHeading = 36;

    private const int ShortestHeadlineApart = 8;

    public bool IsHeading => Kind is LineKind.Heading or LineKind.Unmarked;

    /// <summary>Whether the line ends as a sentence does, so that the next one does not belong to it.</summary>
    public bool IsComplete => SentenceEnd().IsMatch(Passage.Folded) || LabelledFigure().IsMatch(Passage.Folded);

    /// <summary>Whether the line has the rhythm of a heading: parts set apart by a space, nothing quoted.</summary>
    public bool HasParts => Passage.Folded.Contains(' ') && !Passage.Folded.Contains('“');

    /// <summary>Whether it can be the headline of an article without a dateline: short, apart from what stands before it, no numbered section.</summary>
    public bool IsHeadlineApart => IsApart && Passage.Length >= ShortestHeadlineApart && MayBeHeadline;

    /// <summary>Whether it is short and no numbered section and no label.</summary>
    public bool MayBeHeadline => Kind == LineKind.Unmarked && Marker.Of(Passage.Folded) is null && !Passage.Folded.EndsWith(':');

    /// <summary>Whether it would be one but for the comma between its parts, or the mark behind it: no sentence, no label, no list.</summary>
    public bool IsHeadlineInParts => Kind == LineKind.Text && Passage.Length is >= ShortestHeadlineApart and <= LongestUnmarkedHeading
        && Parts().IsMatch(Passage.Folded) && Marker.Of(Passage.Folded) is null;

    /// <summary>2024-05-11 09:30, 时间:2024年5月11日: when a page was put out.</summary>
    public bool IsDay => PutOut().IsMatch(Passage.Folded);

    /// <summary>本报6月27日讯(记者…): names paper, day and authors, and opens an article.</summary>
    public bool HasDateline => DatelineOpening().IsMatch(Passage.Folded);

    /// <summary>How much of a paragraph names paper, day and authors; 0 where nothing does.</summary>
    public static int DatelineLength(string folded) => DatelineOpening().Match(folded).Length;

    /// <summary>(上接第一版): continues an article of another page.</summary>
    public bool IsContinuation => Continuation().IsMatch(Passage.Folded);

    public static IEnumerable<Line> ReadAll(string source)
    {
        var isApart = false;
        for (var start = 0; start < source.Length;)
        {
            var end = source.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : source.Length;
            if (Read(source, start, end, isApart) is { } line) yield return line;
            if (!IsInLineEnd(source, start, end)) isApart = source.AsSpan(start, end - start).IsWhiteSpace();
            start = end + 1;
        }
    }

    /// <summary>Between the two characters of a line's end there is no line.</summary>
    private static bool IsInLineEnd(string source, int start, int end) =>
        start == end && start > 0 && end < source.Length && source[start - 1] == '\r' && source[end] == '\n';

    private static Line? Read(string source, int start, int end, bool isApart)
    {
        var first = start;
        while (start < end && (char.IsWhiteSpace(source[start]) || source[start] == '\uFEFF')) start++;
        var level = 0;
        while (start + level < end && source[start + level] == '#') level++;
        if (Passage.Read(source, new Segment(start + level, end)).Trim() is not { } passage) return null;
        var row = IsEmptyCell(source, first, start) ? first : start;
        if (level == 0 && Cell.Split(source, row, end) is { } cells) return new(LineKind.TableRow, passage, 0, isApart) { Cells = cells };
        return new(level > 0 ? LineKind.Heading : KindOf(passage.Folded), passage, level, isApart);
    }

    /// <summary>A tab at the beginning of a line with others, or a blank before its first bar, leaves the first cell of a row empty.</summary>
    private static bool IsEmptyCell(string source, int first, int start) =>
        (start == first + 1 && source[first] == '\t') || (start > first && start < source.Length && source[start] == '|' && source[start - 1] == ' ');

    public static LineKind KindOf(string folded)
    {
        if (Furniture().IsMatch(folded)) return LineKind.Furniture;
        if (Byline().IsMatch(folded)) return LineKind.Byline;
        if (CaptionEnd().IsMatch(folded)) return LineKind.Caption;
        if (DatelineOpening().IsMatch(folded) || Continuation().IsMatch(folded) || LabelledFigure().IsMatch(folded)) return LineKind.Text;
        return folded.Length <= LongestUnmarkedHeading && !SentencePunctuation().IsMatch(folded) ? LineKind.Unmarked : LineKind.Text;
    }

    /// <summary>本次大赛由…, 据悉,…: it goes on with what the text before it is about, whatever stands between them.</summary>
    public bool GoesOn => Kind == LineKind.Text && Backward().IsMatch(Passage.Folded);

    [GeneratedRegex("^(?:[本此这该][届次场项轮]|据(?:悉|了解|介绍|统计)|此外|另外|与此同时|同时,|其中,|目前,|接下来|下一步)")]
    private static partial Regex Backward();

    /// <summary>The words of a page's buttons.</summary>
    private const string Buttons =
        "(?:网站|返回)?(?:首页|主页)(?: ?[>»›/].*|[ |].{0,40})?|手机版|电脑版|无障碍(?:浏览)?|简体|繁体|登录|注册|收藏本站|设为首页|客户端|停止回答|关闭|返回"
        + "|打印本页|关闭窗口|返回顶部|字体:?.{0,12}|.{2,12}(?:logo|LOGO)";

    /// <summary>What a page says of itself behind a colon.</summary>
    private const string Labels =
        "责任编辑|责编|编辑|审核|校对|来源|信息来源|稿件来源|作者|发布时间|发布日期|更新时间|发布机构|浏览次数|浏览人次|浏览量|阅读次数|阅读量|点击数|点击量|访问量|访问次数|字号|字体|打印"
        + "|分享到|上一篇|下一篇|相关链接|版权所有|主办单位|承办单位|网站标识码|扫一扫";

    /// <summary>首页 > 资讯, 来源:…, 责任编辑:…: a line of its own.</summary>
    [GeneratedRegex("^(?:" + Buttons + "|(?:当前|您的|现在|您当前)的?位置[: ].*|[^,。;:]{1,12}(?: ?[>»›] ?[^,。;:]{1,24}){1,6}"
        + @"|[\[(【<]?(?:" + Labels + ")[: ].{0,80}|.{0,20}ICP备.{0,30})$")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"[。!?;…][”’)\]】]*$")]
    private static partial Regex SentenceEnd();

    /// <summary>优良率:96.8%; 2.某县:31微克/立方米,同比下降3.1%; SO2月均值 7μg/m3: a line of a list, complete in itself.</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,2}[.、](?![0-9]))?[^:。;,0-9][^:。;,]{0,23}:[0-9]{1,6}(?:\.[0-9]{1,4})?(?: ?(?:%|天|[μu微毫m][g克]/\w{1,4}))?(?:\([^()。;]{1,24}\))?"
        + @"(?:,[同较比与][^,。;:0-9]{1,12}(?:-?[0-9]{1,4}(?:\.[0-9]{1,2})?(?:%|个?百分点|天)|持平))?$"
        + @"|^(?:PM(?:2\.5|10)|SO2|NO2|CO|O3|二氧化[硫氮]|一氧化碳|臭氧|(?:可吸入|细)颗粒物|优良)[^:。;, ]{0,18} ?[0-9]{1,4}(?:\.[0-9]{1,4})? ?(?:%|天|[μu微毫m][g克]/\w{1,4})$")]
    private static partial Regex LabelledFigure();

    [GeneratedRegex(@"[。;,]|[.!?:、]$")]
    private static partial Regex SentencePunctuation();

    [GeneratedRegex("^(?:(?:时间|日期|发布时间|发布日期)[: ]?)?20[0-9]{2}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?[^,。;]{0,40}$")]
    private static partial Regex PutOut();

    [GeneratedRegex("^[^,。;]{2,24}(?:(?:,[^,。;]{2,24}){1,2}|(?=[!?]$))(?<![.:、])[!?]?$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[□■◎●]? ?(?:本报|本刊|本网|见习)*(?:记者|通讯员)[ :][^,。;:摄]{1,60}$")]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?:记者|通讯员|资料|供图)[^。,]{0,20}(?:摄|供图|图)\)?$|\([^()。,]{2,20} ?摄\)$|^.{4,60}。[^。,;]{2,16}(?:供图|摄)$")]
    private static partial Regex CaptionEnd();

    /// <summary>Of a paper that names itself the word must be the last of its opening: 海南日报海口5月1日讯(记者…).</summary>
    [GeneratedRegex(@"^(?:(?:本报|本刊|本网|新华社|中新社|中新网)[^,。;:()]{0,20}[讯电]"
        + @"|\p{L}{2,10}[报网社](?:[^,。;:()据]{0,16}日)?[讯电](?=[ (:]|[^,。;:]{0,4}(?:记者|通讯员)))(?: ?\([^()]{1,80}\))?")]
    private static partial Regex DatelineOpening();

    [GeneratedRegex(@"^\((?:上接|紧接)[^()]{1,20}\)")]
    private static partial Regex Continuation();
}
