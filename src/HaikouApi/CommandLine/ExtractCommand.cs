using System.CommandLine;
using System.Text.Json;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Submissions;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou extract FILE…</c>: what a page says, as JSON, without any database.</summary>
internal static class ExtractCommand
{
    public static Command Create(Registry registry)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pages as text, HTML, PDF or .docx, archives (.zip) of such, or folders.",
            Arity = ArgumentArity.OneOrMore
        };
        var options = new PageOptions();
        var command = new Command("extract", "Print what a page says, as JSON. Needs no database and stores nothing.") { files };
        options.AddTo(command);
        command.SetAction(parsed => Run(registry, parsed.GetValue(files)!, options.Given(parsed)));
        return command;
    }

    private static int Run(Registry registry, string[] paths, Func<Original, Submission> given)
    {
        var failed = 0;
        using var output = Console.OpenStandardOutput();
        foreach (var page in Pages.All(paths))
        {
            try
            {
                var reading = Pages.NotEmpty(registry.Reader.Read(given(page.Open()), Pages.ReviewOf(page.Path)));
                using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, Indented = true }))
                    new ReadingJson(reading, registry.Catalogue, "").Write(json);
                output.WriteByte((byte)'\n');
            }
            catch (Exception fault) when (fault is PageException or UnreadableException or ReviewException or IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{page.Name}: {fault.Message}");
                failed++;
            }
        }

        return failed == 0 ? 0 : 1;
    }
}
