using HaikouApi.Datasets;

namespace HaikouApi.Quantities;

public static class Quantities
{
    public static readonly Dataset Dataset = Dataset.Of<Quantity>(
        "quantities", table: "quantity", new("数量", "Quantities"), sort: "document,article,id", key: [Dataset.Place],
        example: new() { ["kind"] = "money", ["sort"] = "-value" });
}
