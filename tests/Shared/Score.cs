using System.Text.Json.Serialization;

namespace HaikouApi.Extraction.Testing;

/// <summary>A field that is wrong or missed, with the sentence it stands in; of what is wrong the rule that read it, of what is missed the warning that stands there, or unread.</summary>
internal sealed record Fault(string Text, string Dataset, string Field, string Slot, string? Expected, string? Said, string? Sentence, string Cause)
{
    [JsonIgnore]
    public bool IsWrong => Said is not null;

    public override string ToString() => $"{Dataset}.{Field} {(IsWrong ? $"is {Said}, not {Expected ?? "there"}" : $"{Expected} is missed")} ({Cause})";
}

/// <summary>How many fields were right, wrong and missed. What is wrong where something else is printed is missed too.</summary>
internal sealed class Tally
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    public int Missed { get; set; }

    /// <summary>Right of what was extracted.</summary>
    public double? Precision => Right + Wrong == 0 ? null : (double)Right / (Right + Wrong);

    /// <summary>Found of what is printed.</summary>
    public double? Recall => Right + Missed == 0 ? null : (double)Right / (Right + Missed);
}

/// <summary>What readings got of what was expected of them, by dataset and slot.</summary>
internal sealed class Score(bool isStrict = false)
{
    /// <summary>The datasets that no answer lists whole: a further row whose number, day or words are printed counts neither way.</summary>
    private static readonly HashSet<string> Open = ["postal-exchange-facts", "enterprise-facts"];

    private readonly SortedDictionary<string, Dictionary<string, Tally>> _tallies = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];

    /// <summary>By dataset, then by slot.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, Tally>> Tallies => _tallies;

    public IReadOnlyList<Fault> Faults => _faults;

    public IEnumerable<Fault> Wrong => _faults.Where(f => f.IsWrong);

    public IEnumerable<Fault> Missed => _faults.Where(f => !f.IsWrong);

    /// <summary>Scores what was read of a dataset; null rows are not scored.</summary>
    public void Add(CorpusCase text, Extracted extracted, string dataset, IReadOnlyList<ExpectedRow>? rows)
    {
        if (rows is null) return;
        if (!_tallies.TryGetValue(dataset, out var tallies)) _tallies[dataset] = tallies = Slots.All.ToDictionary(s => s, _ => new Tally());
        var reading = new ScoredReading(text, extracted, dataset, tallies, _faults);
        var records = extracted.Records.Where(r => r.Dataset == dataset).ToList();
        var answers = Matching.Of(rows, records);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsOptional) reading.Compare(rows[i], answers[i]);
        }

        var charged = rows.SelectMany(r => r.Fields.Keys).ToHashSet();
        foreach (var record in records.Except(answers.OfType<Record>()).Where(r => isStrict || !Open.Contains(dataset) || !IsPrinted(r, text.Text)))
            reading.Charge(record, charged.Count > 0 ? charged : Slots.Charged(dataset));
    }

    /// <summary>The faults under the sentences that they stand in.</summary>
    public override string ToString() => string.Join('\n', _faults.GroupBy(f => (f.Text, f.Sentence)).Select(s => $"{s.Key.Text}: {s.Key.Sentence}\n{string.Join('\n', s.Select(f => $"    {f}"))}"));

    private static bool IsPrinted(Record record, string text) =>
        record.Fields.Where(f => f.Key is "value" or "date" or "text").All(f => f.Value.Content is not { } content || Saying.IsSaid(f.Key, content, text));
}
