using System.Runtime.CompilerServices;

namespace HaikouApi.Database.Servers;

/// <summary>The latest state of the data that was given out here: nothing older may be given out after it. An epoch that was left never comes back.</summary>
public sealed class LatestVersion
{
    private readonly Lock _moving = new();
    private readonly HashSet<Guid> _left = [];
    private volatile StrongBox<DataVersion>? _given;

    /// <summary>Whether something later than <paramref name="version"/> was given out.</summary>
    public bool IsAfter(DataVersion version)
    {
        if (_given is not { } given) return false;
        if (given.Value.Epoch == version.Epoch) return given.Value.IsAfter(version);
        lock (_moving) return _left.Contains(version.Epoch);
    }

    public void MoveTo(DataVersion version)
    {
        if (_given is { } given && given.Value.Epoch == version.Epoch && given.Value.Number >= version.Number) return;
        lock (_moving)
        {
            if (IsAfter(version)) return;
            if (_given is { } before && before.Value.Epoch != version.Epoch) _left.Add(before.Value.Epoch);
            _given = new(version);
        }
    }

    /// <summary>The same for a change of these data of which only the number is known.</summary>
    public void MoveTo(long number)
    {
        if (_given is { } given) MoveTo(given.Value with { Number = number });
    }

    /// <summary>What was later is lost: it was never on the server that is the primary now.</summary>
    public void GoBackTo(DataVersion version)
    {
        lock (_moving)
        {
            _left.Remove(version.Epoch);
            _given = new(version);
        }
    }
}
