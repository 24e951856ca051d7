using HaikouApi.Originals.Archives;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Html;
using HaikouApi.Originals.Pdf;
using HaikouApi.Originals.Texts;
using HaikouApi.Originals.Word;

namespace HaikouApi.Originals;

/// <summary>
/// Reads the text in an original of any kind. Takes bytes from anybody: whatever they are, it answers in bounded time and memory, or says why it does not.
/// </summary>
public static class OriginalReader
{
    /// <summary>The files that an original is: those in it where it is an archive, else itself. Each is opened when it is asked for.</summary>
    public static IReadOnlyList<Func<Original>> Open(Original original) => original.Kind == OriginalKind.Zip ? Archive.Open(original) : [() => original];

    /// <summary>The reader that reads originals of a kind, in this version.</summary>
    public static string ReaderOf(OriginalKind kind) => kind switch
    {
        OriginalKind.Html => HtmlReader.Version,
        OriginalKind.Pdf => PdfReader.Version,
        OriginalKind.Word => WordReader.Version,
        _ => PlainText.Version,
    };

    public static ReadText Read(Original original, CancellationToken cancellation = default) => original.Kind switch
    {
        OriginalKind.Zip => throw new UnreadableException("archive-in-archive", "压缩包里的压缩包不读。", "An archive in an archive is not read."),
        OriginalKind.Html => HtmlReader.Read(original, cancellation),
        OriginalKind.Pdf => PdfReader.Read(original, cancellation),
        OriginalKind.Word => WordReader.Read(original, cancellation),
        _ => PlainText.Read(original),
    };
}
