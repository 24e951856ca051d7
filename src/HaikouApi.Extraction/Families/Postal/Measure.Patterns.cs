using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Postal;

/// <summary>The words before and behind a number that tell what it says.</summary>
internal sealed partial record Measure
{
    private const string Earlier = "过去|以往|以前|此前|之前|原先|原来|原本|海运|预计|查验|通关";

    [GeneratedRegex("占[^占]{0,16}(?:邮|包裹)[^占]{0,10}$")]
    private static partial Regex PartOf();

    [GeneratedRegex("[比较](?:[^,]{0,6}?)(?:公路|海运|铁路|空运|陆路|水陆路)(?:运输|方式)?")]
    private static partial Regex Compared();

    /// <summary>The mail that is named last.</summary>
    [GeneratedRegex("邮件|邮包|邮袋|邮品|包裹|函件|信函|总包|运邮", RegexOptions.RightToLeft)]
    private static partial Regex OfMail();

    [GeneratedRegex("查获|查扣|查验出|截获|退运|侵权|禁限|违禁|濒危|走私|去年同期|上年|全国|全省|全球|我国|(?<!(?:邮件|邮包|包裹)[、和及与])快递(?!邮件)|国内|来自$|前$")]
    private static partial Regex NotItsOwn();

    [GeneratedRegex("缩短|节省|节约|提速|压缩|减少|省下")]
    private static partial Regex Saves();

    [GeneratedRegex("增长|上升|增加|下降|减少|下滑|增幅|降幅")]
    private static partial Regex Changes();

    [GeneratedRegex("")]
    private static partial Regex Anything();

    /// <summary>Roads, ships, airports and couriers move other things too; what was seized or sent back was not exchanged; 去年同期 is another year's.</summary>
    [GeneratedRegex("派(?:送|件|了)|揽收|公路(?!口岸)|(?<!水)陆路(?!口岸)|陆运|卡航|卡车|(?<!比|较)海运(?!邮)|我国(?:已?与|已?同|共)|铁路(?!口岸)|班列|(?<!(?:邮件|邮包|包裹)[、和及与])快递(?!邮件)|货邮|货运(?!包机)|吞吐|机场|查获|查扣|查验出|截获|退运|侵权|禁限|违禁|濒危|走私|去年同期|上年同期|上年度?同|全国邮政|全国(?:国际|进出境|出口|进口)*邮件|全国海关|全国(?:共|各|的|所有)|全省邮政|全球邮政|国内邮|行政处罚|专利|设备|案件|投诉|征税|税款|来自$|前$", RegexOptions.RightToLeft)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("(?:[由从]|原来的?|此前的?|过去的?|以往的?|原先的?)(?:最初的?|原来的?|当初的?|过去的?|此前的?|开通时的?|以前的?|20[0-9]{2}年的?)?(?<per>每[天日]|每小时|日均|月均|年均|每周|一天)?(?:约|近|不足|不到|平均)?$")]
    private static partial Regex Former();

    [GeneratedRegex("(?:扩展|增加|增长|提升|提高|上升|跃升|攀升|扩大|发展|突破|增|升)(?:到|至|为)(?:了)?(?:20[0-9]{2}年|去年|今年|如今|现在|目前)?(?:全年)?的?(?:约|近|超过?|逾)*$")]
    private static partial Regex RaisedTo();

    [GeneratedRegex("(?:总重|重量|总重量|货重|载重):?(?:达到?|为|约|近|超过?|逾|共计|合计)*$")]
    private static partial Regex WeightOfLoad();

    [GeneratedRegex("^,?[^,;。]{0,8}?(?:提升|提高|增长?|扩|上升|跃升|攀升|升至|缩|压|减|降)")]
    private static partial Regex Raised();

    [GeneratedRegex("(?:发|寄|运|送|拨|销|派|转|输|递|通|飞|驶|走|辐射|拓展|延伸)[\u4e00-\u9fff]?(?:至|到|往|向)|覆盖|通达|通邮|联通|互通|互联|互换|直达|直封|辐射|寄达|寄往|寄到|发往|送达|送往|运往|到达|抵达|连接|连通|链接|畅通|遍及|遍布|销往|投递|可达|直飞|与全球|与世界|增至|扩展|扩大")]
    private static partial Regex Reach();

