using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Reads one sentence of a bulletin from left to right: what phrases state, and of what the words between them speak.</summary>
internal sealed partial class AirSentence(Sentence sentence, AirScopes scopes, AirLedger ledger, List<Warning> warnings)
{
    /// <summary>The pollutants that the next change is said of; none after words that are not known.</summary>
    private IReadOnlyList<Token> _target = [];

    /// <summary>What the next change is against.</summary>
    private Token? _base;

    /// <summary>Up to the end of the clause, or of the sentence, another statistic is spoken of, or a plan.</summary>
    private bool _isOther;
    private bool _isPlan;
    private bool _isWater;
    private bool _isExcepting;

    /// <summary>Nothing of the air is spoken of here.</summary>
    private bool _isBeside;
    private int _open = -1;

    /// <summary>The period in which a bracket was opened, and whether the bracket speaks of the same months of a year before: what is compared with.</summary>
    private Period? _openedIn;
    private bool _isOfYearBefore;

    /// <summary>The pollutants that are not among 其余: those excepted, and those that a change was said of.</summary>
    private readonly HashSet<string> _excepted = new(StringComparer.Ordinal);

    /// <summary>Reads the sentence; of a heading what it speaks of, and what it says of the air of its place as a whole when it names the period.</summary>
    public void Read(bool isHeading)
    {
        scopes.BeginSentence();
        ledger.GivesWay = false;
        _isBeside = !isHeading && !IsOfAir();
        BeginPlan(isHeading);
        if (_isBeside && ByPart().IsMatch(sentence.Passage.Folded)) _field = scopes.Field ?? FieldOf(scopes.Head);
        if (scopes.Measured is { } measured && sentence.Has(Best) && !sentence.Has(Pollutant)) _target = [measured];
        if (!_isBeside) FirstOfBoth(0);
        var inForce = _isBeside ? scopes.Place : null;
        var mayState = !isHeading || (sentence.Has(Kinds.When)
            && (sentence.Has(Cities) || sentence.Has(GoodDays) || sentence.Has(Share) || sentence.Has(Composite)));
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            var kind = sentence.Tokens[at].Kind;
            if (kind == Pollutant || kind == Quality || kind == Kinds.Semicolon) _isWater = false;
            if (kind == Kinds.Colon || kind == Each) HeadList(at);
            if (kind == Pollutant && IsOnlyNamed(at))
            {
                at++;
            }
            else if (mayState && AirGrammar.All.At(sentence, at) is var (rule, match) && (!isHeading || MayHead(rule)))
            {
                if (!_isOther && !_isWater && !_isOfYearBefore) State(rule, match);
                at += match.Length;
            }
            else
            {
                at += Word(at);
            }
        }

        if (sentence.Is(0, Kinds.Place) && LoneCell().IsMatch(sentence.Passage.Folded, sentence.Tokens[0].End))
            scopes.Whose.SayUnknown(forGood: true);
        if (inForce is not null && scopes.Home.Unsaid?.Name != inForce.Name
            && sentence.Tokens.Any(t => t.Kind == Kinds.Place && t.Word != PlaceLexer.Aside && ((NamedPlace)t.Value!).Name != inForce.Name))
        {
            scopes.Whose.Doubt();
        }

