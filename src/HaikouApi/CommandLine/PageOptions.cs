using System.CommandLine;
using HaikouApi.Documents.Given;
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

    private readonly Dictionary<string, Option<string?>> _described = new()
    {
        ["title"] = new("--title") { Description = "Its title." },
        ["newspaper"] = new("--newspaper") { Description = "The newspaper, such as 海口日报." },
        ["edition"] = new("--edition") { Description = "The edition, or the name of the page." },
        ["pageNumber"] = new("--page-number") { Description = "The number of the page (版次)." },
        ["sourceUrl"] = new("--source-url") { Description = "Where it can be found." },
    };

    public PageOptions()
    {
        _encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !Charsets.IsKnown(name))
            {
                result.AddError($"There is no encoding \"{name}\" here; there are {string.Join(", ", Charsets.Names)}.");
            }

        });
        foreach (var (name, option) in _described.Prepend(new("place", _place)).Prepend(new("publishedOn", _publishedOn)))
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } text && GivenFields.Fault(name, text) is var (_, detail)) result.AddError(detail.En);
            });
        }
    }

    public void AddTo(Command command)
    {
        command.Add(_publishedOn);
        command.Add(_place);
        command.Add(_encoding);
        foreach (var option in _described.Values) command.Add(option);
    }

    /// <summary>Reads a file, with what was said of all.</summary>
    public Func<Original, Submission> Given(ParseResult parsed)
    {
        var (said, encoding) = (_described.ToDictionary(d => d.Key, d => parsed.GetValue(d.Value)), parsed.GetValue(_encoding));
        var publishedOn = parsed.GetValue(_publishedOn) is { } text && GivenFields.TryParseDay(text, out var day) ? day : (DateOnly?)null;
        var given = new Submission("", said["title"], publishedOn, said["sourceUrl"], parsed.GetValue(_place), said["newspaper"], said["edition"],
            said["pageNumber"]);
        return original => Submission.Read(original with { Charset = encoding }, given);
    }
}
