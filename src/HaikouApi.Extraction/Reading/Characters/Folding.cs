namespace HaikouApi.Extraction.Reading.Characters;

/// <summary>
/// The one-to-one copy of a text that rules match on: full-width letters, digits and punctuation become half-width,
/// sub- and superscript digits plain ones, variants of one sign the same sign, traditional characters simplified ones.
/// The length never changes.
/// </summary>
public static class Folding
{
    private static readonly char[] Map = BuildMap();

    public static string Fold(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Map[source[i]];
    });

    /// <summary>
    /// What rules read of a run of text: “…” for "…", where each mark that opens has one that closes. Not what is searched: there a word is folded without
    /// the text round it.
    /// </summary>
    public static string FoldRun(ReadOnlySpan<char> text)
    {
        var folded = Fold(text);
        if (!text.Contains('"') || folded.Count(c => c == '"') % 2 != 0) return folded;
        var isOpen = false;
        return string.Concat(folded.Select(c => c != '"' ? c : (isOpen = !isOpen) ? '“' : '”'));
    }

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var c = 0; c < map.Length; c++) map[c] = (char)c;
        for (var c = '！'; c <= '～'; c++) map[c] = (char)(c - '！' + '!');
        for (var digit = 0; digit <= 9; digit++) map['₀' + digit] = map['⁰' + digit] = (char)('0' + digit);
        map['¹'] = '1';
        map['²'] = '2';
        map['³'] = '3';
        map['\u3000'] = map['\u00A0'] = ' ';
        map['µ'] = 'μ';
        map['〜'] = map['∼'] = '~';
        map['–'] = map['―'] = map['‒'] = map['─'] = '—';
        map['−'] = map['﹣'] = '-';
        map['﹒'] = '.';
        map['﹪'] = '%';
        map['「'] = map['『'] = map['﹁'] = map['﹃'] = '“';
        map['」'] = map['』'] = map['﹂'] = map['﹄'] = '”';
        foreach (var row in Reference.Rows("traditional.csv").Concat(Reference.Rows("kangxi-radicals.csv"))) map[row[0][0]] = row[1][0];
        return map;
    }
}
