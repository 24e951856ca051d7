namespace HaikouApi.Documents;

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

    /// <summary>What <paramref name="other"/> says that this does not.</summary>
    public IEnumerable<string> Unlike(Submission other) => other.Said.Where(s => s.Value is not null && s.Value != Said[s.Key]).Select(s => s.Key);
}
