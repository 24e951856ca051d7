using System.CommandLine;
using HaikouApi.Documents.Storing;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou withdraw ID --because …</c>: a page holds no more, and stays in history.</summary>
internal static class WithdrawCommand
{
    public static Command Create(Registry registry)
    {
        var (id, because) = (new Argument<string>("ID") { Description = "The id of the page." }, BecauseOption("Why, for all to read in its history."));
        var command = new Command("withdraw", "Withdraw a page: its records hold no more, and stay in history.") { id, because };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = await Store.OpenAsync(registry, cancellation);
            if (await store.Ingestor.WithdrawAsync(parsed.GetValue(id)!, new(Act.Withdrawal, Because: parsed.GetValue(because)), cancellation) is null)
                throw new PageException($"There is no page {parsed.GetValue(id)} that holds.");
            Console.WriteLine("Withdrawn.");
            return 0;
        });
        return command;
    }

    internal static Option<string> BecauseOption(string description)
    {
        var option = new Option<string>("--because") { Description = description, Required = true };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("--because is empty: say why.");
        });
        return option;
    }
}
