using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Tables of how much mail came through: a column of mail, or of one way of it; each row a month, a place or a kind.</summary>
internal static partial class PostalTable
{
    public static IEnumerable<Record> Read(Article article, int index)
    {
        var inAll = article.Blocks.TakeWhile(b => b.Table is null).Select(b => (b.Passage, Match: Unit().Match(b.Passage.Folded)))
            .FirstOrDefault(u => u.Match.Success);
        return article.Blocks.Where(b => b.Table is { Rows.Count: > 1 }).SelectMany(b => Read(b.Table!, inAll.Match is null ? null : inAll, index));
    }

    private static IEnumerable<Record> Read(Table table, (Passage Passage, Match Match)? inAll, int index)
    {
        var heads = table.Rows[0].Cells;
        for (var column = 1; column < heads.Count; column++)
        {
            if (heads[column] is not { } head || !Mail().IsMatch(head.Folded) || Other().IsMatch(head.Folded)) continue;
            var own = InHead().Match(head.Folded);
            if ((own.Success ? (head, own) : inAll) is not var (said, unit)) continue;
            var times = unit.Groups["times"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
            foreach (var row in table.Rows.Skip(1).Where(r => r.Cells.Count == heads.Count && r.Cells[0] is { } label && !OfThePast().IsMatch(label.Folded)))
            {
                if (row.Cells[column] is { } cell && Figure().IsMatch(cell.Folded)
                    && decimal.TryParse(cell.Folded.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value))
                {
                    yield return Of(row, cell, value * times, head.Cite().With(said.Cite(unit)), said.Cite(unit), index);
                }
            }
        }
    }

    private static Record Of(TableRow row, Passage cell, decimal value, Evidence head, Evidence unit, int index)
    {
        var record = PostalSentence.Fact("volume", index, row.Passage.Cite(), head).Set("value", value, cell.Cite().With(unit)).Set("unit", "{piece}", unit)
            .Set("comparator", "exact", cell.Cite()).Set("asPrinted", cell.Printed(0, cell.Length), cell.Cite());
        foreach (var none in new[] { "valueMax", "date", "text" }) record.Without(none, Absence.NotApplicable);
        return record;
    }

    /// <summary>单位:万件: of all columns.</summary>
    [GeneratedRegex("单位:(?<times>[万亿]?)[件票](?![\u4e00-\u9fff])")]
    private static partial Regex Unit();

    [GeneratedRegex("\\((?<times>[万亿]?)[件票]\\)")]
    private static partial Regex InHead();

    [GeneratedRegex("邮[件包]|包裹|函件|小包|[进出][口境]|业务量|处理量|合计|总[计量]")]
    private static partial Regex Mail();

    /// <summary>What is no number of consignments, and what was before.</summary>
    [GeneratedRegex("同比|环比|增[长幅减]|占比|比重|%|重量|吨|袋|额|值|元|去年|上年|同期|计划|目标|时限|时效")]
    private static partial Regex Other();

    [GeneratedRegex("去年|上年|同期|同比|计划|目标|增[长幅]")]
    private static partial Regex OfThePast();

    [GeneratedRegex("^[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?$|^[0-9]{1,9}(?:\\.[0-9]{1,4})?$")]
    private static partial Regex Figure();
}
