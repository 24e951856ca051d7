using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The figures of an article, each once.</summary>
/// <param name="article">Which article of the page.</param>
/// <param name="currency">In which currency its sums are where 元 alone is printed; null where that is not known.</param>
/// <param name="warnings">Where what is not read is said.</param>
internal sealed class EnterpriseLedger(int article, string? currency, List<Warning> warnings)
{
    private readonly List<Record> _records = [];
    private readonly Dictionary<(string, string, decimal), EnterpriseFact?> _said = [];

    public IReadOnlyList<Record> Records => _records;

    public void Add(Company company, EnterpriseFact fact)
    {
        var value = fact.IsFall ? -fact.Figure.Value : fact.Figure.Value;
        var key = (company.Name, fact.Metric, value);
        if (!_said.TryAdd(key, fact) && !(_said[key] is { } said && IsOfAnotherThing(said, fact))) return;
        var (passage, figure) = (fact.Sentence.Passage, fact.Figure);
        if (UnitOf(company, fact) is not { } unit)
        {
            warnings.Add(Warning.Of("unread-value", new("没有说明是哪种货币", "it is not said in which currency this is"), passage, figure.Start, figure.End));
            return;
        }

        var start = fact.Per is null ? figure.Start : fact.Head.Start;
        var (number, printed) = (passage.Cite(figure.Start, figure.End), passage.Cite(start, figure.End));
        _records.Add(new Record(EnterpriseReader.Dataset, fact.Rule, article, passage.Cite())
            .Set("enterprise", company.Name, company.Evidence)
            .Set("metric", fact.Metric, passage.Cite(fact.Head.Start, fact.Head.End))
            .Set("value", value, number)
            .Set("unit", fact.Per is { } per ? $"{unit}/{per}" : unit, printed)
            .Set("comparator", figure.Comparator, number)
            .Set("asPrinted", passage.Printed(start, figure.End), printed));
    }

    /// <summary>What a figure is counted in; of a sum of which 元 alone is printed the currency of the company's accounts, or of the article.</summary>
    private string? UnitOf(Company company, EnterpriseFact fact) =>
        PlainYuan.In(KnownCompanies.CurrencyOf(company.Folded) ?? currency, fact.Figure, fact.Sentence.Passage.Folded)?.Unit;

    /// <summary>年产1000吨|茶油、1000吨|红糖: as much of another thing.</summary>
    private static bool IsOfAnotherThing(EnterpriseFact said, EnterpriseFact fact) =>
        said.Sentence == fact.Sentence && said.At != fact.At && EnterpriseOutput.IsOfTime(fact.Head.Kind) && Thing(said) != Thing(fact)
        && fact.Sentence.Passage.Folded.AsSpan(said.Number.End, fact.Number.Start - said.Number.End).IndexOfAny(",。;") < 0;

    private static string Thing(EnterpriseFact fact) => Word(fact, fact.At - 1) + Word(fact, fact.At + 1);

    private static string Word(EnterpriseFact fact, int at) => fact.Sentence.Is(at, Kinds.Other) ? fact.Sentence.Printed(fact.Sentence.Tokens[at]) : "";

    /// <summary>A cell of a table that the company reports, and where its unit is printed, when not in the cell.</summary>
    public void Cell(Company company, string metric, decimal value, string unit, TableRow row, Passage label, Passage cell, Evidence? unitAt = null)
    {
        if (unit == "CNY" && currency is null) return;
        if (!_said.TryAdd((company.Name, metric, value), null)) return;
        var number = cell.Cite(0, cell.Length);
        _records.Add(new Record(EnterpriseReader.Dataset, "enterprise-table", article, row.Passage.Cite())
            .Set("enterprise", company.Name, company.Evidence)
            .Set("metric", metric, label.Cite(0, label.Length))
            .Set("value", value, number.With(unitAt))
            .Set("unit", unit == "CNY" ? currency : unit, number.With(unitAt))
            .Set("comparator", "exact", number)
            .Set("asPrinted", cell.Printed(0, cell.Length), number));
    }

    /// <summary>A figure of which it is not clear whose it is.</summary>
    public void Unowned(EnterpriseFact fact, bool ofSeveral)
    {
        var (code, detail) = ofSeveral
            ? ("two-companies", new Detail("不清楚是哪家公司的数字", "it is not clear which company's figure this is"))
            : ("no-company", new Detail("没有说明是哪家公司的数字", "it is not said which company's figure this is"));
        warnings.Add(Warning.Of(code, detail, fact.Sentence.Passage, fact.Start, fact.End));
    }
}
