using System.CommandLine;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Originals.Files;

namespace HaikouApi.CommandLine;

/// <summary><c>haikou review PAGE</c>: the skeleton of a review.</summary>
internal static class ReviewCommand
{
    public static Command Create(Registry registry)
    {
        var page = new Argument<string>("PAGE") { Description = "The text of a page in a file, or the id of a stored one." };
        var options = new PageOptions();
        var command = new Command("review", "Write the skeleton of a review: NAME.review.json beside NAME.txt; of a stored page, to standard output.") { page };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(registry, parsed.GetValue(page)!, options.Given(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Registry registry, string page, Func<Original, Submission> given, CancellationToken cancellation)
    {
        if (!File.Exists(page))
        {
            await using var store = await Store.OpenAsync(registry, cancellation);
            if (!(await store.Ingestor.StoredPagesAsync(cancellation)).Contains(page))
            {
                throw new PageException($"There is no file {page}, and no page of that id.");
            }

            Console.WriteLine(ReviewSkeleton.Of(await store.Ingestor.ReadAgainAsync(page, cancellation)));
            return 0;
        }

        var file = Path.ChangeExtension(page, ".review.json");
        if (File.Exists(file)) throw new PageException($"{file} is there already.");
        await File.WriteAllTextAsync(file, ReviewSkeleton.Of(Pages.NotEmpty(registry.Reader.Read(given(Pages.Read(page)), cancellation: cancellation))) + "\n",
            cancellation);
        Console.WriteLine(file);
        return 0;
    }
}
