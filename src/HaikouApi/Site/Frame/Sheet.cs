namespace HaikouApi.Site.Frame;

/// <summary>What every page has round it.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">The class of its body, which the styles go by.</param>
public sealed record Sheet(Visit Visit, string Title, string Kind)
{
    public string? Description { get; init; }

    /// <summary>Which of the entries at the top it belongs to.</summary>
    public string? Entry { get; init; }

    /// <summary>Scripts, besides those of every page.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Libraries that those need.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>The same as linked data, for machines.</summary>
    public string? LinkedData { get; init; }

    /// <summary>The same as data: its address.</summary>
    public string? Data { get; init; }

    /// <summary>Whether nothing stands round it.</summary>
    public bool IsBare { get; init; }
}
