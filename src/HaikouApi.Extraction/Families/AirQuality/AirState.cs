using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>What has been said so far: of which place and of which period the next words speak.</summary>
internal sealed class AirState(Subject? only)
{
    private readonly List<Subject> _spoken = [];
    private Subject? _before;
    private Subject? _subject;
    private bool _isLost;
    private Period? _period;
    private Period? _month;
    private bool _isUnclear;
    private Subject? _aside;

    /// <summary>Of what is spoken: place and period.</summary>
    public (Subject? Subject, bool IsLost, Period? Period, bool IsUnclear) Spoken
    {
        get => (_subject, _isLost, _period, _isUnclear);
        set => (_subject, _isLost, _period, _isUnclear) = value;
    }

    /// <summary>Of what was spoken before a bracket that is still open.</summary>
    public (Subject? Subject, bool IsLost, Period? Period, bool IsUnclear)? Outside { get; set; }

    /// <summary>The headline's period: it decides when a sentence names two.</summary>
    public Period? Headline { get; set; }

    /// <summary>Periods in one breath (9月和1—9月), until the next is named.</summary>
    public IReadOnlyList<Period?> Periods { get; private set; } = [];

    /// <summary>Cities in one breath, until the next place is named.</summary>
    public IReadOnlyList<Subject> Cities { get; set; } = [];

    /// <summary>The pollutants that were given values for this place and period.</summary>
    public List<AirToken> Valued { get; } = [];

    /// <summary>The sentence that <see cref="Valued"/> names were printed in has ended: from now on they know by themselves where that was.</summary>
    public void End(Passage sentence)
    {
        for (var i = 0; i < Valued.Count; i++)
        {
            if (Valued[i].Before is null) Valued[i] = Valued[i] with { Before = sentence.Cite(Valued[i].Start, Valued[i].End) };
        }
    }

    public Period? Period => _period;

    public Subject? Subject => _subject ?? (_isLost ? null : only);

    /// <summary>Whether the words do not settle of which days they speak.</summary>
    public bool IsPeriodUnclear => _isUnclear;

    /// <summary>Goes on to the next sentence: of several places in the one before none is meant.</summary>
    public void Begin()
    {
        if (_spoken.Count > 1)
            (_subject, _isLost) = (null, true);
        else
            (_subject, _isLost) = (_spoken.Count == 1 ? _spoken[0] : _before, _spoken.Count == 0 && _isLost);
        _before = _subject;
        _spoken.Clear();
        (Periods, Cities) = ([], []);
    }

    /// <summary>Speaks of a place from now on. One right behind another (浙江省丽水市) names it closer.</summary>
    public void Speak(AirToken place, bool closer)
    {
        Cities = [];
        Valued.Clear();
        var subject = place.Word == "own" && _subject is { Code: not null } current && !current.Code.EndsWith("0000", StringComparison.Ordinal) ? current with { Evidence = place.Subject?.Evidence ?? current.Evidence } : place.Subject;
        _aside = subject is null && place.Word == "parts" ? Subject ?? _aside : null;
        if (place.Word == "stranger")
        {
            _before = null;
            _spoken.Clear();
        }

        (_subject, _isLost) = (subject, subject is null);
        if (subject is null) return;
        if (closer && _spoken.Count > 0) _spoken.RemoveAt(_spoken.Count - 1);
        if (!_spoken.Exists(s => s.Name == subject.Name)) _spoken.Add(subject);
    }

    /// <summary>各市浓度在14—30之间;PM10…: behind a clause about its parts the place itself is spoken of again.</summary>
    public void Resume()
    {
        if (_subject is null && _aside is not null) (_subject, _isLost, _aside) = (_aside, false, null);
    }

    /// <summary>Speaks of a period from now on.</summary>
    public void Speak(PeriodMention period)
    {
        Valued.Clear();
        Periods = [];
        (_period, _isUnclear) = period.Words == PeriodWords.ThatMonth ? (_month ?? _period, false) : (period.Period, period.Words == PeriodWords.Unclear);
        if (_period is { } p && p.Start.Month == p.End.Month && period.Words == PeriodWords.Stretch) _month = p;
    }

    /// <summary>Speaks of several periods in one breath. A value alone is the headline's, when that is one of them.</summary>
    public void Speak(IReadOnlyList<PeriodMention> periods)
    {
        foreach (var period in periods) Speak(period);
        Periods = [.. periods.Select(p => p.Period)];
        _period = Periods.FirstOrDefault(p => p is not null && p.IsSameAs(Headline));
        _isUnclear = _period is null;
    }
}
