using System.Collections.Concurrent;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// What a token is: a place, a percentage, a word of granting. Patterns name kinds; each has one letter of its own, so that a sentence is a string of
/// kinds and a pattern a regular expression over it.
/// </summary>
public sealed class Kind
{
    private static readonly ConcurrentDictionary<string, Kind> ByName = new(StringComparer.Ordinal);
    private static int _letters = '\uE000';

    private Kind(string name) => (Name, Letter) = (name, (char)Interlocked.Increment(ref _letters));

    public string Name { get; }

    /// <summary>A letter of the private use area, the same as long as the program runs.</summary>
    public char Letter { get; }

    /// <summary>The kind of that name, made when it is first named.</summary>
    public static Kind Of(string name) => ByName.GetOrAdd(name, static n => new(n));

    /// <summary>The kind of that name, if there is one.</summary>
    public static Kind? Find(string name) => ByName.GetValueOrDefault(name);

    public override string ToString() => Name;
}
