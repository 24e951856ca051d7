using System.Buffers;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction;
using HaikouApi.Web;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Documents.Submissions;

/// <summary>What became of one page of an upload: what was read from it, or why nothing was.</summary>
/// <param name="Status">The status that it has, or would have by itself.</param>
/// <param name="Reading">What was read.</param>
/// <param name="IngestedAt">When it was stored, if it was.</param>
/// <param name="Problem">Why nothing was.</param>
public sealed record PageOutcome(int Status, PageReading? Reading, DateTime? IngestedAt, Problem? Problem)
{
    public PageOutcome(Problem problem)
        : this(problem.Status, null, null, problem) { }

    /// <summary>What is to be said besides of how it was stored.</summary>
    public IReadOnlyList<Warning> Remarks { get; init; } = [];

    public IResult Result(Catalogue catalogue) =>
        Reading is null ? new ProblemResult(Problem!) : new ReadingResult(Reading, catalogue, IngestedAt, Status) { Remarks = Remarks };
}

/// <summary>
/// All that was read from a page, as an answer of known length that is sent while it is written. How long it will be is counted first:
/// what would be out of all proportion to its page is refused, before the first byte.
/// </summary>
public sealed class ReadingResult(PageReading reading, Catalogue catalogue, DateTime? ingestedAt, int status) : IResult
{
    private const long MostBytes = 64 << 20;
    private const long BytesForAnyPage = 1 << 20;
    private const int MostTimesItsPage = 500;
    private const int FlushAt = 32 * 1024;

    /// <summary>How long the client may take for it.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(2);

    /// <summary>What became of each record that is not as it was; null where nothing was there before.</summary>
    public IReadOnlyList<RowChange>? Changes { get; init; }

    /// <summary>What is to be said besides of how it was stored.</summary>
    public IReadOnlyList<Warning> Remarks { get; init; } = [];

    /// <summary>Why it cannot be answered; null when it can.</summary>
    public Problem? ProblemFor(HttpRequest request) => Length(request) is null ? Problem.AnswerTooLarge(Most) : null;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        if (Length(request) is not { } length)
        {
            await new ProblemResult(Problem.AnswerTooLarge(Most)).ExecuteAsync(httpContext);
            return;
        }

        response.StatusCode = status;
        response.ContentType = JsonBody.MediaType;
        response.ContentLength = length;
        await SendAsync(httpContext);
    }

    private long Most => Math.Min(MostBytes, BytesForAnyPage + (MostTimesItsPage * (long)Encoding.UTF8.GetByteCount(reading.Submission.Text)));

    /// <summary>How many bytes the answer has, its line break included; null when they are too many.</summary>
    private long? Length(HttpRequest request)
    {
        using var json = JsonBody.Writer(request, new Counting());
        var length = 1L;
        foreach (var written in Json(request).Pieces(json))
        {
            if ((length = written + 1) > Most) return null;
        }

        return length;
    }

    private async Task SendAsync(HttpContext context)
    {
        var output = context.Response.BodyWriter;
        using var late = new CancellationTokenSource(LongestSending);
        await using var ended = late.Token.Register(context.Abort);
        await using var json = JsonBody.Writer(context.Request, output);
        foreach (var _ in Json(context.Request).Pieces(json))
        {
            if (json.BytesPending + output.UnflushedBytes < FlushAt) continue;
            json.Flush();
            await Server.FlushAsync(context);
            context.RequestAborted.ThrowIfCancellationRequested();
        }

        json.Flush();
        output.Write("\n"u8);
        await Server.FlushAsync(context);
    }

    private ReadingJson Json(HttpRequest request) => new(reading, catalogue, Links.Base(request), ingestedAt) { Changes = Changes, Remarks = Remarks };

    /// <summary>Takes bytes to nowhere.</summary>
    private sealed class Counting : IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[16 * 1024];

        public void Advance(int count) { }

        public Memory<byte> GetMemory(int sizeHint = 0) => sizeHint <= _buffer.Length ? _buffer : _buffer = new byte[sizeHint];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
