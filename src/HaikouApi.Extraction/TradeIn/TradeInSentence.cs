using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Reads the benefits of one sentence.</summary>
internal sealed partial class TradeInSentence(Passage sentence, IReadOnlyList<(int At, Issuer? Issuer)> issuers, IReadOnlyList<Window> windows, TradeInState state, YearContext years)
{
    private readonly string _folded = sentence.Folded;
    private readonly IReadOnlyList<Vehicles.Mention> _vehicles = Vehicles.Find(sentence.Folded);

    public IEnumerable<Grant> Read(List<Warning> warnings)
    {
        var amounts = Amounts.Benefits(_folded);
        var (from, settled) = (0, new List<Grant>());
        for (var i = 0; i < amounts.Count; i++)
        {
            var amount = amounts[i];
            if (IssuerAt(amount.Start) is not { } issuer)
            {
                warnings.Add(Warning.Of("no-issuer", "it is not clear who grants this", sentence, amount.Start, amount.End));
                continue;
            }

            state.Vehicle = VehicleOf(amounts, i, from) ?? state.Vehicle;
            var joined = i > 0 && IsJoined(amounts, i);
            settled.Add(new(sentence, amount, issuer)
            {
                Benefit = BenefitOf(amount),
                Vehicle = state.Vehicle,
                Condition = joined && settled.Count > 0 ? settled[^1].Condition : ConditionOf(amount),
                Announced = AnnouncedBy(issuer),
                Status = StatusOf(amount),
                Own = windows,
            });
            from = amount.End;
        }

        return settled;
    }

    /// <summary>Hands on what the sentence leaves open for the next.</summary>
    public void Leave()
    {
        if (issuers.Count > 0) state.Issuer = issuers[^1].Issuer;
        state.Windows.AddRange(windows);
        var granted = Amounts.Benefits(_folded).Count > 0;
        if (Form().Matches(_folded).LastOrDefault(m => !m.Groups["cash"].Success) is { } form) state.Form = (KindOf(form), sentence.Cite(form));
        else if (granted) state.Form = null;
        if (!granted && Vehicles.Settle(_folded, _vehicles) is { } vehicle) state.Vehicle = At(vehicle);
        state.Carries = granted ? _folded[^1] is ';' or ':' : ToFollow().IsMatch(_folded);
    }

    private Issuer? IssuerAt(int at) => issuers.Any(i => i.At <= at) ? issuers.Last(i => i.At <= at).Issuer : state.Issuer;

    private bool IsJoined(List<Quantity> amounts, int i) => _folded[amounts[i - 1].End..amounts[i].Start] is "和" or "、" or "或" or "及" or "与" or "或者" or "以及";

    /// <summary>The car the sum is for: of the mentions since the last sum; 分别 gives each sum its own.</summary>
    private (string Kind, Evidence Evidence)? VehicleOf(List<Quantity> amounts, int i, int from)
    {
        var first = i;
        while (first > 0 && IsJoined(amounts, first)) first--;
        var last = i;
        while (last + 1 < amounts.Count && IsJoined(amounts, last + 1)) last++;
        var start = first == 0 ? 0 : amounts[first - 1].End;
        var before = _vehicles.Where(v => v.At >= start && v.At < amounts[first].Start).ToList();
        if (first != last)
        {
            var kinds = before.Where(v => v.Kind != "any").ToList();
            if (kinds.Count == last - first + 1 && kinds.Select(k => k.Kind).Distinct().Count() > 1 && _folded[start..amounts[first].Start].Contains("分别", StringComparison.Ordinal)) return At(kinds[i - first]);
        }
        else
        {
            // 购买燃油车补贴3000元 and 3000元购买燃油车的补贴: what follows the sum directly may name it too.
            before = [.. _vehicles.Where(v => v.At >= from && v.At < amounts[i].Start)];
        }

        return Vehicles.Settle(_folded, before) is { } mention ? At(mention) : null;
    }

    private (string Kind, Evidence Evidence) At(Vehicles.Mention mention) => (mention.Kind, sentence.Cite(mention.At, mention.End));

    /// <summary>In what form: the word behind the sum, the nearest before it, one said for all before; money where nothing else is said.</summary>
    private (string Kind, Evidence Evidence) BenefitOf(Quantity amount)
    {
        if (Behind().Match(_folded, amount.End) is { Success: true } behind) return (KindOf(behind), sentence.Cite(behind.Groups["word"]));
        var clause = _folded.AsSpan(0, amount.Start).LastIndexOfAny(",;。") + 1;
        var before = Form().Matches(_folded[..amount.Start]).LastOrDefault(m => m.Index >= clause);
        var wider = Form().Matches(_folded[..amount.Start]).LastOrDefault(m => m.Index < clause && !m.Groups["cash"].Success && !_folded.AsSpan(m.Index, amount.Start - m.Index).ContainsAny("。;"));
        if (before is { } near && !near.Groups["cash"].Success) return (KindOf(near), sentence.Cite(near));
        if (InTheFormOf().Match(_folded) is { Success: true } form) return (KindOf(form), sentence.Cite(form.Groups["word"]));
        if (before is not null) return ("cash", sentence.Cite(before));
        if (wider is not null) return (KindOf(wider), sentence.Cite(wider));
        return state.Form ?? ("cash", sentence.Cite(amount.Start, amount.End));
    }

