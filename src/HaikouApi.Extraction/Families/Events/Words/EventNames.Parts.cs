using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>What stands in or beside a name: two events said in one breath (国际灯饰展及国际家居展), a meeting of the press, words that add nothing.</summary>
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

        Token Part(int from, int to)
        {
            if (words[from] == '“' && words.IndexOf('”', from) == to - 1) (from, to) = (from + 1, to - 1);
            return new(EventKinds.Name, joint.Start + from, joint.Start + to, Word: Distinct, Value: words[from..to]);
        }
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

    /// <summary>The part that names the event, before a ceremony.</summary>
    [GeneratedRegex(@"\G[^暨]*?(?:第[0-9一二三四五六七八九十百]+届|首届|20[0-9]{2}年?)[^暨]*?(?:节|展|会|赛|季|周|月|论坛|活动|马拉松|嘉年华)(?=(?:开幕式|启动仪式|启动式|开幕仪式|闭幕式|开幕|启动)暨)"
        + @"|\G.*(?:节|展|赛|季|周|月|论坛|[博览运]览?动?会|马拉松|嘉年华|活动)(?=(?:开幕|启动|闭幕|启幕|开赛|揭幕)(?:式|仪式|典礼|晚会))")]
    private static partial Regex Edition();

    /// <summary>第三届读书节|新闻发布会: the press is told of it.</summary>
    [GeneratedRegex("(?<=[节展赛会季周坛动])(?:(?:启动)?新闻|媒体)(?:发布|通气|见面|说明|简介)会|(?<=[节展赛季周坛]|[博运览]会)简介会|(?<=[节展会赛季周坛动])(?:宣传|赛前)?记者会")]
    private static partial Regex PressMeeting();

    /// <summary>“学习…、奋进…”全市“书香…”…活动: what is quoted before where it is, is under which word and no part of its name.</summary>
    [GeneratedRegex("\\G“[^“”]*”(?=全[市省区县国][^“”]{0,8}“)")]
    private static partial Regex Motto();

    /// <summary>“风铃音乐市集”|活动: what is quoted is a name, and the word behind it adds nothing.</summary>
    [GeneratedRegex("^“(?<name>[^“”。]{3,40}" + EventNouns.Any + ")(?<!活动|行动|仪式)”(?:系列)?活动$")]
    private static partial Regex Activity();

    [GeneratedRegex("(?<=[节展会赛坛周季站)”]|马拉松|嘉年华|市集)[、及与和](?=.{5})")]
    private static partial Regex Between();

    [GeneratedRegex("第[0-9一二三四五六七八九十百]+届|首届|(?:19|20)[0-9]{2}")]
    private static partial Regex Ordinal();
}
