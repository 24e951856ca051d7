using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Tables of companies: each row names one, each column says what of it and in which unit.</summary>
internal sealed partial class EnterpriseTable
{
    /// <summary>A column: what it states, what its numbers are counted in, and the label that says so.</summary>
    private sealed record Column(int At, string Metric, decimal Scale, string Unit, Passage Label, int Year);

    /// <summary>企业名称 | 占地(亩) | 年产值(万元): notes what such tables of an article state.</summary>
    public static void ReadCompanies(Article article, EnterpriseLedger ledger)
    {
        foreach (var block in article.Blocks)
        {
            if (block.Table is not { Rows: [var head, .., _] rows }) continue;
            var name = head.Cells.ToList().FindIndex(c => c is not null && NameLabel().IsMatch(c.Folded));
            if (name < 0) continue;
            var columns = ColumnsOf(head, name);
            foreach (var row in rows.Skip(1))
            {
                if (row.Cells.Count > name && row.Cells[name] is { } cell && CompanyIn(cell) is { } company) Read(row, company, columns, ledger);
            }
        }
    }

    private static void Read(TableRow row, Company company, List<Column> columns, EnterpriseLedger ledger)
    {
        foreach (var column in columns)
        {
            if (row.Cells.Count <= column.At || row.Cells[column.At] is not { } cell || cell.Folded[^1] == '%') continue;
            if (Number(cell.Folded) is not { } number) continue;
            ledger.Cell(company, column.Metric, Numerals.WithoutTrailingZeros(number * column.Scale), column.Unit, row, column.Label, cell,
                column.Label.Cite(0, column.Label.Length));
        }
    }

    /// <summary>The columns whose label is a head with its unit in brackets; of several years the last.</summary>
    private static List<Column> ColumnsOf(TableRow head, int name)
    {
        List<Column> columns = [];
        for (var at = 0; at < head.Cells.Count; at++)
        {
            if (at == name || head.Cells[at] is not { } label || LabelWithUnit().Match(label.Folded) is not { Success: true } said) continue;
            if (EnterpriseWords.HeadOf(said.Groups["head"].Value) is not var (kind, metric)) continue;
            if (QuantityLexer.Read("1" + said.Groups["unit"].Value).FirstOrDefault() is not { Unit: { } unit } one) continue;
            if (!EnterpriseWords.Fits(kind, new Token(EnterpriseWords.KindOf(one), 0, 1, Value: one))) continue;
            var year = said.Groups["year"] is { Success: true } printed ? int.Parse(printed.ValueSpan, CultureInfo.InvariantCulture) : 0;
            columns.Add(new(at, metric, one.Value, unit, label, year));
        }

        return [.. columns.Where(c => !columns.Exists(o => o != c && o.Metric == c.Metric && o.Year >= c.Year))];
    }

    /// <summary>The company that a cell names in full.</summary>
    private static Company? CompanyIn(Passage cell) =>
        CompanyShapes.InFull(cell).FirstOrDefault() is { Start: 0, End: > 0, IsBare: false } found && found.End == cell.Length
            ? new(cell.Name(0, cell.Length), cell.Folded, cell.Cite(0, cell.Length)) : null;

    [GeneratedRegex("^(?:(?:企业|公司|单位|厂家|厂商)(?:名称|全称)?|名称)$")]
    private static partial Regex NameLabel();

    [GeneratedRegex("^(?:(?<year>20[0-9]{2})年度?)?(?<head>[\u4e00-\u9fff]{2,8})\\((?:单位:)?(?<unit>[\u4e00-\u9fff/]{1,5})\\)$")]
    private static partial Regex LabelWithUnit();
}
