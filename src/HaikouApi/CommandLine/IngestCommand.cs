using System.CommandLine;
using HaikouApi.Documents;
using Npgsql;
using Spectre.Console;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou ingest FILE|FOLDER…</c>: stores pages, one transaction each, and goes on after a bad one.</summary>
internal static class IngestCommand
{
    public static Command Create(Registry registry)
    {
        var paths = new Argument<string[]>("FILE|FOLDER") { Description = "Texts of pages, or folders with such (*.txt).", Arity = ArgumentArity.OneOrMore };
        var published = ExtractCommand.PublishedOn();
        var command = new Command("ingest", "Read pages and store them. A NAME.review.json beside NAME.txt is what a person settled about it.") { paths, published };
        command.SetAction((parsed, cancellation) => RunAsync(registry, parsed.GetValue(paths)!, Pages.Day(parsed.GetValue(published)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Registry registry, string[] paths, DateOnly? publishedOn, CancellationToken cancellation)
    {
        await using var store = await Store.OpenAsync(registry, cancellation);
        var tally = new Tally();
        await Progress.ForEachAsync(Pages.Files(paths).ToList(), path => path, async path =>
        {
            try
            {
                return tally.Count(path, await StoreAsync(store.Ingestor, Pages.Read(path, publishedOn), cancellation));
            }
            catch (Exception failure) when (failure is ReviewException or IOException or UnauthorizedAccessException or PostgresException)
            {
                return tally.Fail(path, failure.Message);
            }
        });
        tally.Print();
        return tally.Failed.Count == 0 ? 0 : 1;
    }

    private static async Task<(Stored? Stored, string? Fault)> StoreAsync(Ingestor ingestor, PageFile page, CancellationToken cancellation)
    {
        if (page.Submission is null) return (null, page.Fault);
        var reading = await ingestor.ReadAsync(page.Submission, page.Review, cancellation);
        if (reading.IsEmpty) return (null, SubmissionReader.NoText.Detail.En);
        return (await ingestor.StoreAsync(reading, cancellation), null);
    }

    /// <summary>What became of the pages.</summary>
    private sealed class Tally
    {
        private int _read;
        private int _new;
        private int _changed;

        public List<(string Path, string Fault)> Failed { get; } = [];

        public string Count(string path, (Stored? Stored, string? Fault) result)
        {
            if (result.Stored is not { } stored) return Fail(path, result.Fault!);
            _read++;
            if (stored.IsNew) _new++;
            else if (stored.Added + stored.Ended > 0) _changed++;
            return stored.IsNew ? $"new, {stored.Added} rows" : stored.Added + stored.Ended > 0 ? $"changed, {stored.Added} rows added, {stored.Ended} ended" : "unchanged";
        }

        public string Fail(string path, string fault)
        {
            Failed.Add((path, fault));
            return $"failed: {fault}";
        }

        public void Print()
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("read", "new", "changed", "unchanged", "failed");
            table.AddRow([.. ((int[])[_read, _new, _changed, _read - _new - _changed, Failed.Count]).Select(n => new Markup(n.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
            AnsiConsole.Write(table);
            foreach (var (path, fault) in Failed) AnsiConsole.MarkupLineInterpolated($"{path}: {fault}");
        }
    }
}
