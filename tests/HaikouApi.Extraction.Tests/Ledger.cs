using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HaikouApi.Extraction.Tests;

/// <summary>
/// What is known not to hold yet, by list and name, each with its reason (exceptions.json). It may only shrink: what is not listed fails,
/// and so does what is listed and holds.
/// HAIKOU_UPDATE_EXCEPTIONS=1 writes what does not hold now, for the difference to be read before it is committed.
/// </summary>
internal static class Ledger
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lock Writing = new();

    private static readonly SortedDictionary<string, SortedDictionary<string, string>> Lists = Read();

    /// <summary>The names in a list.</summary>
    private static ICollection<string> Names(string list) => Lists.TryGetValue(list, out var named) ? named.Keys : [];

    public static void Check(string list, IEnumerable<(string Name, string Reason)> faults)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, reason) in faults) found.TryAdd(name, reason);
        if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_EXCEPTIONS") == "1") Write(list, found);
        var listed = Names(list);
        var added = found.Where(f => !listed.Contains(f.Key)).Select(f => $"  {f.Key}: {f.Value}").ToList();
        var settled = listed.Where(name => !found.ContainsKey(name)).Select(name => $"  {name}").ToList();
        var failing = $"{added.Count} fail that exceptions.json does not list\n{string.Join('\n', added)}";
        var holding = $"{settled.Count} hold that it lists\n{string.Join('\n', settled)}";
        Assert.True(added.Count + settled.Count == 0, $"{list}: {failing}\n{holding}");
    }

    private static SortedDictionary<string, SortedDictionary<string, string>> Read()
    {
        var lists = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (list, named) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(Source()))!)
            lists[list] = new(named, StringComparer.Ordinal);
        return lists;
    }

    private static void Write(string list, SortedDictionary<string, string> found)
    {
        lock (Writing)
        {
            // A reason that somebody wrote stays.
            foreach (var (name, reason) in (Lists.GetValueOrDefault(list) ?? []).Where(l => found.ContainsKey(l.Key))) found[name] = reason;
            if (found.Count > 0) Lists[list] = found;
            else Lists.Remove(list);
            File.WriteAllText(Source(), JsonSerializer.Serialize(Lists, Json) + "\n");
        }
    }

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "exceptions.json");
}
