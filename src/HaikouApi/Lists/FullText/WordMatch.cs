using NpgsqlTypes;

namespace HaikouApi.Lists.FullText;

/// <summary>The SQL of having words, over the sections and entries of search (e), with what is looked for as parameters.</summary>
public sealed class WordMatch
{
    private readonly bool _hasWays;

    /// <param name="words">The words, folded: all of them are to be there.</param>
    /// <param name="add">Adds a parameter to the statement and gives its name.</param>
    public WordMatch(IReadOnlyCollection<string> words, Func<object, NpgsqlDbType, string> add)
    {
        var ways = SearchText.Ways(words);
        _hasWays = ways.Length > 0;
        Patterns = add(SearchText.Patterns(words), NpgsqlDbType.Text | NpgsqlDbType.Array);
        Terms = add(SearchText.TermsOf(words), NpgsqlDbType.Integer | NpgsqlDbType.Array);
        Ways = _hasWays ? add(ways, NpgsqlDbType.Text | NpgsqlDbType.Array) : "'{}'";
    }

    public string Patterns { get; }

    public string Terms { get; }

    public string Ways { get; }

    /// <summary>A section has the words. The exact comparison stands first: where PostgreSQL reads every row, it is the cheaper one.</summary>
    public string Section => $"{Has} and {HasTerms}";

    /// <summary>An entry of such a section has the words.</summary>
    public string Entry => $"{Scanned} and {HasTerms}";

    /// <summary>The same of entries that are few already. Most are ruled out by their section, before it is taken apart.</summary>
    public string Scanned => $"e.section like all ({Patterns}) and {Has}";

    private string Has => $"e.folded like all ({Patterns}){(_hasWays ? $" and e.folded ~ all ({Ways})" : "")}";

    private string HasTerms => $"(e.terms @> {Terms} or e.terms is null)";
}
