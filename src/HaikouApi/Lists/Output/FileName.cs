using System.Text;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists.Output;

/// <summary>
/// What a file with the answer is called: the slug for every program, and for those that can, the Chinese title with what was asked
/// (RFC 6266): <c>汽车以旧换新补贴 秀英区.xlsx</c>.
/// </summary>
public static class FileName
{
    private const int Longest = 60;

    /// <summary>The Content-Disposition of a list in a format that is kept as a file.</summary>
    public static string Disposition(ListRequest request, Format format) =>
        $"attachment; filename=\"{request.Dataset.Slug}{(request.IsGrouped ? "-statistics" : "")}.{format.Name}\"; "
        + $"filename*=UTF-8''{Uri.EscapeDataString($"{Readable(request)}.{format.Name}")}";

    private static string Readable(ListRequest request)
    {
        var asked = request.Filters.Select(f => f.Operator.Name.Length == 0 ? string.Join(' ', f.Values.Select(v => v.Text))
            : $"{f.Parameter.Name} {f.Parameter.Value}");
        var name = new StringBuilder();
        foreach (var rune in string.Join(' ', [request.Dataset.Title.Zh, .. (string[])(request.IsGrouped ? ["统计"] : []), .. request.Many(ListParameter.By),
            .. request.Many(ListParameter.Q), .. asked]).EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest) return name.ToString().TrimEnd() + "…";
            name.Append(IsSafe(rune) ? rune.ToString() : "_");
        }

        return name.ToString().TrimEnd(' ', '.');
    }

    /// <summary>
    /// Whether every file system takes it, and no reader is misled by it: no separators, wildcards, control characters or changes of direction.
    /// </summary>
    private static bool IsSafe(Rune rune) =>
        rune.Value == ' ' || !(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format
            || "\\/:*?\"<>|".Contains(rune.ToString(), StringComparison.Ordinal));
}
