using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace HaikouApi.Extraction.Testing;

/// <summary>One text read for one dataset, being scored.</summary>
internal sealed class ScoredReading(CorpusCase text, Extracted extracted, string dataset, Dictionary<string, Tally> tallies, List<Fault> faults)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。!?！？\n");

    /// <summary>Compares a row with the record that answers it, or counts it as missed.</summary>
    public void Compare(ExpectedRow row, Record? record)
    {
        foreach (var field in row.Fields.Keys)
        {
            var tally = tallies[Slots.Of(field)];
            var said = record?.Fields.GetValueOrDefault(field)?.Content;
            var accepted = record is not null && row.Accepts(field, record);
            if (accepted && said is not null) tally.Right++;
            if (accepted) continue;
            if (said is not null) AddWrong(field, row, record!);
            if (row.Wants(field)) AddMissed(field, row, record);
        }

        foreach (var (field, quote) in row.Quotes)
        {
            if (record?.Fields.GetValueOrDefault(field)?.Evidence?.Quote(text.Text) is { } cited && cited != quote) Add(new(text.Name, dataset, field, Slots.Of(field), $"cited by {quote}", $"cited by {cited}", null, record.Rule));
        }
    }

    /// <summary>Charges a record that nothing expected with what it says.</summary>
    public void Charge(Record record, IEnumerable<string> fields)
    {
        foreach (var field in fields.Where(f => record.Fields.GetValueOrDefault(f)?.Content is not null)) AddWrong(field, null, record);
    }

    private void AddWrong(string field, ExpectedRow? row, Record record)
    {
        var value = record.Fields[field];
        Add(new(text.Name, dataset, field, Slots.Of(field), row is null ? null : Expected(row, field), Print(value.Content), Sentence(value.Evidence?.Start ?? record.Quote.Start).Words, record.Rule));
    }

    private void AddMissed(string field, ExpectedRow row, Record? record)
    {
        var (start, end, words) = Where(field, row, record) is { } at ? Sentence(at) : (0, 0, null);
        var warning = extracted.Warnings.FirstOrDefault(w => w.Where.Start < end && w.Where.End > start);
        var cause = record is not null && row.IsContradicted(field, record) ? $"read as {Print(record.Fields[field].Content)}" : warning is null ? "unread" : $"{warning.Code}: {warning.Detail.En}";
        Add(new(text.Name, dataset, field, Slots.Of(field), Expected(row, field), null, words, cause));
    }

    private void Add(Fault fault)
    {
        faults.Add(fault);
        if (fault.IsWrong) tallies[fault.Slot].Wrong++;
        else tallies[fault.Slot].Missed++;
    }

    private static string? Expected(ExpectedRow row, string field) => row.Fields[field].ToString() is { Length: > 0 } printed ? printed : null;

    /// <summary>Where a missed field may be printed: itself or beside what was read of its row; where nothing was, the number or name of the row.</summary>
    private int? Where(string field, ExpectedRow row, Record? record) => record is not null
        ? Printed(row, field) ?? record.Quote.Start
        : row.Fields.Keys.OrderByDescending(Slots.Main.Contains).Select(f => Printed(row, f)).FirstOrDefault(at => at is not null);

    /// <summary>Where what is expected in a field is printed, as a number or word for word.</summary>
    private int? Printed(ExpectedRow row, string field) => row.Fields[field] switch
    {
        { ValueKind: JsonValueKind.Number } number => PrintedNumber.Find(text.Text, number.GetDecimal()),
        { ValueKind: JsonValueKind.String } word when text.Text.IndexOf(word.GetString()!, StringComparison.Ordinal) is >= 0 and var at => at,
        _ => null,
    };

    /// <summary>The sentence round an offset, at most 300 characters of it.</summary>
    private (int Start, int End, string Words) Sentence(int at)
    {
        var start = text.Text.AsSpan(0, at).LastIndexOfAny(Ends) + 1;
        var length = text.Text.AsSpan(at).IndexOfAny(Ends);
        var end = length < 0 ? text.Text.Length : at + length + 1;
        (start, end) = (Math.Max(start, at - 150), Math.Min(end, at + 150));
        return (start, end, text.Text[start..end].Trim());
    }

    private static string Print(object? content) => content switch
    {
        IEnumerable<string> list => string.Join("; ", list),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{content}",
    };
}
