using HaikouApi.AirQuality;
using HaikouApi.Enterprises;
using HaikouApi.Governance;
using HaikouApi.Pension;
using HaikouApi.Postal;
using HaikouApi.Press;
using HaikouApi.TradeIn;

namespace HaikouApi.Datasets;

/// <summary>All datasets, in the order they are shown.</summary>
public static class Catalogue
{
    public static readonly IReadOnlyList<Dataset> All =
    [
        Documents.Dataset,
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
        Events.Events.Dataset,
        EnterpriseFacts.Dataset,
        Quantities.Quantities.Dataset,
        Citations.Dataset,
    ];

    private static readonly Dictionary<string, Dataset> BySlug = All.ToDictionary(d => d.Slug, StringComparer.Ordinal);

    public static Dataset? Find(string slug) => BySlug.GetValueOrDefault(slug);
}
