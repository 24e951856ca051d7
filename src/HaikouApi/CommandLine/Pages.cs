using System.Globalization;
using System.Text;
using HaikouApi.Documents;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary>A file named on the command line, read as a page; or why it cannot be.</summary>
internal sealed record PageFile(string Path, Submission? Submission, ReviewFile? Review, string? Fault);

/// <summary>Pages in files: <c>NAME.txt</c>, and beside it <c>NAME.review.json</c> where a person reviewed it.</summary>
internal static class Pages
{
    /// <summary>The files named, and those ending in .txt in the folders named, in order.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : Enumerable.Repeat(path, 1));

    public static PageFile Read(string path, DateOnly? publishedOn)
    {
        if (!File.Exists(path)) return new(path, null, null, "there is no such file");
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length > RequestTarget.LargestBody) return new(path, null, null, $"is larger than {RequestTarget.LargestBody} bytes");
        if (SubmissionReader.FaultyByte(bytes) is { } offset) return new(path, null, null, $"is not UTF-8 text: the byte at offset {offset} cannot stand there");
        var text = Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(text)) return new(path, null, null, "is empty");
        var review = Path.ChangeExtension(path, ".review.json");
        return new(path, new Submission(text, PublishedOn: publishedOn), File.Exists(review) ? new ReviewFile(Path.GetFileName(review), File.ReadAllText(review)) : null, null);
    }

    /// <summary>A day as it is given on the command line.</summary>
    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
