using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Query;
using HaikouApi.Search;

namespace HaikouApi.Documents.Rows;

/// <summary>Words as they can be printed, and where their segments stand in the text, in code points.</summary>
public sealed record Quotation(string Quote, IReadOnlyList<Segment> Segments)
{
    /// <summary>Why a person says what the words do not; null where they do.</summary>
    public string? Because { get; init; }
}

/// <summary>What a row says in one field.</summary>
public sealed record ReadField(object? Content, Quotation? Evidence, Absence? Absence);

/// <summary>A row of a dataset as it was read.</summary>
public sealed record ReadRow
{
    /// <summary>As many of its SHA-256 as tell two readings of one record apart.</summary>
    private const int DigestBytes = 16;

    public ReadRow(Dataset dataset, string? article, string origin, string rule, Quotation quote, IReadOnlyDictionary<string, ReadField> fields,
        IReadOnlyDictionary<string, string>? because = null)
    {
        (Dataset, Article, Origin, Rule, Quote, Because) = (dataset, article, origin, rule, quote, because is { Count: > 0 } ? because : null);
        Fields = [.. dataset.Fields.Where(f => f.IsSaid).Select(f => (f, fields.GetValueOrDefault(f.Name) ?? new ReadField(null, null, null)))];
        var main = dataset.MainFields.Select(f => fields.GetValueOrDefault(f.Name)?.Evidence).FirstOrDefault(e => e is not null) ?? quote;
        Identity = new(
            Text.KeyOf(dataset, quote.Segments[0].Start, f => Text.Of(fields.GetValueOrDefault(f.Name)?.Content)),
            new(main.Segments[0].Start, main.Segments[^1].End),
            string.Join(' ', quote.Segments));
        Digest = DigestOf();
    }

    public Dataset Dataset { get; }

    public required string Id { get; init; }

    /// <summary>Whether a person said which record it is.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Since when it is stored; null for one that is not.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>By what it is known again.</summary>
    public Identity Identity { get; }

    public string? Article { get; }

    public string Origin { get; }

    public string Rule { get; }

    public Quotation Quote { get; }

    /// <summary>Why a person says what the words do not: by field, and under * for all of it; null where nobody had to.</summary>
    public IReadOnlyDictionary<string, string>? Because { get; }

    /// <summary>What the row says of the page, all fields, in the order of the declaration.</summary>
    public IReadOnlyList<(Field Field, ReadField Read)> Fields { get; }

    /// <summary>Tells whether another reading says the same, evidence included.</summary>
    public string Digest { get; }

    /// <summary>Why each field without a value has none.</summary>
    public IReadOnlyDictionary<string, string> Absent =>
        Fields.Where(f => f.Read.Content is null).ToDictionary(f => f.Field.Name, f => Name(f.Read.Absence ?? Absence.NotReported));

    /// <summary>What it says in a field.</summary>
    public object? Said(string field) => Fields.FirstOrDefault(f => f.Field.Name == field).Read?.Content;

    /// <summary>The name of a reason, as the API and the database write it.</summary>
    public static string Name(Absence absence) => absence switch
    {
        Absence.NotApplicable => "notApplicable",
        Absence.Illegible => "illegible",
        Absence.NotRead => "notRead",
        _ => "notReported",
    };

    /// <summary>The row as search sees it.</summary>
    internal SearchedRow AsSearched(string text, CodePoints codePoints) => new(
        Dataset, Id, Article, Printed.Of(text, codePoints, Quote.Segments), [.. Fields.Select(f => new SearchedField(
            f.Field,
            SearchedField.WordsOf(f.Field, f.Read.Content as IReadOnlyList<string> ?? (f.Read.Content is string or DateOnly ? [Text.Of(f.Read.Content)] : [])),
            f.Read.Evidence is { } cited ? Printed.Of(text, codePoints, cited.Segments) : null))]);

    private string DigestOf()
    {
        var said = new StringBuilder().AppendLine(Origin).AppendLine(Rule).AppendLine(Article).AppendJoin(' ', Quote.Segments).AppendLine();
        foreach (var (field, read) in Fields)
        {
            said.Append(field.Name).Append('=').Append(Text.Of(read.Content)).Append(' ').Append(read.Absence);
            if (read.Evidence is { } evidence) said.AppendJoin(' ', evidence.Segments);
            said.AppendLine();
        }

        foreach (var (name, reason) in (Because ?? new Dictionary<string, string>()).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            said.Append(name).Append(": ").AppendLine(reason);
        }

        return DigestOf(said.ToString());
    }

    internal static string DigestOf(string said) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, DigestBytes)).TrimEnd('=');
}

/// <summary>Values in one text form, for keys and digests.</summary>
internal static class Text
{
    public static string Of(object? content) => content switch
    {
        null => "",
        IEnumerable<string> list => string.Join('\u001E', list),
        decimal number => Numerals.WithoutTrailingZeros(number).ToString(CultureInfo.InvariantCulture),
        _ => Cursor.TextOf(content) ?? "",
    };

    /// <summary>The natural key of a record that is printed at <paramref name="place"/>.</summary>
    public static string KeyOf(Dataset dataset, int place, Func<Field, string> said) =>
        KeyOf(dataset.Key.Select(part => part == Dataset.Place ? place.ToString(CultureInfo.InvariantCulture) : said(dataset[part]!)));

    public static string KeyOf(IEnumerable<string> parts) => string.Join('\u001F', parts);
}
