using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;

namespace HaikouApi.Web;

/// <summary>How much of a body is taken, and for how long.</summary>
public sealed record BodyLimits(long Bytes, TimeSpan Deadline);

/// <summary>Takes the body of a request whole: decoded, within a limit and in time.</summary>
public static class RequestBody
{
    /// <summary>The coding that bodies may come in, besides none.</summary>
    public const string Coding = "gzip";

    private const int PieceBytes = 64 * 1024;

    public static async Task<(byte[]? Bytes, Problem? Problem)> ReadAsync(HttpContext context, BodyLimits limits)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = request.Headers.ContentEncoding.ToString();
        var isCoded = coding.Equals(Coding, StringComparison.OrdinalIgnoreCase);
        if (!isCoded && !(coding.Length == 0 || coding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            response.Headers.AcceptEncoding = Coding;
            return (null, Problem.UnsupportedCoding(Coding));
        }

        // What is not far over the limit is taken all the same: a client that is still sending when the connection closes may not get to read why.
        var taken = 4 * limits.Bytes;
        if (request.ContentLength > taken) return (null, Problem.ContentTooLarge(limits.Bytes));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = taken;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(limits.Deadline);
        try
        {
            await using var decoded = isCoded ? new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true) : request.Body;
            return await TakeAsync(decoded, limits.Bytes, drain: !isCoded, deadline.Token) is { } bytes ? (bytes, null)
                : (null, Problem.ContentTooLarge(limits.Bytes));
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            response.Headers.Connection = "close";
            return (null, Problem.Of(StatusCodes.Status408RequestTimeout));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException { InnerException: OverflowException })
        {
            // Not what its Content-Encoding says; or chunks of a size that no number holds.
            response.Headers.Connection = "close";
            return (null, Problem.Of(StatusCodes.Status400BadRequest));
        }
    }

    /// <summary>All that a stream holds; null when that is more than the limit.</summary>
    private static async Task<byte[]?> TakeAsync(Stream body, long limit, bool drain, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[PieceBytes];
        var isOver = false;
        while (await body.ReadAsync(piece, cancellation) is > 0 and var count)
        {
            isOver |= bytes.Length + count > limit;
            if (!isOver) bytes.Write(piece, 0, count);
            if (isOver && !drain) break;
        }

        return isOver ? null : bytes.ToArray();
    }
}
