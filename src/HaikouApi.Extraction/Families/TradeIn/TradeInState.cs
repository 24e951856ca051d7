using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What has been said so far in an article: by whom, in what form, for what car, and when.</summary>
internal sealed partial class TradeInState(Issuer? issuer, bool mayNameIssuer)
{
    private int _paragraphs;
    private Said? _ofSection;
    private Said? _ofWhom;
    private int? _level;
    private int? _levelOfSection;

    public Issuer? Issuer { get; set; } = issuer;

    /// <summary>Whether somebody was named last of whom it is not known who that is: what follows is nobody else's.</summary>
    public bool IsOfUnknown { get; set; }

    public bool MayNameIssuer { get; } = mayNameIssuer;

    /// <summary>The form named last, when it is not plain money: consumption vouchers, a gift pack.</summary>
    public Said? Form { get; set; }

    public Said? Vehicle { get; set; }

    /// <summary>The car of the sentence that leads up to a list (分四档给予补贴:): each of its items is for that one, unless it names another.</summary>
    public Said? OfList { get; set; }

    /// <summary>The form named by the sentence that leads up to a list, 购车消费券标准:, which each of its items has.</summary>
    public Said? FormOfList { get; set; }

    /// <summary>Whether what is granted for each is listed now, below 补贴标准如下.</summary>
    public bool IsListOfSums { get; set; }

    /// <summary>Whether the heading of the section, or one that it stands below, says so: 二、补贴标准.</summary>
    public bool IsSectionOfSums { get; private set; }

    /// <summary>Whether what the paragraph quotes is said by an office, whose words are the rules.</summary>
    public bool IsOfficial { get; set; }

    /// <summary>The cars of several kinds named together last: 燃油车或新能源车; 上述新车 are those.</summary>
    public Said? Both { get; set; }

    /// <summary>What is spoken of.</summary>
    public Topic Topic { get; set; } = Topic.Cars;

    /// <summary>A word for a car that leaves open which: 新车.</summary>
    public Said? PlainCar { get; set; }

    /// <summary>Where the article says that all of it is over.</summary>
    public Said? Ended { get; set; }

    /// <summary>Whether what is granted is granted while a fair lasts, so that it is over with the fair.</summary>
    public bool IsOfFair { get; init; }

    /// <summary>Whose all of that is; null where nobody is named.</summary>
    public string? EndedIssuer { get; set; }

    /// <summary>Where the article says that what was stopped will be given again.</summary>
    public Said? Resuming { get; set; }

    public List<Window> Windows { get; } = [];

    /// <summary>Those said above the first heading.</summary>
    public List<Window> AboveSections { get; } = [];

    /// <summary>Those that a line of their own says, by who was the one who grants.</summary>
    public List<(string Issuer, Window Window)> ByIssuer { get; } = [];

    /// <summary>Those said in the section, null above the first heading; one of a deeper heading is of the same section.</summary>
    public List<Window>? OfSection { get; private set; }

    /// <summary>Whether the heading says that the days below it are those of applying.</summary>
    public bool IsOfApplying { get; private set; }

    /// <summary>The scheme that the heading of the section names.</summary>
    public Scheme Scheme { get; private set; }

    private readonly List<int> _measures = [];

    /// <summary>(四)支持老旧货车淘汰: what is said in one measure of a list, is not said of another.</summary>
    public void StartMeasure(Passage words, bool isSure = false)
    {
        if (isSure || Measure().IsMatch(words.Folded)) _measures.Add(words.Start);
    }

    /// <summary>Whether two places of the article are in different measures.</summary>
    public bool AreOfOtherMeasures(int one, int other) =>
        _measures.FindLastIndex(m => m <= one) is >= 0 and var first && _measures.FindLastIndex(m => m <= other) is >= 0 and var second && first != second;

    [GeneratedRegex(@"^(?:\(?[0-9一二三四五六七八九十]{1,3}[.、)])*(?:支持|鼓励|推动|促进|加快|扩大|推进|加大|深化|提振|激活)[^,。;:0-9]{3,20}(?:[。:]|$)")]
    private static partial Regex Measure();

    /// <summary>Marks a window of a passage as that of the scheme the passage, or else its section, is about.</summary>
    public Func<Window, Window> OfScheme(Passage passage)
    {
        var scheme = SchemeOf(passage.Folded);
        return window => window with { Scheme = scheme };
    }

