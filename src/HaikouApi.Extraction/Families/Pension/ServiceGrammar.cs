using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Pension;

/// <summary>A service that a phrase says can be had.</summary>
/// <param name="Match">Where it is said.</param>
/// <param name="Item">The token that names it.</param>
internal sealed record ServiceFact(RuleMatch Match, Token Item)
{
    /// <summary>Where its name stands, without quotation marks.</summary>
    public (int Start, int End) Name => Item.Kind == ServiceShapes.Quote ? (Item.Start + 1, Item.End - 1) : (Item.Start, Item.End);

    public static IEnumerable<ServiceFact> Of(RuleMatch match) =>
        match.All("items", ServiceShapes.Service, ServiceShapes.Deed).Select(t => new ServiceFact(match, t));

    public static IEnumerable<ServiceFact> OfQuotes(RuleMatch match) =>
        match.All("items", ServiceShapes.Quote).Where(t => ServiceShapes.MayBeService(t.Word!)).Select(t => new ServiceFact(match, t));

    public static IEnumerable<ServiceFact> OfOneThing(RuleMatch match) =>
        match.All("items", ServiceShapes.Quote).Where(t => t.Word!.EndsWith("退休一件事", StringComparison.Ordinal)).Select(t => new ServiceFact(match, t));

    /// <summary>What is done with a card needs no words round it, where its name says so.</summary>
    public static IEnumerable<ServiceFact> OfCard(RuleMatch match) =>
        Of(match).Where(f => f.Item.End - f.Item.Start >= LongName && ServiceShapes.IsOfCard(f.Item.Word!));

    private const int LongName = 6;

    public static IEnumerable<ServiceFact> OfOffered(RuleMatch match) =>
        match.All("items", ServiceShapes.Quote).Where(t => ServiceShapes.IsOffered(t.Word!)).Select(t => new ServiceFact(match, t));

    public static IEnumerable<ServiceFact> OfEntrance(RuleMatch match) => OfLabel(match).Where(f => !ServiceShapes.IsOfResults(f.Item.Word!));

    /// <summary>What is pressed last; a certification, which every second text is about, is named elsewhere.</summary>
    public static IEnumerable<ServiceFact> OfStep(RuleMatch match) =>
        OfLabel(match).Where(f => match.Sentence.Passage.Folded[f.Item.Start - 1] is '→' or '>' or '-' or '—'
            && !f.Item.Word!.EndsWith("认证", StringComparison.Ordinal));

    public static IEnumerable<ServiceFact> OfLabel(RuleMatch match) =>
        match.All("items", ServiceShapes.Quote)
            .Where(t => ServiceShapes.IsService(t.Word!) && !ServiceShapes.IsProgram(match.Sentence.Passage.Folded, t.End))
            .Select(t => new ServiceFact(match, t));
}

/// <summary>How texts say which services there are.</summary>
internal static class ServiceGrammar
{
    private static readonly Dictionary<string, string> Named = new() { ["List"] = "(Service (Join Service)*)" };

    public static Grammar<ServiceFact> All { get; } = new(Named,
    [
        new("service-quoted", "“参保登记”“待遇申领”等业务", "items:(ServiceQuote (Join? ServiceQuote)*) (Other? BusinessWord)", ServiceFact.OfQuotes),

        new("service-offered", "支持“待遇测算”(如…)、“关系转移查询”", "DoService items:(ServiceQuote ((Open Other Close)? Join ServiceQuote)*)", ServiceFact.OfOffered),

        new("service-modules", "利用“结果查询”和“进度查询”两个模块", "MeansOf items:(ServiceQuote (Join? ServiceQuote)*) Other? ModuleWord", ServiceFact.OfQuotes),

        new("service-module", "在缴费记录查询模块查看", "items:Service (?=ModuleWord)", ServiceFact.Of),

        new("service-entrance", "进入单位网厅,可看到“养老保险增员申报”入口", "items:ServiceQuote ModuleWord", ServiceFact.OfEntrance),

        new("service-label", "选择页面下方的“个人续保缴费”", "PressService Other? Join? items:(ServiceQuote (Join? ServiceQuote)*)", ServiceFact.OfLabel),

        new("service-stepped", "“便民服务”→“养老保险参保登记”", "ServiceQuote Join items:ServiceQuote (?=Comma|Semicolon|$)", ServiceFact.OfStep),

        new("service-pressed", "点击灵活就业缴费", "PressService items:Service (?=Comma|Semicolon|$)", ServiceFact.Of),

        new("service-refused", "无需办理参保登记", "RefusedService DoService? List", _ => []),

        new("service-done", "办理养老保险参保登记、待遇申领", "DoService items:List", ServiceFact.Of),

        new("service-request", "提交养老保险关系转移接续申请", "HandIn items:Service (?=DoService|RequestWord)", ServiceFact.Of),

        new("service-listed", "参保登记、待遇申领等业务", "items:(Service (Join Service)+) BusinessWord", ServiceFact.Of),

        new("service-realised", "养老保险关系跨省转移实现网上办", "items:Service (?=Realised|AskHow|DoService Other? ServiceQuote)", ServiceFact.Of),

        new("service-realised", "已实现居保缴费、待遇查询", "Realised items:(Service (Join Service)+)", ServiceFact.Of),

        new("service-asked", "怎么办理养老保险参保登记?", "AskHow items:List", ServiceFact.Of),

        new("service-before", "参保登记可到村委会办理", "items:(Service (Join Service)*) BusinessWord? Comma? (?=ReachService)", ServiceFact.Of),

        new("service-headed", "社保卡线上申领:打开…; 退休申请办理流程:", "items:Service DoService? TitleWord? (?=Colon)", ServiceFact.Of),

        new("service-named", "推出的社保卡线上申领渠道", "items:Service", ServiceFact.OfCard),

        new("service-deed", "查询养老保险缴费记录", "items:ServiceDeed", ServiceFact.Of),

        new("service-at-once", "“企业职工退休一件事”改革", "items:ServiceQuote", ServiceFact.OfOneThing),
    ]);
}
