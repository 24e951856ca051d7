using System.Buffers;
using System.Text;

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

    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<bool> _broken = [];
    private readonly bool _prose;
    private bool _isBroken;
    private bool _inNames;

    private NormalForm(bool prose) => _prose = prose;

    public string Text => _text.ToString();

    /// <summary>Where each character begins and ends in the source, and whether more than noise stands before it: a tag, or the end of a line.</summary>
    public (int[] Starts, int[] Ends, bool[] Broken) Places => ([.. _starts], [.. _ends], [.. _broken]);

    /// <summary>Whether the run can be folded character by character.</summary>
    public static bool IsPlain(ReadOnlySpan<char> run, string folded) =>
        !run.ContainsAny(Signs) && !folded.AsSpan().ContainsAny(Spellings.Any) && !folded.Contains("——", StringComparison.Ordinal);

    public static NormalForm Read(string source, IEnumerable<Segment> runs, bool prose)
    {
        var normal = new NormalForm(prose);
        foreach (var run in runs)
        {
            normal._isBroken = true;
            normal.Read(source, run, Folding.Fold(source[run.Start..run.End]));
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
                if (folded[i] == '}') _ends[^1] = at + 1;
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
            _text.Append(c);
            _starts.Add(start);
            _ends.Add(end);
            _broken.Add(_isBroken);
            _isBroken = false;
            if (c is '者' or '员' or '摄') _inNames |= EndsWith("记者") || EndsWith("通讯员") || c == '摄';
            else if (c is not ' ' && (char.IsPunctuation(c) && c is not ('、' or '·') || char.IsAsciiDigit(c))) _inNames = false;
        }
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
