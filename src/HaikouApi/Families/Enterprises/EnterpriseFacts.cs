using HaikouApi.Datasets;

namespace HaikouApi.Families.Enterprises;

public static class EnterpriseFacts
{
    public static readonly Dataset Dataset = Dataset.Of<EnterpriseFact>(
        "enterprise-facts", table: "enterprise_fact", new("企业数据", "Enterprise facts"), about: "一家企业的一项数字",
        sort: "enterprise,metric", key: ["enterprise", "metric", "value", "unit"],
        example: new() { ["unit"] = "CNY" });
}
