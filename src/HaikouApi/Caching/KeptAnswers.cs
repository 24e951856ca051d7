using System.Collections.Concurrent;

namespace HaikouApi.Caching;

/// <summary>Answers in two halves: when the younger is full the older is dropped, save what was asked for since and holds.</summary>
internal sealed class KeptAnswers(long capacity)
{
    /// <summary>An address longer than this is one that hardly anybody asks for twice, and would take the room of many answers.</summary>
    private const int LongestTarget = 2_000;

    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<AnswerKey, Answer> _young = new();
    private volatile ConcurrentDictionary<AnswerKey, Answer> _old = new();
    private long _youngBytes;

    /// <summary>An answer of the current data.</summary>
    public Answer? Find(AnswerKey key, CurrentVersions current)
    {
        if (_young.TryGetValue(key, out var answer)) return current.Are(answer.Version) ? answer : null;
        if (!_old.TryGetValue(key, out answer) || !current.Are(answer.Version)) return null;
        Keep(key, answer);
        return answer;
    }

    public void Clear()
    {
        lock (_turning)
        {
            (_old, _young) = (new(), new());
            Volatile.Write(ref _youngBytes, 0);
        }
    }

    public void Keep(AnswerKey key, Answer answer)
    {
        var bytes = key.Bytes + answer.Bytes;
        if (bytes > capacity / 8 || key.Target.Length > LongestTarget) return;
        if (_young.TryGetValue(key, out var before))
        {
            if (!_young.TryUpdate(key, answer, before)) return;
            bytes -= key.Bytes + before.Bytes;
        }
        else if (!_young.TryAdd(key, answer))
        {
            return;
        }

        if (Interlocked.Add(ref _youngBytes, bytes) <= capacity / 2) return;
        lock (_turning)
        {
            if (Volatile.Read(ref _youngBytes) <= capacity / 2) return;
            (_old, _young) = (_young, new());
            Volatile.Write(ref _youngBytes, 0);
        }
    }
}
