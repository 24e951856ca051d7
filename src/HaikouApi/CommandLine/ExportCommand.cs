using System.Buffers;
using System.CommandLine;
using System.Data;
using HaikouApi.Database.Servers;
using HaikouApi.Packaging;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou export FILE</c>: everything that is served, in one file.</summary>
internal static class ExportCommand
{
    public static Command Create(Registry registry)
    {
        var file = new Argument<string>(
            "FILE")
        { Description = "Where to write it, such as haikou.zip; a file that is there is replaced when the new one is whole." };
        var url = new Option<string>("--url")
        {
            Description = "Where the service is, for the links in it.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080"
        };
        var command = new Command("export",
            "Write everything that is served to a file: a Frictionless Data Package with tables, texts and what they mean.") { file, url };
        command.SetAction((parsed, cancellation) => RunAsync(registry, parsed.GetValue(file)!, parsed.GetValue(url)!.TrimEnd('/'), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Registry registry, string file, string url, CancellationToken cancellation)
    {
        var imprint = Imprint.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await using var store = await Store.OpenAsync(registry, cancellation);
        await using var connection = await store.Databases.Reader.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var unfinished = file + ".unfinished";
        try
        {
            await using (var output = File.Create(unfinished))
            {
                var gathered = new ArrayBufferWriter<byte>();
                await new DataPackage(registry.On(imprint).Catalogue, imprint, url)
                    .WriteAsync(connection, await DataVersion.ReadAsync(connection, cancellation), gathered, HandOverAsync, cancellation);

                async ValueTask HandOverAsync()
                {
                    await output.WriteAsync(gathered.WrittenMemory, cancellation);
                    gathered.ResetWrittenCount();
                }
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return 0;
    }
}
