using HaikouApi.Datasets;

namespace Weather;

public static class WeatherReadings
{
    public static readonly Dataset Dataset = Dataset.Of<WeatherReading>(
        "weather-readings", table: "weather_reading", new("天气", "Weather readings"), about: "一地一天的天气预报",
        sort: "-day,city", key: ["city", "day"], example: new() { ["high.gte"] = "30" });
}
