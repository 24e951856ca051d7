using System.IO.Compression;
using System.Xml;
using HaikouApi.Originals.Archives;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Word;

/// <summary>
/// Reads a .docx: paragraphs, headings by their styles, tables. From one element to the next, so that no nesting is too deep and no entity is followed.
/// </summary>
public static class WordReader
{
    public const string Version = "docx 1";

    private static readonly XmlReaderSettings Strict =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static ReadText Read(Original original, CancellationToken cancellation)
    {
        try
        {
            var (document, styles, core) = Archive.With(
                original.Bytes, zip => (Part(zip, "word/document.xml"), Part(zip, "word/styles.xml"), Part(zip, "docProps/core.xml")));
            if (document is null) throw Malformed();
            var text = new WordText(styles is null ? [] : WordStyles.HeadingLevels(Open(styles)), cancellation).Read(Open(document));
            if (text.Length == 0) throw new UnreadableException("empty", "文档里没有文字。", "There is no text in the document.");
            return new(text, Version) { Title = core is null ? null : TitleIn(Open(core)) };
        }
        catch (XmlException)
        {
            throw Malformed();
        }
    }

    private static XmlReader Open(byte[] part) => XmlReader.Create(new MemoryStream(part), Strict);

    private static byte[]? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        return Archive.Take(stream, Archive.LargestFile);
    }

    private static string? TitleIn(XmlReader core) =>
        core.ReadToFollowing("title", "http://purl.org/dc/elements/1.1/")
            && Blanks.Collapse(core.ReadElementContentAsString()) is { Length: > 0 and <= 300 } title ? title : null;

    private static UnreadableException Malformed() => new("malformed-docx", "不是完好的 .docx 文件。", "It is no sound .docx file.");
}
