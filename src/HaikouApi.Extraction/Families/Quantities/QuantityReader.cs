using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Quantities;

/// <summary>Every number with a unit printed anywhere on the page, hedge included.</summary>
public static class QuantityReader
{
    public const string Dataset = "quantities";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        var currencies = PlainYuan.CurrenciesOf(article);
        for (var at = 0; at < currencies.Length; at++)
        {
            if (article.Blocks[at] is not { Kind: not BlockKind.Byline, Passage: var passage }) continue;
            foreach (var quantity in context.QuantitiesOf(passage))
            {
                if (PlainYuan.In(currencies[at], quantity, passage.Folded) is { } known) yield return Of(known, passage, index);
            }
        }
    }

    private static Record Of(Quantity quantity, Passage passage, int article)
    {
        var printed = passage.Cite(quantity.Start, quantity.End);
        var record = new Record(Dataset, "quantity", article, printed)
            .Set("asPrinted", passage.Printed(quantity.Start, quantity.End), printed)
            .Set("value", quantity.Value, printed)
            .Set("valueMax", quantity.ValueMax, printed)
            .Set("unit", quantity.Unit, printed)
            .Set("unitPrinted", quantity.UnitPrinted, printed)
            .Set("kind", quantity.Kind, printed)
            .Set("comparator", quantity.Comparator, printed);
        if (quantity.ValueMax is null) record.Without("valueMax", Absence.NotApplicable);
        if (quantity.Unit is null) record.Without("unit", Absence.NotApplicable);
        if (quantity.UnitPrinted is null) record.Without("unitPrinted", Absence.NotApplicable);
        return record;
    }
}
