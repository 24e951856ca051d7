using HaikouApi.Datasets;

namespace HaikouApi.Families.Postal;

public static class PostalExchangeFacts
{
    public static readonly Dataset Dataset = Dataset.Of<PostalExchangeFact>(
        "postal-exchange-facts", table: "postal_exchange_fact", new("国际邮件互换局事实", "Postal exchange facts"), about: "关于国际邮件互换局的一项事实",
        sort: "metric,value,text",
        key: ["metric", "value", "valueMax", "unit", "date", "text"], main: ["value", "text", "date"],
            example: new() { ["metric"] = "countries_and_regions_reached" });
}
