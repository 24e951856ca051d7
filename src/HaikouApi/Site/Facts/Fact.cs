using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Site.Facts;

/// <summary>A row of a dataset as pages show it: its values by field, and the printed words behind each.</summary>
public sealed class Fact(Dataset dataset, IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, Quotation> citations)
{
    public Dataset Dataset => dataset;

    public Face Face => field ??= FaceOf.Dataset(dataset);

    public string Id => Text("id")!;

    public string Document => Text("document") ?? Id;

    public bool IsReviewed => Text("origin") == "reviewed";

    /// <summary>The words that support the row, as they can be shown.</summary>
    public string Quote => Text("sentence") ?? Text("quote") ?? "";

    /// <summary>The value of a field: text, number, day, flag or list; null where it has none, or where the dataset has no such field.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    public string? Text(string name) => this[name] as string;

    public decimal? Number(string name) => this[name] switch { decimal number => number, int whole => whole, _ => null };

    public DateOnly? Day(string name) => this[name] as DateOnly?;

    public IReadOnlyList<string> List(string name) => this[name] as IReadOnlyList<string> ?? [];

    public Quotation? Citation(string name) => citations.GetValueOrDefault(name);

    /// <summary>Why a field has no value.</summary>
    public string? Absence(string name) => this["absent"] is IReadOnlyDictionary<string, string> reasons ? reasons.GetValueOrDefault(name) : null;

    /// <summary>Where the words of its value stand, which are marked: code points of the document's text.</summary>
    public IReadOnlyList<Segment> ValueWords => field ??= Words(name => IsMarked(name));

    /// <summary>The words of what it says first of all: of the first marked field that has some.</summary>
    public Quotation? MainWords => field ??= Face.Marked(this).Select(Citation).FirstOrDefault(c => c is not null);

    /// <summary>Where all other words stand that it rests on.</summary>
    public IReadOnlyList<Segment> OtherWords => field ??= Words(name => !IsMarked(name) && name is not ("sentence" or "text"));

    private bool IsMarked(string name) => Face.Marked(this).Contains(name);

    private Segment[] Words(Func<string, bool> isMeant) =>
        citations.Any(c => isMeant(c.Key)) ? [.. Evidence.Of(citations.Where(c => isMeant(c.Key)).SelectMany(c => c.Value.Segments)).Segments] : [];
}
