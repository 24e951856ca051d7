namespace HaikouApi.Documents.Storing;

/// <summary>What is done to a page, by whom and why: what history says of the change.</summary>
/// <param name="Cause">What is done, as the database names it.</param>
/// <param name="Label">The public label of the key that it is done with.</param>
/// <param name="Because">Why.</param>
public sealed record Act(string Cause, string? Label = null, string? Because = null)
{
    /// <summary>A page is brought in.</summary>
    public const string Submission = "submission";

    /// <summary>A stored page is read again by other rules.</summary>
    public const string Reading = "reading";

    /// <summary>A person settles what a page says.</summary>
    public const string Review = "review";

    /// <summary>A page is withdrawn.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>A withdrawn page is taken in again.</summary>
    public const string Restoration = "restoration";

    /// <summary>A page is withdrawn because another one stands for it.</summary>
    public const string Replacement = "replacement";

    /// <summary>A page is removed for good.</summary>
    public const string Erasure = "erasure";
}
