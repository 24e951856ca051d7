using System.CommandLine;
using HaikouApi.Database;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou restore FILE</c>: what a backup holds, served again.</summary>
internal static class RestoreCommand
{
    public static Command Create(Registry registry)
    {
        var file = new Argument<string>("FILE") { Description = "What haikou backup wrote, or pg_dump --format=custom." };
        var replace = new Option<bool>("--replace") { Description = "Give up the pages that the database has." };
        var command = new Command("restore", "Put what a backup holds into the database: all of it, or nothing.") { file, replace };
        command.SetAction((parsed, cancellation) => RunAsync(registry, parsed.GetValue(file)!, parsed.GetValue(replace), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Registry registry, string file, bool replace, CancellationToken cancellation)
    {
        await using var postgres = await Postgres.FindAsync(new ConfigurationBuilder().AddEnvironmentVariables().Build(), cancellation);
        var dump = await Dump.OfAsync(postgres.ConnectionString, cancellation);
        if (dump.Pages > 0 && !replace)
        {
            throw new UnusableDatabaseException(
                $"The database has pages ({dump.Pages}). Back it up, and say --replace to give them up for those in {file}; "
                    + "or restore into an empty database.");
        }

        await dump.ReadAsync(file, registry.Resources, cancellation);

        // An older dump is migrated and made searchable by this.
        await using var store = await Store.OpenAsync(registry, cancellation);
        var pages = (await Dump.OfAsync(postgres.ConnectionString, cancellation)).Pages;
        Console.WriteLine($"{file}: {pages} {(pages == 1 ? "page" : "pages")} restored");
        return 0;
    }
}
