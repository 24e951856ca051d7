using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

public static class PensionChannels
{
    public static readonly Dataset Dataset = Dataset.Of<PensionChannel>(
        "pension-channels", table: "pension_channel", new("养老保险办理渠道", "Pension channels"), about: "办理养老保险业务的一种渠道",
        sort: "-mode,kind,name", key: ["name", "kind"],
        example: new() { ["mode"] = "online" });
}
