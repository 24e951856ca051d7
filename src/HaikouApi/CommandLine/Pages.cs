using System.Text;
using HaikouApi.Documents.Submissions;
using HaikouApi.Documents;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary>A file that cannot be read as a page, and why.</summary>
internal sealed class PageException(string fault) : Exception(fault);

/// <summary>Pages in files: <c>NAME.txt</c>, and beside it <c>NAME.review.json</c> where a person reviewed it.</summary>
internal static class Pages
{
    /// <summary>The files named, and those ending in .txt in the folders named, in order.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : Enumerable.Repeat(path, 1));

    /// <summary>The text of a file.</summary>
    public static string Read(string path)
    {
        if (!File.Exists(path)) throw new PageException("there is no such file");
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length > RequestTarget.LargestBody) throw new PageException($"is larger than {RequestTarget.LargestBody} bytes");
        if (SubmissionReader.FaultyByte(bytes) is { } offset) throw new PageException($"is not UTF-8 text: the byte at offset {offset} cannot stand there");
        return bytes.All(b => char.IsWhiteSpace((char)b)) ? throw new PageException("is empty") : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>What a person settled about a page, if it is there.</summary>
    public static ReviewFile? ReviewOf(string path)
    {
        var review = Path.ChangeExtension(path, ".review.json");
        return File.Exists(review) ? new ReviewFile(Path.GetFileName(review), File.ReadAllText(review)) : null;
    }

    /// <summary>The reading, where it has anything in it.</summary>
    public static PageReading NotEmpty(PageReading reading) => reading.IsEmpty ? throw new PageException(SubmissionReader.NoText.Detail.En) : reading;
}
