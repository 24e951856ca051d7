using System.Text.Json;
using System.Text.Json.Nodes;
using HaikouApi.Datasets;
using HaikouApi.Documents.Rows;
using HaikouApi.Extraction;

namespace HaikouApi.Documents.Reading;

/// <summary>The shape of a review: what is accepted, and its JSON Schema.</summary>
internal sealed class ReviewShape(Catalogue catalogue)
{
    private const string Words = "Words of the page, as a person reads them: broken lines joined, tags dropped.";

    private static readonly JsonShape.Text Because = new("Why, where the words alone do not say it. Kept and served.");

    private static readonly JsonShape OneQuote = new JsonShape.Any("",
        new JsonShape.Text(Words),
        new JsonShape.Object("Words that are there several times, or stand in another article.", new Dictionary<string, JsonShape>
        {
            ["text"] = new JsonShape.Text(Words),
            ["nth"] = new JsonShape.Whole("Which occurrence is meant, from 1 on.", 1),
            ["article"] = new JsonShape.Text("The headline of another article of the page."),
        }, ["text"]),
        new JsonShape.Object("Words by their place: code points of the page's text, end exclusive.", new Dictionary<string, JsonShape>
        {
            ["start"] = new JsonShape.Whole("Code points before the first character.", 0),
            ["end"] = new JsonShape.Whole("Code points up to the end.", 1),
        }, ["start", "end"]));

    private static readonly JsonShape Quote =
        new JsonShape.Any("The words that are cited: one run, or several that are cited together.", OneQuote, new JsonShape.List("", OneQuote, 1));

    private static readonly JsonShape Value = new JsonShape.Any("",
        new JsonShape.Text("A text that is its own quote."),
        new JsonShape.List("Texts that are their own quotes.", new JsonShape.Text(""), 1),
        new JsonShape.Object("A value and the words that say it.", new Dictionary<string, JsonShape>
        {
            ["value"] = new JsonShape.Any("The value; a day is written 2024-06-28.", new JsonShape.Text(""), new JsonShape.Number(""), new JsonShape.Flag(""),
                new JsonShape.List("", new JsonShape.Text(""), 1)),
            ["quote"] = Quote,
            ["because"] = Because,
        }, ["value"]),
        new JsonShape.Object("No value, and why.", new Dictionary<string, JsonShape>
        {
            ["absent"] = new JsonShape.Text("Why there is none.", [.. Enum.GetValues<Absence>().Select(ReadRow.Name)]),
        }, ["absent"]));

    private readonly JsonShape _shape = new JsonShape.Object("What a person settled about one page.", new Dictionary<string, JsonShape>
    {
        ["$schema"] = new JsonShape.Text("Where this schema is."),
        ["about"] = new JsonShape.Text("What the review is about, for whoever opens it."),
        ["version"] = new JsonShape.Text("Changes whenever the review does; the page's `extractor` names it."),
        ["document"] = Page(),
        ["articles"] = new JsonShape.List("What is settled, by article.", Article(catalogue)),
        ["withdrawn"] = new JsonShape.List("Records that the rules read and that are none.", Withdrawal(catalogue)),
    }, ["version"]);

    public IEnumerable<ShapeFault> Faults(JsonElement review) => _shape.Faults(review, "$");

    /// <summary>The published schema.</summary>
    public JsonObject Schema()
    {
        var schema = _shape.Schema();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Review of a newspaper page");
        return schema;
    }

    private static JsonShape.Object Page() =>
        new("What is said of the page itself, in the place of what its sender said. Changing it reads the page again.", new Dictionary<string, JsonShape>
        {
            ["title"] = new JsonShape.Text("Its title."),
            ["publishedOn"] = new JsonShape.Text("The day of publication, such as 2024-06-28."),
            ["place"] = new JsonShape.Text("Whose 全市 and 我县 it is: a name or a GB/T 2260 code."),
            ["newspaper"] = new JsonShape.Text("The newspaper."),
            ["edition"] = new JsonShape.Text("The edition, or the name of the page."),
            ["pageNumber"] = new JsonShape.Text("The number of the page (版次)."),
            ["sourceUrl"] = new JsonShape.Text("Where it can be found: an http or https address."),
            ["because"] = Because,
        }, []);

    private static JsonShape.Object Article(Catalogue catalogue) => new("One article, named by `opens` or by `article`.", new Dictionary<string, JsonShape>
    {
        ["opens"] = new JsonShape.Text("Its headline; of a continuation, the words it is continued from; else its first words."),
        ["article"] = new JsonShape.Text("Its id."),
        ["records"] = new JsonShape.List("Records that go before what the rules read.",
            new JsonShape.Object("A record: added, completed, corrected or confirmed.", new Dictionary<string, JsonShape>
            {
                ["record"] = new JsonShape.Text(
                "The id of the record that is corrected, completed or confirmed: a field that is not here is as the rules read it. "
                    + "Left out for one that is added."),
                ["dataset"] = new JsonShape.Text("The slug of its dataset.", [.. catalogue.Records.Select(d => d.Slug)]),
                ["quote"] = Quote with { Description = "The words that support it. A record that is named by its id has those it was read from." },
                ["fields"] = new JsonShape.Map("By name. A field that is not here is not reported.", Value),
                ["completes"] = new JsonShape.Flag(
                "Whether it completes the one of the same key that the rules read: a field that is not here is as they read it."),
                ["confirms"] = new JsonShape.Flag("Whether the record that is named is right as it was read."),
                ["because"] = Because,
                ["note"] = new JsonShape.Text("For those who review after you; not served with the record."),
            }, ["dataset"])),
        ["settled"] = new JsonShape.List("Warnings that a person looked into.",
            new JsonShape.Object("A warning, by its code and its place.", new Dictionary<string, JsonShape>
            {
                ["code"] = new JsonShape.Text("Its code."),
                ["quote"] = Quote with { Description = "Words of the place that it is about." },
                ["because"] = Because,
            }, ["code", "quote"])),
    }, []);

    private static JsonShape.Object Withdrawal(Catalogue catalogue) =>
        new("A record that is none, by its id or by its natural key.", new Dictionary<string, JsonShape>
        {
            ["dataset"] = new JsonShape.Text("The slug of its dataset.", [.. catalogue.Records.Select(d => d.Slug)]),
            ["record"] = new JsonShape.Text("Its id."),
            ["key"] = new JsonShape.List("The values of the fields that say what it is about, in the order of the declaration; empty where there is none.",
            new JsonShape.Text("", MayBeEmpty: true)),
            ["because"] = Because,
            ["why"] = new JsonShape.Text("The same as `because`, as older files have it."),
        }, ["dataset"]);
}
