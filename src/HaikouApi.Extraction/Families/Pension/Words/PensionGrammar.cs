using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>How texts say that something is a way to apply.</summary>
internal static class PensionGrammar
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["Verb"] = "(UseOf|OpenOf|GoTo)",
        ["Channel"] = "((QuotedChannel|PlainChannel|ChannelAlone|SelfNamedChannel|ChannelClass|PlaceClass) (?!StaffOf))",
        ["One"] = "((QuotedChannel|PlainChannel|ChannelAlone|SelfNamedChannel|ChannelClass (?!Open SuchAs)|PlaceClass|HostAlone) (?!StaffOf)"
        + "|PhoneChannel|NamedWay"
            + "|BankByName ((Other Other?)? BankOutlet)?)",
        ["Example"] = "((Other? Label|QuotedChannel|PlainChannel|ChannelAlone|SelfNamedChannel|HostAlone|ChannelClass|Other) (Open Other+ Close)?)",
    };

    /// <summary>In a sentence: names that take the words round them to be names; and channels wherever they stand, with what they are joined to.</summary>
    public static Grammar<PensionFact> All { get; } = new(Named,
    [
        new("pension-examples", "下载手机APP(如甲、乙等)",
            "WaysAre? Verb* Other? noun:(ChannelClass|PlaceClass|PlainChannel) Open SuchAs "
                + "items:(Example (Join? Example)* Close (Join (Label|ChannelAlone))?)", PensionFact.OfExamples),

        new("pension-such-as", "推出社保小程序,如“甲社保”、“乙社保”等", "noun:(ChannelClass|PlainChannel) Comma SuchAs items:((Label|ChannelAlone) (Join? (Label"
        + "|ChannelAlone))*)",
            PensionFact.OfExamples),

        new("pension-in-brackets", "微信公众号(甲人社)、支付宝小程序(乙社保)", "noun:ChannelClass Open items:(Other) Close", PensionFact.OfBracket),

        new("pension-in-brackets", "用手机APP(甲人社、乙市民云)认证",
            "noun:ChannelClass Open items:((Other|ChannelAlone) (Join (Other"
        + "|ChannelAlone))+) Close", PensionFact.OfBrackets),

        new("pension-searched", "在应用商店搜索“甲人社”下载安装", "StoreSearch items:((Label|ChannelAlone) (Join (Label|ChannelAlone))*)", PensionFact.OfStore),

        new("pension-named-before", "用甲、乙等手机APP办理", "(UseOf|OpenOf) items:(Other (Join Other)+) noun:ChannelClass (?! Open SuchAs)", PensionFact.OfNamesBefore),

        new("pension-bank-apps", "已开通甲银行、乙银行缴费渠道,可到相应手机APP", "items:(BankByName (Join BankByName)*) (ActOf|WayOf)? Comma? GoTo? (?=ChannelClass)",
            PensionFact.OfBankApps),

        new("pension-delegate", "委托家属代办", "items:DelegateChannel", PensionFact.OfList),

        new("pension-phone", "拨打12333查询", "items:PhoneChannel", PensionFact.OfList),

        new("pension-slot", "电脑登录甲网、乙平台或到丙中心办理",
            "(device:OnDevice Verb*)? items:(One ((ActOf? Comma? Join Verb*|(?<=QuotedChannel)|(?<=SelfNamedChannel)|(?<=HostAlone)"
                + "|Comma (?=QuotedChannel|PlainChannel)|Join Other (Open Other Close)? Join) One)*)",
            PensionFact.OfList),
    ]);

    /// <summary>A line that names channels and nothing else, or names one before a colon.</summary>
    public static Grammar<PensionFact> Headings { get; } = new(Named,
    [
        new("pension-heading", "粤省事微信小程序; 支付宝认证流程; 社区服务站:", "items:((Channel|HostAlone) (Join (Channel|HostAlone))*) (ActOf|WayOf)* Colon? $",
            PensionFact.OfList),

        new("pension-remark", "电子社保卡小程序(微信、支付宝均可搜索)",
            "items:(Channel) Open (Other|Join|Comma|Verb|ActOf|HostAlone|Label|CanDo|WayOf|Channel)+ Close Semicolon? $", PensionFact.OfList),

        new("pension-point", "③“市民通”APP;", "items:(Channel (Join Channel)*) (Label Other?)? Semicolon $", PensionFact.OfList),

        new("pension-label", "社区服务站:由工作人员协助认证; 微信:进入“城市服务”; 掌上通APP,点击“认证”",
            "items:((Channel|HostAlone) (Join (Channel|HostAlone))*) (Colon (?=.*(ActOf|CanDo|WayOf|Label|StepTo))|Comma (?=(Other|ActOf|OpenOf)* Label)"
                + "|(?=Open? (Other|ActOf"
                + "|ChannelAlone|Label)? StepTo))",
            PensionFact.OfList),

        new("pension-place", "•银行网点:各合作银行柜台", "items:(Channel (Join Channel)*) Colon", PensionFact.OfList),
    ]);

    /// <summary>Whoever comes to the house.</summary>
    public static Grammar<PensionFact> Visits { get; } = new(Named, [new("pension-visit", "预约上门认证", "items:VisitChannel", PensionFact.OfList)]);
}
