using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

public static class PensionServices
{
    public static readonly Dataset Dataset = Dataset.Of<PensionService>(
        "pension-services", table: "pension_service", new("养老保险业务", "Pension services"), about: "一项可办理的养老保险业务",
        sort: "name", key: ["name"]);
}
