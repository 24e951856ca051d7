using System.Text.RegularExpressions;

namespace HaikouApi.Site.Reader;

/// <summary>A caption and who took the picture, which are set apart.</summary>
internal static partial class Caption
{
    public static (IReadOnlyList<Piece> Caption, IReadOnlyList<Piece> Credit) Parts(SetBlock block)
    {
        var credit = Credit().Match(block.Text);
        var at = credit.Success ? credit.Index : block.Text.Length;
        return ([.. block.Slice(0, at)], [.. block.Slice(at, block.Text.Length)]);
    }

    [GeneratedRegex(@"(?<=[。！？”\s　]|^)[\s　]*[□■◎●]?(?:本报|本刊|见习)*(?:记者|通讯员|资料图|供图)[^。，]{0,30}$")]
    private static partial Regex Credit();
}
