using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using Npgsql;

namespace HaikouApi.Documents.Storing;

/// <summary>The pages that come with the service: db/documents, each with its review beside it.</summary>
/// <param name="reader">How they are read.</param>
/// <param name="catalogue">What is read from them.</param>
/// <param name="resources">Where they are.</param>
/// <param name="programs">What reads them, besides this: where one of these is another, they may say something else.</param>
public sealed class ShippedPages(DocumentReader reader, Catalogue catalogue, Resources resources, IReadOnlyList<Assembly> programs)
{
    private const string Folder = "documents/";

    private readonly Lazy<PageReading[]> _pages =
        new(() => [.. resources.In(Folder).Where(n => n.EndsWith(".txt", StringComparison.Ordinal)).Select(name => Read(name, reader, resources))]);

    private IReadOnlyDictionary<string, string>? _examples;

    public IReadOnlyList<PageReading> All => _pages.Value;

    /// <summary>
    /// Stores them, where nobody withdrew them and not all is as it was when they were stored last. From then on their records are known by the ids that they
    /// have there.
    /// </summary>
    public async Task StoreAsync(Ingestor ingestor, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var readFrom = ReadFrom();
        var known = await connection.QuerySingleAsync<(string ReadFrom, string Examples)>("select read_from, examples::text from haikou.shipped_reading");
        if (known.ReadFrom == readFrom)
        {
            _examples = JsonSerializer.Deserialize<Dictionary<string, string>>(known.Examples);
            return;
        }

        for (var i = 0; i < All.Count; i++)
        {
            if (await ingestor.ReadShippedAsync(All[i], cancellation) is { } reading)
            {
                _pages.Value[i] = (await ingestor.StoreAsync(reading, cancellation: cancellation)).Reading;
            }
        }

        _examples = Examples();
        await RememberAsync(connection, readFrom, JsonSerializer.Serialize(_examples));
    }

    /// <summary>The id of some record of a dataset: an example that exists wherever the service runs.</summary>
    public string? IdOfAny(Dataset dataset) => (_examples ??= Examples()).GetValueOrDefault(dataset.Slug);

    /// <summary>Nobody waits for a replica to have it: where it is lost, the pages are read once more.</summary>
    private static async Task RememberAsync(NpgsqlConnection connection, string readFrom, string examples)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("set local synchronous_commit = local");
        await connection.ExecuteAsync("update haikou.shipped_reading set read_from = @readFrom, examples = @examples::jsonb", new { readFrom, examples });
        await transaction.CommitAsync();
    }

    private static PageReading Read(string name, DocumentReader reader, Resources resources)
    {
        var text = Encoding.UTF8.GetString(resources.ReadBytes(name));
        var review = Path.ChangeExtension(name, ".review.json");
        return reader.Read(new Submission(text),
            resources.In(Folder).Contains(review) ? new ReviewFile(review[Folder.Length..], resources.ReadText(review)) : null);
    }

    private Dictionary<string, string> Examples()
    {
        var rows = All.SelectMany(p => p.Rows).ToList();
        return catalogue.All
            .Select(dataset => (dataset.Slug, Id: dataset.Kind == DatasetKind.Citation
                ? rows.SelectMany(r => r.Fields.Where(f => f.Read.Evidence is not null).Select(f => Ids.OfCitation(r.Id, f.Field.Name))).FirstOrDefault()
                : rows.FirstOrDefault(r => r.Dataset == dataset)?.Id))
            .Where(example => example.Id is not null).ToDictionary(example => example.Slug, example => example.Id!);
    }

    private string ReadFrom()
    {
        var made = programs.Append(typeof(ShippedPages).Assembly).Append(typeof(Extraction.Extractor).Assembly).Distinct()
            .Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString("N"))
            .Concat(resources.In(Folder).Select(name => Convert.ToHexStringLower(SHA256.HashData(resources.ReadBytes(name)))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', made))));
    }
}
