using System.Text.RegularExpressions;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

internal sealed partial class TradeInSentence
{
    /// <summary>甲区自3月15日至4月15日…;乙区自…: the windows of its own part of the sentence, where it has any.</summary>
    private IReadOnlyList<Window> WindowsOf(Sum sum, Issuer? issuer)
    {
        if (IsInPassing(sum.Start) || IsUnderWay(sum.Start)) return [];
        if (windows.Count == 0) return state.WindowIssuer is { } of && of != issuer?.Name ? [] : state.OfParagraph;
        if (windows.Count == 1) return IsOfOtherDays(sum) ? [] : windows;
        if (windows.All(w => IsOfNext(w, sum, issuer))) return [];
        var before = _sums.LastOrDefault(s => s.End <= sum.Start)?.End ?? 0;
        var clause = before + _folded.AsSpan(before, sum.Start - before).LastIndexOfAny(",;。:") + 1;
        if (Between(before, sum.Start) is [var own] && own.At >= sentence.OffsetOf(clause)) return [own];
        var part = Between(_folded.AsSpan(0, sum.Start).LastIndexOf(';') + 1, sum.Start);
        return part is [{ Ends: null }] && EndBehind(sum) is { } last ? [part[0], last] : part.Count > 0 ? part : windows;
    }

    /// <summary>自3月1日起…每辆补贴2000元,5月31日截止: the only end that its part of the sentence says behind all of its sums.</summary>
    private Window? EndBehind(Sum sum)
    {
        var end = _folded.AsSpan(sum.End).IndexOf(';') is >= 0 and var mark ? sum.End + mark : _folded.Length;
        return Between(_sums.Last(s => s.Start < end).End, end) is [{ Starts: null } last] ? last : null;
    }

    /// <summary>每辆补贴5000元;10月1日至31日淘汰的,每辆补贴3000元: the days behind a semicolon are those of the sum behind them.</summary>
    private bool IsOfOtherDays(Sum sum)
    {
        if (IsInPassing(sum.Start) || IsUnderWay(sum.Start)) return true;
        if (windows is not [var only] || _sums[^1] == sum) return false;
        var part = _folded.AsSpan(sum.End).IndexOf(';');
        return part >= 0 && only.At >= sentence.OffsetOf(sum.End + part) && only.At < sentence.OffsetOf(_sums[^1].Start);
    }

    /// <summary>9月1日至30日,在某市补贴|2000元的基础上再补500元: the days are not those of what is added to.</summary>
    private bool IsInPassing(int at) =>
        issuers.Any(i => i.At <= at && at < i.Until && i.Until < _folded.Length && _folded[i.Until] != ')');

    /// <summary>此前,某市已启动购车补贴,每辆|2000元: what is on already has other days than what is told of now.</summary>
    private bool IsUnderWay(int at) => UnderWay().IsMatch(_folded[..at]);

    [GeneratedRegex("(?:此前|早前|先前|日前|目前),?[^。;]{0,20}?已经?(?:启动|推出|实施|开展|执行|发放)(?!的)[^。;]*$")]
    private static partial Regex UnderWay();

    /// <summary>…补贴2000元 甲省1月1日至12月31日…: the days of the one who is named behind the sum.</summary>
    private bool IsOfNext(Window window, Sum sum, Issuer? issuer) =>
        issuers.Any(n => n.At >= sum.End && sentence.OffsetOf(n.At) <= window.At && n.Issuer?.Name != issuer?.Name);

    private List<Window> Between(int from, int to) =>
        [.. windows.Where(w => w.At >= sentence.OffsetOf(from) && (to == _folded.Length || w.At < sentence.OffsetOf(to)))];
}
