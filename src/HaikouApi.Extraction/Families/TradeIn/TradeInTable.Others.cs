using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

internal sealed partial class TradeInTable
{
    /// <summary>Whether what stands above speaks of other vehicles: 出租汽车更换补贴.</summary>
    private bool IsOfOthers() => captions.Any(c => new Topics(c.Folded, Topic.Cars).AtEnd == Topic.OtherVehicles);

    /// <summary>
    /// 2014年 | 2015年, or 2014年补贴标准 2015年补贴标准 above lost heads: which of the years is on, the table does not say. The years in which old cars
    /// were registered are more, or are called so.
    /// </summary>
    private bool IsOfYears() =>
        !captions.Concat(Corners()).Any(c => OfOldCar().IsMatch(c.Folded))
        && (_heads.Any(h => h.Cells.OfType<Passage>().Count(c => YearAlone().IsMatch(c.Folded)) is 2 or 3)
            || captions.Any(c => YearOfStandard().Matches(c.Folded).DistinctBy(m => m.Value[..4]).Count() > 1));

    /// <summary>各区购车补贴一览.</summary>
    [GeneratedRegex("(?:补贴|补助|消费券)(?:标准|政策)?(?:一览|汇总|清单|大全)")]
    private static partial Regex GrantedByAll();

    [GeneratedRegex("登记|注册|上牌|年限|车龄|出厂")]
    private static partial Regex OfOldCar();

    [GeneratedRegex("^20[0-9]{2}年?度?(?:\\([^()]{0,6}\\))?$")]
    private static partial Regex YearAlone();

    [GeneratedRegex("20[0-9]{2}年度?[^,。;0-9]{0,6}标准")]
    private static partial Regex YearOfStandard();

    /// <summary>裸车价10万元—20万元每辆3000元,20万元以上每辆5000元: the sums of a cell that says in words for what each is.</summary>
    private IEnumerable<(Sum Sum, Segment? Condition)> BandsOf(Row row, Passage cell, int column)
    {
        if (Plain().IsMatch(cell.Folded) || Whole().IsMatch(cell.Folded) || Several().IsMatch(cell.Folded)) yield break;
        if (row.Cells.Count != row.Printed.Cells.Count || !IsOfSums([.. HeadsOf(column)], [.. row.Before(column).Where(c => !HasDigit(c.Folded))])) yield break;
        var (folded, at) = (row.Passage.Folded, IndexIn(row.Passage, cell));
        var (sums, conditions, from) = (Amounts.Read(folded, new(folded, Topic.Cars), false, false).Benefits, new Conditions(folded), at);
        foreach (var sum in sums.Where(s => s.Start >= at && s.End <= at + cell.Length))
        {
            yield return (sum, conditions.Of(sum, from));
            from = sum.End;
        }
    }

    /// <summary>The car that a cell names for a sum in it.</summary>
    private static Said? CarIn(Row row, Passage cell, Sum sum)
    {
        var at = IndexIn(row.Passage, cell);
        return CarOf([row.Passage.Slice(Math.Max(at, at + cell.Folded.AsSpan(0, sum.Start - at).LastIndexOf('元') + 1), sum.Start)]);
    }

    /// <summary>What a column 补贴形式 says of its row.</summary>
    private Said? FormOf(Row row)
    {
        for (var column = 1; column < row.Cells.Count; column++)
        {
            if (row.Cells[column] is { } cell && HeadsOf(column).Any(h => OfForm().IsMatch(h.Folded)) && Forms.Named(cell.Folded) is { } kind)
                return new(kind, cell.Cite(0, cell.Length));
        }

        return null;
    }

    [GeneratedRegex("^(?:补贴|补助|发放|奖励|兑付)?(?:形式|方式)$")]
    private static partial Regex OfForm();

    /// <summary>旧车类型 | 新车类型: what is given up is not what is bought.</summary>
    private bool IsOfOldCar(int column) => HeadsOf(column).Any(h => GivenUp().IsMatch(h.Folded));

    [GeneratedRegex("^(?:(?:报废|转让|转出|置换|淘汰|原有?|拟?报废的?)?的?(?:旧|老旧|原)(?:机动|汽)?车|(?:报废|转让|转出|淘汰)的?(?:车|汽车|机动车)?(?:辆|型|类型)?(?:要求|条件|范围|标准)?$)")]
    private static partial Regex GivenUp();

    private bool IsOfDays(int column) => HeadsOf(column).Any(h => Days().IsMatch(h.Folded) || Ends().IsMatch(h.Folded));

    /// <summary>地区 | 补贴标准, or 单车补贴: whose benefits they are, where each row begins with the name of a place.</summary>
    private bool IsByPlace() =>
        _heads.Exists(h => h.Cells.OfType<Passage>().Any(c => Standard().IsMatch(c.Folded) || (c.Folded is "标准" && captions.Any(IsOfGrants))))
        && table.Rows.Skip(_heads.Count).All(r => r.Cells[0] is { } place && issuers.Above(place) is not null);

    private static bool IsOfGrants(Passage caption) => Granted().IsMatch(caption.Folded) || GrantedByAll().IsMatch(caption.Folded);
}
