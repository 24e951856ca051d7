using System.Text;
using HaikouApi.Originals.Files;
using UtfUnknown;

namespace HaikouApi.Originals.Texts;

/// <summary>The encodings that text comes in, each decoded strictly: bytes that are no character are refused, never replaced.</summary>
public static class Charsets
{
    /// <summary>A guess that is less sure is none.</summary>
    private const float Sure = 0.8f;

    /// <summary>What the framework takes the byte FF for, which is none in Big5.</summary>
    private const char NoBig5 = '\uF8F8';

    /// <summary>As the web reads them (WHATWG): gb2312 and gbk are parts of gb18030, and utf-16 without a mark is little-endian.</summary>
    private static readonly Dictionary<string, Encoding> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = new UTF8Encoding(false, true),
        ["utf8"] = new UTF8Encoding(false, true),
        ["us-ascii"] = new UTF8Encoding(false, true),
        ["gb18030"] = Strict("gb18030"),
        ["gbk"] = Strict("gb18030"),
        ["gb2312"] = Strict("gb18030"),
        ["gb_2312-80"] = Strict("gb18030"),
        ["x-gbk"] = Strict("gb18030"),
        ["cp936"] = Strict("gb18030"),
        ["big5"] = Strict("big5"),
        ["big5-hkscs"] = Strict("big5"),
        ["utf-16"] = new UnicodeEncoding(false, false, true),
        ["utf-16le"] = new UnicodeEncoding(false, false, true),
        ["utf-16be"] = new UnicodeEncoding(true, false, true),
    };

    /// <summary>The names to tell people.</summary>
    public static readonly IReadOnlyList<string> Names = ["utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16", "utf-16le", "utf-16be"];

    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>The encoding that a byte order mark says, and how long the mark is.</summary>
    public static (string Name, int Length)? OfMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? ("utf-8", 3)
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? ("utf-16le", 2)
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? ("utf-16be", 2)
        : bytes.StartsWith<byte>([0x84, 0x31, 0x95, 0x33]) ? ("gb18030", 4)
        : null;

    /// <summary>The text that bytes are in an encoding.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (!Known.TryGetValue(name, out var encoding))
        {
            throw new UnreadableException("unknown-charset", $"不认识编码“{name}”；可用：{string.Join("、", Names)}。",
                $"There is no encoding \"{name}\" here; there are {string.Join(", ", Names)}.");
        }

        try
        {
            var text = encoding.GetString(bytes);
            return encoding.WebName == "big5" && text.Contains(NoBig5) ? throw NotIn(encoding, name, bytes.IndexOf((byte)0xFF)) : text;
        }
        catch (DecoderFallbackException fault)
        {
            throw NotIn(encoding, name, fault.Index);
        }
    }

    private static UnreadableException NotIn(Encoding encoding, string name, int offset) =>
        new($"not-{encoding.WebName}", $"第 {offset} 字节起不是 {name} 文本。", $"The body is not text in {name}: the bytes at offset {offset} cannot stand there.");

    /// <summary>The encoding that bytes are likely in; null where nothing is sure.</summary>
    public static string? Guess(byte[] bytes)
    {
        if (LooksLikeUtf16(bytes, low: 0)) return "utf-16le";
        if (LooksLikeUtf16(bytes, low: 1)) return "utf-16be";
        if (CharsetDetector.DetectFromBytes(bytes).Detected is not { Confidence: >= Sure, EncodingName: { } name } || name is "utf-8"
            || !Known.TryGetValue(name, out var encoding))
        {
            return null;
        }

        try
        {
            encoding.GetString(bytes);
            return encoding.WebName;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether nine in ten pairs of bytes are letters of Chinese or of ASCII.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, int low)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return false;
        var letters = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = bytes[i + low] | (bytes[i + 1 - low] << 8);
            if (unit is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3000 and <= 0x303F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x20 and < 0x7F) or '\n' or '\r' or '\t')
            {
                letters++;
            }
        }

        return letters * 20 >= bytes.Length * 9;
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
