using System.Security.Cryptography;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction;
using HaikouApi.Lists.Query;

namespace HaikouApi.Documents;

/// <summary>Printed words and where they stand, in code points.</summary>
public sealed record Quotation(string Quote, IReadOnlyList<Segment> Segments);

/// <summary>What a row says in one field.</summary>
public sealed record ReadField(object? Content, Quotation? Evidence, Absence? Absence);

/// <summary>A row of a dataset as it was read, checked against the declaration.</summary>
public sealed class ReadRow
{
    public ReadRow(Dataset dataset, string id, string? article, string origin, string rule, Quotation quote, IReadOnlyDictionary<string, ReadField> fields)
    {
        (Dataset, Id, Article, Origin, Rule, Quote) = (dataset, id, article, origin, rule, quote);
        Fields = [.. dataset.Fields.Where(f => f.IsSaid).Select(f => (f, fields.GetValueOrDefault(f.Name) ?? new ReadField(null, null, null)))];
        if (Fields.FirstOrDefault(f => f.Read.Content is null && !f.Field.Nullable) is { Field: { } missing })
            throw new InvalidOperationException($"{rule}: a row of {dataset.Slug} needs {missing.Name}.");
        Digest = DigestOf();
    }

    public Dataset Dataset { get; }

    public string Id { get; }

    public string? Article { get; }

    public string Origin { get; }

    public string Rule { get; }

    public Quotation Quote { get; }

    /// <summary>What the row says of the page, all fields, in the order of the declaration.</summary>
    public IReadOnlyList<(Field Field, ReadField Read)> Fields { get; }

    /// <summary>Tells whether another reading says the same, evidence included.</summary>
    public string Digest { get; }

    /// <summary>Why each field without a value has none.</summary>
    public IReadOnlyDictionary<string, string> Absent => Fields.Where(f => f.Read.Content is null).ToDictionary(f => f.Field.Name, f => Name(f.Read.Absence ?? Absence.NotReported));

    /// <summary>The name of a reason, as the API and the database write it.</summary>
    public static string Name(Absence absence) => absence switch
    {
        Absence.NotApplicable => "notApplicable",
        Absence.Illegible => "illegible",
        Absence.NotRead => "notRead",
        _ => "notReported",
    };

    private string DigestOf()
    {
        var said = new StringBuilder().AppendLine(Origin).AppendLine(Rule).AppendLine(Article).AppendJoin(' ', Quote.Segments).AppendLine();
        foreach (var (field, read) in Fields)
        {
            said.Append(field.Name).Append('=').Append(Text.Of(read.Content)).Append(' ').Append(read.Absence);
            if (read.Evidence is { } evidence) said.AppendJoin(' ', evidence.Segments);
            said.AppendLine();
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }
}

/// <summary>Values in one text form, for ids and digests.</summary>
internal static class Text
{
    public static string Of(object? content) => content switch
    {
        null => "",
        IReadOnlyList<string> list => string.Join('\u001E', list),
        decimal number => (number / 1.000000000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Cursor.TextOf(content) ?? "",
    };
}
