using System.CommandLine;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou ingest FILE|FOLDER…</c>: stores pages, each whole or not at all, and goes on after a bad one.</summary>
internal static class IngestCommand
{
    public static Command Create(Registry registry)
    {
        var paths = new Argument<string[]>("FILE|FOLDER")
        {
            Description = "Pages as text, HTML, PDF or .docx, archives (.zip) of such, or folders.",
            Arity = ArgumentArity.OneOrMore
        };
        var strict = new Option<bool>("--strict") { Description = "End with 2 where there were warnings or unread numbers." };
        var options = new PageOptions();
        var command = new Command("ingest", "Read pages and store them. A NAME.review.json beside NAME.txt is what a person settled about it.") { paths,
            strict };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = await Store.OpenAsync(registry, cancellation);
            var (tally, given) = (new Tally(), options.Given(parsed));
            var files = Pages.Files(parsed.GetValue(paths)!).ToList();
            await Progress.OverAsync(files.Count, report => new PageStream(store.Ingestor, tally).StoreAsync(Pages.All(files), page => page.Name, async page =>
                Pages.NotEmpty(await store.Ingestor.ReadAsync(given(page.Open()), Pages.ReviewOf(page.Path), cancellation: cancellation)),
                    report, cancellation));
            return tally.Print(parsed.GetValue(strict));
        });
        return command;
    }
}
