namespace HaikouApi.Web;

/// <summary>What is wrong with a request: the first faults in words, the others as a number, so that an answer costs no more than its question.</summary>
public sealed class FaultList
{
    private const int MostWorded = 20;

    private readonly List<Fault> _worded = [];

    public FaultList(params IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Add(() => fault);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Fault> Worded => _worded;

    public void Add(Func<Fault> word)
    {
        if (_worded.Count < MostWorded && word() is var fault)
        {
            if (_worded.Contains(fault)) return;
            _worded.Add(fault);
        }

        Count++;
    }
}
