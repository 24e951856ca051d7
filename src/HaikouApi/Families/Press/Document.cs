using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

/// <summary>A page as it was received (版面). Its text is at `/v1/documents/{id}/text`, exactly as stored.</summary>
public sealed record Document : CitedRow
{
    /// <summary>The title the sender gave, else the first headline on the page (标题).</summary>
    [Field("标题", "Title", Zh = "标题：来稿所给，或版面上第一个标题")]
    public string? Title { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, hexadecimal.</summary>
    [Field("SHA-256", "SHA-256", Zh = "文本（UTF-8）的 SHA-256", About = true, Facetable = false)]
    public required string Sha256 { get; init; }

    /// <summary>Length of the text in Unicode code points: the range of every offset.</summary>
    [Field("文本长度", "Characters", Zh = "文本长度，按 Unicode 码点计", About = true)]
    public required int Characters { get; init; }

    /// <summary>The day in the datelines of its articles (本报6月27日讯), when they agree.</summary>
    [Field("电头日期", "Dateline", Example = "2024-06-27")]
    public DateOnly? DatelineOn { get; init; }

    /// <summary>The day of publication, when the sender gave it; it is not read from the page.</summary>
    [Field("出版日期", "Published on", Zh = "出版日期，仅在来稿注明时有值", Given = true)]
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where the sender says the page can be found.</summary>
    [Field("出处链接", "Source", Zh = "来稿注明的出处链接", Given = true)]
    public string? SourceUrl { get; init; }

    /// <summary>Whose 全市 and 我县 it is, as the sender said: a name or a GB/T 2260 code.</summary>
    [Field("所在地", "Place", Zh = "版面所说的“全市”“我县”是何地：来稿所给的名称或 GB/T 2260 代码", Given = true, Example = "海口市")]
    public string? Place { get; init; }

    /// <summary>The newspaper: as the sender said, or as the page prints it.</summary>
    [Field("报纸", "Newspaper", Zh = "报纸：来稿所给，或版面所印", Example = "海口日报")]
    public string? Newspaper { get; init; }

    /// <summary>The edition, or the name of the page (要闻): as the sender said, or as the page prints it.</summary>
    [Field("版次名称", "Edition", Zh = "版次名称（如 要闻）：来稿所给，或版面所印")]
    public string? Edition { get; init; }

    /// <summary>The number of the page (版次): as the sender said, or as the page prints it.</summary>
    [Field("版次", "Page number", Zh = "版次：来稿所给，或版面所印")]
    public string? PageNumber { get; init; }

    /// <summary>When the page was stored; null in the answer of an extraction, which stores nothing.</summary>
    [Field("入库时间", "Stored at", Zh = "入库时间；仅读取而不保存时为空", About = true)]
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>The version of the rules, and of the review where a person reviewed the page, that read it.</summary>
    [Field("规则版本", "Extractor", Zh = "读取所用规则与审阅的版本", Given = true)]
    public required string Extractor { get; init; }
}
