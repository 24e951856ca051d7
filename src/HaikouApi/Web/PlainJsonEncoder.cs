using System.Buffers;
using System.Text.Encodings.Web;

namespace HaikouApi.Web;

/// <summary>
/// Escapes what JSON demands and nothing else. The encoders of the framework also escape Han outside the basic plane and U+3000,
/// which makes Chinese unreadable in a terminal.
/// </summary>
public sealed class PlainJsonEncoder : JavaScriptEncoder
{
    public static readonly PlainJsonEncoder Instance = new();

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u2028', '\u2029']);

    /// <summary>The same in UTF-8: where one of these bytes stands it is an escaped character itself, or the first byte of U+2028 and of many others.</summary>
    private static readonly SearchValues<byte> PerhapsEscaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\', LineSeparator[0]]);

    private static ReadOnlySpan<byte> LineSeparator => "\u2028"u8;

    private static ReadOnlySpan<byte> ParagraphSeparator => "\u2029"u8;

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (var start = 0; utf8Text[start..].IndexOfAny(PerhapsEscaped) is >= 0 and var found; start += found + 1)
        {
            var rest = utf8Text[(start + found)..];
            if (rest[0] != LineSeparator[0] || rest.StartsWith(LineSeparator) || rest.StartsWith(ParagraphSeparator)) return start + found;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => $"\\u{unicodeScalar:x4}",
        };
        numberOfCharactersWritten = escape.Length;
        return escape.TryCopyTo(new Span<char>(buffer, bufferLength));
    }
}
