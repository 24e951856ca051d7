using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Makes tokens of a sentence: places, periods and what is compared with first, then numbers and words in the gaps between.</summary>
internal sealed partial class AirLexer(Passage sentence)
{
    private readonly string _folded = sentence.Folded;
    private readonly List<AirToken> _tokens = [];

    /// <summary>The tokens, given those of the places and periods.</summary>
    public static List<AirToken> Read(Passage sentence, IEnumerable<AirToken> places, IEnumerable<PeriodMention> periods)
    {
        IEnumerable<AirToken> found =
        [
            .. places,
            .. periods.Select(p => new AirToken(When, p.Start, p.End, Period: p)),
            .. AirPhrases.Read(sentence.Folded),
            .. Pollutants.Find(sentence.Folded).Select(p => new AirToken(Pollutant, p.Start, p.End, Word: p.Code)),
        ];
        var lexer = new AirLexer(sentence);
        lexer.Read([.. found.OrderBy(t => t.Start).ThenByDescending(t => t.End)]);
        return lexer._tokens;
    }

    private void Read(List<AirToken> found)
    {
        var next = 0;
        for (var i = 0; i < _folded.Length;)
        {
            while (next < found.Count && found[next].Start < i) next++;
            i = next < found.Count && found[next].Start == i ? Add(found[next]) : ReadAt(i, next < found.Count ? found[next].Start : _folded.Length);
        }
    }

    private int Add(AirToken token)
    {
        // A bracket that holds nothing but fillers is none: CO(第95百分位数)0.8.
        if (token.Kind == Close && _tokens.Count > 0 && _tokens[^1].Kind == Open)
            _tokens.RemoveAt(_tokens.Count - 1);
        else if (token.Kind != Filler)
            _tokens.Add(token);
        return token.End;
    }

    /// <summary>Reads what begins at <paramref name="at"/>, and no further than <paramref name="limit"/>.</summary>
    private int ReadAt(int at, int limit)
    {
        if (AirNumbers.At(_folded, at) is { } number && number.End <= limit) return Add(number);
        if (AirWords.At(_folded, at) is var (kind, length) && at + length <= limit) return Add(new(kind, at, at + length));
        return Unknown(at);
    }

    /// <summary>A run of unknown characters becomes one token; a single one (也, 了) changes nothing.</summary>
    private int Unknown(int at)
    {
        if (char.IsWhiteSpace(_folded[at])) return at + 1;
        if (_tokens.Count > 0 && _tokens[^1] is { Kind: Other } last && last.End == at)
            _tokens[^1] = last with { End = at + 1 };
        else
            _tokens.Add(new(Other, at, at + 1));
        return at + 1;
    }
}
