using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>What a printed line looks like by itself, before its neighbours are asked.</summary>
internal enum LineKind
{
    /// <summary>Marked as a heading with #.</summary>
    Heading,

    /// <summary>Short and without a sentence's punctuation: a heading if it stands where one can.</summary>
    Unmarked,
    Byline,
    Caption,
    TableRow,
    Text,
}

/// <summary>One non-empty line of the source with its kind.</summary>
internal sealed partial record Line(LineKind Kind, Passage Passage, int Level)
{
    /// <summary>No heading is longer; a broken column that is shorter is told apart by what stands before it.</summary>
    private const int LongestUnmarkedHeading = 36;

    public bool IsHeading => Kind is LineKind.Heading or LineKind.Unmarked;

    /// <summary>Whether the line ends as a sentence does, so that the next one does not belong to it.</summary>
    public bool IsComplete => SentenceEnd().IsMatch(Passage.Folded) || LabelledFigure().IsMatch(Passage.Folded);

    /// <summary>Whether the line has the rhythm of a heading: parts set apart by a space, nothing quoted.</summary>
    public bool HasParts => Passage.Folded.Contains(' ') && !Passage.Folded.Contains('“');

    /// <summary>本报6月27日讯(记者…): names paper, day and authors, and opens an article.</summary>
    public bool HasDateline => DatelineOpening().IsMatch(Passage.Folded);

    /// <summary>(上接第一版): continues an article of another page.</summary>
    public bool IsContinuation => Continuation().IsMatch(Passage.Folded);

    public static IEnumerable<Line> ReadAll(string source)
    {
        for (var start = 0; start < source.Length;)
        {
            var end = source.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : source.Length;
            if (Read(source, start, end) is { } line) yield return line;
            start = end + 1;
        }
    }

    private static Line? Read(string source, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(source[start]) || source[start] == '\uFEFF')) start++;
        var level = 0;
        while (start + level < end && source[start + level] == '#') level++;
        if (Passage.Read(source, new Segment(start + level, end)).Trim() is not { } passage) return null;
        return new(level > 0 ? LineKind.Heading : KindOf(passage.Folded), passage, level);
    }

    private static LineKind KindOf(string folded)
    {
        if (folded.Count(c => c == '|') >= 2) return LineKind.TableRow;
        if (Byline().IsMatch(folded)) return LineKind.Byline;
        if (CaptionEnd().IsMatch(folded)) return LineKind.Caption;
        if (DatelineOpening().IsMatch(folded) || Continuation().IsMatch(folded) || LabelledFigure().IsMatch(folded)) return LineKind.Text;
        return folded.Length <= LongestUnmarkedHeading && !SentencePunctuation().IsMatch(folded) ? LineKind.Unmarked : LineKind.Text;
    }

    [GeneratedRegex(@"[。!?;…][”’)\]】]*$")]
    private static partial Regex SentenceEnd();

    /// <summary>优良率:96.8%: a line of a list, complete in itself.</summary>
    [GeneratedRegex(@"^[^:。;,0-9][^:。;,]{0,23}:[0-9]{1,6}(?:\.[0-9]{1,4})?(?: ?(?:%|天|[μu微毫m][g克]/\w{1,4}))?$")]
    private static partial Regex LabelledFigure();

    [GeneratedRegex(@"[。;,]|[.!?:]$")]
    private static partial Regex SentencePunctuation();

    [GeneratedRegex(@"^[□■◎●]? ?(?:本报|本刊|本网|见习)*(?:记者|通讯员)[ :][^,。;:摄]{1,60}$")]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?:记者|通讯员|资料|供图)[^。,]{0,20}(?:摄|供图|图)$")]
    private static partial Regex CaptionEnd();

    [GeneratedRegex(@"^(?:本报|本刊|本网|新华社|中新社|中新网)[^,。;:()]{0,20}[讯电]")]
    private static partial Regex DatelineOpening();

    [GeneratedRegex(@"^\((?:上接|紧接)[^()]{1,20}\)")]
    private static partial Regex Continuation();
}
