using System.Security.Claims;
using HaikouApi.Web.Hosting;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary>
/// How pages come in over HTTP. A page first arrives, under a deadline and with a share for each client, and only one that is here takes one of the few places in
/// which pages are read: a slow upload holds up nobody. Who has a key has places apart from those who have none.
/// </summary>
public sealed class Intake(IConfiguration configuration) : IDisposable
{
    /// <summary>Characters from which a page is large: of those one is read at a time, for each takes memory.</summary>
    private const int LargeLength = 200_000;

    /// <summary>How much of a body is taken, and for how long.</summary>
    public BodyLimits Body { get; } = new(
        configuration.GetValue("Haikou:LargestPage", RequestTarget.LargestBody),
        TimeSpan.FromSeconds(configuration.GetValue("Haikou:UploadSeconds", 60.0)));

    private readonly Lane _keyed = new();
    private readonly Lane _anonymous = new();

    /// <summary>The most records that are read from one page.</summary>
    public int MostRecords { get; } = configuration.GetValue("Haikou:MostRecords", 20_000);

    /// <summary>Takes a page in as the API is sent it, and answers what <paramref name="read"/> makes of it, or why it was not taken.</summary>
    public Task AnswerAsync(HttpContext context, Func<Submission, Task<IResult>> read) =>
        AnswerAsync(context, SubmissionReader.ReadAsync, read, problem => new ProblemResult(problem));

    /// <summary>Takes a page in as <paramref name="receive"/> reads it from the request; <paramref name="refuse"/> words why one was not taken.</summary>
    public async Task AnswerAsync(
        HttpContext context, Func<HttpContext, BodyLimits, Task<(Submission? Submission, Problem? Problem)>> receive, Func<Submission, Task<IResult>> read, Func<Problem, IResult> refuse)
    {
        var key = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var lane = key is null ? _anonymous : _keyed;
        object client = key ?? (object)Clients.Of(context);

        using var arrival = await lane.Arriving.TakeAsync(client, context.RequestAborted);
        if (!arrival.IsAcquired)
        {
            await refuse(Problem.TooManyRequests()).ExecuteAsync(context);
            return;
        }

        var (submission, problem) = await receive(context, Body);
        if (submission is null)
        {
            await refuse(problem!).ExecuteAsync(context);
            return;
        }

        var places = submission.Text.Length > LargeLength ? lane.ReadingLarge : lane.Reading;
        using var place = await places.TakeAsync(client, context.RequestAborted);
        var result = place.IsAcquired ? await read(submission) : refuse(Problem.TooManyRequests());
        await result.ExecuteAsync(context);
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

    private sealed class Lane : IDisposable
    {
        private static readonly int Processors = Math.Max(2, Environment.ProcessorCount);

        public Places Arriving { get; } = new(new(AtOnce: 64, ForEachClient: 16, Waiting: 0, WaitingForEachClient: 0));

        public Places Reading { get; } = new(new(AtOnce: Processors, ForEachClient: Processors / 2, Waiting: 64, WaitingForEachClient: 16));

        public Places ReadingLarge { get; } = new(new(AtOnce: 1, ForEachClient: 1, Waiting: 16, WaitingForEachClient: 4));

        public void Dispose()
        {
            Arriving.Dispose();
            Reading.Dispose();
            ReadingLarge.Dispose();
        }
    }
}
