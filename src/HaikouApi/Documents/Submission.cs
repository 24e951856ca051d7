using HaikouApi.Originals;
using HaikouApi.Originals.Files;

namespace HaikouApi.Documents;

/// <summary>A page as it is submitted.</summary>
/// <param name="Text">The text, kept exactly.</param>
/// <param name="Title">Its title, if the sender gives one.</param>
/// <param name="PublishedOn">The day of publication, if known.</param>
/// <param name="SourceUrl">Where it can be found.</param>
/// <param name="Place">Whose 全市 and 我县 it is: a name or a GB/T 2260 code.</param>
public sealed record Submission(string Text, string? Title = null, DateOnly? PublishedOn = null, string? SourceUrl = null, string? Place = null)
{
    /// <summary>What the text was read from; null where it came as text.</summary>
    public ReceivedOriginal? Original { get; init; }

    /// <summary>What the sender should know of how it was read.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>The page in an original, with what its sender says of it; where the sender is silent, with what it says of itself.</summary>
    public static Submission Read(Original original, Submission given, CancellationToken cancellation = default)
    {
        var read = OriginalReader.Read(original, cancellation);
        return given with
        {
            Text = read.Text,
            Title = given.Title ?? read.Title,
            PublishedOn = given.PublishedOn ?? read.PublishedOn,
            SourceUrl = given.SourceUrl ?? read.SourceUrl,
            Original = read.Reader is { } reader ? new(original, reader) : null,
            Notes = read.Notes,
        };
    }
}

/// <summary>Bytes that a page was received as, and which reader, in which version, made its text of them.</summary>
public sealed record ReceivedOriginal(Original File, string Reader);
