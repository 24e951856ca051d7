using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>The kinds of tokens of which texts on pensions are made.</summary>
internal static class PensionKinds
{
    /// <summary>
    /// A channel by the shape of its name: in quotation marks beside its kind; without; one that its name alone tells (电子社保卡); what mini programs
    /// run in (微信); a kind word without a name; a bank.
    /// </summary>
    public static readonly Kind Quoted = Kind.Of("QuotedChannel"), Plain = Kind.Of("PlainChannel"), Alone = Kind.Of("ChannelAlone"),
        Host = Kind.Of("HostAlone"),
        Class = Kind.Of("ChannelClass"), ClassOfPlace = Kind.Of("PlaceClass"), Bank = Kind.Of("BankByName");

    /// <summary>A quotation whose name says what it is: “国家社会保险公共服务平台”; any other: what is pressed, or spoken of.</summary>
    public static readonly Kind SelfNamed = Kind.Of("SelfNamedChannel"), Label = Kind.Of("Label");

    /// <summary>通过, 使用; 登录, 下载, 打开; 到, 前往; 电脑登录; 设立, 布设; 就近办理; 不必, 无需; 如, 例如.</summary>
    public static readonly Kind Use = Kind.Of("UseOf"), Open = Kind.Of("OpenOf"), Go = Kind.Of("GoTo"), Device = Kind.Of("OnDevice"),
        SetUp = Kind.Of("SetUpAt"), Nearby = Kind.Of("NearbyAct"), Never = Kind.Of("NoNeed"), Like = Kind.Of("SuchAs");

    /// <summary>认证方式:, 线下: what follows are ways; 应用商店搜索; 均可办理.</summary>
    public static readonly Kind Ways = Kind.Of("WaysAre"), Labelled = Kind.Of("LineLabel"), Store = Kind.Of("StoreSearch"), Can = Kind.Of("CanDo");

    /// <summary>以往: where one went; 现在, 如今.</summary>
    public static readonly Kind Former = Kind.Of("FormerlySo"), Today = Kind.Of("TodaySo");

    /// <summary>办理, 认证, 缴费: what is done; 流程, 方法: how, in a heading; 网点 behind names of banks; → between steps; a number that is called; 网页认证.</summary>
    public static readonly Kind Act = Kind.Of("ActOf"), Way = Kind.Of("WayOf"), Outlet = Kind.Of("BankOutlet"), Step = Kind.Of("StepTo"),
        Phone = Kind.Of("PhoneChannel"), Named = Kind.Of("NamedWay");

    /// <summary>委托子女代办; 上门认证; 工作人员: who is no customer.</summary>
    public static readonly Kind Proxy = Kind.Of("DelegateChannel"), Visit = Kind.Of("VisitChannel"), Staff = Kind.Of("StaffOf");
}
