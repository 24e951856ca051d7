using HaikouApi.Originals;
using HaikouApi.Originals.Files;

namespace HaikouApi.Documents.Given;

/// <summary>A page as it is submitted: the text, kept exactly, and what the sender says of it.</summary>
/// <param name="Text">The text, kept exactly.</param>
/// <param name="Title">Its title, if the sender gives one.</param>
/// <param name="PublishedOn">The day of publication, if known.</param>
/// <param name="SourceUrl">Where it can be found.</param>
/// <param name="Place">Whose 全市 and 我县 it is: a name or a GB/T 2260 code.</param>
/// <param name="Newspaper">The newspaper.</param>
/// <param name="Edition">The edition.</param>
/// <param name="PageNumber">The number of the page (版次).</param>
public sealed record Submission(
    string Text, string? Title = null, DateOnly? PublishedOn = null, string? SourceUrl = null, string? Place = null,
    string? Newspaper = null, string? Edition = null, string? PageNumber = null)
{
    /// <summary>What the text was read from; null where it came as text.</summary>
    public ReceivedOriginal? Original { get; init; }

    /// <summary>What the sender should know of how it was read.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>The page in an original, with what its sender says of it; where the sender is silent, with what it says of itself.</summary>
    public static Submission Read(Original original, Submission given, CancellationToken cancellation = default)
    {
        var read = original.Kind == OriginalKind.Pdf ? PdfProcess.Read(original, cancellation) : OriginalReader.Read(original, cancellation);
        var itself = new Submission(read.Text, read.Title, read.PublishedOn, read.SourceUrl, null, read.Newspaper, read.Edition, read.PageNumber).Sound();
        return itself.With(given) with
        {
            Original = read.Reader is { } reader ? new(original, reader) { Charset = read.Charset, Places = read.Places } : null,
            Notes = read.Notes,
        };
    }

    /// <summary>What is said of the page besides its text, by name.</summary>
    public IReadOnlyDictionary<string, string?> Said => new Dictionary<string, string?>
    {
        ["title"] = Title,
        ["publishedOn"] = PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["place"] = Place,
        ["newspaper"] = Newspaper,
        ["edition"] = Edition,
        ["pageNumber"] = PageNumber,
        ["sourceUrl"] = SourceUrl,
    };

    /// <summary>The same page, with what <paramref name="other"/> says of it in the place of what this one says.</summary>
    public Submission With(Submission other) => this with
    {
        Title = other.Title ?? Title,
        PublishedOn = other.PublishedOn ?? PublishedOn,
        SourceUrl = other.SourceUrl ?? SourceUrl,
        Place = other.Place ?? Place,
        Newspaper = other.Newspaper ?? Newspaper,
        Edition = other.Edition ?? Edition,
        PageNumber = other.PageNumber ?? PageNumber,
    };

    /// <summary>
    /// The same page, received as <paramref name="other"/> was; where its reader makes another text of it by now, places there say nothing of this one.
    /// </summary>
    public Submission ReceivedAs(Submission other) => this with
    {
        Original = other.Text == Text ? other.Original : other.Original is { } original ? original with { Places = null } : null,
        Notes = other.Notes,
    };

    /// <summary>What <paramref name="other"/> says that this does not.</summary>
    public IEnumerable<string> Unlike(Submission other) => other.Said.Where(s => s.Value is not null && s.Value != Said[s.Key]).Select(s => s.Key);

    /// <summary>The same without what nobody could say of a page: a file may say anything of itself.</summary>
    private Submission Sound()
    {
        var sound = Said.Where(s => s.Value is not null && GivenFields.Fault(s.Key, s.Value) is null).ToDictionary(s => s.Key, s => s.Value);
        string? Of(string name) => sound.GetValueOrDefault(name);
        return new(Text, Of("title"), sound.ContainsKey("publishedOn") ? PublishedOn : null, Of("sourceUrl"), Of("place"), Of("newspaper"), Of("edition"),
            Of("pageNumber"));
    }
}

/// <summary>Bytes that a page was received as, and which reader, in which version, made its text of them.</summary>
public sealed record ReceivedOriginal(Original File, string Reader)
{
    /// <summary>The encoding that they were read in; null where they have none to choose.</summary>
    public string? Charset { get; init; }

    /// <summary>Where the text is printed; null where that is not known.</summary>
    public Places? Places { get; init; }

    /// <summary>Whether they are kept already, and were read once more by a better reader: what it says goes before what is kept.</summary>
    public bool IsReadAgain { get; init; }
}
