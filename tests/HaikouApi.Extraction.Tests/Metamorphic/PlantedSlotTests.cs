using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests.Metamorphic;

/// <summary>A sentence with a gap: one name, day or number given there, or taken, changes its slot and nothing else.</summary>
/// <param name="Name">What the gap is.</param>
/// <param name="Sentence">The sentence, {} where the gap is.</param>
/// <param name="Dataset">The dataset that it gives one row of.</param>
/// <param name="Slot">The fields of the slot, the one first that must go when nothing is given.</param>
/// <param name="Given">What may stand in the gap; nothing where it is taken.</param>
internal sealed record Gap(string Name, string Sentence, string Dataset, string[] Slot, string[] Given)
{
    public static IReadOnlyList<Gap> All { get; } =
    [
        Of("place of a reading", "{}2024年5月PM2.5平均浓度为31微克/立方米,同比下降5.6%。", "air-quality-readings", "city cityCode", "宝鸡市", "乐山市", "渭滨区", "全市", "我县", ""),
        Of("period of a reading", "宝鸡市{}PM2.5平均浓度为31微克/立方米,同比下降5.6%。", "air-quality-readings", "periodStart periodEnd",
            "2024年5月", "2024年1—5月", "2023年", "2024年第一季度", ""),
        Of("pollutant of a reading", "2024年5月,宝鸡市{}平均浓度为31微克/立方米,同比下降5.6%。", "air-quality-readings", "pollutant", "PM2.5", "PM10", "NO2", "臭氧"),
        Of("value of a reading", "2024年5月,宝鸡市PM2.5平均浓度为{}微克/立方米,同比下降5.6%。", "air-quality-readings", "value", "31", "28", "104.5"),
        Of("change of a reading", "2024年5月,宝鸡市PM2.5平均浓度为31微克/立方米{}。", "air-quality-readings", "yearOnYearPercent", ",同比下降5.6%", ",同比上升5.6%", ",同比持平", ""),
        Of("place of a summary", "2024年5月,{}优良天数28天,综合指数3.12。", "air-quality-summaries", "city cityCode", "宝鸡市", "乐山市", "全市", ""),
        Of("good days of a summary", "2024年5月,宝鸡市优良天数{}天,综合指数3.12。", "air-quality-summaries", "goodDays", "28", "30"),
        Of("rank of a summary", "2024年5月,宝鸡市综合指数3.12{}。", "air-quality-summaries", "rank rankedCities", ",在全国168个重点城市中排名第9位", ",在全国168个重点城市中排名第19位", ""),
        Of("issuer", "{}对购买新能源乘用车的个人每辆补贴4000元,活动到2024年9月30日截止。", "trade-in-subsidies", "issuer issuerCode scope", "绵阳市", "四川省", "涪城区", "长虹银行", ""),
        Of("sum", "绵阳市对购买新能源乘用车的个人每辆补贴{}元,活动到2024年9月30日截止。", "trade-in-subsidies", "amountMinYuan amountMaxYuan", "4000", "6500"),
        Of("vehicle", "绵阳市对购买{}的个人每辆补贴4000元,活动到2024年9月30日截止。", "trade-in-subsidies", "vehicle condition", "新能源乘用车", "燃油乘用车"),
        Of("end of a scheme", "绵阳市对购买新能源乘用车的个人每辆补贴4000元{}。", "trade-in-subsidies", "endsOn status", ",活动到2024年9月30日截止", ",活动到2024年12月31日截止", ""),
        Of("name of an event", "2024年5月18日,由龙岩市图书馆主办的{}在龙津湖公园启动。", "events", "name", "第六届龙岩读书节", "首届客家美食节"),
        Of("day of an event", "{},由龙岩市图书馆主办的第六届龙岩读书节在龙津湖公园启动。", "events", "startsOn", "2024年5月18日", "2024年6月1日", ""),
        Of("host of an event", "2024年5月18日,{}第六届龙岩读书节在龙津湖公园启动。", "events", "organisers", "由龙岩市图书馆主办的", "由龙岩市教育局主办的", ""),
        Of("venue of an event", "2024年5月18日,由龙岩市图书馆主办的第六届龙岩读书节在{}启动。", "events", "venue", "龙津湖公园", "龙岩体育中心"),
        Of("district of a site", "{}鼓西街道西湖社区入选首批基层治理示范社区。", "governance-sites", "district districtCode", "鼓楼区", "台江区", ""),
        Of("subdistrict of a site", "鼓楼区{}西湖社区入选首批基层治理示范社区。", "governance-sites", "subdistrict", "鼓西街道", "华大街道", ""),
        Of("name of a site", "鼓楼区鼓西街道{}入选首批基层治理示范社区。", "governance-sites", "name", "西湖社区", "达明社区"),
        Of("volume of mail", "2023年,郑州国际邮件互换局处理国际邮件{}万件。", "postal-exchange-facts", "value", "5623.8", "410"),
        Of("name of a channel", "参保人可通过“{}”APP办理养老待遇资格认证。", "pension-channels", "name", "赣服通", "皖事通"),
        Of("kind of a channel", "参保人可通过“赣服通”{}办理养老待遇资格认证。", "pension-channels", "kind", "APP", "微信小程序"),
        Of("name of a service", "参保人可通过“赣服通”APP办理{}。", "pension-services", "name", "养老待遇资格认证", "养老保险关系转移"),
        Of("company", "近日,{}投资6.9亿元建设的智能工厂投产。", "enterprise-facts", "enterprise", "江苏恒立液压股份有限公司", "安徽海螺水泥股份有限公司", ""),
        Of("figure of a company", "近日,江苏恒立液压股份有限公司投资{}亿元建设的智能工厂投产。", "enterprise-facts", "value", "6.9", "12"),
    ];

