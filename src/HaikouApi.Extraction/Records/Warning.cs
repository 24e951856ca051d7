using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction;

/// <summary>What a warning says, in Chinese and in English.</summary>
public readonly record struct Detail(string Zh, string En);

/// <summary>Something a rule was not sure of, and so did not extract.</summary>
/// <param name="Code">A stable kebab-case name, such as list-length-mismatch.</param>
/// <param name="Detail">What was unclear, with the words.</param>
/// <param name="Where">Where it is printed: all of it, from the first word to the last.</param>
public sealed record Warning(string Code, Detail Detail, Segment Where)
{
    /// <summary>The cause, without the words; null where it is no cause that others can share.</summary>
    public Detail? Cause { get; init; }

    /// <summary>The words that are set aside, each where it is printed.</summary>
    public IReadOnlyList<Segment> Aside { get; init; } = [];

    /// <summary>What the sender can say that would settle it: place, publishedOn.</summary>
    public string? SettledBy { get; init; }

    /// <summary>
    /// A warning about the characters of <paramref name="passage"/> from <paramref name="start"/> to <paramref name="end"/>, which it quotes.
    /// </summary>
    public static Warning Of(string code, Detail detail, Passage passage, int start, int end)
    {
        var (words, where) = (passage.Printed(start, end), new Segment(passage.OffsetOf(start), passage.EndOf(end - 1)));
        return new(code, new($"{detail.Zh}：{words}", $"{detail.En}: {words}"), where) { Cause = detail, Aside = [where] };
    }
}
