using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>A text whose one city is called by the name of another, wherever it is named.</summary>
internal sealed partial record Renaming(string City, string Other)
{
    /// <summary>Of which a name says more than the text does.</summary>
    public static readonly string[] Codes = ["cityCode", "issuerCode", "districtCode"];

    private static readonly string[] Others = ["芜湖市", "漳州市", "遵义市"];

    /// <summary>The renaming of a text that speaks of one city of a province; null for others.</summary>
    public static Renaming? Of(Sample sample)
    {
        var owners = sample.Rows.SelectMany(r => r.Fields).Where(f => f.Key is "city" or "issuer").Select(f => f.Value).Distinct().ToList();
        var codes = sample.Rows.SelectMany(r => r.Fields).Where(f => Codes.Contains(f.Key)).Select(f => f.Value).Distinct().ToList();
        if (owners is not [{ Length: 3 } city] || codes is not [var code] || !OfACity().IsMatch(code) || !sample.Text.Contains(city[..2])) return null;
        return Others.FirstOrDefault(o => !sample.Text.Contains(o[..2])) is { } other ? new(city, other) : null;
    }

    public string Rename(string words) => words.Replace(City, Other).Replace(City[..2], Other[..2]);

    /// <summary>The rows as they are after the renaming, without the codes of places.</summary>
    public IReadOnlyList<Row> Rename(IReadOnlyList<Row> rows) =>
        [.. rows.Select(r => r.Without(Codes)).Select(r => r with { Fields = r.Fields.ToDictionary(f => f.Key, f => Rename(f.Value)) })];

    [GeneratedRegex("^[0-9]{2}(?!00|90)[0-9]{2}00$")]
    private static partial Regex OfACity();
}