    private static Gap Of(string name, string sentence, string dataset, string slot, params string[] given) =>
        new(name, sentence, dataset, slot.Split(' '), given);

    public IReadOnlyList<Row> Read(string given)
    {
        var text = $"要闻\n{Sentence.Replace("{}", given)}\n";
        return [.. Row.Of(CorpusCase.Extractor.Read(text, new DateOnly(2024, 8, 1)), text).Where(r => r.Dataset != "quantities")];
    }
}

public sealed class PlantedSlotTests
{
    [Fact]
    public void What_is_given_in_a_gap_or_taken_changes_its_slot_only()
    {
        var faults = new List<(string, string)>();
        foreach (var gap in Gap.All)
        {
            var first = gap.Read(gap.Given[0]);
            foreach (var given in gap.Given)
            {
                if (Fault(gap, first, given) is { } fault) faults.Add(($"{gap.Name}: {(given.Length > 0 ? given : "nothing")}", fault));
            }
        }

        Ledger.Check("planted slots", faults);
    }

    /// <summary>What else has changed, or that the slot has not; null where all is well.</summary>
    private static string? Fault(Gap gap, IReadOnlyList<Row> before, string given)
    {
        if (given == gap.Given[0]) return before.Count(r => r.Dataset == gap.Dataset) == 1 ? null : "there is not one row";
        var after = gap.Read(given);
        var (besideWas, besideIs) = (Beside(before, gap), Beside(after, gap));
        if (!besideWas.SequenceEqual(besideIs)) return $"beside it was [{string.Join("; ", besideWas)}], is [{string.Join("; ", besideIs)}]";
        var (was, now) = (Slot(before, gap), Slot(after, gap));
        if (given.Length > 0) return now.SequenceEqual(was) ? "the slot has not changed" : null;
        return now.FirstOrDefault(f => f.Key == gap.Slot[0]) is { Value: { } still } ? $"the slot still says {still}" : null;
    }

    /// <summary>All that is read but the slot.</summary>
    private static List<string> Beside(IReadOnlyList<Row> rows, Gap gap) =>
        [.. rows.Select(r => r.Dataset == gap.Dataset ? r.Without(gap.Slot).Key : r.Key)];

    private static List<KeyValuePair<string, string>> Slot(IReadOnlyList<Row> rows, Gap gap) =>
        [.. rows.Where(r => r.Dataset == gap.Dataset).SelectMany(r => r.Fields).Where(f => gap.Slot.Contains(f.Key)).OrderBy(f => f.Key)];
}
