using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Whose air a text speaks of: a named city, 全省, a group of cities; 我市 and 市区 are the city the article is about.</summary>
internal sealed partial class AirSubjects
{
    private readonly Subject? _own;

    /// <summary>The article's own city is the first one named in it.</summary>
    public AirSubjects(IEnumerable<Passage> passages) => _own = passages.SelectMany(p => Named(p)).Select(n => n.Subject).FirstOrDefault();

    /// <summary>The subjects named in a passage, in order; a null one takes the word from the subject before without giving it to another.</summary>
    public IReadOnlyList<(int At, Subject? Subject)> Read(Passage passage)
    {
        var found = Named(passage).Select(n => (n.At, Subject: (Subject?)n.Subject)).ToList();
        foreach (Match match in Words().Matches(passage.Folded))
        {
            var evidence = passage.Cite(match.Index, match.Index + match.Length);
            if (match.Groups["own"].Success)
                found.Add((match.Index, _own is null ? null : _own with { Evidence = evidence }));
            else if (match.Groups["parts"].Success)
                found.Add((match.Index, null));
            else
                found.Add((match.Index, new(passage.Text[match.Index..(match.Index + match.Length)], null, evidence)));
        }

        return [.. found.OrderBy(f => f.At)];
    }

    private static IEnumerable<(int At, Subject Subject)> Named(Passage passage)
    {
        foreach (var place in PlaceFinder.Find(passage.Folded))
        {
            if (place.Candidates is not [var division] || division.Level == DivisionLevel.Province && !IsMunicipality(division)) continue;
            var before = passage.Folded.AsSpan(Math.Max(0, place.Start - 3), Math.Min(3, place.Start));
            if (before.EndsWith("次于") || before.EndsWith("优于") || before.EndsWith("好于") || before.EndsWith("高于") || before.EndsWith("低于")) continue;
            yield return (place.Start, new(division.Name, division.Code, passage.Cite(place.Start, place.End)));
        }
    }

    private static bool IsMunicipality(Division division) => division.Name.EndsWith('市');

    [GeneratedRegex(@"(?<own>我市|本市|全市|市区|城区)(?!县|生态|环境)|(?<parts>各区|各县|区县|县区|分城市|分区域|各市|下属)|(?:全省|全区)?(?:[0-9]{1,3}个)?(?:县级|地级|中心|[\u4e00-\u9fff]{2}通道)城市(?!中|里)|全省(?!的?环境|生态)|我省|全国(?=平均|PM|优良|细|臭氧)")]
    private static partial Regex Words();
}
