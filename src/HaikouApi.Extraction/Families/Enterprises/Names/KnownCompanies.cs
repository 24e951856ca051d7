using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>Companies that everybody knows: pages print their names without 公司, and nothing round them need say what they are.</summary>
internal static partial class KnownCompanies
{
    private static readonly Kind Known = Kind.Of("KnownCompany");

    private static readonly FrozenDictionary<string, string> Currencies =
        Reference.Rows("companies.csv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly Lexicon Names = new((Known, string.Join(' ', Currencies.Keys)));

    /// <summary>How one is named.</summary>
    internal enum Role
    {
        /// <summary>特斯拉的供应商, 与比亚迪合作: beside what is spoken of.</summary>
        Aside,

        /// <summary>太保寿险、…: in a list at the head of a clause.</summary>
        Listed,

        /// <summary>台积电去年净利润…: the clause is about it.</summary>
        Subject,

        /// <summary>招商银行|北京分行: another one, of its name.</summary>
        Part,
    }

    /// <summary>Where they are named. Of a list all are what the last one is: 太保寿险、太保产险|累计….</summary>
    public static IReadOnlyList<(int Start, int End, Role Role)> In(string folded)
    {
        if (!AreIn(folded)) return [];
        List<(int Start, int End, Role Role)> named = [];
        for (var at = 0; at < folded.Length - 1; at++)
        {
            if (Names.At(folded, at, folded.Length) is not { } name) continue;
            var isListed = named is [.., var last] && last.End == at - 1 && "、和与及".Contains(folded[last.End]);
            var isFirst = at == 0 || Before.Contains(folded[at - 1]) || (isListed && named[^1].Role == Role.Listed);
            if (isFirst && Does().IsMatch(folded, name.End)) named.Add((at, name.End, Role.Subject));
            else if (isFirst && name.End < folded.Length && "、和与及".Contains(folded[name.End])) named.Add((at, name.End, Role.Listed));
            else if (name.End - at > 2) named.Add((at, name.End, isFirst && OfItsName().IsMatch(folded, name.End) ? Role.Part : Role.Aside));
            at = name.End - 1;
        }

        for (var i = named.Count - 2; i >= 0; i--)
        {
            var isLast = named[i + 1].Role == Role.Subject && named[i + 1].Start == named[i].End + 1;
            if (isLast && named[i].Role == Role.Listed) named[i] = named[i] with { Role = Role.Subject };
        }

        return named;
    }

    /// <summary>What 元 is in the accounts of a company of Hong Kong or Taiwan; null for others.</summary>
    public static string? CurrencyOf(string folded) => Currencies.GetValueOrDefault(folded) is { Length: > 0 } currency ? currency : null;

    /// <summary>Whether one is named, in whatever way.</summary>
    public static bool AreIn(string folded)
    {
        for (var at = 0; at < folded.Length - 1; at++)
        {
            if (Names.At(folded, at, folded.Length) is not null) return true;
        }

        return false;
    }

    /// <summary>What can stand before the subject of a clause.</summary>
    private const string Before = ",。;:“”》()[]年月日度家电讯中";

    /// <summary>A time, or what a company does, has or says.</summary>
    [GeneratedRegex(@"\G[”》]?(?:\([^()]{4,24}\)){0,2}(?:[,:]?(?:20[0-9]{2}|[今去当同]年|[上下]半年|前[一二三四0-9]|第[一二三四]|[一二三四]季|首季|全年|年[报度内]"
        + @"|[0-9]{1,2}[至、—~-]?[0-9]{0,2}月|近日|日前|当[天日月])"
        + "|则|也|还|仍|均|各自|累计|合计|总[资营收]|共|营[收业运]|净|归[母属]|实现|完成|取得|录得|亏|盈|纯益|税[前后]|收入|负债|资产|原?保费|原保|发布|公[告布]|披露|宣布|预[计告亏增]|拟|表示|称|业绩|财报|旅客|客运|货"
        + "|销[量售]|产[销量能]|交付|单[月季]|每股|不良|存款|贷款|毛利|合并|有|拥有|中标|签[订署约]|新签|投资|斥资|年产|集团(?:[今去]年|20|实现|净|营))")]
    private static partial Regex Does();

    [GeneratedRegex(@"\G[^,。;的]{0,8}?(?:分公司|分行|支行|营业部|子公司|研究院|事业部)")]
    private static partial Regex OfItsName();
}
