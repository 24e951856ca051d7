using System.Globalization;
using System.Text;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>A row in normal form: its dataset and fields, without what is printed only and where, and where its value stands.</summary>
internal sealed record Row(string Dataset, IReadOnlyDictionary<string, string> Fields, int ValueAt)
{
    /// <summary>The text itself, and words as they are printed.</summary>
    private static readonly HashSet<string> NotCompared = ["asPrinted", "sentence", "unitPrinted", "quote"];

    private static readonly HashSet<string> OfThePage = ["documents", "articles"];

    private static readonly Dictionary<char, char> Simplified = Rewriting.Characters.ToDictionary(c => c.Traditional, c => c.Simplified);

    /// <summary>Fields and their values, in one line.</summary>
    public string Key => $"{Dataset} {string.Join(", ", Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} {f.Value}"))}";

    /// <summary>The row without some of its fields.</summary>
    public Row Without(IEnumerable<string> fields) => this with { Fields = Fields.ExceptBy(fields, f => f.Key).ToDictionary() };

    public static IReadOnlyList<Row> Of(Extracted extracted, string text) =>
        [.. extracted.Records.Where(r => !OfThePage.Contains(r.Dataset)).Select(r => Of(r, text))];

    /// <summary>Half width, simplified, without blanks.</summary>
    public static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var c in words.Where(c => !char.IsWhiteSpace(c)))
            folded.Append(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : Simplified.GetValueOrDefault(c, c));
        return folded.ToString();
    }

    private static Row Of(Record record, string text)
    {
        var fields = record.Fields.Where(f => !NotCompared.Contains(f.Key) && f.Value.Content is not null)
            .ToDictionary(f => f.Key, f => Print(f.Value.Content!));
        var value = record.Fields.FirstOrDefault(f => Slots.Main.Contains(f.Key) && f.Value.Content is decimal).Value?.Evidence;
        var figure = value is null ? -1 : text.AsSpan(value.Start, value.End - value.Start).IndexOfAnyInRange('0', '9');
        return new(record.Dataset, fields, figure < 0 ? -1 : value!.Start + figure);
    }

    private static string Print(object content) => content switch
    {
        IEnumerable<string> list => string.Join(';', list.Select(Fold)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Fold($"{content}"),
    };
}
