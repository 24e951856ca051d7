using System.Reflection;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction;
using HaikouApi.Families.AirQuality;
using HaikouApi.Families.Enterprises;
using HaikouApi.Families.Governance;
using HaikouApi.Families.Pension;
using HaikouApi.Families.Postal;
using HaikouApi.Families.Press;
using HaikouApi.Families.TradeIn;
using HaikouApi.Search;
using HaikouApi.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaikouApi;

/// <summary>
/// What a service is made of: its datasets, the families of rules that read them, and the assemblies that carry their migrations and pages. Given to whoever
/// needs it.
/// </summary>
public sealed class Registry
{
    public static readonly Registry Default = new(
    [
        Families.Press.Documents.Dataset,
        Articles.Dataset,
        GovernancePlans.Dataset,
        GovernanceSites.Dataset,
        AirQualityReadings.Dataset,
        AirQualitySummaries.Dataset,
        TradeInSubsidies.Dataset,
        PensionChannels.Dataset,
        PensionServices.Dataset,
        PensionEligibilities.Dataset,
        PostalExchangeFacts.Dataset,
        Families.Events.Events.Dataset,
        EnterpriseFacts.Dataset,
        Families.Quantities.Quantities.Dataset,
        Warnings.Dataset,
        Citations.Dataset,
    ],
    Extraction.Families.All,
    [typeof(Registry).Assembly]);

    private readonly Func<IReadOnlyList<Dataset>, Registry> _of;

    public Registry(IReadOnlyList<Dataset> datasets, IReadOnlyList<Family> families, IReadOnlyList<Assembly> assemblies)
    {
        _of = others => new(others, families, assemblies);
        Catalogue = new(datasets);
        Resources = new(assemblies);
        Extractor = new(families);
        Reader = new(Catalogue, Extractor, NullLogger<DocumentReader>.Instance);
        ShippedPages = new(Reader, Catalogue, Resources, assemblies);
        SearchEntries = new(Catalogue);
    }

    public Catalogue Catalogue { get; }

    /// <summary>Migrations and pages.</summary>
    public Resources Resources { get; }

    public Extractor Extractor { get; }

    /// <summary>What reads pages where nobody looks at a log.</summary>
    public DocumentReader Reader { get; }

    public ShippedPages ShippedPages { get; }

    public SearchEntries SearchEntries { get; }

    /// <summary>The same on the terms of an owner, who may withhold the names of those who wrote.</summary>
    public Registry On(Imprint terms)
    {
        if (terms.Bylines) return this;
        string[] withheld = [.. Catalogue.All.SelectMany(d => d.NamingFields, (d, field) => $"{d.Slug}.{field.Name}")];
        return _of([.. Catalogue.All.Select(d => d.Without(withheld))]);
    }

    /// <summary>What stores pages in a database.</summary>
    public Ingestor Ingestor(Databases databases) => new(databases, Reader, SearchEntries, Catalogue);
}
