using HaikouApi.Database;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Site.Reader;

/// <summary>Characters that stand together on the page and look alike: one after another in the stored text, on one level.</summary>
/// <param name="Start">The offset of the first in the stored text, in UTF-16 code units.</param>
/// <param name="Text">The characters.</param>
/// <param name="Level">Where they stand on the line.</param>
/// <param name="FollowsBreak">Whether a column break, a caption or an empty line stands before them in the stored text.</param>
public sealed record Piece(int Start, string Text, Level Level, bool FollowsBreak)
{
    public int End => Start + Text.Length;
}

public enum Level
{
    Line,
    Sub,
    Super,
}

/// <summary>A block of an article as it is set.</summary>
public sealed class SetBlock(BlockKind kind, IReadOnlyList<Piece> pieces, bool lacksStart)
{
    public BlockKind Kind => kind;

    /// <summary>Its characters, in order.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Whether a quotation ends in it that does not begin: the text was received without its start.</summary>
    public bool LacksStart => lacksStart;

    public int Start => Pieces[0].Start;

    public int End => Pieces[^1].End;

    public string Text => field ??= string.Concat(Pieces.Select(p => p.Text));

    /// <summary>Its characters from one index of its text to another.</summary>
    public IEnumerable<Piece> Slice(int from, int to)
    {
        var passed = 0;
        foreach (var piece in Pieces)
        {
            var (start, end) = (Math.Max(from - passed, 0), Math.Min(to - passed, piece.Text.Length));
            if (start < end)
            {
                yield return piece with { Start = piece.Start + start, Text = piece.Text[start..end], FollowsBreak = piece.FollowsBreak && start == 0 };
            }

            passed += piece.Text.Length;
        }
    }
}

/// <summary>An article as it is set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Dateline">The dateline that opens it, if one does.</param>
/// <param name="ContinuedFrom">Where it began, for a continuation.</param>
/// <param name="Truncated">Whether it breaks off.</param>
/// <param name="Head">Kicker and headline.</param>
/// <param name="Body">Everything else, in printed order.</param>
/// <param name="Extent">From its first to its last character, in code points.</param>
public sealed record SetArticle(string Id, string? Title, string? Dateline, string? ContinuedFrom, bool Truncated, IReadOnlyList<SetBlock> Head,
    IReadOnlyList<SetBlock> Body, Segment Extent)
{
    public IEnumerable<SetBlock> Blocks => Head.Concat(Body);

    private const int LongestName = 16;

    /// <summary>Whether anything in it is told: more than where one is on the site, who took a picture, who wrote.</summary>
    public bool IsTold => Title is not null || Told is not null;

    /// <summary>The words it is known by: its headline, else the first that it tells, behind the dateline.</summary>
    public string Name => Title ?? FirstWords((Told ?? Blocks.First()).Text);

    private SetBlock? Told => Blocks.FirstOrDefault(b => b.Kind is not (BlockKind.Furniture or BlockKind.Caption or BlockKind.Byline));

    private string FirstWords(string text)
    {
        var words = Dateline is { } dateline && text.StartsWith(dateline, StringComparison.Ordinal) ? text[dateline.Length..].TrimStart() : text;
        return words.Length <= LongestName ? words : words[..LongestName] + "…";
    }
}

/// <summary>A page as it is set: the stored text divided into what a reader sees, every character with its place.</summary>
public sealed class Typesetting
{
    private readonly CodePoints _codePoints;
    private readonly int[] _utf16;

    public Typesetting(string document, Page page)
    {
        Source = page.Source;
        _codePoints = new(Source);
        _utf16 = Utf16Of(Source, _codePoints.Length);
        Articles = [.. page.Articles.Select(article => Set(document, article))];
    }

    public string Source { get; }

    public int Characters => _codePoints.Length;

    public IReadOnlyList<SetArticle> Articles { get; }

    /// <summary>The words it is known by: those of its first article that tells anything.</summary>
    public string Name => (Articles.FirstOrDefault(a => a.IsTold) ?? Articles[0]).Name;

    /// <summary>Code points as UTF-16 offsets; what lies outside of the text is cut off.</summary>
    public Segment Utf16(Segment codePoints) => new(_utf16[Math.Clamp(codePoints.Start, 0, Characters)], _utf16[Math.Clamp(codePoints.End, 0, Characters)]);

    public Segment CodePoints(Segment utf16) => _codePoints.Convert(utf16);

    /// <summary>The article in which a place lies, by its index.</summary>
    public int ArticleAt(int codePoint)
    {
        for (var i = Articles.Count - 1; i > 0; i--)
        {
            if (Articles[i].Extent.Start <= codePoint) return i;
        }

        return 0;
    }

    private SetArticle Set(string document, Article article)
    {
        var blocks = article.Blocks.Select(Set).ToList();
        var extent = _codePoints.Convert(article.Extent);
        return new(Ids.OfArticle(document, extent.Start), article.Headline?.Text, article.Dateline?.Text, article.ContinuedFrom?.Text, article.Truncated,
            [.. blocks.Where(b => b.Kind is BlockKind.Kicker or BlockKind.Headline)],
                [.. blocks.Where(b => b.Kind is not (BlockKind.Kicker or BlockKind.Headline))], extent);
    }

    private SetBlock Set(Block block)
    {
        var pieces = new List<Piece>();
        var level = Level.Line;
        foreach (var place in block.Passage.Cite().Segments)
        {
            var gap = pieces.Count == 0 ? "" : Source.AsSpan(pieces[^1].End, place.Start - pieces[^1].End);
            level = LevelAfter(level, gap);
            pieces.Add(new(place.Start, Source[place.Start..place.End], level, HasBreak(gap)));
        }

        return new(block.Kind, pieces, block.Kind == BlockKind.Paragraph && EndsMoreThanBegin(block.Passage.Text));
    }

    private static bool HasBreak(ReadOnlySpan<char> gap) => gap.Contains('\n');

    private static Level LevelAfter(Level level, ReadOnlySpan<char> gap) =>
        gap.Contains("<sub", StringComparison.OrdinalIgnoreCase) ? Level.Sub
        : gap.Contains("<sup", StringComparison.OrdinalIgnoreCase) ? Level.Super
        : gap.Contains("</su", StringComparison.OrdinalIgnoreCase) || gap.Contains('\n') ? Level.Line
        : level;

    private static bool EndsMoreThanBegin(string text)
    {
        var open = 0;
        foreach (var c in text)
        {
            if (c == '“') open++;
            else if (c == '”' && --open < 0) return true;
        }

        return false;
    }

    private static int[] Utf16Of(string text, int codePoints)
    {
        var offsets = new int[codePoints + 1];
        var utf16 = 0;
        for (var i = 0; i < codePoints; i++)
        {
            offsets[i] = utf16;
            utf16 += char.IsHighSurrogate(text[utf16]) && utf16 + 1 < text.Length && char.IsLowSurrogate(text[utf16 + 1]) ? 2 : 1;
        }

        offsets[codePoints] = text.Length;
        return offsets;
    }
}
