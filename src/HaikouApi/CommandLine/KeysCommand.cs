using System.CommandLine;
using HaikouApi.Access;
using Spectre.Console;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou keys add|list|revoke</c>: who may bring pages in or review them.</summary>
internal static class KeysCommand
{
    public static Command Create(Registry registry) => new("keys", "Make, list and revoke the keys for bringing pages in and reviewing them over HTTP.")
    {
        Add(registry),
        List(registry),
        Revoke(registry),
    };

    private static Command Add(Registry registry)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is; what the log calls it." };
        var scopes = ScopesOption();
        var label = new Option<string?>("--label") { Description = "What history calls whoever uses it, for all to read; without one it names nobody." };
        var command = new Command("add", "Make a key. It is shown once, now; only a hash of it is kept.") { name, scopes, label };
        command.SetAction((parsed, cancellation) => WithKeysAsync(registry,
            async keys => await keys.AddAsync(parsed.GetValue(name)!, ScopesIn(parsed.GetValue(scopes)!), parsed.GetValue(label), cancellation) is { } key
                ? Say(key)
                : Refuse($"There is a key of the name {parsed.GetValue(name)} already."), cancellation));
        return command;
    }

    private static Option<string> ScopesOption()
    {
        var option = new Option<string>("--scope")
        {
            Description = $"What it may be used for, separated by commas: {string.Join(", ", Scopes.All)}.",
            DefaultValueFactory = _ => Scopes.Pages
        };
        option.Validators.Add(result =>
        {
            var unknown = ScopesIn(result.GetValueOrDefault<string>() ?? "").Where(s => !Scopes.All.Contains(s)).ToList();
            if (unknown.Count > 0) result.AddError($"There is no scope \"{unknown[0]}\"; there are {string.Join(" and ", Scopes.All)}.");
        });
        return option;
    }

    private static IReadOnlyList<string> ScopesIn(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries).Distinct()];

    private static Command List(Registry registry)
    {
        var command = new Command("list", "List the keys, without what they are.");
        command.SetAction((_, cancellation) => WithKeysAsync(registry, async keys =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("name", "id", "scopes", "label", "made", "revoked");
            foreach (var key in await keys.ListAsync(cancellation))
            {
                table.AddRow(key.Name.EscapeMarkup(), key.Id, string.Join(',', key.Scopes), (key.Label ?? "").EscapeMarkup(), $"{key.CreatedAt:u}",
                    key.RevokedAt is { } at ? $"{at:u}" : "");
            }

            if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 200; // a line for each key, for whatever reads it
            AnsiConsole.Write(table);
            return 0;
        }, cancellation));
        return command;
    }

    private static Command Revoke(Registry registry)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is." };
        var command = new Command("revoke", "Refuse a key from now on.") { name };
        command.SetAction((parsed, cancellation) => WithKeysAsync(registry,
            async keys => await keys.RevokeAsync(parsed.GetValue(name)!, cancellation) ? Say("Revoked.")
                : Refuse($"There is no key in force of the name {parsed.GetValue(name)}."), cancellation));
        return command;
    }

    private static async Task<int> WithKeysAsync(Registry registry, Func<Keys, Task<int>> action, CancellationToken cancellation)
    {
        await using var store = await Store.OpenAsync(registry, cancellation);
        return await action(new Keys(store.Databases));
    }

    private static int Say(string text)
    {
        Console.WriteLine(text);
        return 0;
    }

    private static int Refuse(string text)
    {
        Console.Error.WriteLine(text);
        return 1;
    }
}
