using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>What a reader collects of one article: the same field said twice must say the same, or it is given up.</summary>
internal sealed partial class AirLedger(int article, List<Warning> warnings)
{
    public const string Readings = "air-quality-readings";
    public const string Summaries = "air-quality-summaries";

    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly List<string> _counted = [];
    private readonly Dictionary<(string Dataset, string? City, bool IsTown, Period? Period, string Pollutant), Entry> _entries = [];

    /// <summary>Whether what is noted is by an older standard, or without the days of sand: it holds until the same is said by the newer, or of all.</summary>
    public bool GivesWay { get; set; }

    /// <summary>Notes fields of one record. The clause is part of its quote.</summary>
    public void Note(string rule, AirRow row, Evidence clause, params ReadOnlySpan<(string Name, object Content, Evidence Evidence)> fields)
    {
        var key = (row.Dataset, row.Place is { } place ? NameOf(place) : null, row.Place?.Town is not null,
            row.Period is { } period ? period with { Evidence = Anywhere } : null, row.Pollutant?.Code ?? "");
        if (!_entries.TryGetValue(key, out var entry)) _entries[key] = entry = new(rule, row);
        entry.Clauses.Add(clause);
        foreach (var (name, content, evidence) in fields) entry.Note(name, content, evidence, GivesWay);
    }

    /// <summary>山西省11个地级市 is 11个地级市, once printed so.</summary>
    private string NameOf(NamedPlace place)
    {
        var name = Region().Replace(Folding.Fold(place.Name), "");
        if (place.Code is not null || !name.AsSpan().ContainsAnyInRange('0', '9')) return name;
        if (_counted.Find(c => c == name || IsShortFor(c, name) || IsShortFor(name, c)) is { } same) return same;
        _counted.Add(name);
        return name;
    }

    private static bool IsShortFor(string counted, string name) =>
        char.IsAsciiDigit(counted[0]) && counted.Length > 2 && name.Length > counted.Length
        && (name.EndsWith(counted, StringComparison.Ordinal) ? !char.IsAsciiDigit(name[^(counted.Length + 1)])
            : counted.EndsWith('市') && name.EndsWith("个城市", StringComparison.Ordinal) && name[..^3].EndsWith(counted[..^1], StringComparison.Ordinal)
                && !char.IsAsciiDigit(name[^(counted.Length + 3)]));

    /// <summary>Words that may say that field stand in the article, and no rule was sure of them.</summary>
    public void NoteUnread(string field) => _unread.Add(field);

    public IEnumerable<Record> Records()
    {
        foreach (var entry in Entries())
        {
            if (entry.Disputed.Contains("value")) entry.Disputed.Add("asPrinted");
            foreach (var name in entry.Disputed.Where(d => d != "asPrinted")) warnings.Add(Disputed(entry, name));
            if (entry.Fields.Any(f => !entry.Disputed.Contains(f.Key))) yield return RecordOf(entry);
        }
    }

    /// <summary>
    /// The town stands for all of its place. Where the text says one thing of 全市 and another of 中心城区, it tells them apart, and the town is served as printed.
    /// </summary>
    private List<Entry> Entries()
    {
        var entries = new List<Entry>(_entries.Count);
        HashSet<string>? apart = null;
        foreach (var (key, town) in _entries)
        {
            if (key.IsTown && _entries.Any(e => IsWholeOf(e.Key, e.Value.Row.Place, key) && e.Value.Contradicts(town)))
                (apart ??= new(StringComparer.Ordinal)).Add(key.City!);
        }

        foreach (var (key, entry) in _entries)
        {
            if (!key.IsTown) entries.Add(entry);
            else if (apart is not null && apart.Contains(key.City!)) entries.Add(entry with { Row = entry.Row with { Place = entry.Row.Place!.Town } });
            else if (_entries.TryGetValue(key with { IsTown = false }, out var whole)) whole.Join(entry);
            else entries.Add(entry);
        }

        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (entries.Find(e => e != entry && IsRestated(entry, e)) is not { } full) continue;
            full.Join(entry);
            entries.RemoveAt(i);
        }

