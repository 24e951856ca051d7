using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction;

/// <summary>What a warning says, in Chinese and in English.</summary>
public readonly record struct Detail(string Zh, string En);

/// <summary>Something a rule was not sure of, and so did not extract.</summary>
/// <param name="Code">A stable kebab-case name, such as list-length-mismatch.</param>
/// <param name="Detail">What was unclear, with the words.</param>
/// <param name="Where">Where it is printed.</param>
public sealed record Warning(string Code, Detail Detail, Segment Where)
{
    /// <summary>A warning about the characters of <paramref name="passage"/> from <paramref name="start"/> to <paramref name="end"/>, which it quotes.</summary>
    public static Warning Of(string code, Detail detail, Passage passage, int start, int end)
    {
        var words = passage.Printed(start, end);
        return new(code, new($"{detail.Zh}：{words}", $"{detail.En}: {words}"), new(passage.OffsetOf(start), passage.OffsetOf(end - 1) + 1));
    }
}
