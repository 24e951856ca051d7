using System.CommandLine;
using HaikouApi.Database;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou backup FILE</c>: everything that is stored, in one file.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it; a file that is there is replaced when the new one is whole." };
        var command = new Command("backup", "Write everything that is stored to a file, as of one moment, while the service runs or not.") { file };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken cancellation)
    {
        await using var postgres = await Postgres.FindAsync(new ConfigurationBuilder().AddEnvironmentVariables().Build(), cancellation);
        var dump = await Dump.OfAsync(postgres.ConnectionString, cancellation);
        await dump.WriteAsync(file, cancellation);
        Console.WriteLine($"{file}: {dump.Pages} {(dump.Pages == 1 ? "page" : "pages")}, {new FileInfo(file).Length} bytes");
        return 0;
    }
}