        return entries;
    }

    /// <summary>
    /// Whether an entry says again what a fuller one does: without its period or its place, or of 西藏7地市 what is said of all of 西藏.
    /// </summary>
    private static bool IsRestated(Entry entry, Entry full)
    {
        var (row, whole) = (entry.Row, full.Row);
        if (row.Dataset != whole.Dataset || row.Pollutant?.Code != whole.Pollutant?.Code || !entry.IsPartOf(full)) return false;
        var isSamePeriod = row.Period is { } period ? period.IsSameAs(whole.Period) : whole.Period is null;
        var isSamePlace = row.Place?.Name == whole.Place?.Name;
        if (row.Period is null && whole.Period is not null) return isSamePlace;
        if (!isSamePeriod || isSamePlace || whole.Place is not { } all) return false;
        return row.Place is not { } some || (some.Code is null && (all.IsWhole || all.Division is { Level: DivisionLevel.Province })
            && AllCities().IsMatch(Folding.Fold(some.Name)));
    }

    /// <summary>全省16个城市, 21个地级市及顺德区, but not some of its counties.</summary>
    [GeneratedRegex("^[^0-9]{0,6}(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})个?(?:地级(?:及以上)?|设区的?|中心|省辖)?(?:城市|市、?州|州、?市|盟市|地市|地州市|市)(?:及[^0-9]{2,6}区)?$")]
    private static partial Regex AllCities();

    /// <summary>Whether a place is all of that whose town is named, as far as is known: 全州 of which nobody knows whose it is may be.</summary>
    private static bool IsWholeOf((string Dataset, string? City, bool IsTown, Period? Period, string Pollutant) key, NamedPlace? place,
        (string Dataset, string? City, bool IsTown, Period? Period, string Pollutant) town) =>
        place is { IsWhole: true } && (key.City == town.City || place.Code is null)
        && (key.Dataset, key.Period, key.Pollutant) == (town.Dataset, town.Period, town.Pollutant);

    private static Warning Disputed(Entry entry, string name)
    {
        var (place, evidence) = (entry.Row.Place?.Name, entry.Fields[name].Evidence);
        return new("disputed-value", new($"{place}的 {name} 印有两个值", $"{place}: {name} is printed with two values"), new(evidence.Start, evidence.End));
    }

    private Record RecordOf(Entry entry)
    {
        var (place, period, pollutant) = (entry.Row.Place, entry.Row.Period, entry.Row.Pollutant);
        var record = new Record(entry.Row.Dataset, entry.Rule, article, Evidence.Of(entry.Clauses.SelectMany(c => c.Segments)))
            .Set("city", place?.Name, place?.Evidence)
            .Set("cityCode", place?.Code, place?.Evidence)
            .Set("periodStart", period?.Start, period?.Evidence)
            .Set("periodEnd", period?.End, period?.Evidence)
            .Set("pollutant", pollutant?.Code, pollutant?.Evidence);
        if (place is { Code: null }) record.Without("cityCode", Absence.NotApplicable);
        if (entry.Row.IsPlaceUnread) record.Without("city", Absence.NotRead).Without("cityCode", Absence.NotRead);
        if (entry.Row.IsPeriodUnread) record.Without("periodStart", Absence.NotRead).Without("periodEnd", Absence.NotRead);
        foreach (var name in _unread.Concat(entry.Disputed).Intersect(entry.Row.Pollutant is null ? SummaryFields : ReadingFields))
        {
            record.Without(name, Absence.NotRead);
        }

        foreach (var (name, (content, evidence)) in entry.Fields.Where(f => !entry.Disputed.Contains(f.Key))) record.Set(name, content, evidence);
        return record;
    }

    private static readonly string[] SummaryFields = ["validDays", "goodDays", "goodDaysPercent", "compositeIndex", "rank", "rankedCities", "pm25Rank"];
    private static readonly string[] ReadingFields = ["value", "unit", "asPrinted", "yearOnYearPercent", "rank", "rankedCities"];

    /// <summary>珠三角 is 珠三角地区.</summary>
    [GeneratedRegex("(?<=京津冀|三角|平原|周边)(?:地区|區域|地區|区域)$")]
    private static partial Regex Region();

    private static readonly Evidence Anywhere = Evidence.Of(0, 1);

    private sealed record Entry(string Rule, AirRow Row)
    {
        public List<Evidence> Clauses { get; } = [];

        public Dictionary<string, (object Content, Evidence Evidence)> Fields { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Disputed { get; } = new(StringComparer.Ordinal);

        private readonly HashSet<string> _givingWay = new(StringComparer.Ordinal);

        public void Note(string name, object content, Evidence evidence, bool givesWay = false)
        {
            if (Fields.TryAdd(name, (content, evidence)))
            {
                if (givesWay) _givingWay.Add(name);
            }
            else if (!givesWay && _givingWay.Remove(name))
            {
                Fields[name] = (content, evidence);
            }
            else if (!givesWay && !Fields[name].Content.Equals(content) && name != "asPrinted")
            {
                Disputed.Add(name);
            }
        }

        public bool Contradicts(Entry other) =>
            Fields.Any(f => f.Key != "asPrinted" && other.Fields.TryGetValue(f.Key, out var field) && !field.Content.Equals(f.Value.Content));

        /// <summary>Whether all that it says the other says too.</summary>
        public bool IsPartOf(Entry other) =>
            Disputed.Count == 0 && Fields.Keys.Any(f => f != "asPrinted")
            && Fields.All(f => f.Key == "asPrinted" || (other.Fields.TryGetValue(f.Key, out var field) && field.Content.Equals(f.Value.Content)));

        /// <summary>Takes in what is said of the same.</summary>
        public void Join(Entry other)
        {
            Clauses.AddRange(other.Clauses);
            Disputed.UnionWith(other.Disputed);
            foreach (var (name, (content, evidence)) in other.Fields) Note(name, content, evidence);
        }
    }
}

/// <summary>Which row a fact belongs to: of a pollutant, or the summary of the place when there is none.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Place">The place; null where nothing says.</param>
/// <param name="Period">The period; null where nothing says.</param>
/// <param name="IsPlaceUnread">Whether it is one of several that are spoken of.</param>
/// <param name="IsPeriodUnread">Whether words stand where the period would that are not understood.</param>
internal sealed record AirRow(PrintedPollutant? Pollutant, NamedPlace? Place, Period? Period, bool IsPlaceUnread = false, bool IsPeriodUnread = false)
{
    public string Dataset => Pollutant is null ? AirLedger.Summaries : AirLedger.Readings;
}

/// <summary>A pollutant and where it is named.</summary>
internal sealed record PrintedPollutant(string Code, Evidence Evidence);
