using System.CommandLine;
using System.Text.Json;
using System.Text;
using HaikouApi.Documents;
using HaikouApi.Web;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou extract FILE…</c>: what a page says, as JSON, without any database.</summary>
internal static class ExtractCommand
{
    public static Command Create(Registry registry)
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts of pages, or folders with such.", Arity = ArgumentArity.OneOrMore };
        var published = PublishedOn();
        var command = new Command("extract", "Print what a page says, as JSON. Needs no database and stores nothing.") { files, published };
        command.SetAction(parsed => Run(registry, parsed.GetValue(files)!, Pages.Day(parsed.GetValue(published))));
        return command;
    }

    /// <summary>The option that both extract and ingest take.</summary>
    public static Option<string?> PublishedOn()
    {
        var option = new Option<string?>("--published-on") { Description = "The day of publication, such as 2024-06-28: settles the year of 今年 and 5月 where the text itself does not." };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !Pages.IsDay(text)) result.AddError($"\"{text}\" is not a day, such as 2024-06-28.");
        });
        return option;
    }

    private static int Run(Registry registry, string[] paths, DateOnly? publishedOn)
    {
        var failed = 0;
        using var output = Console.OpenStandardOutput();
        foreach (var path in Pages.Files(paths))
        {
            var page = Pages.Read(path, publishedOn);
            var reading = page.Submission is null ? null : registry.Reader.Read(page.Submission, page.Review);
            if (reading is null || reading.IsEmpty)
            {
                Console.Error.WriteLine($"{page.Path}: {page.Fault ?? SubmissionReader.NoText.Detail.En}");
                failed++;
                continue;
            }

            using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, Indented = true });
            new ReadingJson(reading, registry.Catalogue, "").Write(json);
            json.Flush();
            output.Write(Encoding.UTF8.GetBytes("\n"));
        }

        return failed == 0 ? 0 : 1;
    }
}
