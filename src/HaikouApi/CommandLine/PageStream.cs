using System.Threading.Channels;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using Npgsql;

namespace HaikouApi.CommandLine;

/// <summary>
/// Stores many pages: reading goes on beside writing, and what is read by then is written together, several pages a transaction. What fails together is tried
/// again page by page, so that a bad page costs only itself.
/// </summary>
internal sealed class PageStream(Ingestor ingestor, Tally tally)
{
    /// <summary>The most that is written in one transaction.</summary>
    private const int MostPages = 16, MostCharacters = 400_000;

    /// <summary>Transactions at once: while the database works on one, the next is made ready.</summary>
    private const int Writers = 2;

    /// <summary>Reads and stores pages, in order; <paramref name="report"/> is given the name and the outcome of each.</summary>
    public async Task StoreAsync<T>(
        IEnumerable<T> pages, Func<T, string> name, Func<T, Task<PageReading>> read, Action<string, string> report, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<Page>(MostPages * Writers);
        var reading = Task.Run(() => ReadAsync(pages.Select(page => (name(page), (Func<Task<PageReading>>)(() => read(page)))),
            channel.Writer, stop.Token), stop.Token);
        try
        {
            var writing = new Queue<Task<IReadOnlyList<string>>>();
            var writtenNames = new Queue<IReadOnlyList<Page>>();
            while (await TogetherAsync(channel.Reader, stop.Token) is { Count: > 0 } together)
            {
                writtenNames.Enqueue(together);
                writing.Enqueue(Task.Run(() => StoreAsync(together, stop.Token), stop.Token));
                if (writing.Count == Writers) await ReportAsync();
            }

            while (writing.Count > 0) await ReportAsync();

            async Task ReportAsync()
            {
                var outcomes = await writing.Dequeue();
                foreach (var (page, outcome) in writtenNames.Dequeue().Zip(outcomes)) report(page.Name, outcome);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reads on all processors, and no further ahead than the channel holds.</summary>
    private static async Task ReadAsync(IEnumerable<(string Name, Func<Task<PageReading>> Read)> all, ChannelWriter<Page> pages, CancellationToken cancellation)
    {
        using var processors = new SemaphoreSlim(Environment.ProcessorCount);
        foreach (var (name, read) in all)
        {
            await processors.WaitAsync(cancellation);
            var reading = Task.Run(read, cancellation);
            _ = reading.ContinueWith(_ => processors.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await pages.WriteAsync(new(name, reading), cancellation);
        }

        pages.Complete();
        for (var processor = 0; processor < Environment.ProcessorCount; processor++) await processors.WaitAsync(cancellation);
    }

    /// <summary>The next page, and those after it that are read by then.</summary>
    private static async Task<IReadOnlyList<Page>> TogetherAsync(ChannelReader<Page> pages, CancellationToken cancellation)
    {
        var (together, characters) = (new List<Page>(), 0);
        while (together.Count < MostPages && characters < MostCharacters
            && (together.Count > 0 || await pages.WaitToReadAsync(cancellation)) && pages.TryPeek(out var next))
        {
            if (together.Count > 0 && !next.Reading.IsCompleted) break;
            await Task.WhenAny(next.Reading).WaitAsync(cancellation);
            if (next.Reading.IsCompletedSuccessfully) characters += next.Reading.Result.Submission.Text.Length;
            together.Add(next);
            pages.TryRead(out _);
        }

        return together;
    }

    private async Task<IReadOnlyList<string>> StoreAsync(IReadOnlyList<Page> pages, CancellationToken cancellation)
    {
        var read = pages.Where(p => p.Reading.IsCompletedSuccessfully).ToList();
        if (read.Count > 1 && await TryStoreAsync([.. read.Select(p => p.Reading.Result)], cancellation) is { } stored)
        {
            var outcomes = read.Zip(stored).ToDictionary(s => s.First, s => s.Second);
            return await EachAsync(pages, p => outcomes.TryGetValue(p, out var outcome) ? Task.FromResult(outcome) : FailAsync(p));
        }

        return await EachAsync(pages, async p => await ingestor.StoreAsync(await p.Reading, cancellation: cancellation));

        static async Task<Stored> FailAsync(Page page)
        {
            await page.Reading;
            throw new InvalidOperationException("A page that was read was not stored.");
        }
    }

    private async Task<IReadOnlyList<string>> EachAsync(IReadOnlyList<Page> pages, Func<Page, Task<Stored>> store)
    {
        var outcomes = new List<string>();
        foreach (var page in pages) outcomes.Add(await tally.StoreAsync(page.Name, () => store(page)));
        return outcomes;
    }

    /// <summary>All of them in one transaction; null where that does not go, whichever it is because of.</summary>
    private async Task<IReadOnlyList<Stored>?> TryStoreAsync(IReadOnlyList<PageReading> readings, CancellationToken cancellation)
    {
        try
        {
            return await ingestor.StoreAsync(readings, cancellation: cancellation);
        }
        catch (Exception fault) when (fault is PostgresException or ReviewException)
        {
            return null;
        }
    }

    private sealed record Page(string Name, Task<PageReading> Reading);
}
