using System.Text;
using HaikouApi.Database;
using HaikouApi.Datasets;

namespace HaikouApi.Ingest;

/// <summary>The pages that come with the service: db/documents, each with its review beside it.</summary>
public static class ShippedPage
{
    private const string Folder = "documents/";

    private static readonly Lazy<IReadOnlyList<PageReading>> Pages = new(() => [.. Resources.In(Folder).Where(n => n.EndsWith(".txt", StringComparison.Ordinal)).Select(Read)]);

    public static IReadOnlyList<PageReading> All => Pages.Value;

    /// <summary>The id of some record of a dataset: an example that exists wherever the service runs.</summary>
    public static string? IdOfAny(Dataset dataset)
    {
        var rows = All.SelectMany(p => p.Rows);
        if (dataset == Press.Citations.Dataset)
            return rows.SelectMany(r => r.Fields.Where(f => f.Read.Evidence is not null).Select(f => Ids.OfCitation(r.Id, f.Field.Name))).FirstOrDefault();
        return rows.FirstOrDefault(r => r.Dataset == dataset)?.Id;
    }

    private static PageReading Read(string name)
    {
        var text = Encoding.UTF8.GetString(Resources.ReadBytes(name));
        var review = Path.ChangeExtension(name, ".review.json");
        return PageReading.Of(new Submission(text), Resources.In(Folder).Contains(review) ? new ReviewFile(review[Folder.Length..], Resources.ReadText(review)) : null);
    }
}
