using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>
/// The names of events in a stretch of text: runs of pieces, each a character, a quotation or a bracket, up to the last noun in reach. What begins and
/// ends at a place does not depend on where a name begins, so it is looked for once, and the time is linear however many places a name could begin at.
/// </summary>
internal sealed class NameRuns(string folded, int start, int end)
{
    private const int ShortestName = 3;
    private const int MostPieces = 60;
    private const int MostBeforeQuotation = 30;

    /// <summary>By place in the stretch, where the piece that begins there ends; 0 where that is not known yet, -1 where none does.</summary>
    private int[] _pieces = [];

    /// <summary>Where the noun that begins there ends; 0 where none does.</summary>
    private int[]? _nouns;
    private int _lastNoun;

    private ReadOnlySpan<char> Words => folded.AsSpan(start, end - start);

    /// <summary>The first name that begins at <paramref name="from"/> or behind it, both ends as offsets in the text.</summary>
    public (int Start, int End)? Next(int from)
    {
        if (end - start < ShortestName) return null;
        if (_nouns is null) FindNouns();
        for (var at = from - start; at < _lastNoun; at++)
        {
            // 开|幕式文艺演出: no name begins inside a word over which none goes on.
            if (BehindPiece(at) < 0 && First(EventNames.Stop(), at) is ( >= 0, var word))
            {
                at += word - 1;
                continue;
            }

            var name = BehindNoun(at);
            if (name == 0) name = BehindQuotation(at);
            if (name == 0) continue;

            // 记者某某/花莲报导第18届…马拉松: the name begins behind who reports.
            if (Reported(Words[at..name]) is > 0 and var said)
            {
                at += said - 1;
                continue;
            }

            return (start + at, start + name);
        }

        return null;
    }

    /// <summary>Where words behind 报道 begin; 0 where nobody reports.</summary>
    private static int Reported(ReadOnlySpan<char> words) =>
        Math.Max(words.LastIndexOf("报道"), words.LastIndexOf("报导")) is >= 0 and var at && at + 2 < words.Length ? at + 2 : 0;

    private void FindNouns()
    {
        _nouns = new int[end - start];
        FindNouns(EventNouns.Others());
        FindNouns(EventNouns.Known());

        if (_lastNoun > 0) _pieces = new int[_lastNoun];
    }

    private void FindNouns(Regex pattern)
    {
        for (var at = 0; at < _nouns!.Length && First(pattern, at) is ( >= 0 and var noun, var length); at = noun + 1)
        {
            (_nouns[noun], _lastNoun) = (noun + length, Math.Max(noun, _lastNoun));
        }
    }

    /// <summary>Where a name that begins at <paramref name="at"/> ends: behind the last noun in reach.</summary>
    private int BehindNoun(int at)
    {
        var name = 0;
        for (var pieces = 0; pieces < MostPieces && (at = BehindPiece(at)) > 0; pieces++)
        {
            if (at <= _lastNoun && _nouns![at] > 0) name = _nouns[at];
        }

        return name;
    }

    /// <summary>Where a name that begins at <paramref name="at"/> and ends in a quotation does: …“…博览会”.</summary>
    private int BehindQuotation(int at)
    {
        var name = 0;
        for (var pieces = 0; pieces <= MostBeforeQuotation && at >= 0 && at < _lastNoun; pieces++, at = BehindPiece(at))
        {
            if (Words[at] is '“' or '《' && First(EventNames.Quotation(), at) is ( >= 0 and var quotation, var length)) name = quotation + length;
        }

        return name;
    }

    private int BehindPiece(int at)
    {
        if (at >= _pieces.Length) return -1;
        if (_pieces[at] == 0) _pieces[at] = First(EventNames.OnePiece(), at) is ( >= 0 and var piece, var length) ? piece + length : -1;
        return _pieces[at];
    }

    private (int At, int Length) First(Regex pattern, int at)
    {
        foreach (var match in pattern.EnumerateMatches(Words, at)) return (match.Index, match.Length);
        return (-1, 0);
    }
}
