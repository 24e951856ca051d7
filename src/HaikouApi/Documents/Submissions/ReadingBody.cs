using HaikouApi.Families.Press;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary>All that was read from a page.</summary>
public sealed record ReadingBody
{
    /// <summary>The page.</summary>
    public required Document Document { get; init; }

    /// <summary>Its articles, in printed order.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>For every record dataset, by slug, the rows that were read, in the shape of its list, citations included.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<object>> Records { get; init; }

    /// <summary>How many of the printed numbers were read, and which were not.</summary>
    public required CoverageBody Coverage { get; init; }

    /// <summary>What a rule was not sure of, and so did not extract.</summary>
    public required IReadOnlyList<WarningBody> Warnings { get; init; }

    /// <summary>What became of each record that is not as it was, where the page was reviewed; left out otherwise.</summary>
    public IReadOnlyList<RowChangeBody>? Changes { get; init; }
}

/// <summary>What became of each page, where several were sent.</summary>
public sealed record ReadingsBody
{
    /// <summary>One entry for each file, in the order they were sent.</summary>
    public required IReadOnlyList<PageBody> Pages { get; init; }
}

/// <summary>What became of one of several pages.</summary>
public sealed record PageBody
{
    /// <summary>The name of its file.</summary>
    public required string? File { get; init; }

    /// <summary>The status that it would have had by itself.</summary>
    public required int Status { get; init; }

    /// <summary>What was read from it, where it could be.</summary>
    public ReadingBody? Reading { get; init; }

    /// <summary>Why it was not taken, where it was not.</summary>
    public ProblemBody? Problem { get; init; }
}

/// <summary>How many of the printed numbers stand in some record.</summary>
/// <summary>What became of a record.</summary>
public sealed record RowChangeBody
{
    /// <summary>Its dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>`new`, `corrected`, `confirmed`, `withdrawn` or `re-read`.</summary>
    public required string Kind { get; init; }
}

/// <summary>How many of the printed numbers were read, and which were not. Running text (headline, text, sentence, condition) counts for none.</summary>
public sealed record CoverageBody
{
    /// <summary>Numbers printed in the text, in figures or in characters.</summary>
    public required int Numbers { get; init; }

    /// <summary>How many of them are a value of a typed record.</summary>
    public required int Read { get; init; }

    /// <summary>How many only `quantities` has.</summary>
    public required int Counted { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<NumberBody> Unread { get; init; }

    /// <summary>How many stand among the words that some record cites.</summary>
    public required int Cited { get; init; }

    /// <summary>Those that no record cites.</summary>
    public required IReadOnlyList<NumberBody> Uncited { get; init; }
}

/// <summary>A printed number.</summary>
public sealed record NumberBody
{
    /// <summary>The number.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence it stands in, at most 300 characters of it.</summary>
    public required string Sentence { get; init; }

    /// <summary>Unicode code points before it.</summary>
    public required int Start { get; init; }

    /// <summary>Unicode code points up to its end, exclusive.</summary>
    public required int End { get; init; }
}

/// <summary>Something a rule was not sure of.</summary>
public sealed record WarningBody
{
    /// <summary>A stable name, such as `list-length-mismatch`.</summary>
    public required string Code { get; init; }

    /// <summary>What was unclear.</summary>
    public required string Detail { get; init; }

    /// <summary>The same in Chinese.</summary>
    public required string DetailZh { get; init; }

    /// <summary>The parameter that would settle it, `place` or `publishedOn`; null where none would.</summary>
    public string? SettledBy { get; init; }

    /// <summary>Unicode code points before it.</summary>
    public required int Start { get; init; }

    /// <summary>Unicode code points up to its end, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>The words that are set aside for this one cause.</summary>
    public required IReadOnlyList<AsideBody> Aside { get; init; }
}

/// <summary>Words that a warning sets aside.</summary>
public sealed record AsideBody
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Unicode code points before them.</summary>
    public required int Start { get; init; }

    /// <summary>Unicode code points up to their end, exclusive.</summary>
    public required int End { get; init; }
}
