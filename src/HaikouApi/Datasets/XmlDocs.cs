using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.XPath;
using System.Xml;

namespace HaikouApi.Datasets;

/// <summary>The XML documentation of this assembly: what a reader of the API is told in English is written once, beside the code.</summary>
internal static partial class XmlDocs
{
    /// <summary>The documentation file the compiler writes beside the assembly.</summary>
    public static string File { get; } = Path.ChangeExtension(typeof(XmlDocs).Assembly.Location, ".xml");

    private static readonly XPathNavigator Document = new XPathDocument(XmlReader.Create(File)).CreateNavigator();

    public static string SummaryOf(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    public static string SummaryOf(Type type) => Summary($"T:{type.FullName}");

    private static string Summary(string member) =>
        Document.SelectSingleNode($"/doc/members/member[@name='{member}']/summary") is { } summary
            ? White().Replace(summary.Value, " ").Trim()
            : throw new InvalidOperationException($"{member} reaches readers of the API and has no <summary>.");

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
