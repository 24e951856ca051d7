using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Enterprises.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>What is told by its shape: companies, figures, rates, and who is no company.</summary>
internal static partial class EnterpriseShapes
{
    /// <param name="sentence">A sentence.</param>
    /// <param name="companies">The companies of the article, to know their short names.</param>
    public static List<Token> Find(Passage sentence, CompanyNames companies)
    {
        var (folded, found) = (sentence.Folded, new List<Token>());
        foreach (var named in companies.Find(sentence)) Add(named);
        foreach (Match match in Own().Matches(folded)) Add(new(EnterpriseKinds.Own, match.Index, match.Index + match.Length));
        foreach (Match match in Strangers().Matches(folded)) Add(new(Stranger, match.Index, match.Index + match.Length));
        foreach (Match match in Aside().Matches(folded)) Add(new(Kinds.Filler, match.Index, match.Index + match.Length));
        foreach (Match match in Rates().Matches(folded)) Add(new(Rate, match.Index, match.Index + match.Length, Word: match.Groups["unit"].Value switch { "小时" => "h", "分钟" => "min", _ => "d" }));
        foreach (var figure in RoundNumbers.Read(folded).Concat(QuantityLexer.Read(folded)))
            Add(new(figure.ValueMax is not null ? EnterpriseKinds.Range : figure.Kind == "percent" ? Share : Figure, figure.Start, figure.End, figure.Value, Value: figure));
        return found;

        void Add(Token token)
        {
            if (!found.Exists(f => f.Overlaps(token))) found.Add(token);
        }
    }

    [GeneratedRegex("(?:我们|[该本这])(?:家)?(?:公司|企业|集团|工厂|厂)|这家[^,。;]{2,30}?企业|(?<=^|[^\u4e00-\u9fff]|[年月日前来在后时])(?:公司|企业|工厂|集团)(?![们家])|(?<=[,。;“”:])我们")]
    private static partial Regex Own();

    [GeneratedRegex("(?<=^|[,。;:“])(?:(?![是为])[\u4e00-\u9fff]){1,6}?(?:(?<![超上都门夜股入城])市(?![场值民面])|县|省(?![去下电工])|州|(?<![厂园社景地小城校库能产公库])区(?![域块])|镇)(?!级|[\u4e00-\u9fff]{0,6}(?:公司|厂))|[0-9一二三四五六七八九十百千余多]+(?:多|余)?家(?:[\u4e00-\u9fff]{0,6})?(?:企业|公司|工厂)|另一家(?:企业|公司)?")]
    private static partial Regex Strangers();

    /// <summary>将在…举行 plans no figure.</summary>
    [GeneratedRegex("将(?=在[^,。;]{2,30}(?:举[行办]|召开))")]
    private static partial Regex Aside();

    [GeneratedRegex("(?:一|每)个?(?<unit>小时|分钟|天)(?:内)?(?:可以?|能|就能|能够)?(?:生产|产出|下线|加工|包装|灌装)")]
    private static partial Regex Rates();
}
