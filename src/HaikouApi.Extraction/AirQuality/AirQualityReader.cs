using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Air-quality bulletins: concentrations and their changes, days, index, ranks, each for the place and the period it is said of.</summary>
public static partial class AirQualityReader
{
    public static IEnumerable<Record> Read(Page page, YearContext years, List<Warning> warnings)
    {
        var records = new List<Record>();
        for (var i = 0; i < page.Articles.Count; i++)
        {
            var article = page.Articles[i];
            if (!article.Blocks.Any(b => AboutAir().IsMatch(b.Passage.Folded))) continue;
            var ledger = new AirLedger(i, warnings);
            ReadArticle(article, new Periods(years), ledger, warnings);
            records.AddRange(ledger.Records());
        }

        return records;
    }

    private static void ReadArticle(Article article, Periods periods, AirLedger ledger, List<Warning> warnings)
    {
        var subjects = new AirSubjects(article.Blocks.Where(b => b.Kind is BlockKind.Headline or BlockKind.Paragraph).Select(b => b.Passage));
        var state = new AirState(subjects, periods);
        if (article.Headline is { } headline) state.Enter(headline);
        state.Headline = state.Period;
        foreach (var sentence in Sentences.Of(article))
        {
            state.Enter(sentence);
            if (!IsPlan().IsMatch(sentence.Folded)) new AirSentence(sentence, state, ledger, warnings).Read();
        }
    }

    [GeneratedRegex("空气质量|优良天数|优良率|PM ?2\\.5|PM ?10|细颗粒物|臭氧")]
    private static partial Regex AboutAir();

    /// <summary>What is aimed at is no reading.</summary>
    [GeneratedRegex("目标|力争|确保.{0,20}以内|到20[0-9]{2}年(?:底)?,")]
    private static partial Regex IsPlan();
}

/// <summary>What has been said so far: of which place and of which period the next words speak.</summary>
internal sealed partial class AirState(AirSubjects subjects, Periods periods)
{
    private IReadOnlyList<(int At, Subject? Subject)> _subjects = [];
    private IReadOnlyList<PeriodMention> _periods = [];
    private Subject? _subjectBefore;
    private Period? _periodBefore;

    /// <summary>The headline's period: it decides when a sentence names two.</summary>
    public Period? Headline { get; set; }

    /// <summary>The period at the end of what was entered last.</summary>
    public Period? Period => PeriodAt(int.MaxValue);

    /// <summary>Goes on to the next sentence.</summary>
    public void Enter(Passage sentence)
    {
        (_subjectBefore, _periodBefore) = (SubjectAt(int.MaxValue), PeriodAt(int.MaxValue));
        _subjects = subjects.Read(sentence);
        _periods = Settle([.. periods.Read(sentence)], sentence.Folded);
    }

    public Subject? SubjectAt(int at) => _subjects.Any(s => s.At <= at) ? _subjects.Last(s => s.At <= at).Subject : _subjectBefore;

    public Period? PeriodAt(int at) => _periods.Any(p => p.Start <= at) ? _periods.Last(p => p.Start <= at).Period : _periodBefore;

    /// <summary>前三季度和9月: of two periods in one breath, the headline's is meant; when it is neither, none is.</summary>
    private List<PeriodMention> Settle(List<PeriodMention> found, string folded)
    {
        for (var i = 1; i < found.Count; i++)
        {
            if (!Joined().IsMatch(folded[found[i - 1].End..found[i].Start])) continue;
            var meant = new[] { found[i - 1], found[i] }.FirstOrDefault(p => Headline is not null && p.Period is not null && (p.Period.Start, p.Period.End) == (Headline.Start, Headline.End));
            found[i - 1] = found[i - 1] with { Period = meant?.Period };
            found[i] = found[i] with { Period = meant?.Period };
        }

        return found;
    }

    [GeneratedRegex("^(?:和|及|与|、)$")]
    private static partial Regex Joined();
}
