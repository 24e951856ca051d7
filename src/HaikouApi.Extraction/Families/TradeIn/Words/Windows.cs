using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>Finds the days between which one must buy; days by which one must apply, or up to which is counted, are not those.</summary>
/// <param name="years">The years that the article prints.</param>
/// <param name="grantsAtFair">Whether what is granted is granted while a fair lasts: its days are those of buying.</param>
internal sealed partial class Windows(YearContext years, bool grantsAtFair)
{
    /// <param name="sentence">A sentence or a heading.</param>
    /// <param name="isOfApplying">Whether its section is about when to apply: then only what is said of buying counts.</param>
    public IEnumerable<Window> Find(Passage sentence, bool isOfApplying) => Find(sentence).Where(w => w.IsOfBuying || !isOfApplying);

    private IEnumerable<Window> Find(Passage sentence)
    {
        var folded = sentence.Folded;
        if (!MayHaveDays(folded)) yield break;
        var taken = new List<Match>();
        foreach (Match match in Between().Matches(folded))
        {
            taken.Add(match);
            if (WindowWords.IsDeadline(folded, match, grantsAtFair) || Replaced().IsMatch(folded, match.Index + match.Length)) continue;
            if (Begin(sentence, match.Groups["from"]) is var (starts, evidence) && EndOf(match.Groups["to"], starts) is { } ends)
            {
                yield return new(starts, evidence, ends, sentence.Cite(match.Groups["to"]))
                {
                    IsOfBuying = WindowWords.IsOfBuying(folded, match.Index) || WindowWords.IsBoughtIn(folded, match.Index + match.Length),
                    IsOver = WindowWords.IsOver(folded, match.Index + match.Length),
                };
            }
        }

        foreach (Match match in Until().Matches(folded))
        {
            if (!IsTaken(match) && !WindowWords.IsDeadline(folded, match, grantsAtFair) && !WindowWords.IsOfVoucher(folded, match)
                && !(match.Groups["late"].Success && WindowWords.IsOfApplying(folded, match.Index))
                && End(sentence, match.Groups["to"], match.Groups["over"].Success) is var (ends, evidence))
            {
                yield return new(null, null, ends, evidence) { IsPutOff = match.ValueSpan.Contains('延'), IsOfAll = match.Groups["all"].Success };
            }
        }

        foreach (Match match in Closing().Matches(folded))
        {
            if (match.Groups["ahead"].Success && !IsAhead(sentence, match.Groups["to"])) continue;
            var isSaidUpTo = match.Groups["last"].Success || match.Groups["ahead"].Success;
            if (!IsTaken(match) && (isSaidUpTo || !WindowWords.IsDeadline(folded, match, grantsAtFair)) && !WindowWords.IsOfApplying(folded, match.Index)
                && End(sentence, match.Groups["to"], false) is var (ends, evidence))
            {
                yield return new(null, null, ends, evidence);
            }
        }

        foreach (Match match in Since().Matches(folded))
        {
            if (!IsTaken(match) && !WindowWords.IsDeadline(folded, match, grantsAtFair) && !WindowWords.Stops(folded, match.Index + match.Length)
                && Begin(sentence, match.Groups["from"], match.Groups["coming"].Success) is var (starts, evidence))
            {
                yield return new(starts, evidence, null, null);
            }
        }

        var months = Months().Matches(folded);
        foreach (Match match in months)
        {
            // 5月份购买的补贴4000元;6月份购买的补贴3000元: one month alone may be any day of what is told.
            if (match.Groups["single"].Success && months.Count < 2) continue;
            if (!WindowWords.IsDeadline(folded, match, grantsAtFair) && OfMonths(sentence, match) is { } window) yield return window;
        }

        bool IsTaken(Match match) => taken.Exists(t => match.Index < t.Index + t.Length && t.Index < match.Index + match.Length);
    }

    private static bool MayHaveDays(string folded) =>
        folded.AsSpan().ContainsAny('月', '季', '底') || (folded.Contains("20", StringComparison.Ordinal) && folded.AsSpan().ContainsAny('.', '/', '-'));

    /// <summary>One that begins in one place of the text (自5月1日起) and ends in another (6月30日截止).</summary>
    public static List<Window> Joined(IEnumerable<Window> windows)
    {
        var all = windows.GroupBy(w => (w.Starts, w.Ends)).Select(OfAll).ToList();

        // 活动时间:… and 发票日期须在…: the days of the invoice are those of buying.
        if (all.Exists(w => w is { IsOfBuying: true, Starts: not null, Ends: not null })) all.RemoveAll(w => !w.IsOfBuying);

        if (all.Exists(w => !w.IsOver)) all.RemoveAll(w => w.IsOver);

        // 6月1日至7月15日, put off to 8月31日.
        if (all.Find(w => w is { IsPutOff: true, Starts: null }) is { } last && all.FindAll(w => w.Starts is not null && w.Ends < last.Ends) is [var first])
        {
            all.RemoveAll(w => w == last || w == first);
            all.Add(first with { Ends = last.Ends, EndsEvidence = last.EndsEvidence });
        }

        // 12月20日启动 beside 12月20日至1月9日 says nothing more.
        all.RemoveAll(w => w.Ends is null && all.Exists(whole => whole.Ends is not null && whole.Starts == w.Starts));
        var (begins, ends) = (all.Find(w => w.Ends is null), all.Find(w => w.Starts is null));
        return all.Count == 2 && begins is not null && ends is not null && begins.Starts <= ends.Ends
            ? [begins with { Ends = ends.Ends, EndsEvidence = ends.EndsEvidence }] : all;
    }

