using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HaikouApi.Datasets;

/// <summary>The XML documentation of the assemblies that declare rows: what a reader of the API reads in English is written once, beside the code.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Summaries = new();

    /// <summary>The documentation file the compiler writes beside an assembly.</summary>
    public static string FileOf(Assembly assembly) => Path.ChangeExtension(assembly.Location, ".xml");

    public static string SummaryOf(PropertyInfo property) => Summary(property.DeclaringType!, "P", $".{property.Name}");

    public static string SummaryOf(Type type) => Summary(type, "T", "");

    private static string Summary(Type type, string kind, string member)
    {
        var name = $"{kind}:{type.FullName!.Replace('+', '.')}{member}";
        return Summaries.GetOrAdd(type.Assembly, Read).TryGetValue(name, out var summary)
            ? White().Replace(summary, " ").Trim()
            : throw new InvalidOperationException($"{name} reaches readers of the API and has no <summary>.");
    }

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        if (!File.Exists(FileOf(assembly)))
        {
            throw new InvalidOperationException(
                $"{FileOf(assembly)} is not there: a project that declares rows needs <GenerateDocumentationFile>true</GenerateDocumentationFile>.");
        }

        return XDocument.Load(FileOf(assembly)).Descendants("member").Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")!.Value);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
