using System.Text.RegularExpressions;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>What the words round a name say of it: how surely it is a company's.</summary>
internal enum Proof
{
    /// <summary>Nothing: its end is that of a company's name.</summary>
    Bare,

    /// <summary>车间, 二期, 占地: of whoever works there.</summary>
    Works,

    /// <summary>年产, 员工, 营收: of a company, or of a trade.</summary>
    Results,

    /// <summary>总经理, 年报: of nothing but a company, if what stands before is a name.</summary>
    Sure,

    /// <summary>300807 in brackets: whatever stands before is a company's name.</summary>
    Coded,
}

/// <summary>Names without 公司 behind them, by what stands there instead: 荣泰电子总经理, 天迈科技发布年报, 胜宏科技上半年营收, 司比轴承的厂区.</summary>
internal static partial class CompanyEvidence
{
    /// <summary>A name of which the words round it say something, and whether they say who is who: 业者春雨.</summary>
    internal readonly record struct Named(int Start, int End, Proof Proof, bool IsPerson, bool IsIntroduced);

    public static IEnumerable<Named> In(string folded)
    {
        if (!Gate().IsMatch(folded)) yield break;
        foreach (var (first, end, said) in Sayings(folded))
        {
            var start = first + Dealt().Match(folded[first..end]).Length; // 的客户|三岭重工, 竞争对手|三岭重工
            if (folded[start] == '电' && Dateline().IsMatch(folded.AsSpan(0, start))) start++; // 某某社5月6日电|某某科技
            if (said["code"].Success) start = Whole(folded, start, end);
            var name = folded[start..end];
            if ((!said["what"].Success && PlaceFinder.Find(name).Any(p => p.Length == name.Length)) || (!said["code"].Success && IsOther(name))) continue;
            var isIntroduced = Introducing().IsMatch(folded.AsSpan(Math.Max(0, start - Before), Math.Min(Before, start)));
            if (start > 0 && "业商厂头牌".Contains(folded[start - 1]) && !isIntroduced) continue;
            if (start > 1 && folded[start - 1] == '电' && folded[start - 2] != '日') continue;
            if (said["result"].Success && !Brand.EndsInTrade(name)
                && (name.Length < 3 || (start > 0 && "年月日度的在和与中进自".Contains(folded[start - 1]))))
            {
                continue;
            }

            if (PlaceFinder.Find(name).Any(p => p.Start is >= 2 and <= 4)) continue; // 蓝岳|宁乡动力电池: works of a brand.
            var (isPerson, isSure) = (said["person"].Success || said["what"].Success, said["report"].Success || said["code"].Success);
            if (!isSure && !(Brand.IsName(name) || Brand.IsTradeOfPlace(name) || name.EndsWith("银行", StringComparison.Ordinal))) continue;
            var proof = said["code"].Success ? Proof.Coded
                : isSure || isPerson ? Proof.Sure : said["result"].Success ? Proof.Results : said["works"].Success ? Proof.Works : Proof.Bare;
            yield return new(start, end, proof, isPerson, isIntroduced);
        }
    }

    /// <summary>新和纺织(002888): all that stands between a mark and the code, however it begins, where that is short.</summary>
    private static int Whole(string folded, int start, int end)
    {
        var from = start;
        while (from > 0 && folded[from - 1] is >= '\u4e00' and <= '\u9fff' && end - from < LongestCoded) from--;
        return from == 0 || ",。;:“".Contains(folded[from - 1]) ? from : start;
    }

    private const int LongestCoded = 5;

    [GeneratedRegex("^(?:竞争对手|对手|同行|客户|供应商|合作方|合作伙伴|股东)(?=.{3})")]
    private static partial Regex Dealt();

    [GeneratedRegex("社(?:[0-9]{1,2}月)?[0-9]{1,2}日$")]
    private static partial Regex Dateline();

    /// <summary>Trades, regions, offices and sorts of companies have results too.</summary>
    public static bool IsOther(string name) =>
        (name[^1] == '业' && !Brand.EndsInTrade(name)) || Manner().IsMatch(name)
        || NoCompany().IsMatch(name.EndsWith("集团", StringComparison.Ordinal) ? name[..^2] : name);

    /// <summary>A name, and what is said behind it: code, report, person, result, works or bare.</summary>
    private sealed record Saying(int Start, int End, GroupCollection Said);

    /// <summary>Every name behind which something is said; at one place one that ends in a trade before one that does not.</summary>
    private static IEnumerable<Saying> Sayings(string folded)
    {
        var (inTrade, alone) = (InTrade(folded, 0), AnyName(folded, 0));
        while ((inTrade is null || alone?.Start < inTrade.Start ? alone : inTrade) is { } next)
        {
            yield return next;
            if (inTrade?.Start < next.End) inTrade = InTrade(folded, next.End);
            if (alone?.Start < next.End) alone = AnyName(folded, next.End);
        }
    }

    /// <summary>The next name that ends in a trade, the shortest behind which something is said.</summary>
    private static Saying? InTrade(string folded, int at)
    {
        for (var first = NamesInTrade.From(folded, at); first.Success; first = NamesInTrade.From(folded, first.Index + 1))
        {
            for (var name = first; name.Success && name.Groups["trade"].Index - first.Index <= MostLetters;
                name = Longer().Match(folded, name.Index + name.Length))
            {
                var end = name.Index + name.Length;
                if (FirstOf(BehindTrade, folded, end) is { } said) return new(first.Index, end, said.Groups);
            }
        }

        return null;
    }

    /// <summary>The next name of whatever characters: the shortest behind which something is said.</summary>
    private static Saying? AnyName(string folded, int at)
    {
        for (var run = Names.From(folded, at); run.Success; run = Names.From(folded, run.Index + 1))
        {
            if (Shortest(folded, run) is { } found) return found;
        }

        return null;
    }

    /// <summary>The shortest name of a run of characters: before its code, else two to six of them, with ST before them or not.</summary>
    private static Saying? Shortest(string folded, Match run)
    {
        var (start, coded, letters) = (run.Index, run.Groups["coded"].Length, run.Groups["letters"]);
        if (coded > 0 && To(start + coded) is { } byCode) return byCode;
        for (var length = 2; length <= letters.Length; length++)
        {
            if (To(letters.Index + length) is { } found) return found;
        }

        return letters.Success && letters.Index - start == 2 ? To(letters.Index) ?? To(letters.Index + 1) : null;

        Saying? To(int end) => FirstOf(BehindName, folded, end) is { } said && NameEnd().IsMatch(folded, end) ? new(start, end, said.Groups) : null;
    }

    private static Match? FirstOf(Shape[] sayings, string folded, int at)
    {
        foreach (var saying in sayings)
        {
            if (saying.At(folded, at) is { Success: true } said) return said;
        }

        return null;
    }

    private static readonly Shape NamesInTrade = new(NameInTrade(), behind: Starts, ahead: Brand.Trade(), within: MostLetters);

    private static readonly Shape Names = new(NameAlone(), behind: Starts);

    /// <summary>In the order in which they are looked for; one pattern of all would be more than the compiler makes fast.</summary>
    private static readonly Shape[] BehindTrade = [new(Reported()), new(OfItsPerson()), new(Resulting()), new(Worked())];

    private static readonly Shape[] BehindName = [new(Reported()), new(OfPerson()), new(Resulting()), new(Introduced())];

    /// <summary>Of a name, before its trade.</summary>
    private const int MostLetters = 7;

    /// <summary>How far before a name the words stand that introduce it.</summary>
    private const int Before = 12;
}
