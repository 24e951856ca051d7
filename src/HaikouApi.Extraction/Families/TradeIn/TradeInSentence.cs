using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Reads the benefits of one sentence.</summary>
internal sealed partial class TradeInSentence(
    Passage sentence, IReadOnlyList<Naming> issuers, IReadOnlyList<Window> windows, TradeInState state, YearContext years)
{
    private readonly string _folded = sentence.Folded;
    private readonly IReadOnlyList<VehicleMention> _vehicles = Vehicles.Find(sentence.Folded);
    private readonly Topics _topics = new(sentence.Folded, state.Topic);
    private readonly Match _ended = Ended().Match(sentence.Folded);
    private readonly Match _toCome = ToCome().Match(sentence.Folded);
    private readonly int _lead = Math.Max(0, sentence.Folded.LastIndexOf(':'));
    private readonly Said? _before = state.Vehicle;
    private IReadOnlyList<Sum> _sums = [];

    public IEnumerable<Grant> Read(List<Warning> warnings)
    {
        (var sums, var unclear) = Amounts.Read(_folded, _topics, state.IsOfficial, state.IsListOfSums || TradeInState.IsOfSums(_folded[.._lead]));
        _sums = [.. sums.Where(s => !IsOfEarlierYear(s))];
        warnings.AddRange(unclear.Select(s => Warning.Of(
            "unclear-sum", new("不清楚是否为购车所得", "it is not clear whether this is what one gets for a car"), sentence, s.Start, s.End)));

        // What car the one before gives for says nothing of what the next gives for.
        if ((state.Issuer is not null || state.IsOfUnknown) && issuers.Any(i => i.Issuer is not { } next || next.Name != state.Issuer?.Name))
            (state.Vehicle, state.Form) = (null, null);
        var conditions = new Conditions(_folded);
        Segment? condition = null;
        for (var i = 0; i < _sums.Count; i++)
        {
            var sum = _sums[i];
            LeaveBracket(sum.Start);
            var from = i == 0 ? 0 : _sums[i - 1].End;
            if (IsOfOtherScheme(from, sum.Start) || (i > 0 && _folded.AsSpan(from, sum.Start - from).Contains(';')
                && IssuerAt(sum.Start).Issuer?.Name != IssuerAt(_sums[i - 1].Start).Issuer?.Name))
            {
                state.Vehicle = null;
            }

            state.Vehicle = (IsNamedAbove(sum.Start) ? state.Both : null) ?? VehicleOf(i)
                ?? (Vehicles.IsOpenAgain(_folded, from, sum.Start) || IsOfOneOfSeveral(i) ? null : state.Vehicle);
            condition = i > 0 && (Amounts.IsJoined(_folded, _sums[i - 1], sum) || Amounts.IsOfOneGrant(_folded, _sums[i - 1], sum))
                ? condition : conditions.Of(sum, from);
            var benefit = BenefitOf(sum, _sums[ListOf(i).Last].End);

            // 选装基金 is a maker's, though only the place of the motor show is named.
            var (issuer, isUnknown) = OfList(i) is { } own ? (own, false) : IsOneOfSeveral(sum.Start) ? (null, true) : IssuerAt(sum.Start);
            if (isUnknown || (benefit.Word == "option_fund" && issuer?.Scope != "company"))
            {
                warnings.Add(Warning.Of("no-issuer", new("不清楚由谁发放", "it is not clear who grants this"), sentence, sum.Start, sum.End));
                continue;
            }

            yield return new(sentence, sum, issuer, "trade-in-amount")
            {
                IsInOpening = state.IsInOpening,
                MayNameIssuer = state.MayNameIssuer,
                Benefit = benefit,
                Vehicle = state.Vehicle,
                PlainCar = PlainCarOf(sum),
                CarOfPart = CarOfPart(sum.Start),
                OnTopForAny = Vehicles.OnTopForAny(_folded, from, sum.Start) is { } any ? new("any", sentence.Cite(any)) : null,
                Condition = condition,
                Announced = AnnouncedBy(issuer),
                Status = StatusOf(sum, issuer),
                Own = WindowsOf(sum, issuer),
                IsOfOtherDays = IsOfOtherDays(sum),
                Scheme = WindowWords.IsOfSameDays(_folded) ? Scheme.Either
                    : state.SchemeOf(_folded[(_folded.AsSpan(0, sum.Start).LastIndexOf(';') + 1)..sum.Start]),
                OfSection = state.OfSection,
            };
        }
    }

    /// <summary>Hands on what the sentence leaves open for the next.</summary>
    public void Leave()
    {
        if (issuers.Any(i => i.Until == int.MaxValue))
        {
            state.Issuer = issuers.Last(i => i.Until == int.MaxValue).Issuer;
            state.IsOfUnknown = state.Issuer is null;
        }

        state.Say(windows, WindowWords.IsLabelled(_folded));
        if (windows.Count > 0) (state.OfParagraph, state.WindowIssuer) = (windows, issuers.LastOrDefault(i => i.Until == int.MaxValue).Issuer?.Name);
        if (Forms.LastSpecial(_folded) is { } form)
            state.Form = new(Forms.KindOf(form.Value), sentence.Cite(form));
        else if (_sums.Count > 0)
            state.Form = state.FormOfList;
        if (_sums.Count == 0 && Vehicles.Settle(_folded, _vehicles) is { } vehicle) state.Vehicle = At(vehicle);

        // 新能源车补2万元,燃油车补1.5万元。…: the next sentence is of neither alone.
        if (_sums.Count > 1 && _folded[^1] == '。' && _vehicles.Where(v => v.Kind != "any").DistinctBy(v => v.Kind).Count() > 1) state.Vehicle = null;
        if (Vehicles.Settle(_folded, _vehicles) is { Kind: "any" } all && _vehicles.Any(v => v.Kind != "any")) state.Both = At(all);
        if (_sums.Count == 0 && IsNamedAbove(_folded.Length)) state.Vehicle = state.Both ?? state.Vehicle;
        LeadToList();
        state.PlainCar = PlainCarOf(null) ?? state.PlainCar;
        LeaveEnd();
        if (_sums.Count == 0 && Resumes().Match(_folded) is { Success: true } again) state.Resuming = new("announced", sentence.Cite(again));
        state.Topic = _topics.AtEnd;
        state.Carries = _sums.Count > 0 ? _folded[^1] is ';' or ':' : ToFollow().IsMatch(_folded);
    }

    /// <summary>Whether what is bought is said to be what was named above.</summary>
    private bool IsNamedAbove(int before) => NamedAbove().IsMatch(_folded[..before]);

    [GeneratedRegex("(?:上述|前述)(?:新车|车辆|车型|汽车)")]
    private static partial Regex NamedAbove();

    /// <summary>购买新能源车或燃油车,分四档给予补贴: the items that follow, the first of which may stand in the same sentence, are for those.</summary>
    private void LeadToList()
    {
        if (_sums.Count == 0)
        {
            state.OfList = _folded[^1] == ':' ? state.Vehicle : null;
            state.IsListOfSums = _folded[^1] == ':' && TradeInState.IsOfSums(_folded);
            state.FormOfList = _folded[^1] == ':' && Forms.LastSpecial(_folded) is { } form ? new(Forms.KindOf(form.Value), sentence.Cite(form)) : null;
        }
        else if (_folded.AsSpan(0, _sums[0].Start).LastIndexOf(':') is > 0 and var colon)
        {
            state.IsListOfSums |= TradeInState.IsOfSums(_folded[..colon]);
            var named = Vehicles.Settle(_folded, [.. _vehicles.Where(v => v.End <= colon)]);
            if (named is { Kind: "any" }) state.OfList = At(named);
            else if (IsNamedAbove(colon)) state.OfList = state.Both;
            else if (named is null && Follows().IsMatch(_folded.AsSpan(0, colon))) state.OfList = _before;
            // 银行贴息:…: what the next line says of itself is no interest.
            if (Forms.LastSpecial(_folded[..colon]) is { } form && Forms.KindOf(form.Value) is var kind and not "financing")
                state.FormOfList = new(kind, sentence.Cite(form));
        }
    }

    /// <summary>The first and the last sum of the list that a sum stands in.</summary>
    private (int First, int Last) ListOf(int i)
    {
        var (first, last) = (i, i);
        while (first > 0 && Amounts.IsJoined(_folded, _sums[first - 1], _sums[first])) first--;
        while (last + 1 < _sums.Count && Amounts.IsJoined(_folded, _sums[last], _sums[last + 1])) last++;
        return (first, last);
    }

    private Said At(VehicleMention mention) => new(mention.Kind, sentence.Cite(mention.At, mention.End));

    /// <summary>In what form: the word behind the sum, the nearest before it, one said for all before; money where nothing else is said.</summary>
    private Said BenefitOf(Sum sum, int listEnd)
    {
        if (Forms.Behind(_folded, listEnd) is { } behind) return new(Forms.KindOf(behind.Value), sentence.Cite(behind));
        var clause = _folded.AsSpan(0, sum.Start).LastIndexOfAny(",;。") + 1;
        var named = Forms.Before(_folded, sum.Start).ToList();
        if (_folded.AsSpan(sum.Start, sum.Quantity.Number - sum.Start).IndexOf("贴息") is >= 0 and var interest)
            return new("financing", sentence.Cite(sum.Start + interest, sum.Start + interest + 2));
        var near = named.LastOrDefault(f => f.At >= clause);
        if (near.Kind is not (null or "cash")) return new(near.Kind, sentence.Cite(near.At, near.At + near.Length));
        if (Forms.ForAll(_folded) is { } form) return new(Forms.KindOf(form.Value), sentence.Cite(form));
        if (near.Kind is not null && state.FormOfList is { } ofList && Verb().IsMatch(_folded.AsSpan(near.At, near.Length))) return ofList;
        if (near.Kind is not null) return new("cash", sentence.Cite(near.At, near.At + near.Length));
        var wider = named.LastOrDefault(f => f.Kind != "cash" && !_folded.AsSpan(f.At, sum.Start - f.At).Contains(';'));
        if (wider.Kind is null && sum.Start > _lead) wider = named.LastOrDefault(f => f.Kind != "cash" && f.At < _lead);
        if (wider.Kind is not null) return new(wider.Kind, sentence.Cite(wider.At, wider.At + wider.Length));
        return state.Form ?? new("cash", sentence.Cite(sum.Start, sum.End));
    }

    /// <summary>The day on which the issuer made it known, in this sentence: 6月3日,秀英区发布.</summary>
    private (DateOnly Day, Evidence Evidence)? AnnouncedBy(Issuer? issuer)
    {
        if (issuer is null) return null;
        foreach (Match match in Announced().Matches(_folded))
        {
            if (!issuers.Any(i => i.Issuer == issuer && i.At < match.Index + match.Length
                && (i.At >= match.Index || Subject().IsMatch(_folded[i.At..match.Index]))))
            {
                continue;
            }

            var printed = sentence.Cite(match.Index, match.Groups["day"].Index + match.Groups["day"].Length + 1);
            if (years.Day(Number(match.Groups["year"]), Number(match.Groups["month"])!.Value, Number(match.Groups["day"])!.Value, printed) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private Said StatusOf(Sum sum, Issuer? issuer) =>
        _ended.Success ? new("ended", sentence.Cite(_ended))
        : OverFor(issuer) is { } over ? over
        : state.Resuming is { } resuming ? resuming
        : _toCome.Success && _toCome.Index < sum.Start ? new("announced", sentence.Cite(_toCome))
        : Giving().Matches(sum.Clause).LastOrDefault() is { } giving
            ? new("active", sentence.Cite(sum.ClauseStart + giving.Index, sum.ClauseStart + giving.Index + giving.Length))
        : new("active", sentence.Cite(sum.Start, sum.End));

    /// <summary>What a list of vouchers says too: 每辆补贴6000元.</summary>
    [GeneratedRegex("^(?:补贴|补助|奖励)$")]
    private static partial Regex Verb();

    [GeneratedRegex("(?:可以?|均可|即可)?(?:申请获得|申请|申领|领取?|享受?|获得?|给予|发放|补贴)")]
    private static partial Regex Giving();

    [GeneratedRegex("(?<![至到—~-])" + YearContext.DayPattern + ",?[^,。;]{0,20}?(?:发布|印发|出台|公布|推出)")]
    private static partial Regex Announced();

    /// <summary>海口市商务局|4月24日发布.</summary>
    [GeneratedRegex("^[^,。;]{2,16}$")]
    private static partial Regex Subject();

    [GeneratedRegex("将(?:于[^,。;]{0,14})?(?:叠加|陆续|再次|继续|同步|分批|适时)?(?:推出|发放|启动|开展|出台|实施|派发|投放|开启)|拟(?:于[^,。;]{0,20})?(?:推出|发放|出台|给予|对|每辆|按|启动|开展)|即将(?:推出|启动"
        + "|发放|出台|开启)")]
    private static partial Regex ToCome();

    /// <summary>暂停的购车补贴将于9月1日恢复申请: until then nothing is given.</summary>
    [GeneratedRegex("将[^,。;]{0,16}(?:恢复|重启|重新)(?:申请|申领|受理|发放|开放|启动|领取|$|[,。;])")]
    private static partial Regex Resumes();

    /// <summary>具体如下|:1.…: the first item stands in the same sentence.</summary>
    [GeneratedRegex("如下$|^(?:具体|补贴|补助|奖励)*(?:标准|金额|额度)为?$")]
    private static partial Regex Follows();

    [GeneratedRegex("标准|如下|可领|可享|补贴|[::]$")]
    private static partial Regex ToFollow();
}
