using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>The place a text speaks of, as the records name it.</summary>
internal sealed record Subject(string Name, string? Code, Evidence Evidence);

/// <summary>What a reader collects of one article: the same field said twice must say the same, or the record is given up.</summary>
internal sealed class AirLedger(int article, List<Warning> warnings)
{
    public const string Readings = "air-quality-readings";
    public const string Summaries = "air-quality-summaries";

    private readonly Dictionary<(string Dataset, string City, Period? Period, string Pollutant), Entry> _entries = [];

    /// <summary>Notes fields of one record. The clause is part of its quote.</summary>
    public void Note(string dataset, Subject subject, Period? period, PrintedPollutant? pollutant, Evidence clause, params ReadOnlySpan<(string Name, object Content, Evidence Evidence)> fields)
    {
        var key = (dataset, subject.Name, period is null ? null : period with { Evidence = Anywhere }, pollutant?.Code ?? "");
        if (!_entries.TryGetValue(key, out var entry)) _entries[key] = entry = new(subject, period, pollutant);
        entry.Clauses.Add(clause);
        foreach (var (name, content, evidence) in fields)
        {
            if (!entry.Fields.TryAdd(name, (content, evidence)) && !entry.Fields[name].Content.Equals(content) && name != "asPrinted") entry.Disputed.Add(name);
        }
    }

    public IEnumerable<Record> Records()
    {
        foreach (var ((dataset, _, _, _), entry) in _entries)
        {
            if (entry.Disputed.Contains("value")) entry.Disputed.Add("asPrinted");
            var quote = Evidence.Of(entry.Clauses.SelectMany(c => c.Segments));
            foreach (var name in entry.Disputed) warnings.Add(new("disputed-value", new($"{entry.Subject.Name}的 {name} 印有两个值", $"{entry.Subject.Name}: {name} is printed with two values"), new(entry.Fields[name].Evidence.Start, entry.Fields[name].Evidence.End)));
            var agreed = entry.Fields.Where(f => !entry.Disputed.Contains(f.Key)).ToList();
            if (agreed.Count == 0) continue;
            var record = new Record(dataset, dataset == Readings ? "air-reading" : "air-summary", article, quote)
                .Set("city", entry.Subject.Name, entry.Subject.Evidence)
                .Set("cityCode", entry.Subject.Code, entry.Subject.Evidence)
                .Set("periodStart", entry.Period?.Start, entry.Period?.Evidence)
                .Set("periodEnd", entry.Period?.End, entry.Period?.Evidence)
                .Set("pollutant", entry.Pollutant?.Code, entry.Pollutant?.Evidence);
            if (entry.Subject.Code is null) record.Without("cityCode", Absence.NotApplicable);
            foreach (var (name, (content, evidence)) in agreed) record.Set(name, content, evidence);
            yield return record;
        }
    }

    private static readonly Evidence Anywhere = Evidence.Of(0, 1);

    private sealed record Entry(Subject Subject, Period? Period, PrintedPollutant? Pollutant)
    {
        public List<Evidence> Clauses { get; } = [];

        public Dictionary<string, (object Content, Evidence Evidence)> Fields { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Disputed { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>A pollutant and where it is named.</summary>
internal sealed record PrintedPollutant(string Code, Evidence Evidence);
