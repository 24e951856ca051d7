using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

public static class PensionEligibilities
{
    public static readonly Dataset Dataset = Dataset.Of<PensionEligibility>(
        "pension-eligibility", table: "pension_eligibility", new("养老保险适用人群", "Pension eligibility"), about: "可以办理的一类人群",
        sort: "group", key: ["group"]);
}
