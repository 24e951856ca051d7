using HaikouApi.Families.Press;

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

    /// <summary>How many of the printed numbers stand in some record.</summary>
    public required CoverageBody Coverage { get; init; }

    /// <summary>What a rule was not sure of, and so did not extract.</summary>
    public required IReadOnlyList<WarningBody> Warnings { get; init; }

    /// <summary>What became of each record that is not as it was, where the page was reviewed; left out otherwise.</summary>
    public IReadOnlyList<RowChangeBody>? Changes { get; init; }
}

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

/// <summary>How many of the printed numbers stand in some record.</summary>
public sealed record CoverageBody
{
    /// <summary>Numbers printed in the text.</summary>
    public required int Numbers { get; init; }

    /// <summary>How many of them some record cites.</summary>
    public required int Cited { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<UncitedBody> Uncited { get; init; }
}

/// <summary>A printed number that no record cites.</summary>
public sealed record UncitedBody
{
    /// <summary>The number.</summary>
    public required string Text { get; init; }

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

    /// <summary>Unicode code points before it.</summary>
    public required int Start { get; init; }

    /// <summary>Unicode code points up to its end, exclusive.</summary>
    public required int End { get; init; }
}
