using System.Reflection;
using System.Text;

namespace HaikouApi.Database;

/// <summary>Files of db/ that are carried inside assemblies: migrations, and the pages that come with the service.</summary>
public sealed class Resources(params IReadOnlyList<Assembly> assemblies)
{
    /// <summary>Names in a folder of db/, such as <c>documents/</c>, in order.</summary>
    public IEnumerable<string> In(string folder) => assemblies.SelectMany(a => a.GetManifestResourceNames())
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public string ReadText(string name) => Encoding.UTF8.GetString(ReadBytes(name));

    public byte[] ReadBytes(string name)
    {
        using var stream = assemblies.Select(a => a.GetManifestResourceStream(name)).FirstOrDefault(s => s is not null)
            ?? throw new FileNotFoundException(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
