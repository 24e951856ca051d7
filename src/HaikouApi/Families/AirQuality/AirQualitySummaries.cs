using HaikouApi.Datasets;

namespace HaikouApi.Families.AirQuality;

public static class AirQualitySummaries
{
    public static readonly Dataset Dataset = Dataset.Of<AirQualitySummary>(
        "air-quality-summaries", table: "air_quality_summary", new("空气质量概况", "Air-quality summaries"), about: "一地在一个时段的空气质量",
        sort: "-periodEnd,city,periodStart",
        key: ["city", "periodStart", "periodEnd"], main: ["compositeIndex", "goodDaysPercent", "goodDays", "validDays", "rank", "pm25Rank"],
            example: new() { ["compositeIndex.lte"] = "2" });
}
