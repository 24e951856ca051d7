namespace HaikouApi.Originals.Files;

/// <summary>Where a text is printed.</summary>
/// <param name="Pages">The pages, the first first.</param>
/// <param name="Lines">The lines, in the order of the text.</param>
public sealed record Places(IReadOnlyList<PageSize> Pages, IReadOnlyList<PlacedLine> Lines);

/// <summary>How large a page is, in points.</summary>
public sealed record PageSize(double Width, double Height);

/// <summary>A printed line: which characters of the text stand in it, and where it stands, in points from the upper left corner of its page.</summary>
/// <param name="Start">Characters of the text before it.</param>
/// <param name="End">Characters of the text up to its end.</param>
/// <param name="Page">The number of the page, from 1.</param>
public sealed record PlacedLine(int Start, int End, int Page, double Left, double Top, double Right, double Bottom)
{
    /// <summary>The left edge of each of its characters; empty where only the line is known.</summary>
    public IReadOnlyList<double> Lefts { get; init; } = [];

    /// <summary>Their right edges.</summary>
    public IReadOnlyList<double> Rights { get; init; } = [];
}
