using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

internal sealed partial class TradeInSentence
{
    private (Issuer? Issuer, bool IsUnknown) IssuerAt(int at)
    {
        if (!issuers.Any(i => i.At <= at && at < i.Until))
        {
            // 下订即享…: a dealer's words, and a maker's where the maker is the one who is spoken of.
            return IssuerWords.IsOfDealer(_folded) && state.Issuer is not { Scope: "company" } ? (null, true) : (state.Issuer, state.IsOfUnknown);
        }

        var issuer = issuers.Last(i => i.At <= at && at < i.Until).Issuer;
        return (issuer, issuer is null);
    }

    /// <summary>海口、三亚两市分别补贴3000元和2000元: each of as many sums is of its own.</summary>
    private Issuer? OfList(int i)
    {
        var (first, last) = ListOf(i);
        var from = first == 0 ? 0 : _sums[first - 1].End;
        var named = issuers.Where(x => x.At >= from && x.At < _sums[first].Start).ToList();
        return last > first && named.Count == last - first + 1
            && _folded.AsSpan(named[^1].At, _sums[first].Start - named[^1].At).Contains("分别", StringComparison.Ordinal)
            ? named[i - first].Issuer : null;
    }

    /// <summary>Whether several are named in its part of the sentence who each grant a sum of their own.</summary>
    private bool IsOneOfSeveral(int at)
    {
        var part = _folded.AsSpan(0, at).LastIndexOf(';') + 1;
        var first = _sums.First(s => s.Start >= part).Start;
        var each = part + _folded.AsSpan(part, first - part).IndexOf("分别");

        // 甲区、乙区分别拿出500万元和300万元,甲区每辆补贴3000元: who is named again, grants.
        return each >= part && !issuers.Any(x => x.At > each && x.At <= at && x.Issuer is not null)
            && issuers.Where(x => x.At >= part && x.At < first && x.Until == int.MaxValue && x.Issuer is not null).DistinctBy(x => x.Issuer!.Name).Count() > 1;
    }
}
