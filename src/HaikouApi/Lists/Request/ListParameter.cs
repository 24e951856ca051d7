using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>A query parameter that every list has, besides the filters by field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Values">The allowed values, where they are a closed list.</param>
/// <param name="IsList">Whether it takes several names, by comma or by repeating it.</param>
/// <param name="Repeats">Whether it may be repeated; commas are part of its value.</param>
public sealed record ListParameter(string Name, Localized Description, IReadOnlyList<string>? Values = null, bool IsList = false, bool Repeats = false)
{
    /// <summary>Rows a page when none are asked for, and the most that may be.</summary>
    public const int DefaultLimit = 20, LargestLimit = 1000;

    public static readonly ListParameter Q = new("q", new(
        "全文检索：保留含有全部词语的行（词语以空格分隔，一个字也可），不分全半角、大小写、繁简。",
        "Words that the row must have, all of them, separated by spaces; a word may be one character. "
            + "Full width, case and traditional characters make no difference."));

    public static readonly ListParameter Limit = new("limit", new(
        "每页行数，至多 1000，默认 20；0 只给 page.total。json 以外的格式不给 limit 时输出全部。",
        "Rows a page, at most 1000; 20 when absent; 0 gives `page.total` alone. Formats other than JSON hold every row without it."));

    public static readonly ListParameter Any = new("any", new(
        "至少满足其一：字段[.后缀]:值，可重复，如 any=issuer:龙华区&any=condition.contains:置换。",
        "Keeps the rows for which at least one `any` holds: a filter with a colon, repeated: `any=issuer:龙华区&any=condition.contains:置换`. "
            + "Other filters must hold as well."), Repeats: true);

    public static readonly ListParameter By = new("by", new(
        "按这些字段的值分组，至多三个，以逗号分隔；日期另可用 .month 与 .year。不给则全部为一组。",
        "Groups the rows by the values of these fields, at most three, separated by commas; days also by `.month` and `.year`. "
            + "Without it all rows are one group."), IsList: true);

    public static readonly ListParameter Of = new("of", new(
        "计算这些数值字段的最小、最大、平均、合计与中位数，以逗号分隔；单位不同者自动分组。",
        "Computes count, min, max, mean, sum and median of these fields of numbers, separated by commas. Values of different units are in different groups."),
            IsList: true);

    public static readonly ListParameter Cursor = new("cursor", new(
        "上一页 page.nextCursor 的值；须与相同的筛选和排序一起使用。",
        "`page.nextCursor` of the page before. Belongs to the same filters and the same sort."));

    public static readonly ListParameter Sort = new("sort", new(
        "排序字段，以逗号分隔，前加 - 为降序；空值排在最后，编号决定先后。",
        "Fields to sort by, separated by commas; `-` in front is descending. Nulls come last, and the id breaks ties."), IsList: true);

    public static readonly ListParameter Fields = new("fields", new(
        "只输出这些字段，以逗号分隔。",
        "Only these fields, separated by commas."), IsList: true);

    public static readonly ListParameter Include = new("include", new(
        "citations：附上每个字段的原文出处。",
        "`citations` adds, for each field, the printed words behind it."), ["citations"], IsList: true);

    public static readonly ListParameter Facets = new("facets", new(
        "按这些字段的值计数（在全部筛选之后），以逗号分隔；仅 json。",
        "Counts the filtered rows by the values of these fields, separated by commas. JSON only."), IsList: true);

    public static readonly ListParameter Format = new("format", new(
        "输出格式，优先于 Accept。",
        "The format; goes before the Accept header."), Formats.Names);

    public static readonly ListParameter Bom = new("bom", new(
        "true：CSV 以字节顺序标记开头，便于 Excel 打开；以 = + - @ 或 ' 开头的文字前加 '，以免成为公式。",
        "`true` makes CSV begin with a byte order mark, so that Excel reads Chinese right, and puts ' before a text that begins with = + - @ or ', "
            + "so that none becomes a formula."), ["true", "false"]);

    public static readonly ListParameter Delimiter = new("delimiter", new(
        "CSV 的分隔符，默认逗号。",
        "What separates the values of CSV; a comma when absent."), [",", ";", "|"]);

    public static readonly ListParameter Headers = new("headers", new(
        "label：csv、tsv 与 xlsx 的表头用字段的中文（或英文，依 lang）名称。",
        "`label` heads the columns of CSV, TSV and XLSX with what people call the fields, in the language of `lang`; `name`, the default, with their names."),
            ["name", "label"]);

    public static readonly ListParameter Lang = new("lang", new(
        "错误与说明的语言，优先于 Accept-Language。",
        "Language of errors and descriptions; goes before Accept-Language."), Languages.Known);

    public static readonly ListParameter Pretty = new("pretty", new(
        "true：JSON 缩进。",
        "`true` indents JSON."), ["true", "false"]);

    public static readonly ListParameter PublishedOn = new("publishedOn", new(
        "出版日期，如 2024-06-28：用于确定“今年”“5月”的年份。",
        "The day of publication, such as 2024-06-28: settles the year of 今年 and 5月 where the text itself does not."));

    public static readonly ListParameter Place = new("place", new(
        "“全市”“我县”是何地：名称或 GB/T 2260 代码，如 海口市、460100；重名者须给代码。",
        "Whose 全市 and 我县 it is: a name or a GB/T 2260 code, such as 海口市 or 460100. A name that several places have is refused, with their codes."));

    public static readonly ListParameter AsOf = new("asOf", new(
        "截至该时刻（UTC）所记录的内容，如 2026-11-01T00:00:00Z；不能与 q 同用。",
        "What was held at that instant, such as 2026-11-01T00:00:00Z; a day alone is its first instant in UTC. Not together with `q`."));

    public static readonly ListParameter Replaces = new("replaces", new(
        "本版所更正的版面编号：该版撤回，本版仍载的记录编号不变，其审阅中原文仍在者随之移来。",
        "The id of the page that this one corrects: it is withdrawn, records that this one says too keep their ids, "
            + "and its review is carried over where its quotes stand."));

    public static readonly ListParameter Restore = new("restore", new(
        "true：重新收入已撤回的版面。",
        "`true` takes a page in again that was withdrawn."), ["true", "false"]);

    public static readonly IReadOnlyList<ListParameter> All =
        [Q, Any, Limit, Cursor, Sort, Fields, Include, Facets, AsOf, Format, Bom, Delimiter, Headers, Lang, Pretty];

    private static readonly IReadOnlyList<ListParameter> OfGroups = [By, Of, Q, Any, Limit, Cursor, Sort, AsOf, Format, Bom, Delimiter, Headers, Lang, Pretty];

    /// <summary>The parameters that the list of a dataset takes.</summary>
    public static IReadOnlyList<ListParameter> OfList(Dataset dataset) => [.. All.Where(p => dataset.IsSearched || p != Q)];

    /// <summary>The parameters that its statistics take.</summary>
    public static IReadOnlyList<ListParameter> OfStatistics(Dataset dataset) => [.. OfGroups.Where(p => dataset.IsSearched || p != Q)];

    /// <summary>The parameters that a single item takes.</summary>
    public static readonly IReadOnlyList<ListParameter> OfItem = [Fields, AsOf, Lang, Pretty];

    /// <summary>The parameters that what is known of a document takes.</summary>
    public static readonly IReadOnlyList<ListParameter> OfDocument = [Lang, Pretty];
}
