using System.Buffers;
using System.Text;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Web.RawAddresses;

/// <summary>Received bytes that begin with a request line that Kestrel would not read; and the same bytes with that line percent-encoded.</summary>
public sealed class RawRequestLine
{
    private readonly ReadOnlySequence<byte> _received;
    private readonly int _lineLength;
    private readonly int _encodedLength;

    private RawRequestLine(ReadOnlySequence<byte> received, int lineLength, byte[] encodedLine)
    {
        (_received, _lineLength, _encodedLength) = (received, lineLength, encodedLine.Length);
        var line = new Segment(encodedLine, before: null);
        var last = line;
        foreach (var part in received.Slice(lineLength)) last = new(part, last);
        Encoded = new(line, 0, last, last.Memory.Length);
    }

    public static ReadOnlySpan<byte> EncodedNul => "%00"u8;

    public ReadOnlySequence<byte> Encoded { get; }

    /// <summary>
    /// The line at the start of a buffer: null while its end has not come (nobody reads half a line), when there is nothing to encode, and when it is
    /// not just what is expected, which is Kestrel's to refuse.
    /// </summary>
    public static RawRequestLine? In(ReadOnlySequence<byte> buffer)
    {
        if (buffer.PositionOf((byte)'\n') is not { } end) return null;
        var line = buffer.Slice(0, end);
        if (line.Length > Server.LongestRequestLine) return null;
        var bytes = line.ToArray();
        return (!Ascii.IsValid(bytes) || bytes.AsSpan().IndexOf(EncodedNul) >= 0) && IsExpected(bytes) ? new(buffer, bytes.Length, Encode(bytes)) : null;
    }

    /// <summary>The place in the received bytes of one in the encoded. The line is consumed whole or not at all.</summary>
    public SequencePosition Received(SequencePosition position)
    {
        var offset = Encoded.GetOffset(position);
        return offset < _encodedLength ? _received.Start : _received.GetPosition(offset - _encodedLength + _lineLength);
    }

    private static bool IsExpected(ReadOnlySpan<byte> line) =>
        (line.StartsWith("GET "u8) || line.StartsWith("HEAD "u8) || line.StartsWith("OPTIONS "u8))
        && line.EndsWith(" HTTP/1.1\r"u8)
        && line.IndexOfAny((byte)'\r', (byte)'\0') == line.Length - 1;

    /// <summary>A NUL in the path becomes U+FFFD, which is refused as it is, in words; one in the query stays, for Kestrel does not look there.</summary>
    private static byte[] Encode(ReadOnlySpan<byte> line)
    {
        var encoded = new ArrayBufferWriter<byte>(3 * line.Length);
        var query = line.IndexOf((byte)'?') is >= 0 and var mark ? mark : line.Length;
        for (var i = 0; i < line.Length; i++)
        {
            if (i < query && line[i..].StartsWith(EncodedNul))
            {
                encoded.Write("%EF%BF%BD"u8);
                i += EncodedNul.Length - 1;
            }
            else if (line[i] < 0x80)
            {
                encoded.Write([line[i]]);
            }
            else
            {
                encoded.Write([(byte)'%', Hex(line[i] >> 4), Hex(line[i] & 0xF)]);
            }
        }

        return encoded.WrittenSpan.ToArray();
    }

    private static byte Hex(int digit) => "0123456789ABCDEF"u8[digit];

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
