namespace HaikouApi.Extraction;

/// <summary>A page says more than whoever has it read wants to hold.</summary>
public sealed class TooManyRecordsException(int found, int most) : Exception($"The page has {found} records, and {most} are the most.")
{
    /// <summary>How many records there are.</summary>
    public int Found { get; } = found;
}

/// <summary>The records of a page as they come: what is over the limit is counted and not kept, and nobody reads on when nobody waits any more.</summary>
internal sealed class RecordList(int most, CancellationToken cancellation)
{
    public List<Record> Kept { get; } = [];

    public int Found { get; private set; }

    public void Add(Record record)
    {
        cancellation.ThrowIfCancellationRequested();
        Found++;
        if (Kept.Count < most) Kept.Add(record);
    }

    /// <summary>Where it stands now, to go back to.</summary>
    public (int Kept, int Found) Mark => (Kept.Count, Found);

    /// <summary>Forgets what a family gave before it failed.</summary>
    public void ReturnTo((int Kept, int Found) mark)
    {
        Kept.RemoveRange(mark.Kept, Kept.Count - mark.Kept);
        Found = mark.Found;
    }
}
