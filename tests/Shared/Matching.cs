using System.Text.Json;

namespace HaikouApi.Extraction.Testing;

/// <summary>Which record answers which expected row: the assignment in which most is shared, values before all else.</summary>
internal static class Matching
{
    private const int OfMain = 1000;
    private const int OfOther = 10;

    /// <summary>For each row the record that answers it, or null.</summary>
    public static IReadOnlyList<Record?> Of(IReadOnlyList<ExpectedRow> rows, IReadOnlyList<Record> records)
    {
        var worth = new int[rows.Count, records.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < records.Count; c++) worth[r, c] = Worth(rows[r], records[c]);
        }

        return [.. Assignment.Best(worth).Select(c => c is { } column ? records[column] : null)];
    }

    /// <summary>How much the two share; 0 where they are of different things.</summary>
    private static int Worth(ExpectedRow row, Record record)
    {
        var shared = row.Fields.Keys.Where(f => record.Fields.GetValueOrDefault(f)?.Content is not null && row.Accepts(f, record)).ToList();
        var contradicted = row.Fields.Keys.Where(f => row.IsContradicted(f, record)).ToList();
        if (row.IsOptional ? shared.Count == 0 || contradicted.Count > 0 : !IsOfTheSame(row, record, shared, contradicted)) return 0;
        var worth = Math.Max(1, shared.Sum(f => Slots.Main.Contains(f) ? OfMain : OfOther) - contradicted.Count);

        // What counts takes a record before what does not.
        return row.IsOptional ? Math.Max(1, worth / 2) : worth;
    }

    /// <summary>They share what they are about, or a name is longer here than there, or all but the value agrees.</summary>
    private static bool IsOfTheSame(ExpectedRow row, Record record, List<string> shared, List<string> contradicted)
    {
        if (shared.Exists(Slots.Main.Contains)) return true;
        var names = row.Fields.Where(f => Slots.Main.Contains(f.Key) && f.Value.ValueKind == JsonValueKind.String && Slots.Of(f.Key) != Slots.Time)
            .Select(f => (Wanted: f.Value.GetString()!, Said: record.Fields.GetValueOrDefault(f.Key)?.Content as string)).ToList();
        if (names.Count > 0) return names.Exists(n => n.Said is not null && (n.Said.Contains(n.Wanted) || n.Wanted.Contains(n.Said)));

        // A row that says its kind and nothing else is answered by whatever is of that kind.
        if (shared.Count > 0 && row.Fields.Keys.Where(row.Wants).All(shared.Contains)) return contradicted.Count == 0;
        return shared.Count > 1 && contradicted.TrueForAll(Slots.Main.Contains);
    }
}
