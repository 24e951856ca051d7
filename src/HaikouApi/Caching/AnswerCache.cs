using HaikouApi.Database.Servers;
using HaikouApi.Web;

namespace HaikouApi.Caching;

/// <summary>
/// Answers kept ready for as long as the data they were made from is the current data. They are served only while it is confirmed that
/// it is (<see cref="DataVersionListener"/>), and kept only under the version that was read in the same moment as their rows.
/// </summary>
public sealed class AnswerCache(long capacity, ReadServers servers)
{
    private readonly Lock _moving = new();
    private readonly KeptAnswers _kept = new(capacity);
    private volatile CurrentVersions? _current;
    private long _confirmedUntil;

    /// <summary>A kept answer that is known to hold, or null.</summary>
    public Answer? Find(HttpContext context)
    {
        if (_current is not { } current || Environment.TickCount64 > Volatile.Read(ref _confirmedUntil) || !IsRead(context.Request)) return null;
        return _kept.Find(AnswerKey.Of(context), current);
    }

    /// <summary>Sends an answer that was just made, and keeps it for the next who asks the same.</summary>
    public Task SendAsync(HttpContext context, DataVersion version, ReadOnlyMemory<byte> content)
    {
        Conditional.Describe(context, version);
        var answer = new Answer(context.Response, version, Compression.Compress(context, content));
        if (_current is { } current && current.Are(version)) _kept.Keep(AnswerKey.Of(context), answer);
        return answer.SendAsync(context);
    }

    /// <summary>Says that these are the current versions, and that a change would be heard of until the given tick.</summary>
    public void Confirm(CurrentVersions versions, long until)
    {
        lock (_moving)
        {
            if (_current is not { } current || !current.All.IsAfter(versions.All)) _current = versions;
            Volatile.Write(ref _confirmedUntil, until);
        }
    }

    /// <summary>Leaves what was made before a change of these data.</summary>
    public void MoveTo(long number)
    {
        servers.MoveTo(number);
        if (_current is { } current) Leave(current.All with { Number = number });
    }

    /// <summary>The same, by a state that is about to be given out.</summary>
    public void MoveTo(DataVersion version)
    {
        servers.MoveTo(version);
        Leave(version with { Dataset = null });
    }

    /// <summary>Leaves everything: nobody can say what the current version is.</summary>
    public void Forget()
    {
        lock (_moving) _current = null;
        _kept.Clear();
    }

    /// <summary>Which datasets changed until then, only the database can say: it is asked all the time.</summary>
    private void Leave(DataVersion version)
    {
        if (_current is not { } seen || !version.IsAfter(seen.All)) return;
        lock (_moving)
        {
            if (_current is { } current && version.IsAfter(current.All)) _current = new(version, CurrentVersions.Unknown);
        }
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

/// <summary>Where kept answers are given out: before anything looks at what is asked for.</summary>
public static class ReadyAnswers
{
    /// <summary>Sends an answer that was made from the data, and keeps it while the data stays as it is.</summary>
    public static Task SendAsync(this JsonBody body, HttpContext context, DataVersion version) =>
        context.RequestServices.GetRequiredService<AnswerCache>().SendAsync(context, version, body.Finish(context.Response));

    public static void UseReadyAnswers(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<AnswerCache>();
        app.Use((context, next) => cache.Find(context) is { } answer ? answer.SendAsync(context) : next(context));
    }
}
