using System.IO.Compression;
using System.Text;
using HaikouApi.Originals.Files;

namespace HaikouApi.Originals.Archives;

/// <summary>An archive of files, none of which is read further than a file may be long: what it says of their lengths is not believed.</summary>
public static class Archive
{
    private const int MostFiles = 200;

    /// <summary>The most that one file may come to.</summary>
    public const int LargestFile = 16 << 20;

    /// <summary>Names that are not UTF-8 are as Chinese systems write them.</summary>
    private static readonly Encoding Names = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static IReadOnlyList<Func<Original>> Open(Original archive)
    {
        var names = With(archive.Bytes, zip => zip.Entries.Where(IsPage).Select(e => e.FullName).ToList());
        if (names.Count == 0) throw new UnreadableException("empty-archive", "压缩包里没有文件。", "There is no file in the archive.");
        if (names.Count > MostFiles)
        {
            throw new UnreadableException("too-many-files", $"压缩包里有 {names.Count} 个文件，最多 {MostFiles} 个。",
                $"The archive has {names.Count} files, and may have at most {MostFiles}.")
            { IsTooLarge = true };
        }

        return [.. names.Select((name, index) => (Func<Original>)(() => new(BytesOf(archive.Bytes, index), FileName: name) { MayGuess = archive.MayGuess }))];
    }

    /// <summary>All that a stream has in it, if that is not more than the limit.</summary>
    public static byte[] Take(Stream stream, int limit)
    {
        using var taken = new MemoryStream();
        var piece = new byte[32 * 1024];
        while (stream.Read(piece) is > 0 and var count)
        {
            if (taken.Length + count > limit)
            {
                throw new UnreadableException("too-large", $"解压后超过 {limit} 字节。", $"Decompressed, it is larger than {limit} bytes.") { IsTooLarge = true };
            }

            taken.Write(piece, 0, count);
        }

        return taken.ToArray();
    }

    /// <summary>Reads an archive; what is wrong with it is said.</summary>
    public static T With<T>(byte[] bytes, Func<ZipArchive, T> read)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Names);
            return read(zip);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new UnreadableException("malformed-archive", "压缩包损坏，或用了密码或不认识的压缩法。",
                "The archive is damaged, or needs a password or a compression that is not known here.");
        }
    }

    private static byte[] BytesOf(byte[] archive, int index) => With(archive, zip =>
    {
        using var stream = zip.Entries.Where(IsPage).ElementAt(index).Open();
        return Take(stream, LargestFile);
    });

    /// <summary>Whether an entry is a file that somebody put there, and not a folder or what a system adds.</summary>
    private static bool IsPage(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
