using System.CommandLine;
using HaikouApi.Database;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Originals.Files;
using HaikouApi.PrivatePostgres;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary>The service's own command line: without a verb it serves, with one it does that and ends.</summary>
public static class Commands
{
    private const int Failed = 1;

    public static async Task<int> RunAsync(string[] args, Registry registry, Func<string[], Registry, Task> serve)
    {
        try
        {
            if (args is [PdfProcess.Verb]) return await PdfProcess.AnswerAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
            if (args.Length > 0 && !IsSetting(args[0]))
            {
                return await Root(registry).Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            await serve(args, registry);
            return 0;
        }
        catch (Exception failure) when (Explain(failure) is { } explanation)
        {
            await Console.Error.WriteLineAsync(explanation);
            return Failed;
        }
    }

    /// <summary>Whether an argument is a setting of the service, such as --urls, and not of the command line.</summary>
    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument is not ("--help" or "--version");

    private static RootCommand Root(Registry registry) => new("Newspaper pages in, cited facts out. Without a verb, serves the API.")
    {
        ExtractCommand.Create(registry),
        IngestCommand.Create(registry),
        ReingestCommand.Create(registry),
        ReviewCommand.Create(registry),
        WithdrawCommand.Create(registry),
        EraseCommand.Create(registry),
        KeysCommand.Create(registry),
        BackupCommand.Create(),
        ExportCommand.Create(registry),
        RestoreCommand.Create(registry),
    };

    /// <summary>What a person can do about a failure; null for one that is a fault of ours, whose trace is worth more.</summary>
    private static string? Explain(Exception failure) => failure switch
    {
        PrivateServerException or UnusableDatabaseException or ReviewException or SettingException or PageException or UnreadableException => failure.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            $"{taken.Message} Set ASPNETCORE_URLS to another address.",
        _ => PostgresFaults.Explain(failure),
    };
}
