using System.Collections.Concurrent;
using HaikouApi.Database;
using HaikouApi.Web;

namespace HaikouApi.Caching;

/// <summary>
/// Answers kept ready for as long as the data they were made from is the current data. They are served only while it is confirmed that
/// it is (<see cref="DataVersionListener"/>), and kept only under the version that was read in the same moment as their rows.
/// </summary>
public sealed class AnswerCache(long capacity, ReadServers servers)
{
    private readonly Lock _moving = new();
    private volatile Generation? _current;
    private long _confirmedUntil;

    /// <summary>A kept answer that is known to hold, or null.</summary>
    public Answer? Find(HttpContext context) =>
        _current is { } current && Environment.TickCount64 <= Volatile.Read(ref _confirmedUntil) && IsRead(context.Request)
            ? current.Find(AnswerKey.Of(context)) : null;

    /// <summary>Sends an answer that was just made, and keeps it for the next who asks the same.</summary>
    public Task SendAsync(HttpContext context, DataVersion version, ReadOnlyMemory<byte> content)
    {
        Conditional.Describe(context, version);
        var answer = new Answer(context.Response, version, Compression.Compress(context, content));
        if (_current is { } current && current.IsOf(answer.Version)) current.Keep(AnswerKey.Of(context), answer);
        return answer.SendAsync(context);
    }

    /// <summary>Says that this is the current version, and that a change would be heard of until the given tick.</summary>
    public void Confirm(DataVersion version, long until)
    {
        lock (_moving)
        {
            if (_current is not { } current || current.Version.Epoch != version.Epoch || version.IsAfter(current.Version)) _current = new(version, capacity);
            Volatile.Write(ref _confirmedUntil, until);
        }
    }

    /// <summary>Leaves what was made before a change of these data.</summary>
    public void MoveTo(long number)
    {
        servers.MoveTo(number);
        if (_current is { } current) MoveTo(current.Version with { Number = number });
    }

    /// <summary>The same, by a state that is about to be given out.</summary>
    public void MoveTo(DataVersion version)
    {
        servers.MoveTo(version);
        if (_current is not { } seen || !version.IsAfter(seen.Version)) return;
        lock (_moving)
        {
            if (_current is { } current && version.IsAfter(current.Version)) _current = new(version, capacity);
        }
    }

    /// <summary>Leaves everything: nobody can say what the current version is.</summary>
    public void Forget()
    {
        lock (_moving) _current = null;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>The answers of one version, in two halves: when the younger is full the older is dropped, save what was asked for since.</summary>
    private sealed class Generation(DataVersion version, long capacity)
    {
        private readonly Lock _turning = new();
        private volatile ConcurrentDictionary<AnswerKey, Answer> _young = new();
        private volatile ConcurrentDictionary<AnswerKey, Answer> _old = new();
        private long _youngBytes;

        public DataVersion Version => version;

        public bool IsOf(DataVersion other) => other.Epoch == version.Epoch && other.Number == version.Number;

        public Answer? Find(AnswerKey key)
        {
            if (_young.TryGetValue(key, out var answer)) return answer;
            if (_old.TryGetValue(key, out answer)) Keep(key, answer);
            return answer;
        }

        public void Keep(AnswerKey key, Answer answer)
        {
            var bytes = key.Bytes + answer.Bytes;
            if (bytes > capacity / 8 || !_young.TryAdd(key, answer) || Interlocked.Add(ref _youngBytes, bytes) <= capacity / 2) return;
            lock (_turning)
            {
                if (Volatile.Read(ref _youngBytes) <= capacity / 2) return;
                (_old, _young) = (_young, new());
                Volatile.Write(ref _youngBytes, 0);
            }
        }
    }
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
