using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>A place as the records name it: by its GB/T name and code, or as printed and without code.</summary>
/// <param name="Name">The name.</param>
/// <param name="Code">The GB/T 2260 code, where it has one.</param>
/// <param name="Evidence">Where it is printed.</param>
public sealed record NamedPlace(string Name, string? Code, Evidence Evidence)
{
    /// <summary>As printed, where only the town of the place is named, 徐州市区 or 中心城区: it stands for the place, unless that is told apart from it.</summary>
    public NamedPlace? Town { get; init; }

    /// <summary>Whether all of the place is spoken of: 全市.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The division, where the place is one.</summary>
    public Division? Division => Code is { } code ? Gazetteer.WithCode(code) : null;
}
