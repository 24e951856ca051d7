using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>The kinds of tokens that only bulletins have.</summary>
internal static class AirKinds
{
    public static readonly Kind Pollutant = Kind.Of("Pollutant");

    /// <summary>What is measured for the place as a whole: 优良率, 优良天数, 有效监测天数, 综合指数, 空气质量; 占 before a share.</summary>
    public static readonly Kind Share = Kind.Of("Share"), GoodDays = Kind.Of("GoodDays"), ValidDays = Kind.Of("ValidDays"), Composite = Kind.Of("Composite"),
        Quality = Kind.Of("Quality"), Of = Kind.Of("Of");

    /// <summary>Changes: 上升, 下降, 持平, 持平的有, 降至; 基本持平 states no number.</summary>
    public static readonly Kind Roughly = Kind.Of("Roughly"), Up = Kind.Of("Up"), Down = Kind.Of("Down"), Flat = Kind.Of("Flat"), FlatAre = Kind.Of("FlatAre"),
        To = Kind.Of("To");

    /// <summary>Ranks: 排名, 168个城市, 全国, 全省, 在.</summary>
    public static readonly Kind Rank = Kind.Of("Rank"), Cities = Kind.Of("Cities"), Nation = Kind.Of("Nation"), OtherRanking = Kind.Of("OtherRanking"),
        Within = Kind.Of("Within");

    /// <summary>每立方米 before a list, 分别, 均, 最低的是, 除, 外, 其余, 以…为首要污染物.</summary>
    public static readonly Kind PerCubicMetre = Kind.Of("PerCubicMetre"), Each = Kind.Of("Each"), Alike = Kind.Of("Alike"), Best = Kind.Of("Best"),
        Except = Kind.Of("Except"), But = Kind.Of("But"), Rest = Kind.Of("Rest");

    /// <summary>
    /// What follows is another statistic (a standard, a peak, a range, last year's), to the end of the clause; or a plan, to the end of the sentence.
    /// </summary>
    public static readonly Kind OtherStatistic = Kind.Of("OtherStatistic"), Plan = Kind.Of("Plan");

    /// <summary>The range of several: of it no bound is a value, but a single number is one.</summary>
    public static readonly Kind Spread = Kind.Of("Spread");

    /// <summary>Something else is spoken of than a pollutant: 超标天数, 首要污染物.</summary>
    public static readonly Kind OtherHead = Kind.Of("OtherHead");

    /// <summary>上述两项指标: what was named before, in that order.</summary>
    public static readonly Kind Those = Kind.Of("Those");

    /// <summary>What follows is said of water, until air is named again.</summary>
    public static readonly Kind Water = Kind.Of("Water");

    /// <summary>老标准, 新标准: by the older one nothing is a row, up to a semicolon or the newer.</summary>
    public static readonly Kind ByStandard = Kind.Of("ByStandard");

    /// <summary>A place of which nothing is told, 某镇, or a station: it ends the say of the place before.</summary>
    public static readonly Kind Stranger = Kind.Of("Stranger");
}
