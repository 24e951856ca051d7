using HaikouApi.Datasets;

namespace HaikouApi.Families.AirQuality;

/// <summary>One pollutant, one place, one period (污染物浓度).</summary>
public sealed record AirQualityReading : RecordRow
{
    /// <summary>The city, or the place the text names; a filter takes the name or the GB/T 2260 code.</summary>
    [Field("城市", "City", Zh = "城市，或原文所指的地方；筛选可用名称或代码", Example = "海口市", CodeField = "cityCode")]
    public string? City { get; init; }

    /// <summary>GB/T 2260 code of the city.</summary>
    [Field("城市代码", "City code", Zh = "城市的 GB/T 2260 代码", Example = "460100", Pattern = "^[1-9][0-9]{5}$")]
    public string? CityCode { get; init; }

    /// <summary>First day of the period.</summary>
    [Field("时段首日", "First day", Example = "2024-05-01", NotAbove = "periodEnd")]
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    [Field("时段末日", "Last day", Zh = "时段末日（含）", Example = "2024-05-31")]
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>What was measured.</summary>
    [Field("污染物", "Pollutant")]
    [Value("pm25", "细颗粒物（PM2.5）", "Fine particles (PM2.5)")]
    [Value("pm10", "可吸入颗粒物（PM10）", "Particles (PM10)")]
    [Value("o3", "臭氧", "Ozone")]
    [Value("so2", "二氧化硫", "Sulphur dioxide")]
    [Value("no2", "二氧化氮", "Nitrogen dioxide")]
    [Value("co", "一氧化碳", "Carbon monoxide")]
    public required string Pollutant { get; init; }

    /// <summary>The concentration (浓度), in `unit`.</summary>
    [Field("浓度", "Concentration", Zh = "浓度，单位见 unit", Example = "12", Minimum = 0, UnitField = "unit")]
    public decimal? Value { get; init; }

    /// <summary>The UCUM unit of the concentration; milligrams for carbon monoxide.</summary>
    [Field("单位", "Unit", Zh = "浓度的 UCUM 单位", With = "value")]
    [Value("ug/m3", "微克/立方米", "µg/m³")]
    [Value("mg/m3", "毫克/立方米", "mg/m³")]
    public string? Unit { get; init; }

    /// <summary>The value in the newspaper's words.</summary>
    [Field("原文写法", "As printed", Example = "12微克/立方米")]
    public string? AsPrinted { get; init; }

    /// <summary>Change against the same period of the year before, in percent; down is negative, 持平 is 0.</summary>
    [Field("同比（%）", "Change on year before (%)", Zh = "同比变化，百分比；下降为负，持平为 0", Unit = "%", Example = "-14.3", Minimum = -100)]
    public decimal? YearOnYearPercent { get; init; }

    /// <summary>Rank of the place for this pollutant; 1 is the cleanest.</summary>
    [Field("排名", "Rank", Zh = "该污染物浓度的排名，1 为最优", Example = "2", Minimum = 1, NotAbove = "rankedCities")]
    public int? Rank { get; init; }

    /// <summary>Among how many cities it is ranked.</summary>
    [Field("排名城市数", "Ranked cities", Zh = "参与排名的城市数", Unit = "{city}", Example = "168", Minimum = 1)]
    public int? RankedCities { get; init; }
}
