using HaikouApi.Datasets;

namespace HaikouApi.Families.TradeIn;

public static class TradeInSubsidies
{
    public static readonly Dataset Dataset = Dataset.Of<TradeInSubsidy>(
        "trade-in-subsidies", table: "trade_in_subsidy", new("汽车以旧换新补贴", "Car trade-in subsidies"), about: "一个发放方给购车或换车者的一项优惠",
        sort: "-amountMaxYuan,issuer",
        key: ["scope", "issuer", "benefit", "vehicle", "condition", "amountMinYuan", "amountMaxYuan"],
        example: new() { ["scope"] = "district", ["sort"] = "-amountMaxYuan,issuer", ["facets"] = "benefit,status" });
}
