using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>
/// Reads the benefits of a table: one to a cell, for the cars of its column or row, under the condition its row names. That its figures are what is
/// granted, and in which unit, its heads say, the words before them in their row, or the lines above it.
/// </summary>
internal sealed partial class TradeInTable(Table table, IReadOnlyList<Passage> captions, TradeInState state, Issuers issuers, Windows windows)
{
    private readonly List<TableRow> _heads = [.. table.Rows.TakeWhile(r => !r.Cells.Skip(1).Any(c => c is not null && IsFigure(c.Folded)))];

    private readonly int _width = table.Rows.Max(r => r.Cells.Count);

    public IEnumerable<Grant> Read()
    {
        if (state.Topic != Topic.Cars || IsOfOthers() || (captions.Concat(Corners()).Any(c => Counted().IsMatch(c.Folded)) && !IsByPlace())) yield break;
        if ((_heads.Count == 0 && !IsListOfStandards()) || IsOfYears()) yield break;
        IReadOnlyList<Passage?> spanning = [];
        foreach (var row in table.Rows.Skip(_heads.Count))
        {
            // 国家补贴 | 3.5 below 纯电动 | 国家补贴 | 3.5: what spans several rows is printed in the first.
            var missing = row.Cells.Count < _width && spanning.Count == _width ? _width - row.Cells.Count : 0;
            Row whole = new(row, [.. spanning.Take(missing), .. row.Cells]);
            if (row.Cells.Count == _width) spanning = row.Cells;
            for (var column = Math.Max(1, missing); column < whole.Cells.Count; column++)
            {
                if (whole.Cells[column] is not { } cell || IssuerOf(whole, column) is not (var issuer, true)) continue;
                foreach (var (sum, unit, car) in AmountsOf(whole, cell, column)) yield return Of(whole, column, sum, unit, issuer, car);
                foreach (var (sum, band) in BandsOf(whole, cell, column)) yield return Of(whole, column, sum, null, issuer, CarIn(whole, cell, sum), band);
            }
        }
    }

    /// <summary>A row, and its cells together with those that span it from above.</summary>
    private sealed record Row(TableRow Printed, IReadOnlyList<Passage?> Cells)
    {
        public Passage Passage => Printed.Passage;

        public IEnumerable<Passage> Before(int column) => Cells.Take(column).OfType<Passage>();
    }

    private Grant Of(Row row, int column, Sum sum, Evidence? unit, Issuer? issuer, Said? ofCell, Segment? ofBand = null)
    {
        var printed = row.Passage.Cite(sum.Start, sum.End);
        var car = ofCell ?? CarOf(HeadsOf(column)) ?? CarOf(row.Cells.Where((_, at) => !IsOfOldCar(at)).OfType<Passage>()) ?? state.Vehicle;
        var voucher = HeadsOf(column).FirstOrDefault(h => h.Folded.EndsWith('券') || VoucherOf().IsMatch(h.Folded));
        return new(row.Passage, sum, issuer, "trade-in-table")
        {
            MayNameIssuer = state.MayNameIssuer,
            Unit = unit,
            Benefit = FormOf(row) ?? (voucher is null ? state.Form ?? new("cash", printed) : new("voucher", voucher.Cite(0, voucher.Length))),
            Vehicle = car,
            PlainCar = state.PlainCar,
            Condition = ofBand ?? ConditionOf(row.Printed, column - (row.Cells.Count - row.Printed.Cells.Count)),
            Status = state.Ended ?? new("active", printed),
            Own = DaysOf(row) is { Count: > 0 } own ? own : state.OfParagraph,
            OfSection = state.OfSection,
        };
    }

    /// <summary>国家补贴 before the figures of a row is another's than the table's; whose 地方补贴 is, is not known.</summary>
    private (Issuer? Issuer, bool IsKnown) IssuerOf(Row row, int column)
    {
        foreach (var label in row.Before(column).Concat(HeadsOf(column)))
        {
            if (Others().IsMatch(label.Folded)) return (null, false);
            if (issuers.Above(label) is { } place) return (place, true);
            if (issuers.Find(label) is [var naming]) return (naming.Issuer, naming.Issuer is not null);
        }

        return (state.Issuer, !state.IsOfUnknown);
    }

    /// <summary>The cell of the row that is a band; else the first that is more than a kind of car; else that.</summary>
    private Segment? ConditionOf(TableRow row, int column)
    {
        var before = row.Cells.Take(column).Where((c, at) => !IsOfDays(at + _width - row.Cells.Count) && (c is null || !GrantedSum().IsMatch(c.Folded)))
            .OfType<Passage>()
            .Where(c => issuers.Above(c) is null && !Plain().IsMatch(c.Folded)).ToList();
        return (before.Find(c => HasDigit(c.Folded) && Head().IsMatch(c.Folded) && Vehicles.Find(c.Folded).Count == 0)
            ?? before.Find(c => Vehicles.Find(c.Folded).Count == 0) ?? before.FirstOrDefault()) is { } cell
            ? new(IndexIn(row.Passage, cell), IndexIn(row.Passage, cell) + cell.Length)
            : null;
    }