        scopes.Field = _field;
        scopes.Head = OnlyHead();
        scopes.HasIndex |= sentence.Has(Composite);
        scopes.OpenedAgainst = OpensAgainstLastYear.IsMatch(sentence.Letters) && !sentence.Has(Kinds.OtherBase)
            && sentence.Tokens.First(t => t.Kind == Kinds.LastYear).Number == 0;
        scopes.WasAgainstLastYear = sentence.Has(Kinds.LastYear) && !sentence.Has(Kinds.OtherBase)
            && sentence.Tokens.Where(t => t.Kind == Kinds.LastYear).All(t => t is { Number: 0, Word: null });
        scopes.HasLastYear |= sentence.Has(Kinds.LastYear);
        scopes.HasOtherBase |= sentence.Has(Kinds.OtherBase);
        scopes.Measured = OnlyPollutant() ?? (sentence.Has(Best) && !sentence.Has(Pollutant) ? scopes.Measured : null);
        if (!_hasRank) scopes.LeastRank = null;
        scopes.Compared = MeasuresElse() ? null : OnlyPollutant() ?? (sentence.Has(Kinds.Concentration) ? scopes.Compared : null);
        scopes.EndSentence(sentence);
    }

    /// <summary>首要污染物为臭氧,PM2.5浓度为31微克/立方米 names it only; behind 首要污染物为PM10,年均值为58微克/立方米 it is measured.</summary>
    private bool IsOnlyNamed(int at)
    {
        if (!sentence.Is(at - 1, OtherHead) || !sentence.Is(at + 1, Kinds.Comma)) return false;
        if (sentence.Is(at + 2, Pollutant)) return true;
        _isOther = _isPlan;
        return false;
    }

    /// <summary>A headline may shorten the name of a group of places, but not that of a place with a code.</summary>
    private bool MayHead(Rule<AirFact> rule) => rule.Name == "rank" || (AirGrammar.MayHead(rule) && scopes.Place is { Code: not null });

    /// <summary>其中,川南地区同比下降24.7%: the change of what the sentence before measures alone.</summary>
    private bool GoesOn() => scopes.Compared is not null && PlaceCompared.IsMatch(sentence.Letters);

    private static readonly Regex OpensAgainstLastYear = Pattern.Anywhere("^(When Comma?)? LastYear Comma");

    private static readonly Regex PlaceCompared = Pattern.Anywhere("Place (LastYear|OtherBase) (Up|Down) Percent");

    /// <summary>Whether anything is spoken of that can be measured; of other sentences between, neither place nor day holds on.</summary>
    private bool IsOfAir() =>
        sentence.Has(Cities) || MeasuresElse() || GoesOn() || IsOfEnvironment() || sentence.Tokens.Any(t => t.Kind == Pollutant && t.Word != Pollutants.Other);

    /// <summary>3月某市环境质量总体良好: of the air too.</summary>
    private bool IsOfEnvironment() => !sentence.Has(Water) && sentence.Passage.Folded.Contains("环境质量", StringComparison.Ordinal);

    private void State(Rule<AirFact> rule, RuleMatch match)
    {
        foreach (var fact in rule.Facts(match))
        {
            if (fact.Pollutants is { } named) _target = named;
            if (fact.Base is { } against) _base = against;
            if (fact.Whose is { } whose) scopes.Speak(whose, sentence, closer: false);
            if (fact.When is { Value: PeriodMention when }) Speak(when, fact.Continues);
            if (fact.States == AirStatement.Nothing && fact.Field is { } ranged) _field = ranged;
            if (fact.States == AirStatement.Values) StateValues(fact);
            if (fact.States == AirStatement.Changes) StateChanges(fact);
            if (fact.States == AirStatement.Summary) StateSummary(fact);
            if (fact.States == AirStatement.Ranks) StateRanks(fact);
        }
    }

    /// <summary>7月93.5%,1-7月96.2%: a further value is of a period that ends with the one before; of any other it is what is compared with.</summary>
    private void Speak(PeriodMention when, bool continues)
    {
        if (continues && when.Period?.End != scopes.When.What?.End) (_field, _target) = (null, []);
        scopes.Speak(when);
    }

    /// <summary>Takes note of one token, or of a run of places, periods or pollutants.</summary>
    private int Word(int at)
    {
        var token = sentence.Tokens[at];
        var run = Run(at);
        if (run.Count > 1 && (token.Kind == Kinds.Place || token.Kind == Kinds.When || token.Kind == Pollutant))
        {
            if (!IsExplained(at, run.Count)) Note(token.Kind, run);
            return (2 * run.Count) - 1;
        }

        if (token.Kind == Kinds.Place || token.Kind == Kinds.OwnWord || token.Kind == Kinds.Parts || token.Kind == Stranger) Place(at);
        else if (token.Kind == Kinds.When) Period((PeriodMention)token.Value!, token);
        else if (token.Kind == Pollutant) Note(Pollutant, run);
        else if (token.Kind == Share || token.Kind == GoodDays || token.Kind == ValidDays || token.Kind == Composite) Head(at);
        else if (token.Kind == Quality || token.Kind == Kinds.Other) _target = [];
        else if (token.Kind == Kinds.LastYear || token.Kind == Kinds.OtherBase) _base = token;
        else if (IsNumber(token.Kind)) Residue(at);
        else if (token.Kind == Up || token.Kind == Down || (token.Kind == Best && !sentence.Is(at - 1, Kinds.Comma))) _field = null;
        else if (token.Kind == Rest) _target = [.. scopes.Valued.Where(v => !_excepted.Contains(v.Word!)).DistinctBy(v => v.Word)];
        else Mark(at, token.Kind);
        return 1;
    }

    private void Mark(int at, Kind kind)
    {
        if (kind == Kinds.Comma || kind == Kinds.Semicolon || kind == Kinds.Close || kind == Kinds.Open) _isOther &= _isPlan;
        if (kind == Plan) _isPlan = true;
        if (kind == Water) _isWater = true;
        if (kind == OtherRanking && scopes.LeastRank is not null) scopes.LeastRank = LeastRankBehindAnother;
        if (kind == OtherStatistic || kind == Spread || kind == OtherHead || kind == Plan) _isOther = true;
        if (kind == OtherHead) (_target, _field) = ([], null);
        if (kind == OtherStatistic && IsOfStandard(at)) _isPlan = true;
        if (kind == ByStandard || kind == Kinds.Semicolon)
            ledger.GivesWay = kind == ByStandard && sentence.Passage.Folded[sentence.Tokens[at].Start] != '新';
        if (kind == Except || kind == But) _isExcepting = kind == Except;
        if (kind == Kinds.Among) scopes.OpenAside();

        // 其中,北京市…;PM2.5浓度…: what opens the sentence holds for all of it.
        if (kind == Kinds.Semicolon && _open < 0 && !sentence.Is(0, Kinds.Among)) scopes.CloseAside();
        if (kind == Kinds.Semicolon) CloseParts(at);
        if (kind == Kinds.Semicolon) FirstOfBoth(at + 1);
        Bracket(at, kind);
    }

    /// <summary>(2022年9月优良率93.3%) speaks of its own period only within its brackets; a bracket without numbers, (1—6月), only names one.</summary>
    private void Bracket(int at, Kind kind)
    {
        if (kind == Kinds.Open)
        {
            (_open, _openedIn) = (at, scopes.When.What);
            scopes.OpenAside(inside: HasNumbers(at, sentence.Letters.IndexOf(Kinds.Close.Letter, at)));
        }
        else if (kind == Kinds.Close && _open >= 0)
        {
            scopes.CloseAside(keep: !HasNumbers(_open, at));
            (_open, _openedIn, _isOfYearBefore) = (-1, null, false);
        }
    }

    private bool HasNumbers(int open, int close) => close > open && sentence.Tokens.Skip(open).Take(close - open).Any(t => IsNumber(t.Kind));

    private static bool IsNumber(Kind kind) =>
        kind == Kinds.Number || kind == Kinds.Concentration || kind == Kinds.Percent || kind == Kinds.Points || kind == Kinds.Days
        || kind == Kinds.Ordinal || kind == Kinds.Inexact || kind == Kinds.OtherNumber;

    private void Note(Kind kind, IReadOnlyList<Token> run)
    {
        if (kind == Pollutant)
        {
            (_target, _field) = (run, null);
            _excepted.UnionWith(run.Select(p => p.Word!));
        }
        else if (kind == Kinds.When)
        {
            Happens(run[^1]);
            scopes.Speak([.. run.Select(t => (PeriodMention)t.Value!)]);
        }
        else
        {
            scopes.Places = [.. run.Select(t => scopes.PlaceOf(t, sentence)).OfType<NamedPlace>()];
        }
    }

    /// <summary>The run of tokens of one kind, joined by 、 and 和, that begins here.</summary>
    private List<Token> Run(int at)
    {
        var run = new List<Token> { sentence.Tokens[at] };
        while (sentence.Is(at + (2 * run.Count) - 1, Kinds.Join) && sentence.Is(at + (2 * run.Count), run[0].Kind))
        {
            run.Add(sentence.Tokens[at + (2 * run.Count)]);
        }

        return run;
    }

    private Evidence Cite(int start, int end) => sentence.Passage.Cite(start, end);

    private void Warn(string code, Detail detail, RuleMatch match) =>
        warnings.Add(Warning.Of(code, detail, sentence.Passage, match.First.Start, match.Last.End));

    /// <summary>分片区看,粤北地区99.2%: of what was stated in the sentence before.</summary>
    [GeneratedRegex("^(?:(?:[分按从][^,。;]{1,6}看|其中|[0-9一二三四五六七八九十]{1,3}个?[^,。;0-9]{1,12}中),?|[0-9]{1,2}月(?:份)?,?(?=[由从自][低高好差优小大多少][至到]|依次))")]
    private static partial Regex ByPart();

    /// <summary>荆州市|: a cell on a line of its own labels the row, not the text behind the table.</summary>
    [GeneratedRegex(@"\G\s*\|\s*$")]
    private static partial Regex LoneCell();
}
