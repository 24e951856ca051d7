using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Residue;

/// <summary>Words that may say what a field holds.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Words">The words, in normal form.</param>
internal sealed record FieldHead(string Dataset, string[] Fields, Regex Words);

/// <summary>The head words of fields, as data: a line for each.</summary>
internal static class FieldHeads
{
    private const string Pollutant = "(?:PM ?2\\.5|PM ?10|O3|SO2|NO2|CO|颗粒物|臭氧|二氧化硫|二氧化氮|一氧化碳)";
    private const string Rank = "(?:排名?|位[居列]|名列|[列居第])";
    private const string Among = "(?:全国|[0-9]{2,3}个?(?:重点|地级|参评|监测)?(?:及以上)?城市)";
    private const string Place = "(?:[全我本][省市县区州盟旗]|[\u4e00-\u9fff]{1,7}(?:省|市(?![民场])|县|(?<![社小园景校辖地])区(?![域别分])|州|盟|旗))";
    private const string Day = "(?:[0-9]{1,2}月|[0-9]{1,2}日|昨日|昨天|今日|今天|明日|近日|日前|当日|月底|年底)";
    private const string Months = "(?:[0-9]{1,2}月|季度|半年|当月|本月|上月|今年|去年|全年|20[0-9]{2}年)";

    public static ILookup<string, FieldHead> ByDataset { get; } = All().ToLookup(h => h.Dataset, StringComparer.Ordinal);

    private static IEnumerable<FieldHead> All() =>
    [
        Of("air-quality-readings", "city", Place),
        Of("air-quality-readings", "periodStart periodEnd", Months),
        Of("air-quality-readings", "yearOnYearPercent", Pollutant + "[^。;]{0,60}?(?:同比|[较比与][去上]年|[较比与]20[0-9]{2}年)"),
        Of("air-quality-readings", "rank",
            Among + "[^。;]{0,20}" + Pollutant + "[^,。;]{0,10}" + Rank + "|" + Pollutant + "[^。;]{0,20}" + Among + "[^,。;]{0,6}" + Rank),
        Of("air-quality-summaries", "city", Place),
        Of("air-quality-summaries", "periodStart periodEnd", Months),
        Of("air-quality-summaries", "validDays", "有效(?:监测)?天数[^,。;]{0,8}[0-9]|监测有效天"),
        Of("air-quality-summaries", "goodDays", "(?:优良|达标)(?:天数|日数|天)(?!比|占|率|的比)[^,。;]{0,8}[0-9]天|[0-9]天[^,。;]{0,6}优良"),
        Of("air-quality-summaries", "goodDaysPercent", "(?:优良率|(?:优良|达标)(?:天数|天|日数|日)?(?:比例|比率|占比|率))[^。;]{0,20}%"),
        Of("air-quality-summaries", "compositeIndex", "综合指数"),
        Of("air-quality-summaries", "rank", Rank + "[^,。;]{0,4}全国|" + Among + "[^,。;]{0,16}?(?:" + Rank + "|首位|榜首)"),
        Of("air-quality-summaries", "pm25Rank", Among + "[^。;]{0,20}PM ?2\\.5[^,。;]{0,10}" + Rank + "|PM ?2\\.5[^。;]{0,20}" + Among + "[^,。;]{0,6}" + Rank),
        Of("trade-in-subsidies", "scope issuer issuerCode", "[\u4e00-\u9fff](?:省|市|区|县|局|委|厅|政府|公司|银行|经销商|车企|集团)[^,。;]{0,12}(?:给予|发放|推出|出台|补贴|补助|优惠)"),
        Of("trade-in-subsidies", "amountMinYuan amountMaxYuan asPrinted", "(?:给予|补贴|补助|奖励|立减|优惠|抵扣)[^,。;]{0,16}[0-9万千]元"),
        Of("trade-in-subsidies", "announcedOn", Day + "[^。;]{0,30}?(?:印发|发布|公布|出台|通知)"),
        Of("trade-in-subsidies", "startsOn", "(?:自|从)[^,。;]{0,12}" + Day + "|" + Day + "[^,。;]{0,3}起"),
        Of("trade-in-subsidies", "endsOn", "(?:至|到|截止|截至|延长)[^,。;]{0,12}" + Day + "|" + Day + "[^,。;]{0,3}(?:止|前|结束)"),
        Of("events", "theme", "主题"),
        Of("events", "startsOn", Day),
        Of("events", "endsOn", "(?:[至到~—-][^,。;]{0,8}[0-9]{1,2}日|持续|为期|闭幕|截至)"),
        Of("events", "venue", "(?:在|地点)[^,。;]{2,24}(?:举行|举办|开幕|启动|启幕|召开|开赛|上演|拉开)|地点"),
        Of("events", "organisers", "主办"),
        Of("events", "participants", "(?:[0-9百千万][余多]?)(?:名|人|位)[^,。;]{0,14}(?:参加|参与|参赛|到场|齐聚)|(?:吸引|参加|参与)[^,。;]{0,14}[0-9百千万][余多]?(?:名|人|位)"),
        Of("pension-channels", "path", "点击|选择“|进入“|→|首页"),
        Of("pension-channels", "identityCheck", "刷脸|人脸|实名|指纹|扫脸"),
        Of("pension-services", "turnaround", "工作日|即时办|当场|立等|办结"),
        Of("pension-eligibility", "condition", "年满|周岁|满[0-9]"),
        Of("governance-plans", "year", "今年|明年|20[0-9]{2}年"),
        Of("governance-plans", "city", Place),
        Of("governance-plans", "targetSites", "[0-9一二三四五六七八九十百]个[^,。;]{0,14}(?:点位|示范)"),
        Of("governance-sites", "district", Place),
        Of("governance-sites", "subdistrict", "[\u4e00-\u9fff]{1,6}(?:街道|镇(?![街域])|乡(?![村镇亲土情愁贤风]))"),
        Of("postal-exchange-facts", "date", Day + "|20[0-9]{2}年"),
    ];

    private static FieldHead Of(string dataset, string fields, string words) =>
        new(dataset, fields.Split(' '), new(words, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled));
}
