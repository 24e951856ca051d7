namespace HaikouApi.Web;

/// <summary>Finds the word that a misspelt one was probably meant to be.</summary>
public static class Nearest
{
    /// <summary>The candidate with the fewest edits, when they are few enough for the length of the word; else null.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(1, Math.Min(word.Length, 64) / 3);
        return candidates
            .Select(c => (Candidate: c, Edits: string.Equals(c, word, StringComparison.OrdinalIgnoreCase) ? 0 : Edits(word, c)))
            .Where(c => c.Edits <= allowed)
            .OrderBy(c => c.Edits)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment).</summary>
    private static int Edits(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > to.Length) return int.MaxValue;
        var (two, one, now) = (new int[to.Length + 1], Enumerable.Range(0, to.Length + 1).ToArray(), new int[to.Length + 1]);
        for (var i = 1; i <= from.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                now[j] = Math.Min(Math.Min(one[j] + 1, now[j - 1] + 1), one[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) now[j] = Math.Min(now[j], two[j - 2] + 1);
            }

            (two, one, now) = (one, now, two);
        }

        return one[to.Length];
    }
}
