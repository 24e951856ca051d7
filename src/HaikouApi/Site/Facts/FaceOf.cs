using System.Collections.Frozen;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>The faces of the datasets. One without a face of its own is shown by its declaration.</summary>
public static class FaceOf
{
    private const int MostColumns = 6, MostFacets = 5;

    private static readonly FrozenDictionary<string, Face> Known = new Dictionary<string, Face>(StringComparer.Ordinal)
    {
        ["air-quality-readings"] = AirFaces.Reading,
        ["air-quality-summaries"] = AirFaces.Summary,
        ["trade-in-subsidies"] = TradeInFace.Subsidy,
        ["pension-channels"] = PensionFaces.Channel,
        ["pension-services"] = PensionFaces.Service,
        ["pension-eligibility"] = PensionFaces.Eligibility,
        ["governance-plans"] = GovernanceFaces.Plan,
        ["governance-sites"] = GovernanceFaces.Site,
        ["postal-exchange-facts"] = PostalFace.Stated,
        ["events"] = EventFace.Event,
        ["enterprise-facts"] = EnterpriseFace.Figure,
        ["quantities"] = QuantityFace.Quantity,
    }.ToFrozenDictionary();

    public static Face Dataset(Dataset dataset) => Known.GetValueOrDefault(dataset.Slug) ?? Declared(dataset);

    private static Face Declared(Dataset dataset)
    {
        var said = dataset.Fields.Where(f => f is { IsSaid: true, OnRequest: false, IsContext: false }).ToList();
        var first = said.Find(f => !f.Nullable) ?? said.FirstOrDefault() ?? dataset.Fields[0];
        var shown = dataset.Kind is DatasetKind.Record ? said
            : [.. dataset.Fields.Where(f => f is { OnRequest: false,
            Type: not (FieldType.Absences or FieldType.Segments or FieldType.Boxes or FieldType.SourceLink or FieldType.PageLink) }
            && f.Name is not ("id" or "sha256" or "quote" or "extractor") && (dataset.Kind is not DatasetKind.Article || f.Name != "document")
            && (dataset.Kind is not DatasetKind.Warning || f.Name is not ("document" or "article" or "origin" or "rule")))];
        return new(Kind.Other)
        {
            Marked = _ => [first.Name],
            Key = (_, language) => Labels.Of(first, language),
            Value = (fact, language) => Labels.Value(first, fact[first.Name], language) ?? fact.Id,
            Sentence = (fact, language) =>
                $"{dataset.Title.In(language)}{(language == Language.Chinese ? "：" : ": ")}"
                    + $"{Say.Strong(Labels.Value(first, fact[first.Name], language) ?? fact.Id)}",
            Rest = [.. said.Where(f => f != first).Select(f => f.Name)],
            Columns = [.. shown.Take(MostColumns).Select(f => f.Name)],
            Facets = [.. dataset.Fields.Where(f => f is { IsFacetable: true, Values: not null } || (f.IsFacetable && f.CodeField is not null)).Take(MostFacets)
                .Select(f => f.Name)],
        };
    }
}
