using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace HaikouApi.Extraction;

/// <summary>
/// The fields of a record by name. They are a dozen at most, and of records there are many: a list takes a third of the room of a hash table.
/// </summary>
internal sealed class FieldList : IReadOnlyDictionary<string, Value>
{
    private readonly List<KeyValuePair<string, Value>> _fields = [];

    public int Count => _fields.Count;

    public IEnumerable<string> Keys => _fields.Select(f => f.Key);

    public IEnumerable<Value> Values => _fields.Select(f => f.Value);

    public Value this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The record has no field {key}.");
        set
        {
            var at = At(key);
            if (at < 0) _fields.Add(new(key, value));
            else _fields[at] = new(key, value);
        }
    }

    public bool ContainsKey(string key) => At(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value)
    {
        var at = At(key);
        value = at < 0 ? null : _fields[at].Value;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int At(string key)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (string.Equals(_fields[i].Key, key, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