    /// <summary>The same days said of both schemes, or of two who grant, are those of either.</summary>
    private static Window OfAll(IEnumerable<Window> same)
    {
        var first = same.FirstOrDefault(w => w.IsOfBuying) ?? same.First();
        if (same.Any(w => w.Scheme != first.Scheme)) first = first with { Scheme = Scheme.Either };
        return same.Any(w => w.Owner != first.Owner) ? first with { Owner = null } : first;
    }

    /// <summary>新能源车(5月6日起) below 活动时间:5月1日至6月30日: what begins later in it ends with it.</summary>
    public static Window Completed(Window window, Window? whole) =>
        window is { Ends: null, Starts: { } starts } && whole is { Starts: { } first, Ends: { } last } && first <= starts && starts <= last
            ? window with { Ends = last, EndsEvidence = whole.EndsEvidence } : window;

    /// <summary>将于11月18日, or 11月18日,…活动将启动, is on the day of publication or after it; elsewhere a beginning is the one next to it.</summary>
    private (DateOnly Day, Evidence Evidence)? Begin(Passage sentence, Group words, bool isToCome = false) =>
        At(sentence, words, isToCome || Planned().IsMatch(sentence.Folded[..words.Index]) ? 1 : 0);

    /// <summary>至12月31日 is on the day of publication or after it, 已于12月31日结束 on it or before.</summary>
    private (DateOnly Day, Evidence Evidence)? End(Passage sentence, Group words, bool isOver) =>
        words.Value.EndsWith('底') && !words.Value.StartsWith("20", StringComparison.Ordinal) ? EndOfMonth(sentence, words)
        : words.Value.EndsWith('底') ? (new(int.Parse(words.ValueSpan[..4], CultureInfo.InvariantCulture), 12, 31), sentence.Cite(words))
        : At(sentence, words, isOver ? -1 : 1);

    /// <summary>截至12月31日 on a page of October is no day up to which something was counted.</summary>
    private bool IsAhead(Passage sentence, Group words) =>
        years.PublishedOn is { } published && At(sentence, words, 0) is var (day, _) && day > published;

    /// <summary>The last day that a cell below 截止时间 is.</summary>
    public Window? EndIn(Passage cell) => Day().Match(cell.Folded) is { Success: true } day && day.Length == cell.Length
        && At(cell, day, 1) is var (ends, evidence) ? new(null, null, ends, evidence) : null;

    private (DateOnly Day, Evidence Evidence)? EndOfMonth(Passage sentence, Group words)
    {
        if (years.PublishedOn is not { } published) return null;
        var month = words.Value.EndsWith("年底", StringComparison.Ordinal) ? 12 : int.Parse(words.ValueSpan[..^2], CultureInfo.InvariantCulture);
        var year = month < published.Month ? published.Year + 1 : published.Year;
        return (new(year, month, DateTime.DaysInMonth(year, month)), sentence.Cite(words));
    }

    private const int JustOver = 90;

    private const int LongAhead = 120;

    private (DateOnly Day, Evidence Evidence)? At(Passage sentence, Group words, int direction)
    {
        var match = Day().Match(sentence.Folded, words.Index);
        if (years.Day(sentence, match) is not var (day, evidence)) return null;
        if (years.PublishedOn is not { } published || match.Groups["year"].Success || match.Groups["told"].Success) return (day, evidence);

        // 6月1日 on a page of December: of the summer that was, or of the next?
        if (direction == 0 && day > published.AddDays(LongAhead)) return null;

        // 9月1日 a short time after it: of this year, when it is over, or of the next; not so the last day of a year.
        if (direction > 0 && day < published && day > published.AddDays(-JustOver) && day.Month != 12) return null;
        while (direction > 0 && day < published) day = day.AddYears(1);
        while (direction < 0 && day > published) day = day.AddYears(-1);
        return (day, evidence);
    }

    /// <summary>The end of a window, whose year and month may only be said at its start.</summary>
    private static DateOnly? EndOf(Group words, DateOnly starts)
    {
        if (words.Value.EndsWith("年底", StringComparison.Ordinal)) return new(starts.Year, 12, 31);
        var end = EndWords().Match(words.Value);
        var month = end.Groups["month"].Success ? Number(end.Groups["month"]) : starts.Month;
        var year = end.Groups["year"].Success ? Number(end.Groups["year"]) : month < starts.Month ? starts.Year + 1 : starts.Year;
        var day = end.Groups["day"].Success ? Number(end.Groups["day"]) : month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var ends = new DateOnly(year, month, day);
        return ends < starts ? null : ends;
    }

    /// <summary>From the first day of the first month to the last of the last.</summary>
    private Window? OfMonths(Passage sentence, Match match)
    {
        var quarter = match.Groups["quarter"] is { Success: true } q ? Numerals.Parse(q.ValueSpan, "") : null;
        var (first, last) = quarter is { } n ? ((3 * (int)n) - 2, 3 * (int)n)
            : match.Groups["single"] is { Success: true } month ? (Number(month), Number(month))
            : (Number(match.Groups["first"]), Number(match.Groups["last"]));
        if (first > last || years.Day(match.Groups["year"].Success ? Number(match.Groups["year"]) : null, first, 1, sentence.Cite(match)) is not var (
            starts, evidence))
        {
            return null;
        }

        return new(starts, evidence, new(starts.Year, last, DateTime.DaysInMonth(starts.Year, last)), evidence);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
