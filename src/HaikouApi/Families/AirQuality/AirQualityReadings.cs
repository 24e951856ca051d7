using HaikouApi.Datasets;

namespace HaikouApi.Families.AirQuality;

public static class AirQualityReadings
{
    public static readonly Dataset Dataset = Dataset.Of<AirQualityReading>(
        "air-quality-readings", table: "air_quality_reading", new("空气质量读数", "Air-quality readings"), about: "一种污染物在一地、一个时段的浓度",
        sort: "-periodEnd,city,pollutant",
        key: ["city", "periodStart", "periodEnd", "pollutant"], main: ["value", "yearOnYearPercent", "rank", "pollutant"],
            example: new() { ["pollutant"] = "pm25", ["city"] = "海口市" });
}
