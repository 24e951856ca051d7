using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>Places that only the list tells in which they stand.</summary>
internal static partial class AirPlaces
{
    private static bool IsListed(List<Token> tokens, Match match) =>
        tokens.Exists(t => t.Kind == Kinds.Place && (t.End == match.Index - 1 || t.Start == match.Index + match.Length + 1));

    /// <summary>Whether a place stands so near that both are items of one list, each with its number.</summary>
    private static bool IsItem(List<Token> tokens, Match match)
    {
        const int number = 12;
        var end = match.Index + match.Length;
        return tokens.Exists(t => t.Kind == Kinds.Place && (match.Index - t.End is >= 0 and <= number || t.Start - end is >= 0 and <= number));
    }

    /// <summary>固原96.7%,中卫90.0%,吴忠86.7%: three names at least, each with its number.</summary>
    private static bool IsNumbered(string folded, Match match, IReadOnlyCollection<Division> around) =>
        NumberBehind().IsMatch(folded, match.Index + match.Length)
        && Numbered().Matches(folded).Count(m => Gazetteer.Resolve(m.Groups["name"].Value, around) is not null) >= 3;

    [GeneratedRegex(@"\G\(?[0-9]{1,3}(?:\.[0-9]{1,2})?(?:%|天|微克|[μu]g|[)、,;。]|$)")]
    private static partial Regex FigureBehind();

    [GeneratedRegex(@"\G[0-9]{1,3}(?:\.[0-9]{1,2})?(?:%|天|微克|[μu]g)")]
    private static partial Regex NumberBehind();

    /// <summary>甲优良率为93.4%,祁东|为91.8%: what was said of another goes on.</summary>
    [GeneratedRegex(@"(?<=[0-9](?:%|天|微克/立方米|[μu]g/m3)[,、;][\u4e00-\u9fff]{2,3})\G则?[为达][0-9]{1,3}(?:\.[0-9]{1,2})?(?:%|天|微克|[μu]g)")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"(?<=^|[,。;:、])(?<name>[\u4e00-\u9fff]{2,4})[0-9]{1,3}(?:\.[0-9]{1,2})?(?:%|天|微克|[μu]g)")]
    private static partial Regex Numbered();
}
