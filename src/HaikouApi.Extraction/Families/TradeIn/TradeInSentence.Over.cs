using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

internal sealed partial class TradeInSentence
{
    /// <summary>活动已结束: what the one who was spoken of granted is over; what another grants beside it, is not.</summary>
    private void LeaveEnd()
    {
        if (Stopped() is { } stopped)
        {
            (state.Ended, state.EndedIssuer) = (stopped, state.IsOfUnknown ? null : state.Issuer?.Name);
            return;
        }

        var over = _ended.Success || !state.IsOfFair || state.IsOfUnknown || state.Issuer is null ? _ended : FairOver().Match(_folded);
        if (!over.Success || Rounds().IsMatch(_folded)) return;
        state.Ended = new("ended", sentence.Cite(over));
        state.EndedIssuer = state.IsOfUnknown ? null : state.Issuer?.Name;
    }

    /// <summary>自7月1日零时起暂停受理: what nobody can ask for any more on the day of publication.</summary>
    private Said? Stopped() =>
        StopsOn().Match(_folded) is { Success: true } stop && years.PublishedOn is { } today && years.Day(sentence, stop) is var (day, _) && day <= today
            ? new("ended", sentence.Cite(stop)) : null;

    [GeneratedRegex("[自从]" + YearContext.DayPattern + "(?:零|0|24)?(?:[0-9]{0,2}(?::[0-9]{2})?)?[时点]?起,?[^,。;]{0,10}(?:暂停|停止|终止)(?:受理|发放|申领|申请|接受|办理|实施)")]
    private static partial Regex StopsOn();

    private Said? OverFor(Issuer? issuer) =>
        state.EndedIssuer is { } ended && issuer is not null && issuer.Name != ended ? null : state.Ended;

    /// <summary>2024年置换新能源车补贴最高为|1.6万元, on a page of 2025: what was granted in a year that is over.</summary>
    private bool IsOfEarlierYear(Sum sum) =>
        years.PublishedOn is { } published && YearOfClause().Match(sum.Clause) is { Success: true } year
        && int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) < published.Year;

    [GeneratedRegex("^(?:而|在|但)?(?<year>20[0-9]{2})年(?![0-9前后底末起初]|以[前后来]|之[前后]|[至到—~-]|.{0,6}(?:登记|注册|上牌|出厂))")]
    private static partial Regex YearOfClause();

    [GeneratedRegex("(?:活动|补贴|政策|消费券)(?:\\([^()]{0,20}\\))?[^,。;]{0,6}(?:已(?:经)?(?:于[^,。;]{0,14})?(?:结束|截止|停止|终止|收官|发放完毕)|已全部发放|现已结束)|(?:停止|终止)(?:申领|申请|发放|受理)"
        + "|(?:已经?|再)(?:没有|无)[^,。;]{0,4}补贴可[领享拿]")]
    private static partial Regex Ended();

    [GeneratedRegex("(?:车展|[购消][^,。;0-9]{0,4}节|展会|嘉年华)[^,。;将]{0,16}(?:落幕|收官|闭幕|落下帷幕)")]
    private static partial Regex FairOver();

    /// <summary>One round has ended, the next may be on.</summary>
    [GeneratedRegex("轮|首批|上期|上一|前期|第[一二]")]
    private static partial Regex Rounds();
}
