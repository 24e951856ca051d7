using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using HaikouApi.Web;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Documents.Rows;

/// <summary>What keeps a record, or one field of it, out of its table.</summary>
/// <param name="Record">The record.</param>
/// <param name="Field">The field; null where it is the record itself.</param>
/// <param name="Reason">What is wrong, without the value.</param>
/// <param name="WholeRecord">Whether the record cannot stand without it.</param>
/// <param name="Where">Where it is printed, UTF-16.</param>
public sealed record Violation(Record Record, string? Field, Localized Reason, bool WholeRecord, Segment Where)
{
    /// <summary>The record and the field, by name.</summary>
    public string Name => Field is null ? Record.Dataset : $"{Record.Dataset}.{Field}";

    public Warning Warning => WholeRecord
        ? new("record-left-out", new($"{Name}：{Reason.Zh}，此条记录未收录", $"{Name} {Reason.En}: the record is left out"), Where)
        : new("field-left-out", new($"{Name}：{Reason.Zh}，此字段留空", $"{Name} {Reason.En}: the field is left out"), Where);
}

/// <summary>
/// Holds what was read against the declarations, before it meets the tables: a field that does not conform is left out, and its record too where it needs the
/// field.
/// </summary>
internal sealed class Conformance(Catalogue catalogue, Page page)
{
    private static readonly Localized Needed = new("不可为空", "must have a value");
    private readonly List<Violation> _violations = [];

    public IReadOnlyList<Violation> Violations => _violations;

    /// <summary>What of the record conforms; null when it cannot stand with that.</summary>
    public Record? Conforming(Record record)
    {
        if (catalogue.Find(record.Dataset) is not { Table: not null } dataset) return Refuse(record, null, new("没有此数据集", "is no dataset"));
        if (!IsPrinted(record.Quote)) return Refuse(record, null, new("引文不在文本之内", "quotes what is not in the text"));
        var faults = record.Fields.Where(f => f.Value.Content is not null)
            .Select(f => (Name: f.Key, Reason: Fault(dataset, f.Key, f.Value))).Where(f => f.Reason is not null).ToDictionary(f => f.Name, f => f.Reason!);
        foreach (var (field, reason) in PairFaults(dataset, name => faults.ContainsKey(name) ? null : record.Fields.GetValueOrDefault(name)?.Content))
        {
            faults.TryAdd(field, reason);
        }

        foreach (var field in dataset.Fields.Where(f => f is { IsRead: true, Nullable: false }))
        {
            if (faults.TryGetValue(field.Name, out var reason)) return Refuse(record, field.Name, reason);
            if (record.Fields.GetValueOrDefault(field.Name)?.Content is null) return Refuse(record, field.Name, Needed);
        }

        foreach (var (field, reason) in faults) _violations.Add(new(record, field, reason, WholeRecord: false, Where(record, field)));
        return faults.Count == 0 ? record : Without(record, faults.Keys);
    }

    /// <summary>
    /// The records without those that come under the key of an earlier one. Where one says something else than that, the key cannot tell which of them is
    /// right, so it is not left out in silence.
    /// </summary>
    public List<Record> OneOfEachKey(IReadOnlyList<Record> records)
    {
        var first = new Dictionary<(Dataset, string), Record>();
        return [.. records.Where(record =>
        {
            var dataset = catalogue.Find(record.Dataset)!;
            if (dataset.Kind != DatasetKind.Record) return true;
            var key = (dataset, Text.KeyOf(dataset, record.Quote.Start, f => Text.Of(record.Fields.GetValueOrDefault(f.Name)?.Content)));
            if (first.TryAdd(key, record)) return true;
            if (Differing(record, first[key]) is { } field)
                Refuse(record, null, new($"与另一条记录同键，{field} 却不同", $"has the key of another record and another {field}"));
            return false;
        })];
    }

    /// <summary>The first field in which a record says something that the other does not.</summary>
    private static string? Differing(Record record, Record other) => record.Fields.FirstOrDefault(f =>
        f.Value.Content is { } said && Text.Of(said) != Text.Of(other.Fields.GetValueOrDefault(f.Key)?.Content)).Key;

    private Record? Refuse(Record record, string? field, Localized reason)
    {
        _violations.Add(new(record, field, reason, WholeRecord: true, Where(record, field)));
        return null;
    }

