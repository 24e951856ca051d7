using HaikouApi.Datasets;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace HaikouApi.OpenApi;

/// <summary>A tag for each dataset, in the order of the catalogue, and paths in an order that reads well.</summary>
internal sealed class Tags(Catalogue catalogue) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Tags = new HashSet<OpenApiTag>(
        [
            new() { Name = "datasets", Description = "全部数据集与字段字典 · All datasets and their dictionary" },
            new() { Name = "search", Description = "检索文章与记录 · Search articles and records" },
            new() { Name = "changes", Description = "变更 · What came, was corrected or withdrawn" },
            new() { Name = "extractions", Description = "读一段文字，不保存 · Read a text without storing anything" },
            .. catalogue.All.Select(d => new OpenApiTag { Name = d.Slug, Description = $"{d.Title.Zh} · {d.Description.En}" }),
        ]);

        // A list before its items.
        var paths = swaggerDoc.Paths.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        swaggerDoc.Paths.Clear();
        foreach (var (path, item) in paths) swaggerDoc.Paths.Add(path, item);
    }
}