    /// <summary>The days of a row, in a column of them.</summary>
    private List<Window> DaysOf(Row row)
    {
        for (var column = 1; column < row.Cells.Count; column++)
        {
            if (row.Cells[column] is not { } cell) continue;
            if (HeadsOf(column).Any(h => Ends().IsMatch(h.Folded)) && windows.EndIn(cell) is { } last) return [last];
            if (HeadsOf(column).Any(h => Days().IsMatch(h.Folded))) return [.. windows.Find(cell, isOfApplying: false)];
        }

        return [];
    }

    /// <summary>The sums of a cell of a column or row that gives sums: 8000元, or 8000 where 元 is said before; several where each names its car.</summary>
    private IEnumerable<(Sum Sum, Evidence? Unit, Said? Car)> AmountsOf(Row row, Passage cell, int column)
    {
        if (row.Cells.Count - row.Printed.Cells.Count > column) yield break;
        var (at, heads, labels) = (IndexIn(row.Passage, cell), HeadsOf(column).ToList(), row.Before(column).Where(c => !HasDigit(c.Folded)).ToList());
        if (!IsOfSums(heads, labels)) yield break;
        if (Plain().Match(cell.Folded) is { Success: true } plain)
        {
            if (UnitOf(heads, labels) is var (unit, printed) && Numerals.Parse(plain.ValueSpan, unit.Groups["scale"].ValueSpan) is { } value
                && AmountRules.IsOfOneCar(value))
            {
                yield return (new(row.Passage.Folded, new(at, at + cell.Length, value, null, "CNY", unit.Value, "money", "exact", at), 0), printed, null);
            }

            yield break;
        }

        var sums = QuantityLexer.Read(row.Passage.Folded).Where(q => q.Unit == "CNY" && q.Start >= at && q.End <= at + cell.Length).ToList();
        if (!sums.TrueForAll(q => AmountRules.IsOfOneCar(q.ValueMax ?? q.Value))) yield break;
        if (sums is [var only] && Whole().IsMatch(cell.Folded)) yield return (new(row.Passage.Folded, only, 0), null, null);
        if (sums.Count < 2 || !Several().IsMatch(cell.Folded)) yield break;
        foreach (var sum in sums)
        {
            var start = sums.LastOrDefault(s => s.End <= sum.Start)?.End ?? at;
            if (CarOf([row.Passage.Slice(start, sum.Start)]) is { } car) yield return (new(row.Passage.Folded, sum, 0), null, car);
        }
    }

    private bool IsOfSums(List<Passage> heads, List<Passage> labels) =>
        !heads.Concat(labels).Any(h => NoBenefit().IsMatch(h.Folded)) && IsGranted(heads, labels);

    private bool IsGranted(List<Passage> heads, List<Passage> labels) =>
        heads.Exists(h => Benefit().IsMatch(h.Folded)) || labels.Exists(l => Granted().IsMatch(l.Folded))
        || state.IsSectionOfSums || Titles().Any(t => Granted().IsMatch(t.Folded));

    /// <summary>A table that lost its heads, below 报废补贴标准(单位:万元): words and then figures alone in each row.</summary>
    private bool IsListOfStandards() => captions.Any(c => Granted().IsMatch(c.Folded) && Unit().IsMatch(c.Folded))
        && table.Rows.All(r => r.Cells[0] is { } label && !HasDigit(label.Folded) && r.Cells.Skip(1).All(c => c is not null && Plain().IsMatch(c.Folded)));

    /// <summary>万元, where it multiplies the figures with where that is printed.</summary>
    private (Match Unit, Evidence? Printed)? UnitOf(List<Passage> heads, List<Passage> labels)
    {
        foreach (var words in heads.Concat(labels).Concat(Titles()))
        {
            if (Unit().Match(words.Folded) is { Success: true } unit) return (unit, unit.Groups["scale"].Success ? words.Cite(unit) : null);
        }

        return null;
    }

    /// <summary>What is said of the whole table: in the first cell of its heads, and above it.</summary>
    private IEnumerable<Passage> Titles() => Corners().Concat(captions);

    private IEnumerable<Passage> Corners() => _heads.Select(h => h.Cells[0]).OfType<Passage>();

    private IEnumerable<Passage> HeadsOf(int column) => _heads.Select(h => (h.Cells, At: column - Shift(h)))
        .Where(h => h.At >= 0 && h.At < h.Cells.Count).Select(h => h.Cells[h.At]).OfType<Passage>();

    /// <summary>新能源车 | 燃油车 above 报废更新 | 2万元 | 1.5万元: heads of which the first is lost stand over the last columns.</summary>
    private int Shift(TableRow head) =>
        head.Cells is [var first, _, ..] && (first is null || !FirstHead().IsMatch(first.Folded)) ? _width - head.Cells.Count : 0;