    private static string KindOf(Match match) =>
        match.Groups["voucher"].Success ? "voucher" : match.Groups["option"].Success ? "option_fund" : match.Groups["financing"].Success ? "financing" : match.Groups["other"].Success ? "other" : "cash";

    /// <summary>What must be met: the words of the clause up to the verb that grants; the clauses before, where they are the condition.</summary>
    private Segment? ConditionOf(Quantity amount)
    {
        var clause = ClauseStart(amount.Start);
        var end = clause + Met().Match(_folded[clause..amount.Start]).Length;
        if (end - clause < 3)
        {
            if (clause == 0 || _folded[clause - 1] != ',') return null;
            end = clause - 1;
            clause = ClauseStart(end);
        }

        while (clause > 0 && _folded[clause - 1] == ',' && OnlyIf().IsMatch(_folded, clause)) clause = ClauseStart(clause - 1);
        var words = _folded[clause..end];
        return end - clause < 3 || NoCondition().IsMatch(words) || !Met().IsMatch(words) ? null : new(clause, end);
    }

    /// <summary>Where the clause begins that ends at a place.</summary>
    private int ClauseStart(int end) => _folded.AsSpan(0, end).LastIndexOfAny(",;。:") + 1;

    /// <summary>The day on which the issuer made it known, in this sentence: 6月3日,秀英区发布.</summary>
    private (DateOnly Day, Evidence Evidence)? AnnouncedBy(Issuer issuer)
    {
        foreach (Match match in Announced().Matches(_folded))
        {
            if (issuers.Any(i => i.Issuer == issuer && i.At >= match.Index && i.At < match.Index + match.Length) && years.Day(sentence, match) is var (day, evidence)) return (day, sentence.Cite(match.Groups["month"].Index, match.Groups["day"].Index + match.Groups["day"].Length + 1).With(evidence));
        }

        return null;
    }

    private (string Word, Evidence Evidence) StatusOf(Quantity amount) =>
        Ended().Match(_folded) is { Success: true } ended ? ("ended", sentence.Cite(ended))
        : ToCome().Match(_folded) is { Success: true } coming && coming.Index < amount.Start ? ("announced", sentence.Cite(coming))
        : ("active", sentence.Cite(amount.Start, amount.End));

    private const string Words =
        "(?<voucher>消费券|代金券|购车券|优惠券|抵用券|电子券|加油券)|(?<option>选装基金)|(?<financing>低息贷款|免息贷款|贴息)|(?<other>(?:大)?礼包|充电卡|充电券|充电补贴|油卡|加油卡|积分|充电金)|(?<cash>现金|数字人民币|红包|补贴|补助|奖励)";

    [GeneratedRegex(Words)]
    private static partial Regex Form();

    [GeneratedRegex(@"\G(?:/辆|/台)?的?(?:[\u4e00-\u9fff]{0,6}?)(?<word>" + Words + ")(?!资金|政策|标准)")]
    private static partial Regex Behind();

    [GeneratedRegex("(?:以|通过|采取|采用|用)[^,。;]{0,10}?(?<word>(?<voucher>消费券|代金券|购车券|电子券|优惠券))[^,。;]{0,6}?(?:形式|方式)")]
    private static partial Regex InTheFormOf();

    [GeneratedRegex("^(?:(?!可以?申请|可申领|可以?享受?|可以?领取?|可以?获得?|均可|即可|将获得?|可得|给予|每辆|每台|一次性|补贴|补助|奖励|分别|最高|能享受?|按照|按每|享受|发放|立减|可(?=最|享|领|获|申)).)*")]
    private static partial Regex Met();

    [GeneratedRegex(@"\G(?:只要|如果?|若|凡|并|且|同时|在规定)")]
    private static partial Regex OnlyIf();

    [GeneratedRegex("出台|发布|印发|推出|启动|公布|制定|实施细则|通知|方案|消息|获悉|介绍|了解到|据悉|记者|表示|其中|标准为?$|如下|提高|提升|另外|此外|同时$|补贴$|^(?:最高|每辆|其中|另|并|还|再|即|也|均)+$")]
    private static partial Regex NoCondition();

    [GeneratedRegex(YearContext.DayPattern + ",?[^,。;]{0,20}?(?:发布|印发|出台|公布|推出)")]
    private static partial Regex Announced();

    [GeneratedRegex("(?:活动|补贴|政策|消费券)[^,。;]{0,6}(?:已(?:经)?(?:于[^,。;]{0,12})?(?:结束|截止|停止|终止|收官|发放完毕)|已全部发放|现已结束)")]
    private static partial Regex Ended();

    [GeneratedRegex("将(?:于[^,。;]{0,14})?(?:推出|发放|启动|开展|出台|实施|派发|投放|开启)|拟(?:推出|发放|出台|给予)|即将(?:推出|启动|发放|出台|开启)")]
    private static partial Regex ToCome();

    [GeneratedRegex("标准|如下|可领|可享|补贴|[::]$")]
    private static partial Regex ToFollow();
}
