using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Of when the words between the phrases speak.</summary>
internal sealed partial class AirSentence
{
    /// <summary>截至12月5日,某市2022年优良率85.7%,全年未出现重污染天气: of the year so far.</summary>
    private bool IsSoFar(PeriodMention period, Token token) =>
        IsSinceJanuary(token) || IsAllOfAYearNotOver(token) || period.Period is { } whole
        && scopes.When.What is { } sofar && sofar.Start == whole.Start && sofar.End < whole.End
        && whole.End is { Month: 12, Day: 31 } && sentence.Passage.Folded.AsSpan(0, token.Start).Contains('截');

    /// <summary>1至9月优良率为85.7%,全年未出现重污染天气,PM2.5浓度为…: behind months of a year none of its values is of all of it.</summary>
    private bool IsAllOfAYearNotOver(Token token) =>
        scopes.When.What is { End: not { Month: 12, Day: 31 } } && RemarkOfAYear().IsMatch(sentence.Passage.Folded, token.Start);

    [GeneratedRegex(@"\G全年[^,。;:0-9]+[,。;]")]
    private static partial Regex RemarkOfAYear();

    /// <summary>截至10月31日,今年以来PM2.5浓度为…: the same days again.</summary>
    private bool IsSinceJanuary(Token token) =>
        scopes.When.What is { Start: { Month: 1, Day: 1 } } && sentence.Passage.Folded.AsSpan(token.Start) is ['今' or '年', _, '以', '来', ..]
        && sentence.Passage.Folded.AsSpan(0, token.Start).Contains('截');

    /// <summary>4月综合指数7.85,…(上月综合指数8.43): where the month before publication is spoken of by name, that before it is compared with.</summary>
    private bool IsMonthBefore(PeriodMention period, Token token) =>
        sentence.Passage.Folded[token.Start] == '上' && period.Period is { } last && !scopes.IsMonthBefore && last.IsSameAs(scopes.When.What);

    private void Period(PeriodMention period, Token token)
    {
        if (IsSoFar(period, token)) return;
        if (IsMonthBefore(period, token))
        {
            _isOther = true;
            return;
        }

        Happens(token);

        var now = _openedIn ?? (sentence.Passage.Folded[token.Start] is '去' or '上' ? scopes.Headline ?? scopes.When.What : null);
        if (now is not null && period.Period is { } then) _isOfYearBefore = then.IsOfYearBefore(now);
        if (_isBeside && period.Words == PeriodWords.Day && scopes.When.What is not null) return;
        if (period.Words != PeriodWords.Day || !Announcement().IsMatch(sentence.Passage.Folded, token.End))
        {
            scopes.Speak(period);
            scopes.IsMonthBefore = sentence.Passage.Folded[token.Start] == '上';
        }
    }

    /// <summary>
    /// 10月PM2.5浓度为22,1-10月为24;优良率为96.8%,1-10月为91.4%: what comes before the second of both periods is said of the first again.
    /// </summary>
    private void FirstOfBoth(int from)
    {
        if (scopes.Both is not var (first, second) || first.IsSameAs(scopes.When.What)) return;
        var rest = sentence.Tokens.Skip(from).SkipWhile(t => t.Kind != Kinds.When && !IsNumber(t.Kind)).ToList();
        var next = rest.FindIndex(t => t.Kind == Kinds.When);
        if (next > 0 && second.IsSameAs(((PeriodMention)rest[next].Value!).Period)) scopes.When.Say(first);
    }

    /// <summary>超标集中在5至9月; of a year, 因为1月污染较重: what follows in this sentence may be of those months, but no other sentence is.</summary>
    private void Happens(Token period)
    {
        const int longestMonth = 31;
        var isOfMore = scopes.When.What is { } whole && whole.End.DayNumber - whole.Start.DayNumber >= longestMonth;
        if (_open < 0 && (Happening().IsMatch(sentence.Passage.Folded, period.Start)
            || (isOfMore && Polluted().IsMatch(sentence.Passage.Folded, period.End))))
        {
            scopes.OpenAside();
        }
    }

    [GeneratedRegex(@"(?<=(?:集中|出现|发生|分布|主要|多)[在于])\G")]
    private static partial Regex Happening();

    [GeneratedRegex(@"\G(?:[和、至及][0-9]{1,2}月)*(?:份)?(?:受|的|期间|空气|天气|出现|发生|多次|重)*(?:污染|沙尘|超标|静稳)")]
    private static partial Regex Polluted();
}
