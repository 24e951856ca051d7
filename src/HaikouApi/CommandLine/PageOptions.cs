using System.CommandLine;
using System.Globalization;
using HaikouApi.Documents;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Texts;

namespace HaikouApi.CommandLine;

/// <summary>What is known of the pages that a command reads: the options that extract and ingest share.</summary>
internal sealed class PageOptions
{
    private readonly Option<string?> _publishedOn = new("--published-on")
    {
        Description = "The day of publication, such as 2024-06-28: settles the year of 今年 and 5月 where the text itself does not.",
    };

    private readonly Option<string?> _place = new("--place")
    {
        Description = "Whose 全市 and 我县 it is: a name or a GB/T 2260 code, such as 海口市 or 460100.",
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = $"The encoding of texts that are not UTF-8: {string.Join(", ", Charsets.Names)}. Without it a sure guess is taken, and said.",
    };

    public PageOptions()
    {
        _encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !Charsets.IsKnown(name)) result.AddError($"There is no encoding \"{name}\" here; there are {string.Join(", ", Charsets.Names)}.");
        });
        _publishedOn.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Day(text) is null) result.AddError($"\"{text}\" is not a day, such as 2024-06-28.");
        });
        _place.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && GivenPlace.Fault(text) is { } fault) result.AddError(fault.En);
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_publishedOn);
        command.Add(_place);
        command.Add(_encoding);
    }

    /// <summary>Reads a file, with what was said of all.</summary>
    public Func<Original, Submission> Given(ParseResult parsed)
    {
        var (publishedOn, place, encoding) = (parsed.GetValue(_publishedOn) is { } text ? Day(text) : null, parsed.GetValue(_place), parsed.GetValue(_encoding));
        return original => Submission.Read(original with { Charset = encoding }, new("", PublishedOn: publishedOn, Place: place));
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
