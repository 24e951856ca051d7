using HaikouApi.Extraction.AirQuality;
using HaikouApi.Extraction.Enterprises;
using HaikouApi.Extraction.Events;
using HaikouApi.Extraction.Governance;
using HaikouApi.Extraction.Pension;
using HaikouApi.Extraction.Postal;
using HaikouApi.Extraction.Press;
using HaikouApi.Extraction.Quantities;
using HaikouApi.Extraction.TradeIn;

namespace HaikouApi.Extraction;

/// <summary>The families that this library reads.</summary>
public static class Families
{
    /// <summary>All of them, in the order in which their records are given.</summary>
    public static IReadOnlyList<Family> All { get; } =
    [
        new("press", PressReader.Read),
        new("air-quality", AirQualityReader.Read),
        new("events", EventReader.Read),
        new("enterprises", EnterpriseReader.Read),
        new("governance", GovernanceReader.Read),
        new("pension", PensionReader.Read),
        new("postal", PostalReader.Read),
        new("trade-in", TradeInReader.Read),
        new("quantities", QuantityReader.Read),
    ];
}
