using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

public static class Citations
{
    public static readonly Dataset Dataset = Dataset.Of<Citation>(
        "citations", table: null, new("出处", "Citations"), about: "一条出处：某条记录某个字段背后的原文",
        sort: "document,dataset,record,field", kind: DatasetKind.Citation,
        example: new() { ["dataset"] = "trade-in-subsidies", ["field"] = "amountMaxYuan" });
}
