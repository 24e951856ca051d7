using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// Which year 今年 and 5月 mean in an article: the year of publication where it is known; else the one year that the article prints, when it prints just one,
/// or that its page does; else, of a month, the later of two rows that set it beside the same month of the year before. What is printed is
/// cited too.
/// </summary>
public sealed partial class YearContext
{
    /// <summary>A regex for a day as <see cref="Day(Passage, Match)"/> takes it.</summary>
    public const string DayPattern = MonthAndDay + "日";

    /// <summary>The same up to its last character, which 11月5—9日 leaves out.</summary>
    public const string MonthAndDay = "(?:(?<year>(?:19|20)[0-9]{2})年|(?<told>今年|去年|上年|前年|明年))?(?<![0-9])(?<month>1[0-2]|[1-9])月(?<day>[12][0-9]|3[01]|[1-9])";

    private readonly int? _printed;
    private readonly Evidence? _evidence;
    private readonly (int Year, Evidence Evidence)? _headed;
    private readonly Dictionary<int, (int Year, Evidence Evidence)> _ofMonths = [];

    public YearContext(Page page, Article article, DateOnly? publishedOn)
    {
        PublishedOn = publishedOn;
        if (publishedOn is { } on)
        {
            _headed = page.Articles is [var only] ? Headed(only, on) : null;
            return;
        }

        var years = Printed(article.Blocks);
        if (years.Count == 0 && page.Articles.Count > 1) years = Printed(page.Articles.SelectMany(a => a.Blocks));
        if (years.Select(y => y.Match.Groups["year"].Value).Distinct().Count() > 1)
        {
            foreach (var month in years.Where(y => y.Match is { Index: 0 } && y.Match.Groups["month"].Success).GroupBy(y => Number(y.Match.Groups["month"])))
            {
                var labels = month.DistinctBy(y => y.Match.Groups["year"].Value).OrderByDescending(y => Number(y.Match.Groups["year"])).ToList();
                if (labels is [var (passage, now), var (_, before)] && Number(now.Groups["year"]) == Number(before.Groups["year"]) + 1)
                    _ofMonths[month.Key] = (Number(now.Groups["year"]), passage.Cite(now));
            }

            return;
        }

        if (years.Count == 0) return;
        var (where, match) = years[0];
        _printed = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        _evidence = where.Cite(match.Index, match.Index + match.Length);
    }

    private static List<(Passage Passage, Match Match)> Printed(IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(b => FourDigits().Matches(b.Passage.Folded).Select(m => (b.Passage, Match: m)))];

    /// <summary>The day on which the page was published, where it is known.</summary>
    public DateOnly? PublishedOn { get; }

    /// <summary>The year that 今年 means, and the evidence for it.</summary>
    public (int? Year, Evidence Evidence) ThisYear(Evidence words) =>
        PublishedOn is { } published ? (published.Year, words) : (_printed, _printed is null ? words : words.With(_evidence));

    /// <summary>The year of months that are printed without one, and the evidence for it: the words, and what fixed the year.</summary>
    public (int? Year, Evidence Evidence) Resolve(int firstMonth, int lastMonth, Evidence words)
    {
        if (PublishedOn is { } published)
        {
            if (_headed is var (year, heading)) return (year, words.With(heading));

            // A bulletin of January speaks of December: months that are still to come are the year before's.
            return (lastMonth > published.Month || (lastMonth == 12 && firstMonth == 1 && published.Month < 12) ? published.Year - 1 : published.Year, words);
        }

        if (firstMonth == lastMonth && _ofMonths.TryGetValue(lastMonth, out var said)) return (said.Year, words.With(said.Evidence));
        return ThisYear(words);
    }

    /// <summary>
    /// The year of the month with which the only article of a page begins, where it lies years before publication and no other year is printed.
    /// </summary>
    private static (int Year, Evidence Evidence)? Headed(Article article, DateOnly publishedOn)
    {
        var years = Printed(article.Blocks);
        return years is [(var passage, { Index: 0 } first), ..] && first.Groups["month"].Success && Number(first.Groups["year"]) is var year
            && year < publishedOn.Year - 1 && years.TrueForAll(y => Number(y.Match.Groups["year"]) == year)
            ? (year, passage.Cite(first)) : null;
    }

    /// <summary>The day of a month that is printed without its year.</summary>
    public (DateOnly Day, Evidence Evidence)? Day(int month, int day, Evidence words)
    {
        var year = PublishedOn is { } published ? (month > published.Month ? published.Year - 1 : published.Year) : _printed;
        return year is { } y && Of(y, month, day) is { } found ? (found, PublishedOn is null ? words.With(_evidence) : words) : null;
    }

    /// <summary>
    /// The day printed in <paramref name="match"/>, groups month, day and, where it is printed, year; without a year the one next to publication.
    /// </summary>
    public (DateOnly Day, Evidence Evidence)? Day(Passage passage, Match match)
    {
        if (!match.Success) return null;
        var (month, day, words) = (Number(match.Groups["month"]), Number(match.Groups["day"]), passage.Cite(match));
        if (match.Groups["told"] is { Success: true, Value: var told })
        {
            return Told(told) is { } year && Of(year, month, day) is { } found ? (found, PublishedOn is null ? words.With(_evidence) : words) : null;
        }

        return Day(match.Groups["year"].Success ? Number(match.Groups["year"]) : null, month, day, words);
    }

    /// <summary>The day of a month whose year may be printed; without it the one next to publication.</summary>
    public (DateOnly Day, Evidence Evidence)? Day(int? year, int month, int day, Evidence words)
    {
        if (year is { } said) return Of(said, month, day) is { } printed ? (printed, words) : null;
        if (PublishedOn is not { } published) return Day(month, day, words);
        var nearest = Enumerable.Range(published.Year - 1, 3).Select(y => Of(y, month, day)).OfType<DateOnly>()
            .OrderBy(d => Math.Abs(d.DayNumber - published.DayNumber)).Select(d => (DateOnly?)d).FirstOrDefault();
        return nearest is { } found ? (found, words) : null;
    }

    /// <summary>去年12月26日 is of the year before publication, whichever is nearest.</summary>
    private int? Told(string word) => (PublishedOn?.Year ?? _printed) + word switch
    {
        "今年" => 0,
        "明年" => 1,
        "前年" => -2,
        _ => -1,
    };

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9]|(?:计划|预计|预期|力争|有望|确保|争取|将|拟)[在于到至]?)(?<year>(?:19|20)[0-9]{2})年(?!的?同[期月季]|至今|以来|举[行办]|创[办建立]|始创|成立|恢复|始建|首次|开始,|起,"
        + "|度?[^,。;、0-9]{0,10}(?:先进|优秀|十佳))(?:(?<month>1[0-2]|[1-9])月)?")]
    private static partial Regex FourDigits();
}
