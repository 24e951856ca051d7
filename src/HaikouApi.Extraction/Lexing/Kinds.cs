namespace HaikouApi.Extraction.Lexing;

/// <summary>The kinds of tokens that all families know. A family adds its own (its lexicon names them).</summary>
public static class Kinds
{
    /// <summary>海口市, 琼山区; 全市, 我县; 各区, whose it is not said; 海口市生态环境局, which is no place.</summary>
    public static readonly Kind Place = Kind.Of("Place"), OwnWord = Kind.Of("OwnWord"), Parts = Kind.Of("Parts"), Office = Kind.Of("Office");

    /// <summary>2024年1—5月, 18日, 当月; 今年以来, of which days is not said.</summary>
    public static readonly Kind When = Kind.Of("When");

    /// <summary>同比, 较去年同期; 环比, 较2019—2021年同期均值.</summary>
    public static readonly Kind LastYear = Kind.Of("LastYear"), OtherBase = Kind.Of("OtherBase");

    /// <summary>31; 31微克/立方米; 6.1%; 1.2个百分点; 29天; 第5; 5位; a bound or a range; 3次.</summary>
    public static readonly Kind Number = Kind.Of("Number"), Concentration = Kind.Of("Concentration"), Percent = Kind.Of("Percent"), Points = Kind.Of("Points"),
        Days = Kind.Of("Days"),
        Ordinal = Kind.Of("Ordinal"), Inexact = Kind.Of("Inexact"), OtherNumber = Kind.Of("OtherNumber");

    /// <summary>Quantities with their hedge, for those who read any number: their value is a <see cref="Lexing.Quantity"/>.</summary>
    public static readonly Kind Money = Kind.Of("Money"), Count = Kind.Of("Count"), Duration = Kind.Of("Duration"), Quantity = Kind.Of("Quantity");

    public static readonly Kind Join = Kind.Of("Join"), Comma = Kind.Of("Comma"), Semicolon = Kind.Of("Semicolon"), Open = Kind.Of("Open"),
        Close = Kind.Of("Close"), Colon = Kind.Of("Colon");

    /// <summary>其中: what follows, up to the next semicolon or full stop, is said of a part.</summary>
    public static readonly Kind Among = Kind.Of("Among");

    /// <summary>Characters that no lexer knows.</summary>
    public static readonly Kind Other = Kind.Of("Other");

    /// <summary>Words that stand between and change nothing. They make no token.</summary>
    public static readonly Kind Filler = Kind.Of("Filler");

    /// <summary>The marks of all sentences.</summary>
    public static readonly (Kind Kind, string Words)[] Marks =
        [(Join, "、 和 及 与 以及 并"), (Comma, ","), (Semicolon, "; 。 ! ?"), (Open, "("), (Close, ")"), (Colon, ":"), (Among, "其中")];
}
