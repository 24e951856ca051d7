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

    [GeneratedRegex("登记|注册|上牌|年限|车龄|出厂")]
    private static partial Regex OfOldCar();

    [GeneratedRegex("^20[0-9]{2}年?度?(?:\\([^()]{0,6}\\))?$")]
    private static partial Regex YearAlone();

    [GeneratedRegex("20[0-9]{2}年度?[^,。;0-9]{0,6}标准")]
    private static partial Regex YearOfStandard();

    /// <summary>地区 | 补贴标准: whose benefits they are, where each row begins with the name of a place.</summary>
    private bool IsByPlace() => _heads.Exists(h => h.Cells.OfType<Passage>().Any(c => Standard().IsMatch(c.Folded)))
        && table.Rows.Skip(_heads.Count).All(r => r.Cells[0] is { } place && issuers.Above(place) is not null);
}