    private static Said? CarOf(IEnumerable<Passage> cells)
    {
        foreach (var cell in cells)
        {
            if (Vehicles.Settle(cell.Folded, Vehicles.Find(cell.Folded)) is { } car) return new(car.Kind, cell.Cite(car.At, car.End));
            if (KindAlone().Match(cell.Folded) is { Success: true } kind) return new(kind.Groups["fuel"].Success ? "fuel" : "nev", cell.Cite(kind));
        }

        return null;
    }

    [GeneratedRegex("券(?:面额?|面值|金额|额度?)")]
    private static partial Regex VoucherOf();

    /// <summary>新能源 | 燃油 as heads.</summary>
    [GeneratedRegex("^(?:置换|购买|新购|换购|报废)?(?:新能源|纯电动?|插电?混动?|增程式?|(?<fuel>燃油|汽油|传统燃油|油车))(?=$|补贴|[(/])")]
    private static partial Regex KindAlone();

    private static int IndexIn(Passage row, Passage cell)
    {
        var (at, start) = (0, cell.OffsetOf(0));
        while (at < row.Length && row.OffsetOf(at) < start) at++;
        return at;
    }

    private static bool HasDigit(string words) => words.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>8000元 and 0.8, but not the bands and years that head columns: 10万元以下, 2010年.</summary>
    private static bool IsFigure(string words) => HasDigit(words) && !Head().IsMatch(words);

    [GeneratedRegex("以[上下内]|之间|含|[0-9元][至到—~–-][0-9]|[≤≥<>]|[年升]|(?i:km)|公里|^20(?:0[1-9]|[1-3][0-9])$")]
    private static partial Regex Head();

    [GeneratedRegex("^[0-9]+(?:\\.[0-9]+)?$")]
    private static partial Regex Plain();

    /// <summary>A cell that is a sum and nothing else.</summary>
    [GeneratedRegex("^[^,。;]{0,8}?[0-9][0-9.,]*[^,。;]{0,10}$")]
    private static partial Regex Whole();

    /// <summary>(万元/辆), 单位:元; not the 万元 of a price.</summary>
    [GeneratedRegex("(?:单位:?|\\()(?:人民币)?(?<scale>万)?元|(?<![0-9.万千])元(?=$|[^\u4e00-\u9fff]|每)")]
    private static partial Regex Unit();

    /// <summary>2000元, 1500-4000元/辆: what is granted for another car, or all that is granted (500万元), and no band of prices (10万元以下).</summary>
    [GeneratedRegex("^[^0-9]{0,6}[0-9.]{3,}(?:元)?(?:[-—~至到][0-9.]{3,})?元(?:/[辆台])?$|^[0-9.]+[万亿]元$")]
    private static partial Regex GrantedSum();

    /// <summary>燃油车1500元,新能源车2500元.</summary>
    [GeneratedRegex("^(?:[,、;]?[^,、;0-9]{2,12}[0-9.]+万?元(?:/[辆台])?)+$")]
    private static partial Regex Several();

    [GeneratedRegex("^(?:活动|政策)?(?:截止|结束)(?:时间|日期)$")]
    private static partial Regex Ends();

    [GeneratedRegex("^(?:活动|补贴|实施|政策|执行|起止)*(?:时间|日期|期限)$")]
    private static partial Regex Days();

    [GeneratedRegex("(?:补贴|补助|奖励|奖补)(?:标准|额度)|(?:单[车台辆]|每[辆台]车?)(?:补贴|补助|奖励)")]
    private static partial Regex Standard();

    [GeneratedRegex("补贴|补助|奖励|券|优惠|燃油|新能源|纯电|混动|金额|标准(?![版型配箱])")]
    private static partial Regex Benefit();

    /// <summary>某市报废补贴标准, 补贴金额.</summary>
    [GeneratedRegex("(?:补贴|补助|奖励|奖补|消费券)(?:标准|额度?|金额)?(?:表|一览表)?(?:$|[(:。]|如下|见)|(?:补贴|补助|奖励|奖补)(?:标准|额度|金额)")]
    private static partial Regex Granted();

    /// <summary>What heads the first column.</summary>
    [GeneratedRegex("车型|类[型别]|车价|价格|金额|档|序号|编号|项目|条件|对象|区间|名称|时[间段]|方式|种类")]
    private static partial Regex FirstHead();

    /// <summary>地方补贴, 厂家补贴, a bank: who that is, or that he is the one who is spoken of, is not known.</summary>
    [GeneratedRegex("地方|地补|银行|保险|公司|企业|厂|品牌|店$")]
    private static partial Regex Others();

    [GeneratedRegex("车价|价格(?!区间)|发票|车款|裸车|购车金额|价位|价款|售价|指导价|总额|发放(?:金额|额度)|资金|预算|规模|数量|名额|分期|贷款|原标准|旧标准|去年|[总合]计|排名|^20[0-9]{2}年度?(?:补贴)?(?:标准|金额|政策)$")]
    private static partial Regex NoBenefit();

    /// <summary>购车补贴发放情况: what has been given out; 价格表: what cars cost.</summary>
    [GeneratedRegex("情况|统计|数据|进度|排名|兑付|累计|价格表|报价|售价|^(?:月份|日期|地区|区县|城市|区域|单位|部门)$")]
    private static partial Regex Counted();
}
