using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Pension;

/// <summary>
/// Places that a heading says are where to go: 办理地点 and below it, or behind a colon, offices by the noun at their end; what stands in brackets behind
/// them is their address.
/// </summary>
internal static partial class PlaceLists
{
    private static readonly Tokenizer Tokens = new(new Lexicon((Kinds.Join, "、 和 及 或"), (Kinds.Comma, ","), (Kinds.Semicolon, "; 。")), (_, _) => null);

    private static readonly Grammar<PensionFact> Offices = new(new Dictionary<string, string>(),
        [new("pension-places", "办理地点:各镇事务所、县社保局", "items:PlainChannel (?=Join|Comma|Semicolon|Open|$)", PensionFact.OfList)]);

    /// <summary>Where the words begin that a line lists places with: behind its colon, or at the next line (its length); null for any other line.</summary>
    public static int? Begins(string line, bool isHeading) =>
        Label().Match(line) is { Success: true } label ? label.Length
        : (isHeading && Heading().IsMatch(line)) || Below().IsMatch(line) ? line.Length : null;

    /// <summary>The offices of a line; <paramref name="isPoint"/> tells that it is one of a list of places, which may be halls of any name.</summary>
    public static List<PensionFact> Read(Passage line, bool isPoint) =>
        Prose().IsMatch(line.Folded) ? [] : [.. Offices.Read(Tokens.Read(line, Find(line.Folded, isPoint))).SelectMany(r => r.Rule.Facts(r.Match))];

    private static IEnumerable<Token> Find(string line, bool isPoint)
    {
        for (var piece = Piece().Match(line); piece.Success; piece = piece.NextMatch())
        {
            var name = piece.Groups["name"];
            var start = name.Index + Whose().Match(name.Value).Length;
            start += NameStarts.Near().Match(line[start..(name.Index + name.Length)]).Length;
            var at = new Segment(start, name.Index + name.Length);
            if (at.Length is >= 3 and <= 30 && (Office().IsMatch(line[at.Start..at.End]) || (isPoint && Hall().IsMatch(line[at.Start..at.End]))))
            {
                yield return new(PensionKinds.Plain, name.Index, piece.Index + piece.Length, Value: new ChannelName[] { new(at, "counter", at) });
            }
        }
    }

    private const string Places = "(?:地点|地址|场所|机构|网点|窗口|单位|部门|大厅)";
    private const string Done = "(?:养老金|待遇|资格|业务|现场|线下)*(?:办理|受理|认证|领取|申领|申请|经办|缴费|参保登记|登记|服务)";

    [GeneratedRegex("^" + Done + "(?:的)?" + Places + "(?:的?(?:地址|名称))?(?:及(?:时间|电话|地址))?$|^(?:网点|窗口|机构|站点|服务[站点]|大厅|社保|银行){1,2}名称$")]
    private static partial Regex Heading();

    [GeneratedRegex("^" + Done + "(?:的)?" + Places + "(?:的?(?:地址|名称))?:(?=.)")]
    private static partial Regex Label();

    /// <summary>携带身份证到以下地点办理:.</summary>
    [GeneratedRegex("(?:以下|下列)(?:任一|任意)?" + Places + "[^,。;:]{0,10}:$|[携持凭][^,。;:]{2,20}(?:前往|亲临|到):$")]
    private static partial Regex Below();

    /// <summary>Between two marks; a bracket in a name is part of it (乡(镇、街道)劳动保障所), one behind a name is not.</summary>
    [GeneratedRegex(@"(?<name>[^,、;。:()]+(?:\([^()0-9]{1,12}\)[^,、;。:()]+)*)(?:\([^()]*\))?")]
    private static partial Regex Piece();

    /// <summary>各地社保局是主要场所,您可以前往: a sentence, and no list.</summary>
    [GeneratedRegex("可以?|(?<!申)请|您|携带?|是|需|须|进行|负责")]
    private static partial Regex Prose();

    [GeneratedRegex("^(?:(?:到|为|前往|至|各级|各|全市|全县|全区)+)")]
    private static partial Regex Whose();

    /// <summary>市民之家二楼, 婆仔屋: what no noun of offices ends.</summary>
    [GeneratedRegex("^[^,。;:到去在的可]{2,16}(?:[馆楼厦宫屋园室店亭层]|之家|广场)$")]
    private static partial Regex Hall();

    [GeneratedRegex("(?:[局所站厅]|办事处|大楼|中心|窗口|网点|(?:服务|代办|认证|办理)点|大厅|总部|委会|银行|柜台|支行|联社|信用社|经办机构|社区)$")]
    private static partial Regex Office();
}
