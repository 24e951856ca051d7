using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Citing;

/// <summary>Where a fact is printed, as a citation names it: newspaper, headline, reporters, day.</summary>
/// <param name="Headline">The headline of its article, or the words it is known by.</param>
/// <param name="Reporters">Who wrote it.</param>
/// <param name="Day">The day of publication, else of the dateline.</param>
/// <param name="Newspaper">The newspaper, where the page says.</param>
/// <param name="Edition">The edition (版次) and number of the page, where it says.</param>
/// <param name="Address">The permanent address of the fact.</param>
/// <param name="Page">The address of the page.</param>
public sealed record FactSource(string Headline, IReadOnlyList<string> Reporters, DateOnly? Day, string? Newspaper, string? Edition, string Address,
    string Page)
{
    public static FactSource Of(Fact fact, Fact document, Fact? article, string headline, Visit visit) => new(
        headline,
        article?.List("reporters") ?? [],
        document.Day("publishedOn") ?? article?.Day("datelineOn") ?? document.Day("datelineOn"),
        document.Text("newspaper"),
        string.Join(' ', new[] { document.Text("edition"), document.Text("pageNumber") }.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } edition
            ? edition : null,
        $"{visit.Base}{visit.Raw($"/{fact.Dataset.Slug}/{fact.Id}")}",
        $"{visit.Base}{visit.Raw($"/pages/{fact.Document}#r={fact.Id}")}");
}
