using System.Text;

namespace HaikouApi.Originals.Layout;

/// <summary>Sets blanks as a reader sees them: runs are one, lines have none at their ends, and a line break between two Chinese characters is none.</summary>
public static class Blanks
{
    public static string Collapse(ReadOnlySpan<char> words)
    {
        var text = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsBlank(words[i]))
            {
                text.Append(words[i]);
                continue;
            }

            var (start, isBreak, isWide) = (i, false, false);
            for (; i < words.Length && IsBlank(words[i]); i++) (isBreak, isWide) = (isBreak | words[i] is '\n' or '\r', isWide | words[i] == '\u3000');
            if (start > 0 && i < words.Length && !(isBreak && IsWide(words[start - 1]) && IsWide(words[i]))) text.Append(isWide ? '\u3000' : ' ');
            i--;
        }

        return text.ToString();
    }

    /// <summary>Whether a character is as wide as it is high, so that no blank stands beside it.</summary>
    public static bool IsWide(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uDFFF';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
