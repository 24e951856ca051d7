using System.Collections.Frozen;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>What the stated figures of offices and companies are called on pages: an open list, of which these are known.</summary>
internal static class Metrics
{
    private static readonly FrozenDictionary<string, Localized> Known = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["opened_on"] = new("开通", "Opened"),
        ["approved_on"] = new("获批", "Approved"),
        ["countries_and_regions_reached"] = new("可通达", "Reaches"),
        ["cities_reached"] = new("通达城市", "Cities"),
        ["transit_time"] = new("全程用时", "Time on the way"),
        ["time_saved"] = new("时效提升", "Faster by"),
        ["first_export_items"] = new("首批出口", "First exports"),
        ["destination"] = new("目的地", "Destination"),
        ["former_route"] = new("过去", "Route before"),
        ["current_route"] = new("现在", "Route now"),
        ["departure"] = new("始发", "Leaves from"),
        ["screening"] = new("查验", "Screening"),
        ["supervision"] = new("监管", "Supervision"),
        ["hourly_capacity"] = new("每小时能力", "Capacity an hour"),
        ["daily_capacity"] = new("日处理能力", "Capacity a day"),
        ["monthly_capacity"] = new("月产能", "Capacity a month"),
        ["annual_capacity"] = new("年产能", "Capacity a year"),
        ["capacity"] = new("能力", "Capacity"),
        ["daily_peak"] = new("单日最高", "Daily peak"),
        ["daily_volume"] = new("日均处理量", "Volume a day"),
        ["annual_volume"] = new("全年处理量", "Volume a year"),
        ["volume"] = new("处理量", "Volume"),
        ["tonnage"] = new("重量", "Tonnage"),
        ["weight"] = new("重量", "Weight"),
        ["bags"] = new("总包", "Bags"),
        ["flights"] = new("航班", "Flights"),
        ["routes"] = new("航线", "Routes"),
        ["growth"] = new("增长", "Growth"),
        ["growth_percent"] = new("增长", "Growth"),
        ["growth_times"] = new("增长倍数", "Growth, in times"),
        ["share"] = new("占比", "Share"),
        ["rank"] = new("名次", "Rank"),
        ["investment"] = new("投资", "Investment"),
        ["orders"] = new("订单", "Orders"),
        ["orders_growth"] = new("订单增长", "Growth of orders"),
        ["revenue"] = new("营业收入", "Revenue"),
        ["market_value"] = new("市值", "Market value"),
        ["core_technologies"] = new("核心技术", "Core technologies"),
        ["patents"] = new("专利", "Patents"),
        ["output_per_minute"] = new("每分钟产量", "Output a minute"),
        ["output_per_hour"] = new("每小时产量", "Output an hour"),
        ["daily_output"] = new("日产量", "Output a day"),
        ["annual_output"] = new("年产量", "Output a year"),
        ["output"] = new("产量", "Output"),
        ["output_value"] = new("产值", "Value of output"),
        ["export_volume"] = new("出口量", "Exports"),
        ["sales_volume"] = new("销量", "Sales"),
        ["area"] = new("面积", "Area"),
        ["employees"] = new("员工", "Employees"),
        ["production_lines"] = new("生产线", "Production lines"),
        ["registered_capital"] = new("注册资本", "Registered capital"),
        ["rd_staff"] = new("研发人员", "Research staff"),
        ["rd_investment"] = new("研发投入", "Spent on research"),
        ["market_share"] = new("市场占有率", "Market share"),
        ["national_rank"] = new("全国名次", "Rank in the country"),
    }.ToFrozenDictionary();

    /// <summary>What one is called; as the API has it where that is not known.</summary>
    public static string Of(string? metric, Language language) =>
        metric is null ? "" : Known.TryGetValue(metric, out var name) ? name.In(language) : metric.Replace('_', ' ');
}
