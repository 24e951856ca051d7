using System.Globalization;
using System.Text.Json;

namespace HaikouApi.Benchmarks.Soaking;

/// <summary>How many rows there are at each version, by what was submitted.</summary>
internal sealed class Truth
{
    private readonly Dictionary<string, long> _rows = [];
    private readonly Dictionary<(string Dataset, long Version), long> _at = [];
    private readonly Dictionary<string, long> _since = [];
    private long _version;

    public int Versions => _at.Keys.Select(k => k.Version).Distinct().Count();

    public void Begin(string dataset, JsonElement list)
    {
        _rows[dataset] = list.GetProperty("page").GetProperty("total").GetInt64();
        _version = long.Parse(list.GetProperty("dataVersion").GetString()!, CultureInfo.InvariantCulture);
        _at[(dataset, _version)] = _rows[dataset];
    }

    public void Add(JsonElement stored)
    {
        _version++;
        _since[stored.GetProperty("document").GetProperty("id").GetString()!] = _version;
        _rows["documents"]++;
        _rows["articles"] += stored.GetProperty("articles").GetArrayLength();
        _rows["warnings"] += stored.GetProperty("warnings").GetArrayLength();
        foreach (var records in stored.GetProperty("records").EnumerateObject()) _rows[records.Name] += records.Value.GetArrayLength();
        foreach (var (dataset, rows) in _rows) _at[(dataset, _version)] = rows;
    }

    /// <summary>Null for what it cannot know: how many pieces of evidence a page has.</summary>
    public long? Rows(string dataset, long version) => dataset == "citations" ? null : _at.GetValueOrDefault((dataset, version), -1);

    public long Since(string document) => _since.GetValueOrDefault(document, 0);
}
