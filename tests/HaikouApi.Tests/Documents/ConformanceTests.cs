using System.Diagnostics.Metrics;
using System.Globalization;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using HaikouApi.Tests.TestServer;
using Microsoft.Extensions.Logging;
using Printed = HaikouApi.Extraction.Reading.Evidence;
using Record = HaikouApi.Extraction.Record;

namespace HaikouApi.Tests.Documents;

/// <summary>What a rule reads is held against the declaration before it meets the table: what does not conform is left out, and costs nothing else.</summary>
public sealed class ConformanceTests
{
    private const string Text = "某市空气\n某市PM2.5浓度31微克/立方米。\n";

    /// <summary>Cites all of the text that there is.</summary>
    private static readonly Printed All = Printed.Of(0, 5);

    [Theory]
    [InlineData("value", -1, "is below 0")]
    [InlineData("value", "31", "is no number")]
    [InlineData("rank", 1.5, "is no integer")]
    [InlineData("rank", 3e9, "is no integer")]
    [InlineData("rank", 9, "is above rankedCities")]
    [InlineData("cityCode", "046010", "has not the form it must have")]
    [InlineData("unit", "kg", "is none of the allowed values")]
    [InlineData("valeu", 3, "is no field")]
    [InlineData("periodEnd", "2024-01-01", "is no date")]
    public async Task A_field_that_does_not_conform_is_left_out_and_named(string field, object content, string reason)
    {
        var reading = Read(Sound().Set(field, content is string text ? text : Convert.ToDecimal(content, CultureInfo.InvariantCulture), All));
        Assert.Contains(reading.Warnings, w => w.Code == "field-left-out" && w.Detail.En == $"air-quality-readings.{field} {reason}: the field is left out");
        var row = reading.Rows.Single(r => r.Dataset.Slug == "air-quality-readings");
        Assert.Null(row.Said(field));
        Assert.Equal("pm25", row.Said("pollutant"));
        Assert.Contains(reading.Rows, r => r.Dataset.Slug == "quantities");
        await StoreAsync(reading);
    }

    [Fact]
    public async Task A_unit_without_its_value_is_left_out()
    {
        var reading = Read(Reading().Set("unit", "ug/m3", All));
        Assert.Contains(reading.Warnings, w => w.Detail.En == "air-quality-readings.unit has a value and value has none: the field is left out");
        await StoreAsync(reading);
    }

    [Theory]
    [InlineData("pollutant", "pm3", "is none of the allowed values")]
    [InlineData("pollutant", null, "must have a value")]
    public async Task A_record_that_cannot_stand_without_the_field_is_left_out(string field, string? content, string reason)
    {
        var reading = Read(new Record("air-quality-readings", "broken", 0, All).Set("city", "某市", All).Set(field, content, All));
        Assert.Contains(reading.Warnings,
            w => w.Code == "record-left-out" && w.Detail.En == $"air-quality-readings.{field} {reason}: the record is left out"
            && w.Where == new Segment(0, 5));
        Assert.DoesNotContain(reading.Rows, r => r.Dataset.Slug == "air-quality-readings");
        Assert.Contains(reading.Rows, r => r.Dataset.Slug == "quantities");
        await StoreAsync(reading);
    }

    [Fact]
    public async Task Half_a_character_is_left_out()
    {
        var reading = Read(Sound().Set("asPrinted", "𠮷"[..1], All));
        Assert.Contains(reading.Warnings, w => w.Detail.En == "air-quality-readings.asPrinted has half a character in it: the field is left out");
        await StoreAsync(reading);
    }

    [Fact]
    public async Task A_name_too_long_for_its_index_is_left_out()
    {
        var random = new Random(1);
        var name = string.Concat(Enumerable.Range(0, 3_000).Select(_ => (char)random.Next(0x4e00, 0x9f00)));
        var reading = Read(new Record("governance-sites", "broken", 0, All).Set("name", name, All).Set("kind", "other", All).Set("designation", "named", All));
        Assert.Contains(reading.Warnings, w => w.Detail.En == "governance-sites.name has more than 500 characters: the record is left out");
        await StoreAsync(reading);
    }

