using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace HaikouApi.Web.RawAddresses;

/// <summary>
/// What Kestrel reads from a connection, with bytes of 0x80 and above in a request line percent-encoded: Kestrel alone answers 400 to raw UTF-8 in a query,
/// and to an encoded NUL in a path, without a word of why.
/// Where a request begins is never guessed: only at the first byte of the connection, and after a request of which Kestrel itself says that it had no body, so
/// that both always agree. Anything unusual is handed on as it came, and what Kestrel has begun to consume is not looked at again.
/// </summary>
public sealed class RawAddressReader(PipeReader inner) : PipeReader
{
    private const byte LineFeed = (byte)'\n';
    private static readonly SearchValues<byte> LineFeedOrRaw = SearchValues.Create([LineFeed, .. Enumerable.Range(0x80, 0x80).Select(octet => (byte)octet)]);

    /// <summary>Whether the next byte that Kestrel gets is the first of a request.</summary>
    private bool _atRequest = true;
    private SequencePosition _start;
    private RawRequestLine? _line;

    /// <summary>Kestrel has read a request to the end, which had no body: what follows is another.</summary>
    public void ExpectRequest() => _atRequest = true;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var read = inner.ReadAsync(cancellationToken);
        if (!_atRequest) return read;
        return read.IsCompletedSuccessfully ? new(Look(read.Result)) : LookAsync(read);
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result)) return false;
        if (_atRequest) result = Look(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (_line is { } line) (consumed, examined, _line) = (line.Received(consumed), line.Received(examined), null);
        if (_atRequest && !consumed.Equals(_start)) _atRequest = false;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> LookAsync(ValueTask<ReadResult> read) => Look(await read);

    /// <summary>The ordinary request costs one vectorised look at its request line.</summary>
    private ReadResult Look(ReadResult result)
    {
        var buffer = result.Buffer;
        _start = buffer.Start;
        var first = buffer.FirstSpan;
        var found = first.IndexOfAny(LineFeedOrRaw);
        if (found < 0 ? buffer.IsSingleSegment : first[found] == LineFeed && first[..found].IndexOf(RawRequestLine.EncodedNul) < 0) return result;
        _line = RawRequestLine.In(buffer);
        return _line is null ? result : new(_line.Encoded, result.IsCanceled, result.IsCompleted);
    }
}
