using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What the words of a sentence are about: cars, or other goods for which there are subsidies too (家电, 电动自行车, 货车).</summary>
internal sealed partial class Topics(string folded, bool carBefore)
{
    private readonly (int At, bool IsCar)[] _named = [.. Word().Matches(folded).Select(m => (At: m.Index, IsCar: m.Groups["car"].Success))];

    /// <summary>Whether cars are what was named last before a place.</summary>
    public bool IsCar(int at) => _named.LastOrDefault(n => n.At < at, (At: -1, IsCar: carBefore)).IsCar;

    /// <summary>What the next sentence starts from.</summary>
    public bool AtEnd => IsCar(folded.Length);

    [GeneratedRegex(
        "(?<car>(?<!充电|出租|公交|载货)汽车(?!站)|乘用车|小客车|轿车|小汽车|家用车|新能源车|燃油车|购车|换车)|家电|家居|家装|家具|厨卫|装修|手机|平板|数码|空调|冰箱|电视机?|洗衣机|热水器|电脑|电动自行车|电动车|自行车|充电桩|农机|拖拉机|收割机|公交|出租|货车|载货|卡车|客运|摩托|船舶|电梯|设备更新|餐饮|文旅|住房|购房|驾驶培训|驾校|农业机械")]
    private static partial Regex Word();
}
