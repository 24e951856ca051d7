using System.Security.Claims;
using HaikouApi.Web;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Documents.Submissions;

/// <summary>
/// How pages come in over HTTP. A page first arrives, under a deadline and with a share for each client, and only one that is here takes one of the few places
/// in
/// which pages are read: a slow upload holds up nobody. Who has a key has places apart from those who have none.
/// </summary>
public sealed class Intake(IConfiguration configuration) : IDisposable
{
    /// <summary>Characters from which a page is large: of those one is read at a time, for each takes memory.</summary>
    private const int LargeLength = 200_000;

    /// <summary>The largest upload of files that are no plain text, in bytes, unless <c>Haikou:LargestOriginal</c> says otherwise.</summary>
    public const long LargestOriginal = 16 << 20;

    /// <summary>How long the pages of one upload may take to read.</summary>
    private readonly TimeSpan _reading = TimeSpan.FromSeconds(configuration.GetValue("Haikou:ReadingSeconds", 60.0));

    /// <summary>How much of a body is taken, and for how long.</summary>
    public UploadLimits Limits { get; } = LimitsIn(configuration);

    private readonly Lane _keyed = new();
    private readonly Lane _anonymous = new();

    /// <summary>The most records that are read from one page.</summary>
    public int MostRecords { get; } = configuration.GetValue("Haikou:MostRecords", 20_000);

    /// <summary>The most characters that a page may have.</summary>
    public long LongestText => Limits.Text.Bytes;

    /// <summary>Takes pages in as the API is sent them, and answers what <paramref name="read"/> makes of them, or why they were not taken.</summary>
    public Task AnswerAsync(HttpContext context, Func<Upload, CancellationToken, Task<IResult>> read) =>
        AnswerAsync(context, SubmissionReader.ReadAsync, read, problem => new ProblemResult(problem));

    /// <summary>Takes pages in as <paramref name="receive"/> reads them from the request; <paramref name="refuse"/> words why they were not taken.</summary>
    public async Task AnswerAsync(
        HttpContext context, Func<HttpContext, UploadLimits, Task<(Upload? Upload, Problem? Problem)>> receive, Func<Upload, CancellationToken,
            Task<IResult>> read, Func<Problem, IResult> refuse)
    {
        var key = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var lane = key is null ? _anonymous : _keyed;
        object client = key ?? (object)Clients.Of(context);

        using var arrival = await (IsSmall(context.Request) ? lane.Arriving : lane.ArrivingLarge).TakeAsync(client, context.RequestAborted);
        if (!arrival.IsAcquired)
        {
            await refuse(Problem.TooManyRequests()).ExecuteAsync(context);
            return;
        }

        var (upload, problem) = await receive(context, Limits);
        if (upload is null)
        {
            await refuse(problem!).ExecuteAsync(context);
            return;
        }

        var places = upload.Originals.Count > 0 || upload.Length > LargeLength ? lane.ReadingLarge : lane.Reading;
        using var place = await places.TakeAsync(client, context.RequestAborted);
        if (!place.IsAcquired)
        {
            await refuse(Problem.TooManyRequests()).ExecuteAsync(context);
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(_reading);
        try
        {
            await (await read(upload, deadline.Token)).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await refuse(Problem.TakesTooLong()).ExecuteAsync(context);
        }
    }

    /// <summary>Reads a page that is stored already, when there is a place for it: it may be a large one.</summary>
    public async Task InTurnAsync(HttpContext context, Func<Task<IResult>> read)
    {
        using var place = await _keyed.ReadingLarge.TakeAsync(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, context.RequestAborted);
        await (place.IsAcquired ? await read() : new ProblemResult(Problem.TooManyRequests())).ExecuteAsync(context);
    }

    public void Dispose()
    {
        _keyed.Dispose();
        _anonymous.Dispose();
    }

    private static UploadLimits LimitsIn(IConfiguration configuration)
    {
        var deadline = TimeSpan.FromSeconds(configuration.GetValue("Haikou:UploadSeconds", 60.0));
        var text = configuration.GetValue("Haikou:LargestPage", RequestTarget.LargestBody);
        return new(new(text, deadline), new(configuration.GetValue("Haikou:LargestOriginal", Math.Max(text, LargestOriginal)), deadline));
    }

    /// <summary>Whether a request is one of those of which many may arrive at a time: text, which is not long.</summary>
    private static bool IsSmall(HttpRequest request) =>
        request.ContentLength <= RequestTarget.LargestBody
            || request.ContentType is { } type && (type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));

    private sealed class Lane : IDisposable
    {
        private static readonly int Processors = Math.Max(2, Environment.ProcessorCount);

        public Places Arriving { get; } = new(new(AtOnce: 64, ForEachClient: 16, Waiting: 0, WaitingForEachClient: 0));

        public Places ArrivingLarge { get; } = new(new(AtOnce: 6, ForEachClient: 2, Waiting: 0, WaitingForEachClient: 0));

        public Places Reading { get; } = new(new(AtOnce: Processors, ForEachClient: Processors / 2, Waiting: 64, WaitingForEachClient: 16));

        public Places ReadingLarge { get; } = new(new(AtOnce: 1, ForEachClient: 1, Waiting: 16, WaitingForEachClient: 4));

        public void Dispose()
        {
            Arriving.Dispose();
            ArrivingLarge.Dispose();
            Reading.Dispose();
            ReadingLarge.Dispose();
        }
    }
}
