namespace HaikouApi.Extraction.Tests;

/// <summary>Reading ends where nobody has use for more.</summary>
public sealed class LimitTests
{
    private const string Text = "补贴1元、2元、3元、4元。";

    private static readonly Extractor Extractor = new(Families.All);

    [Fact]
    public void Counts_the_records_of_a_page_that_has_too_many()
    {
        var found = Extractor.Read(Text).Records.Count;
        Assert.Equal(found, Assert.Throws<TooManyRecordsException>(() => Extractor.Read(Text, mostRecords: found - 1)).Found);
        Assert.Equal(found, Extractor.Read(Text, mostRecords: found).Records.Count);
    }

    [Fact]
    public void Stops_when_nobody_waits_for_it() =>
        Assert.Throws<OperationCanceledException>(() => Extractor.Read(Text, cancellation: new CancellationToken(canceled: true)));
}
