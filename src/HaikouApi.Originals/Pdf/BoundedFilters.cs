using System.Diagnostics;
using System.IO.Compression;
using HaikouApi.Originals.Files;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace HaikouApi.Originals.Pdf;

/// <summary>
/// The filters of PDF streams, for one document: all that they decompress may come to so much and no more, and what is drawn over and over ends in time, for
/// every stream passes here before it is drawn. Pictures are not decoded at all.
/// </summary>
internal sealed class BoundedFilters(TimeSpan longest, CancellationToken cancellation) : IFilterProvider
{
    private const long Most = 128 << 20;

    /// <summary>The most that a stream of drawing may come to: fonts may be larger, but drawing takes hundreds of times its bytes.</summary>
    private const int LongestDrawing = 2 << 20;

    private readonly Known _known = new();
    private readonly long _started = Stopwatch.GetTimestamp();

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        Check();
        if (IsDrawing(dictionary) && dictionary.TryGet(NameToken.Length, out NumericToken length) && length.Double > LongestDrawing
            && !dictionary.ContainsKey(NameToken.Filter))
        {
            throw TooLarge(LongestDrawing);
        }

        return _known.GetFilters(dictionary);
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        Check();
        return _known.GetNamedFilters(names);
    }

    public IReadOnlyList<IFilter> GetAllFilters() => _known.GetAllFilters();

    private void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > longest)
        {
            throw new UnreadableException("takes-too-long", "PDF 太复杂，没有在时限之内读完。",
                "The PDF is too complex to be read in the time there is.")
            { IsTooLarge = true };
        }
    }

    /// <summary>Whether a stream is one that a page draws with: it is no font, no picture, and no other thing that says what it is.</summary>
    private static bool IsDrawing(DictionaryToken dictionary) =>
        !dictionary.ContainsKey(NameToken.Length1) && !dictionary.ContainsKey(NameToken.N)
            && (!dictionary.TryGet(NameToken.Subtype, out NameToken subtype) || subtype.Data == "Form")
        && (!dictionary.TryGet(NameToken.Type, out NameToken type) || type.Data == "XObject");

    private static UnreadableException TooLarge(long most) =>
        new("pdf-too-large", $"PDF 解压后超过 {most} 字节。", $"Decompressed, the PDF is larger than {most} bytes.") { IsTooLarge = true };

    private sealed class Known() : BaseFilterProvider(Filters(new Budget()));

    /// <summary>What these may be given: they make of a byte at most so many that the result stays below the limit.</summary>
    private const int LongestLzw = 48 * 1024, LongestRuns = 1 << 20;

    private static readonly string[] Pictures = ["CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode"];

    private static Dictionary<string, IFilter> Filters(Budget budget)
    {
        var (flate, lzw, runs, base85, hex) = (new FlateFilter(), new LzwFilter(), new RunLengthFilter(), new Ascii85Filter(), new AsciiHexDecodeFilter());
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["FlateDecode"] = new Bounded(flate, (bytes, isDrawing) => budget.Take(InflatedLength(bytes, isDrawing ? LongestDrawing : budget.Left), isDrawing)),
            ["LZWDecode"] = new Bounded(lzw, (bytes, _) => budget.Take(bytes.Length > LongestLzw ? Most : bytes.Length)),
            ["RunLengthDecode"] = new Bounded(runs, (bytes, _) => budget.Take(bytes.Length > LongestRuns ? Most : bytes.Length * 64L)),
            ["ASCII85Decode"] = new Bounded(base85, (bytes, _) => budget.Take(bytes.Length * 4L)),
            ["ASCIIHexDecode"] = new Bounded(hex, (bytes, _) => budget.Take(bytes.Length)),
        };
        foreach (var (name, alias) in ((string, string)[])[("FlateDecode", "Fl"), ("LZWDecode", "LZW"), ("RunLengthDecode", "RL"), ("ASCII85Decode", "A85"),
            ("ASCIIHexDecode", "AHx")])
        {
            filters[alias] = filters[name];
        }

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

        public void Take(long bytes, bool isDrawing = false)
        {
            if (isDrawing && bytes > LongestDrawing) throw TooLarge(LongestDrawing);
            if ((Left -= bytes) < 0) throw TooLarge(Most);
        }
    }

    private sealed class Bounded(IFilter filter, Action<Memory<byte>, bool> check) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            check(input, IsDrawing(streamDictionary));
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }

    private sealed class NotDecoded : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => Memory<byte>.Empty;
    }
}
