using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>A company by its longest name that the article prints.</summary>
/// <param name="Name">The name.</param>
/// <param name="Folded">The name, folded.</param>
/// <param name="Evidence">Where it is printed.</param>
internal sealed partial record Company(string Name, string Folded, Evidence Evidence)
{
    /// <summary>What it is called for short: without 有限公司, and without the place before it.</summary>
    public IReadOnlyList<string> ShortNames()
    {
        var core = Legal().Replace(Folded, "");
        return [.. Places.Where(from => core.Length - from >= 4).Select(from => core[from..])];
    }

    /// <summary>The lengths of the place before a name: none, 桂林, 黑龙江.</summary>
    private static readonly int[] Places = [0, 2, 3];

    [GeneratedRegex(@"(?:\([^)]*\))?(?:股份|集团)?(?:有限)?(?:责任)?(?:公司|集团)$")]
    private static partial Regex Legal();
}
