using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace Weather;

/// <summary>Reads 海口市6月28日晴，最高气温34℃，最低气温26℃: a city, a day, and what is said of them in the same sentence.</summary>
public static partial class WeatherReader
{
    public static readonly Family Family = new("weather", Read);

    private static IEnumerable<Record> Read(PageContext context, int article)
    {
        var years = context.YearsOf(context.Page.Articles[article]);
        foreach (var sentence in context.Page.Articles[article].Blocks.Where(b => b.Kind == BlockKind.Paragraph).SelectMany(b => Sentences.Of(b.Passage)))
        {
            if (Forecast().Match(sentence.Folded) is not { Success: true } match
                || years.Day(sentence, Day().Match(sentence.Folded, match.Groups["when"].Index)) is not var (day, words))
            {
                continue;
            }

            var record = new Record("weather-readings", "weather-forecast", article, sentence.Cite())
                .Set("city", sentence.Printed(match.Groups["city"]), sentence.Cite(match.Groups["city"]))
                .Set("day", day, words)
                .Set("high", Degrees(match.Groups["high"]), sentence.Cite(match.Groups["high"]))
                .Set("low", Degrees(match.Groups["low"]), sentence.Cite(match.Groups["low"]));
            if (match.Groups["sky"] is { Success: true } sky)
            {
                record.Set("sky", sky.Value switch { "晴" => "clear", "多云" => "cloudy", _ => "overcast" }, sentence.Cite(sky));
            }

            yield return record;
        }
    }

    private static decimal Degrees(Group printed) => decimal.Parse(printed.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(YearContext.DayPattern)]
    private static partial Regex Day();

    [GeneratedRegex("^(?:本报[^。,]{0,20}讯\\s*(?:\\([^)]{1,30}\\)\\s*)?)?(?<city>[^\\s,。0-9]{2,6}市)(?<when>" + YearContext.DayPattern
        + ")(?:(?<sky>晴|多云|阴),)?[^。]{0,20}最高气温(?<high>-?[0-9]+)℃,最低气温(?<low>-?[0-9]+)℃。$")]
    private static partial Regex Forecast();
}
