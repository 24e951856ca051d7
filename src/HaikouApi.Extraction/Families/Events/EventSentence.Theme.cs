using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events;

/// <summary>Under which theme, and of which event that is said.</summary>
internal sealed partial class EventSentence
{
    /// <summary>局长表示,今年以“…”为主题: nothing but who says so stands before it.</summary>
    private bool IsTold(int at) =>
        sentence.Is(0, Kinds.Other) && sentence.Is(1, EventKinds.Report) && sentence.Is(2, Kinds.Comma) && (at == 3 || (at == 4 && !IsOfUnknown(at)));

    /// <summary>本届|主题为“…”: nothing but that it is of this one stands before it.</summary>
    private bool IsOfIt(int at) =>
        sentence.Is(at - 1, Kinds.Other) && Opens(at - 1)
            && Said().Match(sentence.Passage.Folded, sentence.Tokens[at - 1].Start) is var said && said.Index + said.Length == sentence.Tokens[at - 1].End;

    /// <summary>以“…”为主题的舞蹈 has a theme of its own.</summary>
    private void Theme(Token theme, int at)
    {
        if ((_about ?? (Opens(at) || IsTold(at) || IsOfIt(at) ? spoken.What : null)) is { } entry && !IsOfUnknown(at)
            && !ClauseWords.LastTime().IsMatch(sentence.Passage.Folded.AsSpan(0, theme.Start))
            && !(sentence.Passage.Folded[theme.End - 1] == '的' && sentence.Is(at + 1, Kinds.Other)))
        {
            EventLedger.SetTheme(entry, sentence.Passage, theme);
        }
    }

    [GeneratedRegex(@"\G(?:据[悉了介]|此[次外]|另外|其|今年(?:是|的)?(?=主题)|今年(?=以“)|今年是|[本该今]届|本次|活动(?=主题)|节会(?=主题)|大会(?=主题))")]
    private static partial Regex Said();
}
