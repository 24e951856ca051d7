using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events;

/// <summary>How many came, as the words beside the number say: 共接待游客3万人次, 观展人数突破5万.</summary>
internal static partial class EventAttendance
{
    /// <summary>The phrases that count those who came, each with its <see cref="Quantity"/>; a peak, a day's, another year's count is none.</summary>
    public static IEnumerable<Token> Find(string folded)
    {
        if (!Gate().IsMatch(folded)) yield break;
        foreach (var people in RoundNumbers.Read(folded).Concat(QuantityLexer.Read(folded)))
        {
            if (people.Unit != "{person}" || people.ValueMax is not null || people.Value != decimal.Truncate(people.Value)) continue;
            if (people.Number > 0 && NumberBefore.Contains(folded[people.Number - 1])) continue;
            var clause = folded.LastIndexOfAny([',', '。', ';', ':'], people.Start) + 1;
            if (Came().Match(folded[clause..people.Start]) is not { Success: true } came || OfOther().IsMatch(folded[clause..people.Start])) continue;
            yield return new(EventKinds.Attendance, clause + came.Index, people.End, people.Value, Value: people);
        }
    }

    /// <summary>What a number would go on from: of 一万二千 nobody reads 二千.</summary>
    public const string NumberBefore = "0123456789.一二三四五六七八九十百千万亿两";

    [GeneratedRegex("接待|迎|吸引|参赛|人数|客流|人流|入园量|观众量")]
    private static partial Regex Gate();

    [GeneratedRegex("(?:(?:共|累计|总计|合计|已|总共|一共)*(?:接待|喜迎|共?迎来?|吸引)了?(?:(?:各地|当地|本地|海内外|中外|省内外|各界|市民|游客|旅游者?|观众|群众|旅客|客商|和|、|及|进场|入场|到场)*)(?:总?(?:量|人数))?" +
        "|参赛(?:选手|跑者|运动员|队员|者)(?:总数|共|已)*|(?:参观|观展|观影|入园|入场|到场|参展|观众|游客|参与|参加|客流|人流)(?:总?人数|总?人次|总?量|流量)(?:累计|共|已|合计)*)(?:达到?了?|为|有|约|近|超过?|突破|逾)*$")]
    private static partial Regex Came();

    [GeneratedRegex("高峰|单日|[当首每]日|当[天晚]|日均|每天|最[高多]|峰值|去年|上届|往届|历届|历年|预[计期]|将|有望|每年|年均|以来|全[市省国县区]")]
    private static partial Regex OfOther();
}
