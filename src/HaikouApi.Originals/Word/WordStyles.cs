using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace HaikouApi.Originals.Word;

/// <summary>Which styles of a .docx are headings, and of which level.</summary>
internal static partial class WordStyles
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Dictionary<string, int> HeadingLevels(XmlReader styles)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var style = "";
        while (styles.Read())
        {
            if (styles.NodeType != XmlNodeType.Element || styles.NamespaceURI != Namespace) continue;
            var value = styles.GetAttribute("val", Namespace) ?? "";
            if (styles.LocalName == "style") style = styles.GetAttribute("styleId", Namespace) ?? "";
            else if (styles.LocalName == "name" && Heading().Match(value) is { Success: true } name)
                levels[style] = int.Parse(name.Groups[1].Value, CultureInfo.InvariantCulture);
            else if (styles.LocalName == "name" && value == "Title") levels[style] = 1;
            else if (styles.LocalName == "outlineLvl" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var outline) && outline < 9)
                levels.TryAdd(style, outline + 1);
        }

        return levels;
    }

    [GeneratedRegex("^(?:heading|标题) ?([1-6])$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
