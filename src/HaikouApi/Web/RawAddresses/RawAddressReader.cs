using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace HaikouApi.Web.RawAddresses;

/// <summary>
/// What Kestrel reads from a connection, with bytes of 0x80 and above in a request line percent-encoded: Kestrel alone answers 400 to raw UTF-8 in a query,
/// and to an encoded NUL in a path, without a word of why.
/// Where a request begins is never guessed: only at the first byte of the connection, and after a request of which Kestrel itself says how long its body is,
/// when
/// it has consumed just that many bytes more, so that both always agree. Anything unusual is handed on as it came.
/// </summary>
public sealed class RawAddressReader(PipeReader inner) : PipeReader
{
    private const byte LineFeed = (byte)'\n';
    private static readonly SearchValues<byte> LineFeedOrRaw = SearchValues.Create([LineFeed, .. Enumerable.Range(0x80, 0x80).Select(octet => (byte)octet)]);

    /// <summary>Whether the next byte that Kestrel gets is the first of a request.</summary>
    private bool _atRequest = true;
    private ReadOnlySequence<byte> _buffer;
    private RawRequestLine? _line;

    /// <summary>Bytes of a body that Kestrel has yet to consume before the next request.</summary>
    private long _bodyLeft;

    /// <summary>Kestrel has read the head of a request: after so many bytes of body another follows.</summary>
    public void ExpectRequest(long bodyLength)
    {
        _bodyLeft = bodyLength;
        _atRequest = bodyLength == 0;
    }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var read = inner.ReadAsync(cancellationToken);
        if (!_atRequest && _bodyLeft == 0) return read;
        return read.IsCompletedSuccessfully ? new(Look(read.Result)) : LookAsync(read);
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result)) return false;
        if (_atRequest || _bodyLeft > 0) result = Look(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (_line is { } line) (consumed, examined, _line) = (line.Received(consumed), line.Received(examined), null);
        if (_atRequest)
            _atRequest = consumed.Equals(_buffer.Start);
        else if (_bodyLeft > 0)
            PassBody(_buffer.Slice(_buffer.Start, consumed).Length);
        _buffer = default;
        inner.AdvanceTo(consumed, examined);
    }

    /// <summary>More than the body at once would be something that is not understood here, and the rest of the connection is left as it comes.</summary>
    private void PassBody(long bytes)
    {
        _atRequest = bytes == _bodyLeft;
        _bodyLeft = Math.Max(0, _bodyLeft - bytes);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> LookAsync(ValueTask<ReadResult> read) => Look(await read);

    /// <summary>The ordinary request costs one vectorised look at its request line.</summary>
    private ReadResult Look(ReadResult result)
    {
        var buffer = _buffer = result.Buffer;
        if (!_atRequest) return result;
        var first = buffer.FirstSpan;
        var found = first.IndexOfAny(LineFeedOrRaw);
        if (found < 0 ? buffer.IsSingleSegment : first[found] == LineFeed && first[..found].IndexOf(RawRequestLine.EncodedNul) < 0) return result;
        _line = RawRequestLine.In(buffer);
        return _line is null ? result : new(_line.Encoded, result.IsCanceled, result.IsCompleted);
    }
}
