namespace HaikouApi.Originals.Files;

/// <summary>The text that a reader made of an original, and what the original says of itself.</summary>
/// <param name="Text">The text.</param>
/// <param name="Reader">Which reader made it, and in which version; null where the text is the bytes themselves.</param>
public sealed record ReadText(string Text, string? Reader)
{
    /// <summary>The encoding that the bytes were read in; null where they have none to choose.</summary>
    public string? Charset { get; init; }

    /// <summary>Where the text is printed; null where that is not known.</summary>
    public Places? Places { get; init; }

    /// <summary>What the page is called.</summary>
    public string? Title { get; init; }

    /// <summary>The newspaper that printed it.</summary>
    public string? Newspaper { get; init; }

    /// <summary>The day on which it was printed.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where it can be found.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>In which edition of the newspaper it stands.</summary>
    public string? Edition { get; init; }

    /// <summary>On which page of it: A02.</summary>
    public string? PageNumber { get; init; }

    /// <summary>What whoever brought it should know.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];
}

/// <summary>Something to know about how an original was read.</summary>
/// <param name="Code">A stable name.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="En">What it is, in English.</param>
public sealed record Note(string Code, string Zh, string En);
