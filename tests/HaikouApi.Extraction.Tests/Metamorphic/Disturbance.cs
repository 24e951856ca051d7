using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>
/// Something put beside what is printed, or taken away, that must change no value: rows may go, and whose and when may become unknown.
/// Null where it cannot be done to a text.
/// <paramref name="Planted"/> are values of somebody else that were put there; <paramref name="WithoutHome"/> says that whose is no longer printed.
/// </summary>
internal sealed record Disturbance(string Name, Func<Sample, string?> Of, string[] Planted, bool WithoutHome = false)
{
    /// <summary>A place that no text speaks of.</summary>
    public const string Foreign = "嘉峪关市";

    public static IReadOnlyList<Disturbance> All { get; } =
    [
        new("a foreign place before", s => s.BeforeBody("嘉峪关市代表团日前来访。"), []),
        new("a foreign place between", s => s.AfterFirstSentence("嘉峪关市的情况另行公布。"), []),
        new("a day before", s => s.BeforeBody("据介绍,3月9日曾有大雨。"), []),
        new("a day between", s => s.AfterFirstSentence("其中18日出现大雾。"), []),
        new("a station between", s => IsOfAir(s) ? s.AfterFirstSentence("金牛湖监测站PM2.5浓度为777微克/立方米,优良率为12.3%。") : null, ["777", "12.3"]),
        new("a target between", s => IsOfAir(s) ? s.AfterFirstSentence("年度目标为PM2.5浓度不超过777微克/立方米、优良天数比例达到12.3%以上。") : null, ["777", "12.3"]),
        new("another grantor between", s => IsOfSubsidies(s) ? s.AfterFirstSentence("金枫银行另给予购车客户每辆7777元补贴。") : null, ["7777"]),
        new("全州 for 全市", s => s.Text.Contains("全市") ? s.Text.Replace("全市", "全州") : null, []),
        new("the home taken away", WithoutOwner, [], WithoutHome: true),
        new("an unknown noun before the value", WithUnknownNoun, []),
    ];

    private static bool IsOfAir(Sample sample) => sample.Rows.Any(r => r.Dataset.StartsWith("air-", StringComparison.Ordinal));

    private static bool IsOfSubsidies(Sample sample) => sample.Rows.Any(r => r.Dataset == "trade-in-subsidies");

    /// <summary>Where all rows are of one place, the text without its name, long and short.</summary>
    private static string? WithoutOwner(Sample sample)
    {
        var owners = sample.Rows.SelectMany(r => r.Fields).Where(f => f.Key is "city" or "issuer" or "district").Select(f => f.Value).Distinct().ToList();
        if (owners is not [{ Length: >= 3 } owner] || !Regex.IsMatch(owner, "[省市州盟县区旗]$")) return null;
        var text = sample.Text.Replace(owner, "").Replace(owner[..^1], "");
        return text == sample.Text ? null : text;
    }

    private static string? WithUnknownNoun(Sample sample)
    {
        var places = sample.Rows.Where(r => r.Dataset != "quantities" && r.ValueAt > 0).Select(r => r.ValueAt).Distinct().ToList();
        return places.Count == 0 ? null : sample.Text.Insert(places[places.Count / 2], "煜枫");
    }
}
