using System.IO.Compression;

namespace HaikouApi.Originals.Files;

/// <summary>The kinds of files that pages come in.</summary>
public enum OriginalKind
{
    Text,
    Html,
    Pdf,
    Word,
    Zip,
}

/// <summary>Tells what bytes are by how they begin. Text that is said to be text is never taken for HTML: tags may stand in it.</summary>
public static class Kinds
{
    /// <summary>How far into a file %PDF may stand.</summary>
    private const int Head = 1024;

    /// <summary>The media type that an original of a kind is given out as.</summary>
    public static string MediaType(this OriginalKind kind) => kind switch
    {
        OriginalKind.Html => "text/html",
        OriginalKind.Pdf => "application/pdf",
        OriginalKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        OriginalKind.Zip => "application/zip",
        _ => "text/plain",
    };

    public static OriginalKind Of(byte[] content, string? mediaType, string? fileName)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes[..Math.Min(Head, bytes.Length)].IndexOf("%PDF-"u8) >= 0) return OriginalKind.Pdf;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return HasWordDocument(content) ? OriginalKind.Word : OriginalKind.Zip;
        return mediaType switch
        {
            "text/html" or "application/xhtml+xml" => OriginalKind.Html,
            "application/pdf" => OriginalKind.Pdf,
            "text/plain" or "application/json" => OriginalKind.Text,
            _ when fileName?.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) == true => OriginalKind.Text,
            _ => BeginsAsHtml(bytes) ? OriginalKind.Html : OriginalKind.Text,
        };
    }

    /// <summary>Whether an archive is a .docx, and does not only have one in it.</summary>
    private static bool HasWordDocument(byte[] archive)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive, writable: false));
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether the first tag is that of a page: in any encoding that has ASCII in it, with or without its NULs.</summary>
    private static bool BeginsAsHtml(ReadOnlySpan<byte> bytes)
    {
        Span<char> head = stackalloc char[Head];
        var count = 0;
        foreach (var octet in bytes[..Math.Min(Head, bytes.Length)])
        {
            if (octet is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF)) head[count++] = char.ToLowerInvariant((char)octet);
        }

        var start = head[..count].TrimStart();
        if (start.StartsWith("<?xml") && start.IndexOf("?>") is > 0 and var prolog) start = start[(prolog + 2)..].TrimStart();
        while (start.StartsWith("<!--") && start.IndexOf("-->") is > 0 and var comment) start = start[(comment + 3)..].TrimStart();
        return start.StartsWith("<!doctype html") || start.StartsWith("<html");
    }
}
