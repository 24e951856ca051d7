using System.CommandLine;
using System.Text.Json;
using HaikouApi.Documents.Submissions;
using HaikouApi.Documents;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou extract FILE…</c>: what a page says, as JSON, without any database.</summary>
internal static class ExtractCommand
{
    public static Command Create(Registry registry)
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts of pages, or folders with such.", Arity = ArgumentArity.OneOrMore };
        var options = new PageOptions();
        var command = new Command("extract", "Print what a page says, as JSON. Needs no database and stores nothing.") { files };
        options.AddTo(command);
        command.SetAction(parsed => Run(registry, parsed.GetValue(files)!, options.Given(parsed)));
        return command;
    }

    private static int Run(Registry registry, string[] paths, Func<string, Submission> given)
    {
        var failed = 0;
        using var output = Console.OpenStandardOutput();
        foreach (var path in Pages.Files(paths))
        {
            try
            {
                var reading = Pages.NotEmpty(registry.Reader.Read(given(Pages.Read(path)), Pages.ReviewOf(path)));
                using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, Indented = true }))
                    new ReadingJson(reading, registry.Catalogue, "").Write(json);
                output.WriteByte((byte)'\n');
            }
            catch (Exception fault) when (fault is PageException or ReviewException or IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{path}: {fault.Message}");
                failed++;
            }
        }

        return failed == 0 ? 0 : 1;
    }
}
