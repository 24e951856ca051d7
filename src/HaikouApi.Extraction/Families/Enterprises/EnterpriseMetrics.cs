using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>What a number says of a company, by its kind and the words right before it.</summary>
internal static partial class EnterpriseMetrics
{
    /// <summary>No words that matter stand further away.</summary>
    private const int Reach = 40;

    private static readonly (string Metric, string Kind, Regex Words)[] Rules =
    [
        ("investment", "money", Invested()),
        ("orders", "money", Ordered()),
        ("revenue", "money", Earned()),
        ("core_technologies", "count", CoreTechnologies()),
        ("patents", "count", Patents()),
        ("output_per_hour", "count", PerHour()),
    ];

    /// <summary>The metric and the words that say it, or null for a plan, for another year's figure, and for what is said of more than a company.</summary>
    public static (string Metric, Segment Words)? Of(string folded, Quantity quantity)
    {
        var from = Math.Max(0, quantity.Start - Reach);
        foreach (var (metric, kind, words) in Rules)
        {
            if (quantity.Kind != kind || words.Match(folded, from, quantity.Start - from) is not { Success: true } match) continue;
            var clause = folded.AsSpan(0, quantity.Start).LastIndexOfAny(",;。") + 1;
            return NotSo().IsMatch(folded[clause..quantity.Start]) ? null : (metric, new(match.Groups["word"].Index, match.Groups["word"].Index + match.Groups["word"].Length));
        }

        return null;
    }

    [GeneratedRegex("预计|计划|拟|将|力争|目标|有望|去年同期|上年同期|全[市省国区县球]|行业|园区|规上")]
    private static partial Regex NotSo();

    [GeneratedRegex("(?:公司|企业|集团|制药|药业|科技|股份|生物|电气|电器|重工|能源|食品|电子|汽车)(?<word>(?:总|累计|共)?投资)(?:额)?(?:约|近|超|达)?$")]
    private static partial Regex Invested();

    [GeneratedRegex("(?:承接|签下|签订|新签|新增|获得|拿下|接到|手握|在手)[^,。;]{0,12}(?<word>订单)(?:金额|总额)?(?:已|达|约|近)?$")]
    private static partial Regex Ordered();

    [GeneratedRegex("实现(?<word>营业收入|营业总收入|营收|销售收入)(?:约|近|超|达|为)?$")]
    private static partial Regex Earned();

    [GeneratedRegex("(?:拥有|掌握|形成)[^,。;]{0,8}(?<word>核心技术)(?:专利)?$")]
    private static partial Regex CoreTechnologies();

    [GeneratedRegex("(?:拥有|获得|取得|获)[^,。;]{0,8}?(?<word>(?:授权|国家)?(?:发明)?专利)(?:授权)?(?:共)?$")]
    private static partial Regex Patents();

    [GeneratedRegex("(?<word>(?:一|每)个?小时(?:可|能|就能)?(?:生产|产出|下线))[^,。;0-9]{0,8}$")]
    private static partial Regex PerHour();
}