    [Theory]
    [InlineData("no-such-dataset", 0, 5)]
    [InlineData("air-quality-readings", 0, 5000)]
    public async Task A_record_of_no_dataset_or_with_a_quote_that_is_not_there_is_left_out(string dataset, int start, int end)
    {
        var reading = Read(new Record(dataset, "broken", 0, Printed.Of(start, end)).Set("city", "某市", All).Set("pollutant", "pm25", All));
        Assert.Single(reading.Warnings, w => w.Code == "record-left-out");
        await StoreAsync(reading);
    }

    [Theory]
    [InlineData("air-quality")]
    [InlineData("press")]
    public async Task A_family_that_fails_costs_the_others_nothing(string name)
    {
        var families = Extraction.Families.All.Select(f => f.Name == name ? new Family(name, (_, _) => throw new FormatException("某市PM2.5")) : f).ToList();
        var reading = Read(new Registry(Registry.Default.Catalogue.All, families, [typeof(Registry).Assembly]), []);
        Assert.Single(reading.Warnings, w => w.Code == "family-failed" && w.Where.Length > 0);
        Assert.Contains(reading.Rows, r => r.Dataset.Slug == "quantities");
        await StoreAsync(reading);
    }

    [Fact]
    public void What_is_left_out_is_logged_and_counted_without_a_word_of_the_text()
    {
        var (log, counted) = (new Lines(), new List<string>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            { if (instrument.Meter.Name == "HaikouApi") l.EnableMeasurementEvents(instrument); }
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            var said = $"{instrument.Name} {count} {string.Join(' ', tags.ToArray().Select(t => t.Value))}";
            lock (counted) counted.Add(said);
        });
        listener.Start();
        var failing = new Family("failing", (_, _) => throw new FormatException("PM2.5浓度31"));
        var broken = new Family("broken", (_, _) => [Sound().Set("rank", -7m, All)]);
        new DocumentReader(Registry.Default.Catalogue, new([.. Extraction.Families.All, failing, broken]), log).Read(new Submission(Text));

        Assert.Contains("haikou.reading.left_out 1 air-quality-readings rank broken", counted);
        Assert.Contains("haikou.reading.failures 1 failing", counted);
        Assert.Contains(log.All, l => l.Contains("air-quality-readings.rank is below 1, as read by broken: 1 fields left out", StringComparison.Ordinal));
        Assert.Contains(log.All, l => l.Contains("Reading failing in article 0", StringComparison.Ordinal) && l.Contains(
            "FormatException", StringComparison.Ordinal));
        Assert.All(log.All, l => Assert.DoesNotMatch("某市|PM2|浓度", l));
    }

    private static Record Reading() => new Record("air-quality-readings", "broken", 0, All).Set("city", "某市", All).Set("pollutant", "pm25", All);

    private static Record Sound() => Reading().Set("value", 31m, All).Set("unit", "ug/m3", All).Set("rankedCities", 8m, All);

    private static PageReading Read(Record record) => Read(Registry.Default, [record]);

    /// <summary>What a registry reads of the text, and these records in place of those of the same dataset.</summary>
    private static PageReading Read(Registry registry, IReadOnlyList<Record> records)
    {
        var submission = new Submission($"{Text}{Guid.NewGuid()}。\n");
        var extracted = registry.Extractor.Read(submission.Text);
        return registry.Reader.Read(submission,
            extracted with { Records = [.. extracted.Records.Where(r => !records.Any(x => x.Dataset == r.Dataset)), .. records] });
    }

    private static async Task StoreAsync(PageReading reading)
    {
        await using var databases = new Databases(await Store.Value);
        Assert.True((await Registry.Default.Ingestor(databases).StoreAsync(reading)).IsNew);
    }

    private static readonly Lazy<Task<string>> Store = new(async () =>
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await ServiceProcess.RunAsync(database, "keys", "list");
        return database;
    });

    private sealed class Lines : ILogger<DocumentReader>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add($"{logLevel} {formatter(state, exception)}");
    }
}
