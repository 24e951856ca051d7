using System.IO.Compression;
using HaikouApi.Originals.Files;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace HaikouApi.Originals.Pdf;

/// <summary>The filters of PDF streams, for one document: all that they decompress may come to so much and no more. Pictures are not decoded at all.</summary>
internal sealed class BoundedFilters() : BaseFilterProvider(Filters(new Budget()))
{
    private const long Most = 128 << 20;

    /// <summary>What these may be given: they make of a byte at most so many that the result stays below the limit.</summary>
    private const int LongestLzw = 48 * 1024, LongestRuns = 1 << 20;

    private static readonly string[] Pictures = ["CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode"];

    private static Dictionary<string, IFilter> Filters(Budget budget)
    {
        var (flate, lzw, runs, base85, hex) = (new FlateFilter(), new LzwFilter(), new RunLengthFilter(), new Ascii85Filter(), new AsciiHexDecodeFilter());
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["FlateDecode"] = new Bounded(flate, bytes => budget.Take(InflatedLength(bytes, budget.Left))),
            ["LZWDecode"] = new Bounded(lzw, bytes => budget.Take(bytes.Length > LongestLzw ? Most : bytes.Length)),
            ["RunLengthDecode"] = new Bounded(runs, bytes => budget.Take(bytes.Length > LongestRuns ? Most : bytes.Length * 64L)),
            ["ASCII85Decode"] = new Bounded(base85, bytes => budget.Take(bytes.Length * 4L)),
            ["ASCIIHexDecode"] = new Bounded(hex, bytes => budget.Take(bytes.Length)),
        };
        foreach (var (name, alias) in ((string, string)[])[("FlateDecode", "Fl"), ("LZWDecode", "LZW"), ("RunLengthDecode", "RL"), ("ASCII85Decode", "A85"), ("ASCIIHexDecode", "AHx")]) filters[alias] = filters[name];
        foreach (var name in Pictures) filters[name] = new NotDecoded();
        return filters;
    }

    /// <summary>How long a stream is when it is decompressed, counted without keeping it.</summary>
    private static long InflatedLength(Memory<byte> bytes, long most)
    {
        var length = 0L;
        try
        {
            using var inflated = new DeflateStream(new MemoryStream(bytes.Length > 2 ? bytes[2..].ToArray() : []), CompressionMode.Decompress);
            var piece = new byte[32 * 1024];
            while (length <= most && inflated.Read(piece) is > 0 and var count) length += count;
        }
        catch (InvalidDataException)
        {
            // What comes before the damage counts.
        }

        return length;
    }

    private sealed class Budget
    {
        public long Left { get; private set; } = Most;

        public void Take(long bytes)
        {
            if ((Left -= bytes) < 0) throw new UnreadableException("pdf-too-large", $"PDF 解压后超过 {Most} 字节。", $"Decompressed, the PDF is larger than {Most} bytes.") { IsTooLarge = true };
        }
    }

    private sealed class Bounded(IFilter filter, Action<Memory<byte>> check) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            check(input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }

    private sealed class NotDecoded : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => Memory<byte>.Empty;
    }
}
