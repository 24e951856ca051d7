using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.XPath;
using System.Xml;

namespace HaikouApi.Datasets;

/// <summary>The XML documentation of the assemblies that declare rows: what a reader of the API reads in English is written once, beside the code.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, XPathNavigator> Documents = new();

    /// <summary>The documentation file the compiler writes beside an assembly.</summary>
    public static string FileOf(Assembly assembly) => Path.ChangeExtension(assembly.Location, ".xml");

    public static string SummaryOf(PropertyInfo property) => Summary(property.DeclaringType!, "P", $".{property.Name}");

    public static string SummaryOf(Type type) => Summary(type, "T", "");

    private static string Summary(Type type, string kind, string member)
    {
        var name = $"{kind}:{type.FullName!.Replace('+', '.')}{member}";
        return Documents.GetOrAdd(type.Assembly, Read).SelectSingleNode($"/doc/members/member[@name='{name}']/summary") is { } summary
            ? White().Replace(summary.Value, " ").Trim()
            : throw new InvalidOperationException($"{name} reaches readers of the API and has no <summary>.");
    }

    private static XPathNavigator Read(Assembly assembly)
    {
        if (!File.Exists(FileOf(assembly)))
        {
            throw new InvalidOperationException(
                $"{FileOf(assembly)} is not there: a project that declares rows needs <GenerateDocumentationFile>true</GenerateDocumentationFile>.");
        }

        using var file = XmlReader.Create(FileOf(assembly));
        return new XPathDocument(file).CreateNavigator();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