    public Scheme SchemeOf(string words) => Topics.SchemeOf(words) is not Scheme.Either and var said ? said : Scheme;

    /// <summary>Those said last in the paragraph.</summary>
    public IReadOnlyList<Window> OfParagraph { get; set; } = [];

    /// <summary>Whose windows those are, where their sentence says so: another's days are left open.</summary>
    public string? WindowIssuer { get; set; }

    /// <summary>Whether the sentence before announces what is granted, so that the sums may follow in the next paragraph.</summary>
    public bool Carries { get; set; }

    /// <summary>Whether this is the first paragraph.</summary>
    public bool IsInOpening => _paragraphs < 2;

    /// <param name="windows">The days said.</param>
    /// <param name="isLabelled">Whether a line says nothing else: 实施时间:….</param>
    public void Say(IReadOnlyList<Window> windows, bool isLabelled = false)
    {
        Windows.AddRange(windows);
        (OfSection ?? AboveSections).AddRange(windows);
        if (isLabelled && !IsOfUnknown && Issuer?.Name is { } name) ByIssuer.AddRange(windows.Select(w => (name, w)));
    }

    /// <summary>A heading may name the cars of what stands under it.</summary>
    public void StartSection(Passage heading, Marker? marker)
    {
        _ofSection = Vehicles.Settle(heading.Folded, Vehicles.Find(heading.Folded)) is { } car ? new(car.Kind, heading.Cite(car.At, car.End)) : null;
        if (OfSection is null || marker is null || _levelOfSection is null || marker.Value.Level <= _levelOfSection)
        {
            (OfSection, _levelOfSection, Scheme, _ofWhom) = ([], marker?.Level, Scheme.Either, IsOfSums(heading.Folded) ? _ofWhom : null);
        }

        _isSectionOfWhom = SectionOfWhom().IsMatch(heading.Folded);

        Scheme = SchemeOf(heading.Folded);
        if (Forms.Named(heading.Folded) is "cash") Form = null;
        IsListOfSums = IsOfSums(heading.Folded);
        IsSectionOfSums = IsListOfSums || (IsSectionOfSums
            && (marker is null ? heading.Folded.StartsWith("单位", StringComparison.Ordinal) : marker.Value.Level > _levelOfSection));
        IsOfApplying = WindowWords.IsTimeOfApplying(heading.Folded);
        (_level, Carries, OfList, FormOfList) = (marker?.Level, false, null, null);
    }

    /// <summary>补贴标准如下, 二、奖励金额.</summary>
    public static bool IsOfSums(string words) => OfSums().IsMatch(words);

    [GeneratedRegex("(?:补贴|补助|奖励|奖补|消费券)(?:发放)?(?:标准|金额|额度|档次)")]
    private static partial Regex OfSums();

    /// <summary>A new paragraph may be about other cars; a clause that is numbered like the heading is no part of its section.</summary>
    public void StartParagraph(Passage text, Marker? marker)
    {
        // 记者 王某, 来源:某报: what says nothing is not what the article opens with.
        if (text.Folded.AsSpan().ContainsAny('。', '元', '万')) _paragraphs++;
        if (marker is not null && marker.Value.Level <= _level) _ofSection = null;
        if (!text.Folded.Contains('元', StringComparison.Ordinal) && (_isSectionOfWhom || ForWhom().IsMatch(text.Folded)))
        {
            _ofWhom = Vehicles.Settle(text.Folded, Vehicles.Find(text.Folded)) is { } car ? new(car.Kind, text.Cite(car.At, car.End)) : null;
        }

        if (!Carries) (Vehicle, OfParagraph) = (OfList ?? _ofSection ?? _ofWhom, []);
        Carries = false;
    }

    /// <summary>二、补贴对象和范围: whom the sums of the next section are for.</summary>
    private bool _isSectionOfWhom;

    [GeneratedRegex("(?:补贴|补助|奖励|支持|政策|实施|活动)(?:对象|范围|车型)(?:[及和与、][^,。;:]{1,6})?:?$")]
    private static partial Regex SectionOfWhom();

    /// <summary>补助对象:购买本地产新能源汽车的个人. The items below are for those cars.</summary>
    [GeneratedRegex("(?:^|[讯电] ?)(?:\\(?[0-9一二三四五六七八九]{1,2}[.、)]*)?(?:补贴|补助|奖励|支持|政策|实施)?(?:对象|范围|车型)(?:[及和与、][^,。;:]{1,6})?:")]
    private static partial Regex ForWhom();
}
