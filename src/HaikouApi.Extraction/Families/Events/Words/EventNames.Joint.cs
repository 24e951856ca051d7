using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>Two events that are said to be held in one breath: 国际灯饰展及国际家居展将于…举行.</summary>
internal static partial class EventNames
{
    /// <summary>The name of two, which is none of its own.</summary>
    public const string Joint = "joint";

    private const int ShortestOfTwo = 6;

    /// <summary>The two names that a token joins.</summary>
    public static IEnumerable<Token> Parts(Token joint)
    {
        var (words, cut) = ((string)joint.Value!, CutOf((string)joint.Value!));
        yield return Part(0, cut);
        yield return Part(cut + 1, words.Length);

        Token Part(int from, int to) => new(EventKinds.Name, joint.Start + from, joint.Start + to, Word: Distinct, Value: words[from..to]);
    }

    private static bool IsJoint(string name) => CutOf(name) > 0;

    /// <summary>
    /// Where the mark stands between two names; 0 where there is none, or several. The second has its own number, or both have none and are of a kind and
    /// too long for words that only say of what the one event is: 书法展、摄影展.
    /// </summary>
    private static int CutOf(string name)
    {
        if (!Between().IsMatch(name) || Between().Matches(name).Where(m => Balanced(name[..m.Index])).ToList() is not [{ Index: var cut }]) return 0;
        var (first, second) = (name[..cut], name[(cut + 1)..]);
        if (first.Length < ShortestOfTwo || second.Length < ShortestOfTwo || !Balanced(second) || !IsName(first) || !IsName(second)) return 0;
        var isOfKind = first.Length > ShortestOfTwo && second.Length > ShortestOfTwo && first[^1] == second[^1] && !Ordinal().IsMatch(first);
        return isOfKind || Ordinal().IsMatch(second) ? cut : 0;
    }

    /// <summary>“风铃音乐市集”|活动: what is quoted is a name, and the word behind it adds nothing.</summary>
    [GeneratedRegex("^“(?<name>[^“”。]{3,40}" + EventNouns.Any + ")(?<!活动|行动|仪式)”(?:系列)?活动$")]
    private static partial Regex Activity();

    [GeneratedRegex("(?<=[节展会赛坛周季站)]|马拉松|嘉年华|市集)[、及与和](?=.{5})")]
    private static partial Regex Between();

    [GeneratedRegex("第[0-9一二三四五六七八九十百]+届|首届|(?:19|20)[0-9]{2}")]
    private static partial Regex Ordinal();
}
