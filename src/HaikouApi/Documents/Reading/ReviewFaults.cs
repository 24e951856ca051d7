using HaikouApi.Web;

namespace HaikouApi.Documents.Reading;

/// <summary>One thing that is wrong with a review.</summary>
/// <param name="Path">Where it stands in the file, such as <c>articles[0].records[1].fields.value</c>.</param>
/// <param name="Place">The same for a person: article, record, field.</param>
/// <param name="Code">A stable name of the fault.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
public sealed record ReviewFault(string Path, string Place, string Code, Localized Reason, string? Suggestion = null);

/// <summary>A review and its page do not fit, and all the ways in which they do not; nothing was changed.</summary>
public sealed class ReviewException(string file, IReadOnlyList<ReviewFault> faults)
    : Exception(string.Join('\n', faults.Select(f => $"{file}: {f.Place}: {f.Reason.En.TrimEnd('.')}.")))
{
    public IReadOnlyList<ReviewFault> Faults { get; } = faults;
}

/// <summary>The faults of a review as they are met, each with where it stands.</summary>
internal sealed class ReviewFaults
{
    private readonly List<ReviewFault> _all = [];

    public IReadOnlyList<ReviewFault> All => _all;

    public void Add(ReviewFault fault) => _all.Add(fault);

    /// <summary>Refuses the review where anything is wrong with it.</summary>
    public void Stop(string file)
    {
        if (_all.Count > 0) throw new ReviewException(file, _all);
    }
}

/// <summary>A part of a review that faults are found in.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Place">Article and record, for a person.</param>
internal sealed record ReviewPart(ReviewFaults Faults, string Path, string Place)
{
    public void Fault(string field, string code, Localized reason, string? suggestion = null) =>
        Faults.Add(new(Path.Length == 0 ? field : $"{Path}.{field}",
            Place.Length == 0 ? field : $"{Place}, {field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]}", code, reason, suggestion));
}
