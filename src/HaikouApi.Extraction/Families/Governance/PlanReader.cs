using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>Plans for a number of governance sites: 今年海口计划打造9个基层治理特色点位.</summary>
internal static partial class PlanReader
{
    public static IEnumerable<Record> Read(Article article, int index, YearContext years)
    {
        var sentences = Sentences.Of(article).ToList();
        foreach (var sentence in sentences)
        {
            if (Planned().Match(sentence.Folded) is not { Success: true } planned || CityBefore(sentence, planned) is not var (city, where)) continue;
            if (YearOf(sentence, planned.Groups["when"], years) is not var (year, evidence)) continue;
            var number = sentence.Cite(planned.Groups["n"]);
            var plan = new Record(GovernanceReader.Plans, "governance-plan", index, sentence.Cite(planned))
                .Set("year", year, evidence)
                .Set("city", city.Name, where)
                .Set("targetSites", Numerals.Parse(planned.Groups["n"].ValueSpan[..^1], ""), number);
            yield return SetAreas(plan, sentences);
        }
    }

    /// <summary>The last place named up to the verb, when it is a city; what a district plans is not the city's plan.</summary>
    private static (Division City, Evidence Where)? CityBefore(Passage sentence, Match planned)
    {
        var place = PlaceFinder.Find(sentence.Folded).LastOrDefault(p => p.End <= planned.Groups["verb"].Index);
        return place.Length > 0 && place.Candidates is [{ } city] && (city.Level == DivisionLevel.City || city is { Level: DivisionLevel.Province, Name: [.., '市'] })
            ? (city, sentence.Cite(place.Start, place.End)) : null;
    }

    private static (decimal Year, Evidence Evidence)? YearOf(Passage sentence, Group when, YearContext years)
    {
        if (when.Value != "今年") return (decimal.Parse(when.ValueSpan[..4], System.Globalization.CultureInfo.InvariantCulture), sentence.Cite(when));
        return years.Resolve(1, 1, sentence.Cite(when)) is ({ } year, var evidence) ? (year, evidence) : null;
    }

    private static Record SetAreas(Record plan, List<Passage> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Areas().Match(sentence.Folded) is not { Success: true } areas) continue;
            var captures = areas.Groups["area"].Captures;
            return plan.Set("areas", captures.Select(sentence.Printed).ToList(), Evidence.Of(captures.SelectMany(c => sentence.Cite(c).Segments)));
        }

        return plan;
    }

    private const string Number = "[0-9]{1,4}个|[一二三四五六七八九十]{1,3}个";

    private const string Sites = "(?:点位|示范点|示范社区|示范村|示范居民区)";

    [GeneratedRegex("(?:(?<when>今年|20[0-9]{2}年)(?:内|底|年底)?,?[^,。;]{0,12}?)(?<verb>计划|拟|将|力争)(?:在[^,。;]{2,40}?)?(?:再?新|再)?(?:打造|创建|建设|建成|培育|新建|新增|建)(?:(?<n>" + Number + ")[^,。;]{0,14}?" + Sites + "|[^,。;0-9]{0,14}?" + Sites + "(?<n>" + Number + "))")]
    private static partial Regex Planned();

    [GeneratedRegex("(?<area>[一二三四五六七八九十]个区|(?:(?!个)[\u4e00-\u9fff]){2,6}(?:区|县))(?:、(?<area>[\u4e00-\u9fff]{2,8}(?:区|县)))+正[^。;]{0,12}打造[^。;]{0,12}(?:点位|示范点)")]
    private static partial Regex Areas();
}
