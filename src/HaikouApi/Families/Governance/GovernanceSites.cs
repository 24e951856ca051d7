using HaikouApi.Datasets;

namespace HaikouApi.Families.Governance;

public static class GovernanceSites
{
    public static readonly Dataset Dataset = Dataset.Of<GovernanceSite>(
        "governance-sites", table: "governance_site", new("基层治理点位", "Governance sites"), about: "一个被列为基层治理特色点位的社区、村或巷",
        sort: "district,name",
        key: ["name", "district", "subdistrict"], example: new() { ["district"] = "美兰区" });
}
