using System.CommandLine;
using HaikouApi.Documents.Storing;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou erase ID --because …</c>: a page is removed for good.</summary>
internal static class EraseCommand
{
    public static Command Create(Registry registry)
    {
        var (id, because) = (new Argument<string>("ID") { Description = "The id of the page, whether it holds or is withdrawn." },
            WithdrawCommand.BecauseOption("Why, for all to read."));
        var command = new Command("erase",
            "Remove a page for good: text, records, quotes, words of search, history. Its id, SHA-256, the day and the reason stay. "
                + "Backups made before still have it.") { id, because };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = await Store.OpenAsync(registry, cancellation);
            if (!await Erasure.OfAsync(store.Owner, parsed.GetValue(id)!, parsed.GetValue(because)!, cancellation))
            {
                throw new PageException($"There is no page {parsed.GetValue(id)}.");
            }

            Console.WriteLine("Erased.");
            return 0;
        });
        return command;
    }
}
