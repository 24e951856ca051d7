using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Submissions;
using HaikouApi.Originals;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary>A file that cannot be read as a page, and why.</summary>
internal sealed class PageException(string fault) : Exception(fault);

/// <summary>A page in a file.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Path">The file.</param>
/// <param name="Open">Gives its bytes.</param>
internal sealed record PageFile(string Name, string Path, Func<Original> Open);

/// <summary>Pages in files: <c>NAME.txt</c>, and beside it <c>NAME.review.json</c> where a person reviewed it.</summary>
internal static class Pages
{
    private const long LargestFile = 64 << 20;

    private static readonly string[] Endings = [".txt", ".html", ".htm", ".pdf", ".docx", ".zip"];

    /// <summary>The files named, and those of kinds that are read in the folders named, in order.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
        : Enumerable.Repeat(path, 1));

    /// <summary>The pages in files, archives opened, each with a name; one that cannot be read is an exception when it is asked for.</summary>
    public static IEnumerable<PageFile> All(IEnumerable<string> paths) => Files(paths).SelectMany(path =>
    {
        try
        {
            var files = OriginalReader.Open(Read(path));
            return files.Select((open, i) => new PageFile(files.Count == 1 ? path : $"{path}#{i + 1}", path, open));
        }
        catch (Exception fault) when (fault is PageException or UnreadableException or IOException or UnauthorizedAccessException)
        {
            return [new PageFile(path, path, () => throw new PageException(fault.Message))];
        }
    });

    public static Original Read(string path)
    {
        if (!File.Exists(path)) throw new PageException("there is no such file");
        if (new FileInfo(path).Length > LargestFile) throw new PageException($"is larger than {LargestFile} bytes");
        var bytes = File.ReadAllBytes(path);
        if (bytes.All(b => char.IsWhiteSpace((char)b))) throw new PageException("is empty");
        var original = new Original(bytes, FileName: Path.GetFileName(path)) { MayGuess = true };
        return original.Kind == OriginalKind.Text && bytes.Length > RequestTarget.LargestBody
            ? throw new PageException($"is larger than {RequestTarget.LargestBody} bytes") : original;
    }

    /// <summary>What a person settled about a page, if it is there.</summary>
    public static ReviewFile? ReviewOf(string path)
    {
        var review = Path.ChangeExtension(path, ".review.json");
        return File.Exists(review) ? new ReviewFile(Path.GetFileName(review), File.ReadAllText(review)) : null;
    }

    /// <summary>The reading, where it has anything in it.</summary>
    public static PageReading NotEmpty(PageReading reading) => reading.IsEmpty ? throw new PageException(SubmissionFaults.NoText.Detail.En) : reading;
}
