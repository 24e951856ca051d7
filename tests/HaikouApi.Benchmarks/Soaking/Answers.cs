using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HaikouApi.Benchmarks.Soaking;

/// <summary>What was answered: held against the truth at the end, when all of it is known.</summary>
internal sealed class Answers
{
    private readonly ConcurrentDictionary<(string Dataset, long Version), long> _totals = new();
    private readonly ConcurrentDictionary<string, long> _firstSeen = new();
    private long _count;

    public ConcurrentBag<string> Errors { get; } = [];

    public long Count => _count;

    public int Compared => _totals.Count + _firstSeen.Count;

    public async Task AskAsync(HttpClient http, string dataset, Random random)
    {
        var limit = random.Next(3) == 0 ? random.Next(1, 1001) : 20;
        var path = $"/v1/{dataset}?limit={limit}{(dataset is "documents" ? "&fields=id" : dataset is "quantities" ? "&fields=id,document" : "")}";
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            var body = await answer.Content.ReadAsByteArrayAsync();
            Interlocked.Increment(ref _count);
            if (answer.IsSuccessStatusCode) Check(path, dataset, limit, JsonDocument.Parse(body).RootElement);
            else Errors.Add($"{path}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(body)}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException)
        {
            Errors.Add($"{path}: {failure.Message}");
        }
    }

    public IEnumerable<string> Against(Truth truth) =>
        _totals.Where(t => truth.Rows(t.Key.Dataset, t.Key.Version) is { } rows && rows != t.Value)
            .Select(t => $"{t.Key.Dataset} had {t.Value} rows at {t.Key.Version}, not {truth.Rows(t.Key.Dataset, t.Key.Version)}")
            .Concat(_firstSeen.Where(d => d.Value < truth.Since(d.Key))
                .Select(d => $"{d.Key} was seen at {d.Value}, before it was stored at {truth.Since(d.Key)}"));

    private void Check(string path, string dataset, int limit, JsonElement list)
    {
        var version = long.Parse(list.GetProperty("dataVersion").GetString()!, CultureInfo.InvariantCulture);
        var total = list.GetProperty("page").GetProperty("total").GetInt64();
        var rows = list.GetProperty("data");
        if (_totals.GetOrAdd((dataset, version), total) is var known && known != total) Errors.Add($"{path}: {total} and {known} rows at {version}");
        if (rows.GetArrayLength() != Math.Min(limit, total)) Errors.Add($"{path}: {rows.GetArrayLength()} rows of {total}");
        if (dataset is not ("documents" or "quantities")) return;
        foreach (var row in rows.EnumerateArray())
        {
            var document = row.GetProperty(dataset == "documents" ? "id" : "document").GetString()!;
            _firstSeen.AddOrUpdate(document, version, (_, seen) => Math.Min(seen, version));
        }
    }
}
