using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>A sum of money in a sentence, with the words around it that decide what it is.</summary>
internal sealed partial class Sum
{
    private string _hedge;
    private Sum? _upper;

    public Sum(string folded, Quantity quantity, int previousEnd)
    {
        Quantity = quantity;
        ClauseStart = Math.Max(folded.AsSpan(0, quantity.Start).LastIndexOfAny(",;。") + 1, quantity.Start - 80);
        Clause = folded[ClauseStart..quantity.Number];
        SincePrevious = folded[Math.Min(Math.Max(ClauseStart, previousEnd), quantity.Number)..quantity.Number];
        Passage = folded[Math.Max(folded.AsSpan(0, quantity.Start).LastIndexOfAny(";。") + 1, quantity.Start - 80)..quantity.Number];
        Before = folded[Math.Max(0, quantity.Start - 240)..quantity.Start];
        IsInExample = Example().IsMatch(folded[Math.Max(0, quantity.Start - 120)..quantity.Start]);
        Near = Clause[Math.Max(0, Clause.Length - 20)..];
        Behind = folded[quantity.End..Math.Min(folded.Length, quantity.End + 30)];
        var most = AtMost().Match(Near);
        _hedge = most.Success || Capped().IsMatch(Behind) || IsBelowCeilings(folded, quantity.Start) ? "atMost"
            : AtLeast().IsMatch(Near) || AndMore().IsMatch(Behind) ? "atLeast" : quantity.Comparator;
        UpperStart = quantity.ValueMax is null ? null
            : quantity.Number + folded.AsSpan(quantity.Number, quantity.End - quantity.Number).IndexOfAny("至到-—~") + 1;
        if (UpperStart is { } upper && IsInTenThousands && char.IsAsciiDigit(folded[upper - 2])) UpperStart = null;
        Start = most.Success ? Math.Min(quantity.Start, quantity.Number - most.Length) : quantity.Start;
    }

    /// <summary>奖励最高标准为:轻型货车9000元、|中型货车1.3万元: so much is the most for each of the list.</summary>
    private static bool IsBelowCeilings(string folded, int at) =>
        folded.AsSpan(0, at).LastIndexOf(':') is > 0 and var colon && Ceilings().IsMatch(folded[Math.Max(0, colon - 12)..colon]);

    [GeneratedRegex("最高(?:补贴|补助|奖励)?(?:标准|限额|额度|金额)(?:分别)?(?:为|是|如下)?$")]
    private static partial Regex Ceilings();

    public Quantity Quantity { get; }

    /// <summary>(例如:…|6000元…): in brackets that give an example.</summary>
    public bool IsInExample { get; }

    /// <summary>Where its words begin, 最高 and the like included.</summary>
    public int Start { get; }

    /// <summary>Where the upper end of a range begins, 5000元至|7000元; of 1至2万元 neither end is said without the other.</summary>
    public int? UpperStart { get; private set; }

    public int End => _upper?.End ?? Quantity.End;

    /// <summary>Where the lower end of a range ends.</summary>
    public int LowerEnd => _upper is null ? UpperStart - 1 ?? End : Quantity.End;

    public int ClauseStart { get; }

    /// <summary>The clause before it.</summary>
    public string Clause { get; }

    /// <summary>Of the clause, what stands behind the sum before.</summary>
    public string SincePrevious { get; }

    /// <summary>The clauses before it, up to a semicolon.</summary>
    public string Passage { get; }

    /// <summary>What stands before it in the sentence.</summary>
    public string Before { get; }

    /// <summary>The last words of that clause.</summary>
    public string Near { get; }

    /// <summary>The words behind it.</summary>
    public string Behind { get; }

    /// <summary>What one gets at least; null where only the most is said.</summary>
    public decimal? Least => _hedge == "atMost" && Quantity.ValueMax is null ? null : Quantity.Value;

    /// <summary>What one gets at most; null where only the least is said.</summary>
    public decimal? Most => _upper is not null ? _upper.Most : _hedge == "atLeast" ? null : Quantity.ValueMax ?? Quantity.Value;

    /// <summary>最高2万元、1.5万元: what is said of the first of a list holds for the next.</summary>
    public void ShareHedgeOf(Sum before)
    {
        if (before._hedge == "atMost" && _hedge == "exact") _hedge = "atMost";
    }

    /// <summary>Whether only the least or the most is said.</summary>
    public bool IsBound => _hedge is "atLeast" or "atMost";

    /// <summary>不低于2000元、不高于8000元: one benefit with a floor and a cap.</summary>
    public bool TakeCap(string folded, Sum cap)
    {
        if (_hedge != "atLeast" || cap._hedge != "atMost" || cap.Start < End || cap.Most < Least || !ToCap().IsMatch(folded[End..cap.Start])) return false;
        (_upper, UpperStart) = (cap, cap.Start);
        return true;
    }

    public bool IsInTenThousands => Quantity.UnitPrinted!.StartsWith('万');

    public bool IsPerCar =>
        Quantity.UnitPrinted!.EndsWith("/辆", StringComparison.Ordinal) || Quantity.UnitPrinted.EndsWith("/台", StringComparison.Ordinal)
        || Quantity.UnitPrinted.EndsWith("/车", StringComparison.Ordinal)
        || UnitBehind().IsMatch(Behind);

    /// <summary>
    /// What may stand between 最高 and its sum, known or not: 最高综合补贴可达|2.8万元, 最高煜枫|8000元; no number, age, size or class, whose maximum it would be.
    /// </summary>
    private const string Ceiling = "(?:一次性|可以|予以|(?![价在的档款型级类配年月岁升以一二两三四五六七八九十百千万])[\u4e00-\u9fff:]){0,14}$";

    [GeneratedRegex("(?:[最至]高|最多|至多|上限|封顶|不(?:得|可|能)?超过|不高于)" + Ceiling)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\((?:例如|比如|举例|如)[:,]?[^()]*(?:\([^()]*\)[^()]*)*$|(?:^|[,。;:])以[^,。;]*(?:[0-9]万?元|一[辆台])[^,。;]*为例[,:][^。]*$"
        + "|(?:^|[,。;:])(?:举例(?:来说|说明)|举个例子|打个?比方|举例而言)[,:][^。]*$")]
    private static partial Regex Example();

    [GeneratedRegex(@"^(?:/辆|/台)?(?:封顶|为(?:上|最高)?限)")]
    private static partial Regex Capped();

    [GeneratedRegex("^(?:/辆|/台)?[、,]?(?:且|并|但|同时|,)*(?:补贴)?$")]
    private static partial Regex ToCap();

    [GeneratedRegex("(?:不低于|不少于|至少|最低|最少)(?:可|给予|享受?|获得?|领取?|得到?|补贴|补助|补|奖励|为)*$")]
    private static partial Regex AtLeast();

    /// <summary>1200元|/辆及以上.</summary>
    [GeneratedRegex("^(?:(?:/|每)(?:辆|台|车))?及以上")]
    private static partial Regex AndMore();

    [GeneratedRegex("^/(?:辆|台|车)|^每(?:辆|台|车)(?![^,。;]{0,8}[0-9])")]
    private static partial Regex UnitBehind();
}
