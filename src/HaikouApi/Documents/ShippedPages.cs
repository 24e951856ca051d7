using System.Text;
using HaikouApi.Database;
using HaikouApi.Datasets;

namespace HaikouApi.Documents;

/// <summary>The pages that come with the service: db/documents, each with its review beside it.</summary>
public sealed class ShippedPages(DocumentReader reader, Resources resources)
{
    private const string Folder = "documents/";

    private readonly Lazy<PageReading[]> _pages = new(() => [.. resources.In(Folder).Where(n => n.EndsWith(".txt", StringComparison.Ordinal)).Select(name => Read(name, reader, resources))]);

    public IReadOnlyList<PageReading> All => _pages.Value;

    /// <summary>Stores them, where nobody withdrew them. From then on their records are known by the ids that they have there.</summary>
    public async Task StoreAsync(Ingestor ingestor, CancellationToken cancellation)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (await ingestor.ReadShippedAsync(All[i], cancellation) is { } reading) _pages.Value[i] = (await ingestor.StoreAsync(reading, cancellation: cancellation)).Reading;
        }
    }

    /// <summary>The id of some record of a dataset: an example that exists wherever the service runs.</summary>
    public string? IdOfAny(Dataset dataset)
    {
        var rows = All.SelectMany(p => p.Rows);
        if (dataset.Kind == DatasetKind.Citation)
            return rows.SelectMany(r => r.Fields.Where(f => f.Read.Evidence is not null).Select(f => Ids.OfCitation(r.Id, f.Field.Name))).FirstOrDefault();
        return rows.FirstOrDefault(r => r.Dataset == dataset)?.Id;
    }

    private static PageReading Read(string name, DocumentReader reader, Resources resources)
    {
        var text = Encoding.UTF8.GetString(resources.ReadBytes(name));
        var review = Path.ChangeExtension(name, ".review.json");
        return reader.Read(new Submission(text), resources.In(Folder).Contains(review) ? new ReviewFile(review[Folder.Length..], resources.ReadText(review)) : null);
    }
}
