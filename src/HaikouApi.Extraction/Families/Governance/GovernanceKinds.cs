using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Governance;

/// <summary>The kinds of tokens of lists of sites and of plans for them.</summary>
internal static class GovernanceKinds
{
    /// <summary>琼山区; 江苏省, 南京市, above districts; 和平南街道, 龙泉镇; 光阳社区; 台魁巷 of a community.</summary>
    public static readonly Kind District = Kind.Of("SiteDistrict"), Upper = Kind.Of("SiteUpper"), Street = Kind.Of("SiteStreet"), Site = Kind.Of("Site"),
        Lane = Kind.Of("SiteLane");

    /// <summary>灵山镇大昌村委会, 东华街道: named in a list beside sites, and none.</summary>
    public static readonly Kind Beside = Kind.Of("BesideSites");

    /// <summary>甲街道 in prose, of which it is known at the end whether it is the only one.</summary>
    public static readonly Kind Town = Kind.Of("TownOfArticle");

    /// <summary>3个社区 behind names that are said without it.</summary>
    public static readonly Kind Shared = Kind.Of("SharedKind");

    /// <summary>已: what is done is not planned.</summary>
    public static readonly Kind Done = Kind.Of("SitesDone");

    /// <summary>今年, 2024年; 计划; 打造; 20个; 治理点位, 示范社区.</summary>
    public static readonly Kind Year = Kind.Of("PlanYear"), Plan = Kind.Of("Planned"), Make = Kind.Of("MakesSites"), Number = Kind.Of("NumberOfSites"),
        Sites = Kind.Of("Sites");
}
