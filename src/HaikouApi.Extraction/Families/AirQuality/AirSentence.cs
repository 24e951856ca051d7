using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Reads one sentence of a bulletin from left to right, phrase by phrase.</summary>
internal sealed partial class AirSentence(Passage sentence, List<AirToken> tokens, AirState state, AirLedger ledger, List<Warning> warnings)
{
    private readonly string _kinds = string.Create(tokens.Count, tokens, static (kinds, tokens) =>
    {
        for (var i = 0; i < kinds.Length; i++) kinds[i] = tokens[i].Kind;
    });

    /// <summary>The pollutants that the next change is said of; none after words that are not known.</summary>
    private IReadOnlyList<AirToken> _target = [];

    /// <summary>What the next change is against.</summary>
    private AirToken? _base;
    private bool _isBlocked;
    private bool _isPlan;
    private bool _isWater;
    private bool _isExcepting;

    /// <summary>The pollutants that are not among 其余: those excepted, and those that a change was said of.</summary>
    private readonly HashSet<string> _excepted = new(StringComparer.Ordinal);

    /// <summary>Reads the sentence; of a heading what it speaks of, and a rank among so many cities when it names the period.</summary>
    public void Read(bool isHeading = false)
    {
        state.Begin();
        var rules = !isHeading ? AirRules.All : _kinds.Contains(When) && _kinds.Contains(Cities) ? AirRules.OfHeadings : [];
        for (var at = 0; at < tokens.Count;)
        {
            if (_kinds[at] is Pollutant or Quality or Semicolon) _isWater = false;
            var length = Phrase(at, rules);
            at += length > 0 ? length : Word(at);
        }

        state.End(sentence);
    }

    /// <summary>The tokens of the phrase that begins here, 0 when none does.</summary>
    private int Phrase(int at, IReadOnlyList<AirRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!rule.First.Contains(_kinds[at]) || rule.Pattern.Match(_kinds, at) is not { Success: true } match) continue;
            if (!_isBlocked && !_isWater) rule.Read(this, match);
            return match.Length;
        }

        return 0;
    }

    /// <summary>Takes note of one token, or of a run of places, periods or pollutants.</summary>
    private int Word(int at)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case Where or When or Pollutant when Run(at) is { Length: > 1 } run:
                Note(token.Kind, [.. TokensOf(run).Where(t => t.Kind == token.Kind)]);
                return run.Length;
            case Where:
                state.Speak(token, at > 0 && _kinds[at - 1] == Where);
                break;
            case When:
                if (token.Period!.Words != PeriodWords.Day || !Announcement().IsMatch(sentence.Folded, token.End)) state.Speak(token.Period);
                break;
            case Pollutant:
                Note(Pollutant, [token]);
                break;
            case Share or GoodDays or ValidDays or Composite or Quality or Other or OtherNumber:
                _target = [];
                break;
            case LastYear or OtherBase:
                _base = token;
                break;
            case Rest:
                _target = [.. state.Valued.Where(v => !_excepted.Contains(v.Word!)).DistinctBy(v => v.Word)];
                break;
            default:
                Mark(token.Kind);
                Bracket(at);
                break;
        }

        return 1;
    }

    /// <summary>(2022年9月优良率93.3%) speaks of its own period only within its brackets; a bracket without numbers, (1—6月), only names one.</summary>
    private void Bracket(int at)
    {
        if (_kinds[at] == Open) (_open, state.Outside) = (at, state.Spoken);
        if (_kinds[at] == Semicolon) state.Resume();
        if (_kinds[at] != Close) return;
        if (state.Outside is { } outside && _kinds[_open..at].Any("nv%tdo~#".Contains)) state.Spoken = outside;
        (_open, state.Outside) = (0, null);
    }

    private int _open;

    private void Mark(char kind)
    {
        if (kind is Comma or Semicolon or Close or Open) _isBlocked &= _isPlan;
        if (kind is Plan) _isPlan = true;
        if (kind is Water) _isWater = true;
        if (kind is Stop or Plan) _isBlocked = true;
        if (kind is Except or But) _isExcepting = kind == Except;
    }

    private void Note(char kind, IReadOnlyList<AirToken> run)
    {
        if (kind == Pollutant)
        {
            _target = run;
            _excepted.UnionWith(run.Select(p => p.Word!));
        }
        else if (kind == When)
        {
            state.Speak([.. run.Select(t => t.Period!)]);
        }
        else
        {
            state.Cities = [.. run.Select(t => t.Subject).OfType<Subject>()];
        }
    }

    /// <summary>The run of tokens of one kind, joined by 、 and 和, that begins here.</summary>
    private Segment Run(int at)
    {
        var end = at + 1;
        while (end + 1 < _kinds.Length && _kinds[end] == Join && _kinds[end + 1] == _kinds[at]) end += 2;
        return new(at, end);
    }

    private IEnumerable<AirToken> TokensOf(Segment run) => tokens.Skip(run.Start).Take(run.Length);

    private List<AirToken> TokensOf(Group group, string kinds) => [.. tokens.GetRange(group.Index, group.Length).Where(t => kinds.Contains(t.Kind))];

    private Evidence Cite(int start, int end) => sentence.Cite(start, end);

    private Evidence Printed(AirToken token) => token.Before ?? Cite(token.Start, token.End);

    private Evidence Clause(Match match) => Cite(tokens[match.Index].Start, tokens[match.Index + match.Length - 1].End);

    private void Warn(string code, Detail detail, Match match) =>
        warnings.Add(Warning.Of(code, detail, sentence, tokens[match.Index].Start, tokens[match.Index + match.Length - 1].End));

    /// <summary>A day on which something is announced is not the day that is spoken of.</summary>
    [GeneratedRegex(@"\G[^。;]{0,40}?(?:发布|通报|公布|获悉|介绍|了解|召开|讯|电|消息|披露|印发|举行|表示)|\G[,)]?(?:记者|市生态|省生态|生态|环境保护|环保|国家环)")]
    private static partial Regex Announcement();
}
