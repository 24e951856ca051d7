using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>A channel as a sentence names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Words">The words that say its kind.</param>
internal sealed record ChannelName(Segment Name, string Kind, Segment Words)
{
    public int Start => Math.Min(Name.Start, Words.Start);

    public int End => Math.Max(Name.End, Words.End);

    /// <summary>Whether it is a program of another kind, or one of which nothing says where it runs: one uses it at home all the same.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Whether one goes there or sits at home.</summary>
    public string? Mode => Kind switch
    {
        "app" or "wechat_mini_program" or "alipay_mini_program" or "website" => "online",
        "counter" or "terminal" => "offline",
        _ => IsProgram ? "online" : null,
    };
}
