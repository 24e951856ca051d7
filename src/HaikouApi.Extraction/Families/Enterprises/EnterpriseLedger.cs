using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The figures of an article, each once.</summary>
internal sealed class EnterpriseLedger(int article, List<Warning> warnings)
{
    private readonly List<Record> _records = [];
    private readonly HashSet<(string, string, decimal)> _said = [];

    public IReadOnlyList<Record> Records => _records;

    public void Add(Company company, EnterpriseFact fact)
    {
        var value = fact.IsFall ? -fact.Figure.Value : fact.Figure.Value;
        if (!_said.Add((company.Name, fact.Metric, value))) return;
        var (passage, figure) = (fact.Sentence.Passage, fact.Figure);
        var start = fact.Per is null ? figure.Start : fact.Head.Start;
        var (number, printed) = (passage.Cite(figure.Start, figure.End), passage.Cite(start, figure.End));
        _records.Add(new Record(EnterpriseReader.Dataset, fact.Rule, article, passage.Cite())
            .Set("enterprise", company.Name, company.Evidence)
            .Set("metric", fact.Metric, passage.Cite(fact.Head.Start, fact.Head.End))
            .Set("value", value, number)
            .Set("unit", fact.Per is { } per ? $"{figure.Unit}/{per}" : figure.Unit, printed)
            .Set("comparator", figure.Comparator, number)
            .Set("asPrinted", passage.Printed(start, figure.End), printed));
    }

    /// <summary>A cell of a table that the company reports, and where its unit is printed, when not in the cell.</summary>
    public void Cell(Company company, string metric, decimal value, string unit, TableRow row, Passage label, Passage cell, Evidence? unitAt = null)
    {
        if (!_said.Add((company.Name, metric, value))) return;
        var number = cell.Cite(0, cell.Length);
        _records.Add(new Record(EnterpriseReader.Dataset, "enterprise-table", article, row.Passage.Cite())
            .Set("enterprise", company.Name, company.Evidence)
            .Set("metric", metric, label.Cite(0, label.Length))
            .Set("value", value, number.With(unitAt))
            .Set("unit", unit, number.With(unitAt))
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
