using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Quantities;

/// <summary>Every number with a unit printed anywhere on the page, hedge included, with the sentence it stands in.</summary>
public static class QuantityReader
{
    public const string Dataset = "quantities";

    private const int Longest = 300;

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        foreach (var passage in context.Page.Articles[index].Blocks.Where(b => b.Kind != BlockKind.Byline).Select(b => b.Passage))
        {
            IReadOnlyList<Segment>? sentences = null;
            var sentence = 0;
            Said? said = null;
            foreach (var quantity in context.QuantitiesOf(passage))
            {
                sentences ??= Sentences.Of(passage.Folded);
                while (sentences[sentence].End <= quantity.Start) sentence++;
                var around = Around(passage, sentences[sentence], quantity);
                if (said?.Where != around) said = new(around, passage.Printed(around.Start, around.End), passage.Cite(around.Start, around.End));
                yield return Of(quantity, passage, index, said);
            }
        }
    }

    /// <summary>A sentence, which its numbers share.</summary>
    private sealed record Said(Segment Where, string Text, Evidence Evidence);

    /// <summary>The sentence a number stands in; of a long one the characters round it.</summary>
    private static Segment Around(Passage passage, Segment sentence, Quantity quantity)
    {
        var (start, end) = (sentence.Start, Math.Max(sentence.End, quantity.End));
        if (end - start > Longest) (start, end) = (Math.Max(start, quantity.Start - (Longest / 2) + 20), Math.Min(end, quantity.Start + (Longest / 2)));
        return passage.Trimmed(start, Math.Max(end, quantity.End));
    }

    private static Record Of(Quantity quantity, Passage passage, int article, Said said)
    {
        var printed = passage.Cite(quantity.Start, quantity.End);
        var record = new Record(Dataset, "quantity", article, printed)
            .Set("asPrinted", passage.Printed(quantity.Start, quantity.End), printed)
            .Set("value", quantity.Value, printed)
            .Set("valueMax", quantity.ValueMax, printed)
            .Set("unit", quantity.Unit, printed)
            .Set("unitPrinted", quantity.UnitPrinted, printed)
            .Set("kind", quantity.Kind, printed)
            .Set("comparator", quantity.Comparator, printed)
            .Set("sentence", said.Text, said.Evidence);
        if (quantity.ValueMax is null) record.Without("valueMax", Absence.NotApplicable);
        if (quantity.Unit is null) record.Without("unit", Absence.NotApplicable);
        if (quantity.UnitPrinted is null) record.Without("unitPrinted", Absence.NotApplicable);
        return record;
    }
}
