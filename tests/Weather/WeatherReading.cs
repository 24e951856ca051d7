using HaikouApi.Datasets;

namespace Weather;

/// <summary>The weather of one place on one day (天气), as forecast.</summary>
public sealed record WeatherReading : RecordRow
{
    /// <summary>The city.</summary>
    [Field("城市", "City", Example = "海口市")]
    public required string City { get; init; }

    /// <summary>The day.</summary>
    [Field("日期", "Day", Example = "2024-06-28")]
    public DateOnly? Day { get; init; }

    /// <summary>The highest temperature.</summary>
    [Field("最高气温", "High", Unit = "Cel", Example = "34")]
    public decimal? High { get; init; }

    /// <summary>The lowest temperature.</summary>
    [Field("最低气温", "Low", Unit = "Cel", Example = "26")]
    public decimal? Low { get; init; }

    /// <summary>What the sky is like.</summary>
    [Field("天空状况", "Sky")]
    [Value("clear", "晴", "Clear")]
    [Value("cloudy", "多云", "Cloudy")]
    [Value("overcast", "阴", "Overcast")]
    public string? Sky { get; init; }
}
