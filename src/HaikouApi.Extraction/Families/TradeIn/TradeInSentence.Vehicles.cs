using System.Text.RegularExpressions;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

internal sealed partial class TradeInSentence
{
    /// <summary>Whether the sum before stands in a bracket, and the car that was spoken of outside it.</summary>
    private bool _isInside;
    private Said? _outside;

    /// <summary>补贴1000元(新能源汽车补贴1500元);…补贴2000元: the car of a bracket is that of its sums alone.</summary>
    private void LeaveBracket(int at)
    {
        var isInside = _folded.LastIndexOf('(', at) > _folded.LastIndexOf(')', at);
        if (isInside && !_isInside) _outside = state.Vehicle;
        if (!isInside && _isInside) state.Vehicle = _outside;
        _isInside = isInside;
    }

    private (Scheme Scheme, int At) _scheme;

    /// <summary>报废旧车并购买燃油车补贴1.5万元;置换更新|补贴9000元: the car said of one scheme is not that of the other.</summary>
    private bool IsOfOtherScheme(int from, int to)
    {
        if (Topics.SchemeOf(_folded[from..to]) is var said && said == Scheme.Either) return false;
        var before = _scheme;
        _scheme = (said, from + Topics.SchemeWord(_folded.AsSpan(from, to - from)));
        return before.Scheme is not Scheme.Either && before.Scheme != said && _vehicles.Any(v => v.At > before.At && v.End <= from);
    }

    private Said? PlainCarOf(Sum? sum) =>
        Vehicles.Plain(_folded, sum?.Start ?? _folded.Length) is { } word ? new(word.Value, sentence.Cite(word)) : state.PlainCar;

    private const int LongestPlace = 12;

    /// <summary>甲市购车补贴3000元;乙市购新能源车补贴5000元: beside a part that names a kind of car, any is what a part means that names who grants and none.</summary>
    private Said? CarOfPart(int at)
    {
        var start = _folded.AsSpan(0, at).LastIndexOfAny(';', '。') + 1;
        var end = _folded.AsSpan(at).IndexOfAny(';', '。') is >= 0 and var length ? at + length : _folded.Length;
        return Vehicles.NamesKind(_folded)
            && (start > 0 || end < _folded.Length - 1 || issuers is [{ At: 0 }] && _folded.AsSpan(0, Math.Min(LongestPlace, _folded.Length)).Contains(':'))
            && issuers.Any(n => n.At >= start && n.At < at && n.Issuer is not null && n.Until == int.MaxValue)
            && Vehicles.AnyIn(_folded, start, end) is { } car ? new("any", sentence.Cite(car)) : null;
    }

    /// <summary>The car the sum is for: of the mentions since the last sum; as many kinds as sums, or 分别, give each sum its own.</summary>
    private Said? VehicleOf(int i)
    {
        var (first, last) = ListOf(i);
        var start = RaisedFrom(StartOf(first), _sums[first].Start);
        var before = _vehicles.Where(v => v.At >= start && v.At < _sums[first].Start).ToList();
        if (GivenTo().Match(_folded, _sums[last].End) is { Success: true } to
            && Vehicles.Settle(_folded, [.. _vehicles.Where(v => v.At >= to.Index && v.End <= to.Index + to.Length)]) is { } behind)
        {
            return At(behind);
        }

        if (first != last && !OfAll().IsMatch(_folded[start.._sums[first].Start]))
        {
            var kinds = before.Where(v => v.Kind != "any").ToList();
            if (kinds.Count == last - first + 1 && kinds.Select(k => k.Kind).Distinct().Count() == kinds.Count) return At(kinds[i - first]);
        }

        return !IsOfOneOfSeveral(i) && Vehicles.Settle(_folded, before) is { } mention ? At(mention) : null;
    }

    /// <summary>From where words are of a sum: behind the one before, and of its own part where that names who grants.</summary>
    private int StartOf(int first)
    {
        var part = _folded.AsSpan(0, _sums[first].Start).LastIndexOf(';') + 1;
        var before = first == 0 ? 0 : _sums[first - 1].End;
        return part > before && issuers.Any(n => n.At >= part && n.At < _sums[first].Start) ? part : before;
    }

    /// <summary>报废燃油车并购买新能源车或燃油车的,补贴标准|由购买新能源车补1万元、购买燃油车补7000元,分别提高至: each of what is raised has its car there.</summary>
    private int RaisedFrom(int start, int sum) => Raised().Match(_folded[start..sum]) is { Success: true } raised ? start + raised.Index : start;

    [GeneratedRegex("[由从](?=[^。;由从]{6,60}?(?:提高|提升|增加|上调|调整|下调)(?:到|至|为)$)")]
    private static partial Regex Raised();

    /// <summary>Whether several kinds of cars are named that each have a sum of their own, and which has this is not settled by their number.</summary>
    private bool IsOfOneOfSeveral(int i)
    {
        var (first, last) = ListOf(i);
        var start = RaisedFrom(StartOf(first), _sums[first].Start);
        var kinds = _vehicles.Where(v => v.At >= start && v.At < _sums[first].Start && v.Kind != "any").Select(v => v.Kind).ToList();
        if (_vehicles.LastOrDefault(v => v.End <= _sums[first].Start) is { } near && _sums[first].Start - near.End <= RightBefore) return false;

        // 燃油车、新能源车补贴5000元、某某6000元: the list goes on in words that are not known.
        if (kinds.Distinct().Count() > 1 && first == last && _sums[first].End < _folded.Length && _folded[_sums[first].End] == '、') return true;
        return kinds.Distinct().Count() > 1 && OfEach().IsMatch(_folded[start.._sums[first].Start])
            && (first == last || kinds.Count != last - first + 1);
    }

    /// <summary>补贴1.3万元|给购买新能源车的个人.</summary>
    [GeneratedRegex(@"\G(?:/[辆台])?(?:的?补贴)?(?:[发补奖]?给|用于|面向|奖励)[^,。;0-9]+")]
    private static partial Regex GivenTo();

    /// <summary>新能源乘用车补2万元: no other car has that sum.</summary>
    private const int RightBefore = 4;

    /// <summary>新能源车和燃油车均可获…: all of the sums are for both.</summary>
    [GeneratedRegex("[均都]|任[一意]")]
    private static partial Regex OfAll();

    /// <summary>购买新能源车补1万元、购买燃油车补7000元,提高至2万元和1.5万元: as many as there were before.</summary>
    [GeneratedRegex("分别|(?:提高|提升|增加|上调|调整|下调)(?:到|至|为)")]
    private static partial Regex OfEach();
}
