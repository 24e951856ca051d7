using HaikouApi.Datasets;

namespace HaikouApi.Families.AirQuality;

/// <summary>Air quality of one place over one period (空气质量概况).</summary>
public sealed record AirQualitySummary : RecordRow
{
    /// <summary>The city, or the place the text names; a filter takes the name or the GB/T 2260 code.</summary>
    [Field("城市", "City", Zh = "城市，或原文所指的地方；筛选可用名称或代码", Example = "海口市", CodeField = "cityCode")]
    public required string City { get; init; }

    /// <summary>GB/T 2260 code of the city.</summary>
    [Field("城市代码", "City code", Zh = "城市的 GB/T 2260 代码", Example = "460100")]
    public string? CityCode { get; init; }

    /// <summary>First day of the period.</summary>
    [Field("时段首日", "First day", Example = "2024-01-01")]
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    [Field("时段末日", "Last day", Zh = "时段末日（含）", Example = "2024-05-31")]
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Days with valid monitoring (有效监测天数).</summary>
    [Field("有效监测天数", "Days monitored", Unit = "d", Example = "152")]
    public int? ValidDays { get; init; }

    /// <summary>Days rated excellent or good (优良天数), when the number is printed.</summary>
    [Field("优良天数", "Good days", Zh = "优良天数，仅在原文给出天数时有值", Unit = "d")]
    public int? GoodDays { get; init; }

    /// <summary>Share of days rated excellent or good (优良天数比例).</summary>
    [Field("优良天数比例（%）", "Good days (%)", Zh = "优良天数比例", Unit = "%", Example = "100")]
    public decimal? GoodDaysPercent { get; init; }

    /// <summary>Composite index (综合指数), without unit; lower is cleaner.</summary>
    [Field("综合指数", "Composite index", Zh = "空气质量综合指数，无单位，越低越好", Example = "1.76")]
    public decimal? CompositeIndex { get; init; }

    /// <summary>Rank by air quality; 1 is the cleanest.</summary>
    [Field("排名", "Rank", Zh = "空气质量排名，1 为最优", Example = "1")]
    public int? Rank { get; init; }

    /// <summary>Among how many cities it is ranked.</summary>
    [Field("排名城市数", "Ranked cities", Zh = "参与排名的城市数", Unit = "{city}", Example = "168")]
    public int? RankedCities { get; init; }

    /// <summary>Rank by PM2.5 concentration; 1 is the cleanest.</summary>
    [Field("PM2.5 排名", "PM2.5 rank", Zh = "PM2.5 浓度排名，1 为最优", Example = "2")]
    public int? Pm25Rank { get; init; }
}
