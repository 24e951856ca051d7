using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Npgsql;

namespace HaikouApi.Benchmarks.Service;

/// <summary>
/// What the service is measured against: a bare Kestrel handler that writes ready bytes, and handlers written by hand for one query, with
/// Dapper and source-generated JSON. Their rows are those of the service, field by field; what stands around a list is less.
/// </summary>
internal static class Yardstick
{
    private const string Columns = """
        r.id, r.document, r.article, r.city, r.city_code, r.period_start, r.period_end, r.pollutant, r.value, r.unit, r.as_printed, r.year_on_year_percent,
        r.rank, r.ranked_cities, r.origin, r.rule, r.absent::text as absent, r.quote, r.source_start, r.source_end, r.sentence, r.recorded_at
        """;

    private const string List =
        $"select {Columns} from api.air_quality_readings r order by r.period_end desc nulls last, r.city, r.pollutant, r.id limit @limit";
    private const string Item = $"select {Columns}, r.citations::text as citations from api.air_quality_readings r where r.id = @id";

    public static async Task<int> ServeAsync(string database, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        await using var source = NpgsqlDataSource.Create(database + ";MaxAutoPrepare=100");
        var ready = Directory.GetFiles(folder, "?").ToDictionary(f => "/" + Path.GetFileName(f), f => new Ready(f), StringComparer.Ordinal);

        app.Use((context, next) => ready.TryGetValue(context.Request.Path.Value!, out var answer) ? answer.WriteAsync(context) : next(context));
        app.MapGet("/dapper/list", async (HttpContext context, int limit) =>
        {
            await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
            var rows = (await connection.QueryAsync<Reading>(List, new { limit })).AsList();
            await SendAsync(context, new Page(rows, limit, 1_000_000, $"http://{context.Request.Host}/v1/air-quality-readings"));
        });
        app.MapGet("/dapper/item/{id}", async (HttpContext context, string id) =>
        {
            await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
            await SendAsync(context, await connection.QuerySingleAsync<Reading>(Item, new { id }));
        });
        app.Lifetime.ApplicationStarted.Register(
            () => Console.WriteLine($"  Service {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}"));
        await app.RunAsync();
        return 0;
    }

    private static async Task SendAsync<T>(HttpContext context, T answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, typeof(T), Answers.Relaxed);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }
}

/// <summary>An answer of the service, headers and bytes, given without a thought.</summary>
internal sealed class Ready(string file)
{
    private readonly byte[] _bytes = File.ReadAllBytes(file);
    private readonly (string Name, StringValues Value)[] _headers =
        [.. File.ReadAllLines(file + ".headers").Select(line => line.Split(": ", 2)).Select(h => (h[0], new StringValues(h[1])))];

    public Task WriteAsync(HttpContext context)
    {
        foreach (var (name, value) in _headers) context.Response.Headers[name] = value;
        if (context.Request.Headers.IfNoneMatch.Count > 0)
        {
            context.Response.Headers.ContentType = default;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentLength = _bytes.Length;
        return context.Response.Body.WriteAsync(_bytes, 0, _bytes.Length);
    }
}

internal sealed record Page(IReadOnlyList<Reading> Data, int Limit, long Total, string Self);

internal sealed record Reading
{
    public required string Id { get; init; }

    public required string Document { get; init; }

    public required string Article { get; init; }

    public required string City { get; init; }

    public string? CityCode { get; init; }

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    public required string Pollutant { get; init; }

    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    public string? AsPrinted { get; init; }

    public decimal? YearOnYearPercent { get; init; }

    public int? Rank { get; init; }

    public int? RankedCities { get; init; }

    public required string Origin { get; init; }

    public required string Rule { get; init; }

    [JsonConverter(typeof(RawJson))]
    public required string Absent { get; init; }

    public required string Quote { get; init; }

    public string SourceUrl => Citation.LinkTo(Document, SourceStart, SourceEnd);

    public string PageUrl => $"http://127.0.0.1/pages/{Document}#r={Id}";

    public string? Sentence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("citations")]
    public IReadOnlyDictionary<string, Citation>? CitationsOfFields { get; private init; }

    public DateTime RecordedAt { get; init; }

    [JsonIgnore]
    public string? Citations
    {
        init => CitationsOfFields = JsonSerializer.Deserialize(value!, Answers.Relaxed.DictionaryStringCitation)!
            .ToDictionary(c => c.Key, c => c.Value with { Url = Citation.LinkTo(Document, c.Value.Segments[0].Start, c.Value.Segments[^1].End) });
    }

    [JsonIgnore]
    public int SourceStart { get; init; }

    [JsonIgnore]
    public int SourceEnd { get; init; }
}

internal sealed record Citation(string Id, string Quote, IReadOnlyList<Segment> Segments, string? Url)
{
    public static string LinkTo(string document, int start, int end) => $"http://127.0.0.1/v1/documents/{document}/text#char={start},{end}";
}

internal sealed record Segment(int Start, int End);

internal sealed class RawJson : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value, skipInputValidation: true);
}

[JsonSerializable(typeof(Page))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(Dictionary<string, Citation>))]
internal sealed partial class Answers : JsonSerializerContext
{
    public static readonly Answers Relaxed =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
