namespace HaikouApi.Access;

/// <summary>What a key may be used for. Also the names of the authorization policies that ask for it.</summary>
public static class Scopes
{
    /// <summary>Bring pages in.</summary>
    public const string Pages = "pages";

    /// <summary>Settle what pages say.</summary>
    public const string Review = "review";

    public static readonly IReadOnlyList<string> All = [Pages, Review];
}
