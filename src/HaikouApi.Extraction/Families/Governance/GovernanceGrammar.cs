using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Governance;

/// <summary>How texts name sites, and plan them.</summary>
internal static class GovernanceGrammar
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["Counted"] = "(Open (Other|Join)+ Close)",
        ["Whose"] = "(district:SiteDistrict Counted? (Colon|Comma)?)",
    };

    public static Grammar<GovernanceFact> Sites { get; } = new(Named,
    [
        new("governance-site", "美兰区和平南街道光阳社区; 东宝区:龙泉街道海慧路社区; 西街社区台魁巷",
            "Whose? street:SiteStreet? site:Site lane:SiteLane?", GovernanceFact.Site),

        new("governance-shared-kind", "蜀山区南七、姚公、仰光3个社区",
            "(Whose street:(SiteStreet|TownOfArticle)? | street:(SiteStreet|TownOfArticle)) names:(Other (Join Other)+) kind:SharedKind",
            GovernanceFact.Shared),
    ]);

    public static Grammar<GovernanceFact> Plans { get; } = new(Named,
    [
        new("governance-plan", "计划打造9个基层治理特色点位; 将在3个区培育示范点40个; 将再创建20个“六好”社区",
            "Planned (Other|Join|Comma|Open|Close|SiteDistrict|SiteUpper|OwnWord|NumberOfSites|Sites|MakesSites)* MakesSites "
                + "(n:NumberOfSites Other? Sites | Other? Sites n:NumberOfSites)",
            m => [new(m, m.One("n")!.Value)]),
    ]);
}
