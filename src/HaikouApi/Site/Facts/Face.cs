using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>A kind of facts that pages show in one hue.</summary>
/// <param name="Hue">The class that gives the colour.</param>
/// <param name="Name">What a reader calls it.</param>
public sealed record Kind(string Hue, Localized Name)
{
    public static readonly Kind Governance = new("gov", new("基层治理", "Governance"));
    public static readonly Kind Events = new("event", new("活动", "Events"));
    public static readonly Kind Air = new("air", new("空气质量", "Air quality"));
    public static readonly Kind Pension = new("pen", new("养老保险", "Pensions"));
    public static readonly Kind Enterprises = new("firm", new("企业", "Companies"));
    public static readonly Kind TradeIn = new("car", new("以旧换新", "Trade-in"));
    public static readonly Kind Postal = new("post", new("国际邮件", "Postal"));
    public static readonly Kind Quantities = new("q", new("数量", "Quantities"));
    public static readonly Kind Other = new("other", new("其他", "Other"));

    public static readonly IReadOnlyList<Kind> All = [Governance, Events, Air, Pension, Enterprises, TradeIn, Postal, Quantities, Other];
}

/// <summary>How the facts of a dataset are told to a person.</summary>
/// <param name="Kind">The kind of facts it is one of.</param>
public sealed record Face(Kind Kind)
{
    /// <summary>The fields whose words are marked on the page: what the record says, not where and when.</summary>
    public required Func<Fact, IReadOnlyList<string>> Marked { get; init; }

    /// <summary>What the value is of, in a word or two.</summary>
    public required Func<Fact, Language, string> Key { get; init; }

    /// <summary>The value, in the printed words where there are any.</summary>
    public required Func<Fact, Language, string> Value { get; init; }

    /// <summary>What is said beside the value on the one line of a note.</summary>
    public Func<Fact, Language, string?> Aside { get; init; } = (_, _) => null;

    /// <summary>Whose, where and when.</summary>
    public Func<Fact, Language, string> Line { get; init; } = (_, _) => "";

    /// <summary>The fact as one would say it aloud; <see cref="Say.Strong"/> stands round what it is about.</summary>
    public required Func<Fact, Language, string> Sentence { get; init; }

    /// <summary>Fields that a card lists because nothing above says them.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>The columns of a table.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The fields by which a list is narrowed.</summary>
    public required IReadOnlyList<string> Facets { get; init; }

    /// <summary>The chart that a list shows, where its rows make one.</summary>
    public Chart? Chart { get; init; }
}
