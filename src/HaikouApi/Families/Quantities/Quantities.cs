using HaikouApi.Datasets;

namespace HaikouApi.Families.Quantities;

public static class Quantities
{
    public static readonly Dataset Dataset = Dataset.Of<Quantity>(
        "quantities", table: "quantity", new("数量", "Quantities"), about: "版面任何一处带单位的数字，连同“约”“超”等限定",
        sort: "document,article,id", key: [Dataset.Place],
        example: new() { ["kind"] = "money", ["sort"] = "-value" });
}
