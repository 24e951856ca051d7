using System.Buffers;
using System.Text;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Reading;

/// <summary>
/// Text in the one form that all rules match on, with where each character stands in the source. Tags, blanks that only set figures or units apart,
/// blanks inside the words of PDF text, pinyin in brackets and the marks of formulas are left out; spellings of one word are made the same.
/// </summary>
internal sealed class NormalForm
{
    /// <summary>Characters that can make the normal form another length; a text without them is folded, character by character.</summary>
    private static readonly SearchValues<char> Signs =
        SearchValues.Create("< \t\u3000\u00A0\u200B\u200C\u200D\u2009\u2002\u2003\u00AD\uFEFF_^{}$àáǎāèéěēìíǐīòóǒōùúǔūǘǚǜ");

    private readonly StringBuilder _text;
    private int[] _starts;
    private int[] _ends;
    private bool[] _broken;
    private readonly bool _prose;
    private bool _isBroken;
    private bool _inNames;

    private NormalForm(int length, bool prose) =>
        (_text, _starts, _ends, _broken, _prose) = (new(length), new int[length], new int[length], new bool[length], prose);

    public string Text => _text.ToString();

    /// <summary>Where each character begins and ends in the source, and whether more than noise stands before it: a tag, or the end of a line.</summary>
    public (int[] Starts, int[] Ends, bool[] Broken) Places => (_starts, _ends, _broken);

    /// <summary>Whether the run can be folded character by character.</summary>
    public static bool IsPlain(ReadOnlySpan<char> run, string folded) =>
        !run.ContainsAny(Signs) && !folded.AsSpan().ContainsAny(Spellings.Any) && !folded.Contains("——", StringComparison.Ordinal)
        && !Noise.HasSyllables(folded);

    public static NormalForm Read(string source, IReadOnlyList<Segment> runs, bool prose)
    {
        var normal = new NormalForm(runs.Sum(r => r.Length), prose);
        foreach (var run in runs)
        {
            normal._isBroken = true;
            normal.Read(source, run, Folding.FoldRun(source.AsSpan(run.Start, run.Length)));
        }

        return normal;
    }

    private void Read(string source, Segment run, string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var at = run.Start + i;
            if (folded[i] == '<' && Tags.LengthAt(source, at, run.End) is > 0 and var tag)
            {
                _isBroken = true;
                i += tag;
            }
            else if (Noise.LengthAt(folded, i, _text) is > 0 and var noise)
            {
                if (folded[i] == '}') _ends[_text.Length - 1] = at + 1;
                i += noise;
            }
            else if (Blanks.LengthAt(folded, i) is > 0 and var blanks)
            {
                if (Blanks.Stand(_text, folded, i, blanks, _prose && !_inNames)) Add(" ", at, at + blanks);
                i += blanks;
            }
            else if (Spellings.At(folded, i) is var (length, word))
            {
                Add(word, at, at + length);
                i += length;
            }
            else
            {
                length = Noise.IsLongDash(folded, i, _text) ? 2 : 1;
                Add(folded.AsSpan(i, 1), at, at + length);
                i += length;
            }
        }
    }

    private void Add(ReadOnlySpan<char> word, int start, int end)
    {
        foreach (var c in word)
        {
            if (_text.Length == _starts.Length) Grow();
            (_starts[_text.Length], _ends[_text.Length], _broken[_text.Length]) = (start, end, _isBroken);
            _text.Append(c);
            _isBroken = false;
            if (c is '者' or '员' or '摄') _inNames |= EndsWith("记者") || EndsWith("通讯员") || c == '摄';
            else if (c is not ' ' && (char.IsPunctuation(c) && c is not ('、' or '·') || char.IsAsciiDigit(c))) _inNames = false;
        }
    }

    /// <summary>Some words are longer than they are printed.</summary>
    private void Grow()
    {
        var length = (2 * _starts.Length) + 8;
        Array.Resize(ref _starts, length);
        Array.Resize(ref _ends, length);
        Array.Resize(ref _broken, length);
    }

    private bool EndsWith(string word)
    {
        if (_text.Length < word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (_text[_text.Length - word.Length + i] != word[i]) return false;
        }

        return true;
    }
}