    private Segment Where(Record record, string? field)
    {
        if (field is not null && record.Fields.GetValueOrDefault(field)?.Evidence is { } evidence && IsPrinted(evidence))
        {
            return new(evidence.Start, evidence.End);
        }

        if (IsPrinted(record.Quote)) return new(record.Quote.Start, record.Quote.End);
        return record.Article >= 0 && record.Article < page.Articles.Count ? page.Articles[record.Article].Extent : new(0, page.Source.Length);
    }

    private Localized? Fault(Dataset dataset, string name, Value value)
    {
        if (dataset[name] is not { IsRead: true } field) return new("没有此字段", "is no field");
        if (value.Evidence is not { } evidence) return new("没有出处", "has no evidence");
        if (!IsPrinted(evidence)) return new("出处不在文本之内", "cites what is not in the text");
        return DeclaredValue.Fault(field, value.Content!, dataset.SortedBy(field));
    }

    /// <summary>Values that conform, each for itself, and not beside one another: then neither can be trusted.</summary>
    private static IEnumerable<(string Field, Localized Reason)> PairFaults(Dataset dataset, Func<string, object?> said)
    {
        foreach (var field in dataset.Fields)
        {
            if (field.With is { } with && said(field.Name) is null != said(with) is null)
            {
                yield return said(with) is null ? (field.Name, new($"须与 {with} 同时有值", $"has a value and {with} has none"))
                    : (with, new($"须与 {field.Name} 同时有值", $"has a value and {field.Name} has none"));
            }

            if (field.NotAbove is not { } limit || said(field.Name) is not { } value || said(limit) is not { } most
                || Comparer<object>.Default.Compare(value, most) <= 0)
            {
                continue;
            }

            yield return (field.Name, new($"大于 {limit}", $"is above {limit}"));
            yield return (limit, new($"小于 {field.Name}", $"is below {field.Name}"));
        }
    }

    /// <summary>Whether all of it is in the text, and no character is cut in two.</summary>
    private bool IsPrinted(Evidence evidence) =>
        evidence.Start >= 0 && evidence.End <= page.Source.Length && evidence.Segments.All(s => IsEdge(s.Start) && IsEdge(s.End));

    private bool IsEdge(int at) => at == 0 || at == page.Source.Length || !char.IsSurrogatePair(page.Source[at - 1], page.Source[at]);

    private static Record Without(Record record, IReadOnlyCollection<string> fields)
    {
        var kept = new Record(record.Dataset, record.Rule, record.Article, record.Quote);
        foreach (var (name, value) in record.Fields.Where(f => !fields.Contains(f.Key)))
        {
            if (value.Absence is { } absence) kept.Without(name, absence);
            else kept.Set(name, value.Content, value.Evidence);
        }

        return kept;
    }
}

/// <summary>A value by itself, held against the declaration of its field.</summary>
internal static class DeclaredValue
{
    /// <summary>The most characters of a text that an index keeps in order: PostgreSQL takes no entry of more than 2,700 bytes.</summary>
    private const int LongestSorted = 500;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static Localized? Fault(Field field, object content, bool isSorted)
    {
        if (!IsOfType(field.Type, content)) return new("类型不符", $"is no {field.TypeName}");
        var texts = content as IReadOnlyList<string> ?? (content is string one ? [one] : []);
        if (texts.Any(HasHalfCharacter)) return new("含残缺字符", "has half a character in it");
        if (field.Values is { } values && texts.Any(t => !values.Contains(t))) return new("不在可取值之中", "is none of the allowed values");
        if (field.Pattern is { } pattern && texts.Any(t => !Regex.IsMatch(t, pattern))) return new("格式不符", "has not the form it must have");
        if (isSorted && texts.Any(t => t.Length > LongestSorted)) return new($"超过 {LongestSorted} 字", $"has more than {LongestSorted} characters");
        return content switch
        {
            decimal number when number < field.Minimum => new($"小于 {field.Minimum}", $"is below {field.Minimum}"),
            decimal number when number > field.Maximum => new($"大于 {field.Maximum}", $"is above {field.Maximum}"),
            _ => null,
        };
    }

    private static bool IsOfType(FieldType type, object content) => type switch
    {
        FieldType.Text => content is string,
        FieldType.Number => content is decimal,
        FieldType.Integer => content is decimal number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue,
        FieldType.Day => content is DateOnly,
        FieldType.Flag => content is bool,
        FieldType.TextList => content is IReadOnlyList<string>,
        _ => false,
    };

    private static bool HasHalfCharacter(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
