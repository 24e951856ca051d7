using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Reads the benefits of a table: one to a cell, for the cars of its column or row, under the condition its row names.</summary>
internal sealed partial class TradeInTable(Table table, TradeInState state)
{
    private readonly List<TableRow> _heads = [.. table.Rows.TakeWhile(r => !r.Cells.Skip(1).Any(c => c is not null && Figure().IsMatch(c.Folded)))];

    public IEnumerable<Grant> Read()
    {
        if (state.IsOfUnknown || state.Topic != Topic.Cars || _heads.Count == 0) yield break;
        foreach (var row in table.Rows.Skip(_heads.Count))
        {
            for (var column = 1; column < row.Cells.Count; column++)
            {
                if (row.Cells[column] is { } cell && AmountOf(row, cell, column) is { } sum) yield return Of(row, column, sum);
            }
        }
    }

    private Grant Of(TableRow row, int column, Sum sum)
    {
        var printed = row.Passage.Cite(sum.Start, sum.End);
        var car = CarOf(HeadsOf(column)) ?? CarOf(row.Cells.OfType<Passage>()) ?? state.Vehicle;
        var voucher = HeadsOf(column).FirstOrDefault(h => h.Folded.EndsWith('券'));
        return new(row.Passage, sum, state.Issuer, "trade-in-table")
        {
            MayNameIssuer = state.MayNameIssuer,
            Benefit = voucher is null ? state.Form ?? new("cash", printed) : new("voucher", voucher.Cite(0, voucher.Length)),
            Vehicle = car,
            Condition = ConditionOf(row, column),
            Status = state.Ended ?? new("active", printed),
            Own = state.OfParagraph,
            OfSection = state.OfSection,
        };
    }

    /// <summary>The first cell of the row that is more than a kind of car; else that.</summary>
    private static Segment? ConditionOf(TableRow row, int column)
    {
        var before = row.Cells.Take(column).OfType<Passage>().ToList();
        return (before.Find(c => Vehicles.Find(c.Folded).Count == 0) ?? before.FirstOrDefault()) is { } cell
            ? new(IndexIn(row, cell), IndexIn(row, cell) + cell.Length)
            : null;
    }

    /// <summary>The sum of a cell of a column that gives sums: 8000元, or 8000 where the head says 元.</summary>
    private Sum? AmountOf(TableRow row, Passage cell, int column)
    {
        var (at, heads) = (IndexIn(row, cell), HeadsOf(column).ToList());
        if (heads.Any(h => NoBenefit().IsMatch(h.Folded)) || !heads.Any(h => Benefit().IsMatch(h.Folded))) return null;
        if (Plain().Match(cell.Folded) is { Success: true } plain)
        {
            if (heads.Select(h => Unit().Match(h.Folded)).FirstOrDefault(m => m.Success) is not { } unit) return null;
            var value = decimal.Parse(plain.ValueSpan, CultureInfo.InvariantCulture) * (unit.Groups["scale"].Success ? 10_000 : 1);
            return AmountRules.IsOfOneCar(value) ? new(row.Passage.Folded, new(at, at + cell.Length, value, null, "CNY", unit.Value, "money", "exact", at), 0)
                : null;
        }

        var sums = QuantityLexer.Read(row.Passage.Folded).Where(q => q.Unit == "CNY" && q.Start >= at && q.End <= at + cell.Length).ToList();
        return sums is [var only] && AmountRules.IsOfOneCar(only.ValueMax ?? only.Value) && Whole().IsMatch(cell.Folded) ? new(row.Passage.Folded, only, 0)
            : null;
    }

    private IEnumerable<Passage> HeadsOf(int column) => _heads.Where(h => column < h.Cells.Count).Select(h => h.Cells[column]).OfType<Passage>();

    private static Said? CarOf(IEnumerable<Passage> cells)
    {
        foreach (var cell in cells)
        {
            if (Vehicles.Settle(cell.Folded, Vehicles.Find(cell.Folded)) is { } car) return new(car.Kind, cell.Cite(car.At, car.End));
        }

        return null;
    }

    private static int IndexIn(TableRow row, Passage cell)
    {
        var (at, start) = (0, cell.OffsetOf(0));
        while (at < row.Passage.Length && row.Passage.OffsetOf(at) < start) at++;
        return at;
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Figure();

    [GeneratedRegex("^[0-9]+(?:\\.[0-9]+)?$")]
    private static partial Regex Plain();

    /// <summary>A cell that is a sum and nothing else.</summary>
    [GeneratedRegex("^[^,。;]{0,8}?[0-9][0-9.,]*[^,。;]{0,10}$")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<scale>万)?元")]
    private static partial Regex Unit();

    [GeneratedRegex("补贴|补助|奖励|券|优惠|燃油|新能源|纯电|混动|金额|标准")]
    private static partial Regex Benefit();

    [GeneratedRegex("车价|价格|售价|指导价|总额|资金|预算|数量|原标准|旧标准|去年")]
    private static partial Regex NoBenefit();
}
