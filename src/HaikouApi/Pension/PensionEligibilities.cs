using HaikouApi.Datasets;

namespace HaikouApi.Pension;

public static class PensionEligibilities
{
    public static readonly Dataset Dataset = Dataset.Of<PensionEligibility>(
        "pension-eligibility", table: "pension_eligibility", new("养老保险适用人群", "Pension eligibility"), sort: "group", key: ["group"]);
}
