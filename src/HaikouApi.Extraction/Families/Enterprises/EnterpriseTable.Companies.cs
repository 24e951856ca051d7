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
    private sealed record Column(int At, string Metric, decimal Scale, string Unit, Passage Label, int Year, Evidence Said);

    /// <summary>企业名称 | 占地(亩) | 年产值(万元): notes what such tables of an article state.</summary>
    public static void ReadCompanies(Article article, EnterpriseLedger ledger)
    {
        Passage? units = null;
        foreach (var block in article.Blocks)
        {
            if (UnitLine().IsMatch(block.Passage.Folded)) units = block.Passage;
            if (block.Table is not { Rows: [var head, .., _] rows }) continue;
            var above = units;
            units = null;
            var name = head.Cells.ToList().FindIndex(c => c is not null && NameLabel().IsMatch(c.Folded));
            if (name < 0) continue;
            var columns = ColumnsOf(head, name, above);
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
            ledger.Cell(company, column.Metric, Numerals.WithoutTrailingZeros(number * column.Scale), column.Unit, row, column.Label, cell, column.Said);
        }
    }

    /// <summary>The columns whose label is a head with its unit in brackets, or in the line above the table; of several years the last.</summary>
    private static List<Column> ColumnsOf(TableRow head, int name, Passage? above)
    {
        List<Column> columns = [];
        for (var at = 0; at < head.Cells.Count; at++)
        {
            if (at == name || head.Cells[at] is not { } label || LabelWithUnit().Match(label.Folded) is not { Success: true } said) continue;
            if (EnterpriseWords.HeadOf(said.Groups["head"].Value) is not var (kind, metric)) continue;
            if (UnitOf(kind, said.Groups["unit"] is { Success: true } own ? own.Value : above?.Folded) is not { Unit: { } unit } one) continue;
            var year = said.Groups["year"] is { Success: true } printed ? int.Parse(printed.ValueSpan, CultureInfo.InvariantCulture) : 0;
            columns.Add(new(at, metric, one.Value, unit, label, year,
                said.Groups["unit"].Success ? label.Cite(0, label.Length) : above!.Cite(0, above.Length)));
        }

        return [.. columns.Where(c => !columns.Exists(o => o != c && o.Metric == c.Metric && o.Year >= c.Year))];
    }

    /// <summary>亿元, or the one of 单位:亿元、亩、人 that counts a head of that kind.</summary>
    private static Quantity? UnitOf(Kind kind, string? units)
    {
        if (units is null) return null;
        var fitting = UnitPrefix().Replace(units, "").TrimEnd(')').Split('、', ',', ';', ' ').Select(u => QuantityLexer.Read("1" + u).FirstOrDefault())
            .Where(q => q is not null && EnterpriseWords.Fits(kind, new Token(EnterpriseWords.KindOf(q), 0, 1, Value: q))).Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    [GeneratedRegex("^\\(?(?:计量)?单位[:为]?|人民币")]
    private static partial Regex UnitPrefix();

    [GeneratedRegex("^\\(?(?:计量)?单位[:为][^。;]{1,24}$")]
    private static partial Regex UnitLine();

    /// <summary>The company that a cell names in full.</summary>
    private static Company? CompanyIn(Passage cell) =>
        CompanyShapes.InFull(cell).FirstOrDefault() is { Start: 0, End: > 0, IsBare: false } found && found.End == cell.Length
            ? new(cell.Name(0, cell.Length), cell.Folded, cell.Cite(0, cell.Length)) : null;

    [GeneratedRegex("^(?:(?:企业|公司|单位|厂家|厂商)(?:名称|全称)?|名称)$")]
    private static partial Regex NameLabel();

    [GeneratedRegex("^(?:(?<year>20[0-9]{2})年度?)?(?<head>[\u4e00-\u9fff]{2,8})(?:\\((?:单位:)?(?<unit>[\u4e00-\u9fff/]{1,5})\\))?$")]
    private static partial Regex LabelWithUnit();
}
