using HaikouApi.Originals.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace HaikouApi.Originals.Pdf;

/// <summary>Reads the text layer of a PDF: letters to lines, lines to blocks, blocks to the order in which they are read.</summary>
public static class PdfReader
{
    public const string Version = "pdf 3";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int MostPages = 100, MostLetters = 60_000, Deepest = 128;

    public static ReadText Read(Original original, CancellationToken cancellation)
    {
        try
        {
            using var document = PdfDocument.Open(original.Bytes,
                new ParsingOptions { FilterProvider = new BoundedFilters(Longest, cancellation), MaxStackDepth = Deepest, SkipMissingFonts = true });
            return Read(document, cancellation);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException("encrypted-pdf", "PDF 有密码，请先解除。", "The PDF needs a password; take it off first.");
        }
#pragma warning disable CA1031 // A damaged file makes the parser fail in any way there is.
        catch (Exception fault) when (fault is not (UnreadableException or OperationCanceledException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw fault.InnerException is UnreadableException inner ? inner
                : new UnreadableException("malformed-pdf", "不是完好的 PDF 文件。", "It is no sound PDF file.");
        }
    }

    private static ReadText Read(PdfDocument document, CancellationToken cancellation)
    {
        if (document.NumberOfPages > MostPages)
        {
            throw new UnreadableException("too-many-pages", $"PDF 有 {document.NumberOfPages} 页，最多 {MostPages} 页。",
                $"The PDF has {document.NumberOfPages} pages, and may have at most {MostPages}.")
            { IsTooLarge = true };
        }

        var (pages, pictures) = (new List<PrintedPage>(), 0);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            var lines = LinesOf(page);
            if (lines.Count == 0 && page.NumberOfImages > 0) pictures++;
            pages.Add(new(page.Width, page.Height, lines));
        }

        var (text, places) = PrintedPages.Write(pages);
        if (text.Length == 0) throw NoText(pictures > 0);
        return new(text, Version)
        {
            Places = places,
            Notes = pictures == 0 ? [] : [new("pages-without-text", $"有 {pictures} 页只是图片，没有文字层，未读。",
                $"{pictures} pages are only pictures without a text layer, and were not read.")],
        };
    }

    private static List<PrintedLine> LinesOf(Page page)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.TextOrientation == TextOrientation.Horizontal).ToList();
        if (letters.Count > MostLetters)
        {
            throw new UnreadableException("page-too-full", $"一页超过 {MostLetters} 个字。", $"A page has more than {MostLetters} letters.") { IsTooLarge = true };
        }

        if (letters.Count == 0) return [];
        return [.. PrintedLine.Of(letters).Where(l => l.Words.Length > 0)];
    }

    private static UnreadableException NoText(bool hasPictures) => hasPictures
        ? new("no-text-layer", "PDF 只有图片，没有文字层；这里不做文字识别，请先用 OCR 软件加上文字层。",
            "The PDF is pictures without a text layer. Nothing here recognises letters in pictures: add a text layer with OCR software first.")
        : new("empty", "PDF 里没有文字。", "There is no text in the PDF.");
}
