using System.Reflection;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Patterns;

namespace HaikouApi.Extraction.Tests;

/// <summary>A pattern is tried only where its clues say that it can match: they must never be wrong.</summary>
public sealed class ClueTests
{
    [Theory]
    [InlineData("(?:生产|加工)[0-9]+台", "加生", "台")]
    [InlineData("[0-9]{1,3}[栋幢]", null, "幢栋")]
    [InlineData("[栋幢]?楼", "幢栋楼", "楼")]
    [InlineData("(?<=在[^,]{2,8})开(?!学)", "开", "开")]
    [InlineData(@"\p{L}{2,10}[报网]", null, "报网")]
    [InlineData("[^,。]{1,8}", null, null)]
    [InlineData("(?:甲|乙)?(?!丙)", null, null)]
    [InlineData("(?:甲|[\u4e00-\u9fff-[丁]]*)", null, null)]
    [InlineData("(?:(?<by>由)|随)某(?:主办|(?(by)办理|(?!)))", "由随", "某")]
    [InlineData("(?<mark>[/-])1\\k<mark>2<?", "-/", "-/")]
    public void A_pattern_tells_what_it_begins_with_and_cannot_do_without(string pattern, string? first, string? needed)
    {
        var clues = Clues.Of(pattern);

        Assert.Equal(first, clues.First is null ? null : string.Concat(clues.First.Order()));
        Assert.Equal(needed, clues.Needed is null ? null : string.Concat(clues.Needed.Order()));
    }

    [Fact]
    public void No_pattern_of_the_reader_matches_where_its_clues_say_that_it_cannot()
    {
        var lines = Corpus.Texts.SelectMany(t => t.Text.Split('\n', '。')).Distinct().ToList();
        var wrong = new List<string>();
        foreach (var pattern in Patterns())
        {
            var clues = Clues.Of(pattern.ToString());
            var needed = clues.Values.Needed;
            foreach (var line in lines)
            {
                if (pattern.Match(line) is not { Success: true } match) continue;
                var isRight = (needed is null || line.AsSpan().ContainsAny(needed))
                    && (clues.First is null || pattern.RightToLeft || (match.Length > 0 && clues.First.Contains(line[match.Index])));
                if (!isRight) wrong.Add($"{pattern} in {line}");
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<Regex> Patterns() => typeof(Extractor).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(m => m.ReturnType == typeof(Regex) && m.GetParameters().Length == 0 && m.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
        .Select(m => (Regex)m.Invoke(null, null)!);
}
