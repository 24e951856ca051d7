using HaikouApi.Datasets;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;

namespace HaikouApi.Site.Citing;

/// <summary>A field of a fact: its value, or why there is none, its words, and why a person says what they do not.</summary>
public sealed record FactField(Field Field, string Label, string? Value, string? Absence, string? Quote, string? Because);

/// <summary>A fact as its own page shows it.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Source">Where it is printed.</param>
/// <param name="Page">The page it is printed on.</param>
/// <param name="Document">What is known of the page.</param>
/// <param name="History">What became of it.</param>
public sealed record FactModel(Visit Visit, Fact Fact, FactSource Source, Typesetting Page, Fact Document, HistoryModel History)
{
    public string Sentence => Fact.Face.Sentence(Fact, Visit.Language);

    public string WordsAddress => Visit.To($"/pages/{Fact.Document}#r={Fact.Id}");

    public SetArticle Article => Page.Articles[Page.ArticleAt(Fact.ValueWords.Concat(Fact.OtherWords).Select(w => w.Start).DefaultIfEmpty(0).First())];

    /// <summary>The fields that say something of the page, in the order of the declaration.</summary>
    public IReadOnlyList<FactField> Fields => [.. Fact.Dataset.Fields.Where(f => f is { IsSaid: true, OnRequest: false, IsContext: false }).Select(Told)];

    /// <summary>The paragraphs in which its words stand, in runs with its words marked: those of the value, and the others.</summary>
    public IEnumerable<IReadOnlyList<Run>> Paragraphs
    {
        get
        {
            var value = Fact.ValueWords.Select(w => new Mark(Page.Utf16(w), MarkKind.Fact, Fact));
            var others = Fact.OtherWords.Select(w => new Mark(Page.Utf16(w), MarkKind.Number, Fact));
            var marks = value.Concat(others).ToList();
            var holding = Page.Articles.SelectMany(a => a.Blocks)
                .Where(b => marks.Exists(m => m.Kind == MarkKind.Fact && m.Where.Start < b.End && m.Where.End > b.Start && Holds(b, m))).Take(MostParagraphs);
            return holding.Select(b => (IReadOnlyList<Run>)[.. Run.Of(b.Pieces, marks)]);
        }
    }

    private const int MostParagraphs = 4;

    private FactField Told(Field said)
    {
        var value = Labels.Value(said, Fact[said.Name], Visit.Language);
        return new(said, Labels.Of(said, Visit.Language), value, value is null ? Labels.Absence(Fact.Absence(said.Name), Visit.Language) : null,
            Fact.Citation(said.Name)?.Quote, Fact.Citation(said.Name)?.Because);
    }

    private static bool Holds(SetBlock block, Mark mark) => block.Pieces.Any(p => p.Start < mark.Where.End && p.End > mark.Where.Start);
}
