using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

/// <summary>Where those who wrote or photographed sign: in brackets, at the end of a caption, before another role, on a line of their own.</summary>
public static partial class Bylines
{
    /// <summary>What stands for each character of a name that is withheld.</summary>
    public const char Blank = '＊';

    /// <summary>
    /// Role and names, as groups 1 and 2 or 3 and 4. In prose 记者 has a verb behind it and not the end of a byline. Means the same to PostgreSQL as to .NET.
    /// </summary>
    public const string Pattern = $@"((?:记者|通讯员)[ \u3000:：\n\r]*)({Names})(?={End})|((?:记者|通讯员)[ \u3000:：]+|[ \u3000]通讯员)({Names})(?={Line})";

    private const string Name = @"(?!记者|通讯员)[\u3400-\u9fff·]{2,12}";
    private const string Names = $@"{Name}(?:[ \u3000、\n\r]+{Name})*";
    private const string Line = @"[ \u3000]*(?:[\n\r]|$)";
    private const string End = @"[ \u3000\n\r]*[)）]|[ \u3000]+(?:记者|通讯员)|[ \u3000\n\r]*(?:摄|供图|图|文图|文/图|图/文)[ \u3000]*(?:[)）。\n\r]|$)";

    /// <summary>The text with the names blank, character for character: every other one keeps its place.</summary>
    public static string Without(string text) => Signed().Replace(text, signed =>
        signed.Groups[1].Value + signed.Groups[3].Value + Letter().Replace(signed.Groups[2].Value + signed.Groups[4].Value, $"{Blank}"));

    [GeneratedRegex(Pattern)]
    private static partial Regex Signed();

    [GeneratedRegex(@"[^ \u3000、\n\r]")]
    private static partial Regex Letter();
}
