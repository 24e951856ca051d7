namespace HaikouApi.Extraction.Scopes;

/// <summary>
/// Of whom, or of when, the next words speak: a stack. What a sentence says holds for the next one when it said just one thing; an aside (brackets, 其中)
/// says it for itself; and where a word that is not understood stands, it is unknown, never the last one.
/// </summary>
/// <typeparam name="T">What is said.</typeparam>
/// <param name="same">Whether two are the same.</param>
public sealed class Scope<T>(Func<T, T, bool> same)
    where T : class
{
    private readonly Stack<(T? What, bool IsUnknown, bool IsOpen)> _outside = new();
    private readonly List<T> _spoken = [];
    private T? _before;
    private bool _hadAside;

    /// <summary>What is spoken of; null when nothing says, or when it is unknown.</summary>
    public T? What { get; private set; }

    /// <summary>Whether something stands there that is not understood.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether it is unknown only because several were spoken of: it is one of those, and nothing says which.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Speaks of it from now on. <paramref name="closer"/>: it names the one before more closely, 浙江省丽水市.</summary>
    public void Say(T what, bool closer = false)
    {
        var outer = What ?? _before;
        (What, IsUnknown, IsOpen) = (what, false, false);
        if (_outside.Count > 0) return;
        if (closer && _spoken.Count > 0) _spoken.RemoveAt(_spoken.Count - 1);

        // 其中甲市…;乙市…: behind an aside a further one is one of several.
        if (_hadAside && outer is not null) Remember(outer);
        Remember(what);
    }

    /// <summary>It is not known whose, or when. <paramref name="forGood"/>: nor is it in the sentences that follow.</summary>
    public void SayUnknown(bool forGood = false)
    {
        (What, IsUnknown, IsOpen) = (null, true, false);
        if (!forGood || _outside.Count > 0) return;
        _before = null;
        _spoken.Clear();
    }

    /// <summary>Another was named, and not as what is spoken of: from the next words on it is open which is meant.</summary>
    public void Doubt()
    {
        SayUnknown(forGood: true);
        IsOpen = true;
    }

    /// <summary>What is said from here on holds up to <see cref="Close"/>.</summary>
    public void Open() => _outside.Push((What, IsUnknown, IsOpen));

    /// <summary>Ends an aside; <paramref name="keep"/>: what it said goes on to hold.</summary>
    public void Close(bool keep = false)
    {
        if (_outside.Count == 0) return;
        var outside = _outside.Pop();
        if (IsUnknown == outside.IsUnknown && ReferenceEquals(What, outside.What)) return; // It has said nothing of this.
        _hadAside = true;
        if (keep && What is { } said)
        {
            _hadAside = false;
            Say(said);
        }
        else
        {
            (What, IsUnknown, IsOpen) = outside;
        }
    }

    /// <summary>Goes on to the next sentence: of several in the one before none is meant.</summary>
    public void BeginSentence()
    {
        while (_outside.Count > 0) Close();
        if (_spoken.Count > 1)
            (What, IsUnknown, IsOpen) = (null, true, true);
        else
            (What, IsUnknown) = (_spoken.Count == 1 ? _spoken[0] : _before, _spoken.Count == 0 && _before is null && IsUnknown);
        _before = What;
        _spoken.Clear();
        _hadAside = false;
    }

    private void Remember(T what)
    {
        if (!_spoken.Exists(s => same(s, what))) _spoken.Add(what);
    }
}
