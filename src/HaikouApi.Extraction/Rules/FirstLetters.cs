namespace HaikouApi.Extraction.Rules;

/// <summary>Reads a translated pattern for the letters that a match can begin with, so that it is tried nowhere else.</summary>
internal sealed class FirstLetters(string regex)
{
    private int _at;

    public HashSet<char> Read() => Alternatives().First;

    /// <summary>What a part can begin with, and whether it can be empty.</summary>
    private (HashSet<char> First, bool IsEmpty) Alternatives()
    {
        var (first, isEmpty) = Sequence();
        while (_at < regex.Length && regex[_at] == '|')
        {
            _at++;
            var (other, canBeEmpty) = Sequence();
            first.UnionWith(other);
            isEmpty |= canBeEmpty;
        }

        return (first, isEmpty);
    }

    private (HashSet<char> First, bool IsEmpty) Sequence()
    {
        var (first, isEmpty) = (new HashSet<char>(), true);
        while (_at < regex.Length && regex[_at] is not ('|' or ')'))
        {
            var (part, canBeEmpty) = Part();
            if (isEmpty) first.UnionWith(part);
            isEmpty &= canBeEmpty | Quantifier();
        }

        return (first, isEmpty);
    }

    private (HashSet<char> First, bool IsEmpty) Part()
    {
        var c = regex[_at++];
        if (c == '[') return (Set(), false);
        if (c != '(') return c is '$' or '^' ? ([], true) : ([c], false);
        var looksAround = regex.AsSpan(_at).StartsWith("?=") || regex.AsSpan(_at).StartsWith("?!") || regex.AsSpan(_at).StartsWith("?<=")
            || regex.AsSpan(_at).StartsWith("?<!");
        if (regex[_at] == '?') _at = Behind(_at);
        var inside = Alternatives();
        _at++;
        return looksAround ? ([], true) : inside;
    }

    /// <summary>Where what stands behind (?:, (?=, (?&lt;!, (?&lt;name&gt; begins.</summary>
    private int Behind(int at)
    {
        if (regex[at + 1] != '<') return at + 2;
        return regex[at + 2] is '=' or '!' ? at + 3 : regex.IndexOf('>', at) + 1;
    }

    private HashSet<char> Set()
    {
        var end = regex.IndexOf(']', _at);
        if (regex[_at] == '^') throw new ArgumentException("A pattern cannot begin with all kinds but some.", nameof(regex));
        HashSet<char> set = [.. regex[_at..end]];
        _at = end + 1;
        return set;
    }

    private bool Quantifier()
    {
        if (_at >= regex.Length || regex[_at] is not ('?' or '*' or '+' or '{')) return false;
        var isEmpty = regex[_at] is '?' or '*' || regex.AsSpan(_at).StartsWith("{0");
        _at = regex[_at] == '{' ? regex.IndexOf('}', _at) + 1 : _at + 1;
        if (_at < regex.Length && regex[_at] == '?') _at++;
        return isEmpty;
    }
}
