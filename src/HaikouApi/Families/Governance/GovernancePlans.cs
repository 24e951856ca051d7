using HaikouApi.Datasets;

namespace HaikouApi.Families.Governance;

public static class GovernancePlans
{
    public static readonly Dataset Dataset = Dataset.Of<GovernancePlan>(
        "governance-plans", table: "governance_plan", new("基层治理点位计划", "Governance plans"), about: "一项基层治理特色点位计划",
        sort: "-year,city", key: ["city", "year"]);
}
