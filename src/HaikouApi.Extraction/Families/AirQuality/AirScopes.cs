using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Of which place, which period and which pollutants a bulletin speaks.</summary>
internal sealed class AirScopes(Home home)
{
    private const int DaysOfAWeek = 7;

    private Period? _month;

    public Home Home { get; } = home;

    public Scope<NamedPlace> Whose { get; } = new((a, b) => a.Name == b.Name);

    public Scope<Period> When { get; } = new((a, b) => a.IsSameAs(b));

    /// <summary>The headline's period: it decides when a sentence names two.</summary>
    public Period? Headline { get; set; }

    /// <summary>Periods in one breath (9月和1—9月), until the next is named.</summary>
    public IReadOnlyList<Period?> Periods { get; private set; } = [];

    /// <summary>The years of 2016年至2019年, until another period is named.</summary>
    public IReadOnlyList<Period> Years { get; private set; } = [];

    /// <summary>Places in one breath, until the next is named.</summary>
    public IReadOnlyList<NamedPlace> Places { get; set; } = [];

    /// <summary>The places in one breath of the sentence before.</summary>
    public IReadOnlyList<NamedPlace> PlacesBefore { get; private set; } = [];

    /// <summary>Whether what is spoken of is one day, a week or a holiday: of its values none is a row.</summary>
    public bool IsDay { get; private set; }

    /// <summary>Whether the period is named as 上月, the month before publication.</summary>
    public bool IsMonthBefore { get; set; }

    /// <summary>The field of the summary that the sentence before stated last.</summary>
    public string? Field { get; set; }

    /// <summary>What alone the last sentence that measures anything speaks of.</summary>
    public Kind? Head { get; set; }

    /// <summary>Whether the text has compared with last year, and with anything else.</summary>
    public bool HasLastYear { get; set; }

    public bool HasOtherBase { get; set; }

    /// <summary>Whether the text prints the sign of changes that fell: 变幅-3.1%.</summary>
    public bool ChangesHaveSigns { get; init; }

    /// <summary>Whether the sentence before opens with what it compares with: 与去年同期相比,….</summary>
    public bool OpenedAgainst { get; set; }

    /// <summary>Whether the sentence before compares with the same period of last year, and with nothing else.</summary>
    public bool WasAgainstLastYear { get; set; }

    /// <summary>Whether the text has spoken of the index of all pollutants.</summary>
    public bool HasIndex { get; set; }

    /// <summary>The only pollutant of the sentence before.</summary>
    public Token? Measured { get; set; }

    /// <summary>The same, where the sentence before measured nothing else.</summary>
    public Token? Compared { get; set; }

    /// <summary>The least number that is a rank in the nation where a further city is named with one; null where none was ranked so right before.</summary>
    public decimal? LeastRank { get; set; }

    /// <summary>Whether a plan is spoken of: what is to be reached, and was not measured. That of a headline holds for the text.</summary>
    public bool IsPlan { get; set; }

    /// <summary>Whether the headline, or the heading above, is one of a plan.</summary>
    public bool IsPlanHeading { get; set; }

    /// <summary>The pollutants that were given values for this place and period.</summary>
    public List<Token> Valued { get; } = [];

    /// <summary>The place spoken of; where nothing names one, the one that the text is about.</summary>
    public NamedPlace? Place => Whose.What ?? (Whose.IsUnknown ? null : Home.Unsaid);

    public void BeginSentence()
    {
        Whose.BeginSentence();
        while (_asides.Count > 0) CloseAside();
        (Periods, Places, PlacesBefore) = ([], [], Places);
    }

    /// <summary>The sentence that <see cref="Valued"/> names were printed in has ended: from now on they know by themselves where that was.</summary>
    public void EndSentence(Sentence sentence)
    {
        for (var i = 0; i < Valued.Count; i++)
        {
            if (Valued[i].Before is null) Valued[i] = Valued[i] with { Before = sentence.Cite(Valued[i]) };
        }
    }

    public void Speak(Token token, Sentence sentence, bool closer)
    {
        Places = [];
        Valued.Clear();
        if (PlaceOf(token, sentence) is not { } place)
        {
            Whose.SayUnknown(token.Kind == AirKinds.Stranger);
            return;
        }

        if (token.Kind == Kinds.Place) Home.Speak(place);
        Whose.Say(place, closer);
    }

    /// <summary>The place that a token names; of an own word the one that is met by it, else the word as printed.</summary>
    public NamedPlace? PlaceOf(Token token, Sentence sentence) => PlaceOf(token, sentence.Passage);

    /// <summary>The place that a token of a passage names.</summary>
    public NamedPlace? PlaceOf(Token token, Passage passage)
    {
        if (token.Kind == Kinds.Place) return (NamedPlace)token.Value!;
        if (token.Kind != Kinds.OwnWord) return null;
        var word = passage.Cite(token.Start, token.End);
        var isWhole = passage.Folded[token.Start] == '全';
        var printed = new NamedPlace(passage.Printed(token.Start, token.End), null, word) { IsWhole = isWhole };
        return Home.Resolve(token.Word!, word) is not { } place ? (passage.Folded[token.Start] == '县' ? null : printed)
            : token.Word is "城" or PlaceLexer.TownOfCity ? place with { Town = printed } : place with { IsWhole = isWhole };
    }

    /// <summary>Speaks of a period from now on.</summary>
    public void Speak(PeriodMention period)
    {
        Valued.Clear();
        Periods = [];
        Years = period.Years;
        IsDay = period.Words == PeriodWords.Day || (period.Period is { } days && days.End.DayNumber - days.Start.DayNumber == DaysOfAWeek - 1);
        var said = period.Words == PeriodWords.ThatMonth ? _month ?? When.What : period.Period;
        Pair(said);
        if (said is null) When.SayUnknown();
        else When.Say(said);
        if (said is { } p && p.Start.Month == p.End.Month && period.Words == PeriodWords.Stretch) _month = p;
    }

    /// <summary>A month and all of the year so far: of both, a text says one thing after another.</summary>
    public (Period First, Period Second)? Both { get; private set; }

    private void Pair(Period? next)
    {
        if (Both is var (first, second) && (first.IsSameAs(next) || second.IsSameAs(next))) return;
        Both = next is not null && When.What is { } now && now.End == next.End && now.Start != next.Start ? (now, next) : null;
    }

    /// <summary>Speaks of several periods in one breath. A value alone is the headline's, when that is one of them.</summary>
    public void Speak(IReadOnlyList<PeriodMention> periods)
    {
        foreach (var period in periods) Speak(period);
        Periods = [.. periods.Select(p => p.Period)];
        if (Periods.FirstOrDefault(p => p is not null && p.IsSameAs(Headline)) is { } headline) When.Say(headline);
        else When.SayUnknown();
    }

    /// <summary>其中, or a bracket: what follows is said of a part. <paramref name="inside"/>: a bracket may stand in another aside.</summary>
    public void OpenAside(bool inside = false)
    {
        while (!inside && _asides.Count > 0) CloseAside();
        Whose.Open();
        When.Open();
        _asides.Push(IsDay);
    }

    public void CloseAside(bool keep = false)
    {
        if (!_asides.TryPop(out var wasDay)) return;
        Whose.Close(keep);
        When.Close(keep);
        if (!keep) IsDay = wasDay;
    }

    /// <summary>Of each aside that is open, whether a day was spoken of before it.</summary>
    private readonly Stack<bool> _asides = new();
}
