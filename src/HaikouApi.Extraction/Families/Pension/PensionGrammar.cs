using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Pension;

/// <summary>How texts say that something is a way to apply.</summary>
internal static class PensionGrammar
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["Verb"] = "(UseOf|OpenOf|GoTo)",
        ["Channel"] = "((QuotedChannel|PlainChannel|ChannelAlone|SelfNamedChannel|ChannelClass|PlaceClass) (?!StaffOf))",
        ["NamedOnly"] = "((QuotedChannel|PlainChannel|ChannelAlone|SelfNamedChannel|BankByName) (?!StaffOf))",
        ["HostOnly"] = "(HostAlone (?!(Join HostAlone)* (Label|QuotedChannel|OpenOf|SelfNamedChannel|UseOf)))",
        ["AnyChannel"] = "(HostAlone PlainChannel|Channel|HostOnly)",
        ["Rest"] = "((ActOf? Join Verb*|(?<=QuotedChannel)|Join Other (Open Other Close)? Join) AnyChannel)*",
        ["Example"] = "((Other? Label|QuotedChannel|PlainChannel|ChannelAlone|SelfNamedChannel|HostAlone|ChannelClass|Other) (Open Other+ Close)?)",
    };

    /// <summary>In a sentence.</summary>
    public static Grammar<PensionFact> All { get; } = new(Named,
    [
        new("pension-examples", "下载手机APP(如甲、乙等)",
            "WaysAre? Verb* Other? noun:(ChannelClass|PlaceClass|PlainChannel) Open SuchAs items:(Example (Join? Example)* Close (Join (Label|ChannelAlone))?)", PensionFact.OfExamples),

        new("pension-searched", "在应用商店搜索“甲人社”下载安装", "StoreSearch items:((Label|ChannelAlone) (Join (Label|ChannelAlone))*)", PensionFact.OfStore),

        new("pension-ways", "认证方式:甲APP、社区、自助机; 线下:服务大厅", "WaysAre Join? (Other (Open Other Close Other?)? Join)? (Verb* items:(AnyChannel Rest))(?! Open SuchAs)", PensionFact.OfList),

        new("pension-labelled", "刷卡:甲银行自助机。 窗口认证——乙大厅;", "LineLabel Verb* (PlainChannel? items:(AnyChannel Rest)|items:(BankByName BankOutlet? (Join (BankByName BankOutlet?|PlainChannel))*)) (?=Semicolon|Comma|Open|ActOf|$)", PensionFact.OfList),

        new("pension-can", "甲银行50家网点均可办理", "items:(BankByName (Other Other?)? BankOutlet (Join BankByName (Other Other?)? BankOutlet)*|AnyChannel (Join AnyChannel)*) Comma? CanDo", PensionFact.OfCounted),

        new("pension-named-before", "用甲、乙等手机APP办理", "(UseOf|OpenOf) items:(Other (Join Other)+) noun:ChannelClass (?! Open SuchAs)", PensionFact.OfNamesBefore),

        new("pension-bank-apps", "已开通甲银行、乙银行缴费渠道,可到相应手机APP", "items:(BankByName (Join BankByName)*) (ActOf|WayOf)? Comma? GoTo? (?=ChannelClass)",
            PensionFact.OfBankApps),

        new("pension-banks", "到甲银行或乙银行网点缴费", "GoTo items:(BankByName (Join (BankByName|PlainChannel))*) (?=BankOutlet|ActOf)", PensionFact.OfList),

        new("pension-hosted", "通过支付宝、微信中的甲小程序", "UseOf HostAlone (Join HostAlone)+ items:PlainChannel", PensionFact.OfList),

        new("pension-used", "通过电子社保卡、微信或到社保所办理", "device:OnDevice? UseOf Verb* items:(AnyChannel Rest)", PensionFact.OfList),

        new("pension-used", "登录社保网站; 到社保所、村委会", "(device:OnDevice Verb*|Verb+) (Other Join)? items:(Channel Rest)", PensionFact.OfList),

        new("pension-steps", "打开微信→服务→城市服务", "Verb items:HostAlone (?=StepTo)(?!.*(QuotedChannel|ChannelAlone|SelfNamedChannel|PlainChannel))", PensionFact.OfList),

        new("pension-quoted-channel", "“海易办”APP、电子社保卡或微信小程序“海口专区”", "items:(((ChannelAlone|PlainChannel) Join)* QuotedChannel Rest)", PensionFact.OfList),

        new("pension-set-up", "设立社银合作窗口,群众可就近办理", "SetUpAt items:(PlainChannel|SelfNamedChannel)", PensionFact.OfList),

        new("pension-nearby", "全市有300个认证点,就近办理", "items:PlainChannel Comma? NearbyAct", PensionFact.OfCounted),

        new("pension-delegate", "委托家属代办", "items:DelegateChannel", PensionFact.OfList),

        new("pension-phone", "拨打12333查询", "items:PhoneChannel", PensionFact.OfList),

        new("pension-slot", "丙平台可办; 带上证件到家门口的乙中心办理", "items:(NamedOnly BankOutlet? (Join NamedOnly BankOutlet?)*)", PensionFact.OfList),
    ]);

    /// <summary>A line that names channels and nothing else, or names one before a colon.</summary>
    public static Grammar<PensionFact> Headings { get; } = new(Named,
    [
        new("pension-heading", "粤省事微信小程序; 支付宝认证流程; 社区服务站:", "items:((Channel|HostAlone) (Join (Channel|HostAlone))*) (ActOf|WayOf)* Colon? $",
            PensionFact.OfList),

        new("pension-remark", "电子社保卡小程序(微信、支付宝均可搜索)",
            "items:(Channel) Open (Other|Join|Comma|Verb|ActOf|HostAlone|Label|CanDo|WayOf|Channel)+ Close Semicolon? $", PensionFact.OfList),

        new("pension-point", "③“市民通”APP;", "items:(Channel (Join Channel)*) Semicolon $", PensionFact.OfList),

        new("pension-label", "社区服务站:由工作人员协助认证; 微信:进入“城市服务”", "items:((Channel|HostAlone) (Join (Channel|HostAlone))*) (Colon (?=.*(ActOf|Label|StepTo))|(?=Open? (Other|ActOf|ChannelAlone|Label)? StepTo))", PensionFact.OfList),
    ]);

    /// <summary>Whoever comes to the house.</summary>
    public static Grammar<PensionFact> Visits { get; } = new(Named, [new("pension-visit", "预约上门认证", "items:VisitChannel", PensionFact.OfList)]);
}