    [GeneratedRegex("^(?:[^,;。]{0,20}?)(?:互联互通|通邮|直封|互换|建立[^,;。]{0,8}关系|的(?:国际)?(?:邮件|邮路|通邮))")]
    private static partial Regex ReachBehind();

    [GeneratedRegex("^(?!.*(?:国内|省内|我国|境内|全国)).*国家(?:和地区|\\(地区\\))?(?:的|、|和|及)?$|^(?!.*(?:国内|省内)).*[0-9]国$|^(?!.*(?:国内|省内|我国|境内|全国))(?=.*(?:境外|海外|国外|全球|世界)).*(?:覆盖|通达|直达|直封|互联|联通|寄达|辐射)")]
    private static partial Regex CitiesAbroad();

    /// <summary>直封国家从21个增加到|33个.</summary>
    [GeneratedRegex("(?:直封|通邮|通达|寄达|互换|直达|覆盖)[^,。;0-9]{0,6}(?:国家|国家和地区)(?:数量|总数)?(?:[由从](?:最初的|原来的)?[0-9]+个)?(?:已)?(?:增加|增|扩展|扩大|拓展|提升|上升|达)(?:至|到)?$")]
    private static partial Regex CountriesBefore();

    [GeneratedRegex("^(?!.*(?:国内|省内))")]
    private static partial Regex NotElsewhere();

    [GeneratedRegex("^(?:境外|国外|海外)城市[^,。;]{0,10}(?:直航|直封|直飞|通邮|邮)")]
    private static partial Regex CitiesBehind();

    [GeneratedRegex("^(?!.*(?:旅客|客运|每[天日周班月]|平均|月均|可达)).*(?:邮|包机)")]
    private static partial Regex Flights();

    [GeneratedRegex("(?:已有|现有|共有|拥有|已?开通|开辟|增至|增加到|增加至|扩至|达到?)[^;。]{0,40}$")]
    private static partial Regex Have();

    /// <summary>国际邮路由12条增至19条.</summary>
    [GeneratedRegex("(?:国际航线|邮路|邮件[^,。;]{0,6}线路|运邮(?:航线|专线|线路))(?:[由从][0-9]{1,3}条)?(?:已|共|总数|数量)*(?:有|为|(?:增|增加|增长|扩|扩展|拓展)[到至为]|达到?|现有|已有)?$")]
    private static partial Regex RoutesBefore();

    [GeneratedRegex("^(?=[^;。]*邮)[^;。]{0,40}?(?:线路|邮路|航线|专线|路线)|^(?:直达|直封|航空|国际|运邮|陆路|铁路)*邮路")]
    private static partial Regex Routes();

    /// <summary>约占全国邮件总量的两成: of what the mail is a part.</summary>
    [GeneratedRegex("占(?:到|据)?[^,。;]{0,24}(?:邮件|邮包|包裹|业务量|总量|[进出]口量|(?:全国|全省|全区|全局)的?)[^,。;占元值额]{0,6}(?:约|近|超过?|达|的)*$")]
    private static partial Regex Share();

    [GeneratedRegex("^(?!/|每)")]
    private static partial Regex NotPerTime();

    [GeneratedRegex("(?:缩短|省下|省去|节省|节约|提升|提速|压缩|减少|提前|加快|(?<!最)快|省)(?:在途|运输|通关|邮寄|寄递|处理|全程|平均|传递|投递|运递|验关|清关)*(?:时间|时限|时长|时效|周期)?(?:了|近|约|将近|大约|至少|超|超过|不少于)?$")]
    private static partial Regex Saved();

    /// <summary>全程最快用时|15天.</summary>
    [GeneratedRegex("^(?!.*(?:" + Earlier + ")).*(?:全程|用时|耗时|运行时间|运输时间)(?:最快|仅|只|用时|耗时|用|需|要|为)*(?:约|近|不到|缩短至|缩短到)*$")]
    private static partial Regex OnTheWay();

    [GeneratedRegex("^(?!.*(?:" + Earlier + "|查|检|等))")]
    private static partial Regex NotFormerly();

    /// <summary>18天|就到.</summary>
    [GeneratedRegex("^(?:后|内|左右)?,?(?:就|便|即|即可|就可|就能|便可|可|能|可以)+(?:直接)?(?:到|抵达|送达|运抵|送到|妥投|投递)")]
    private static partial Regex Arrives();
}
