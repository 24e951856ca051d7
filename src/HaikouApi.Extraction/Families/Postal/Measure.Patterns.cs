using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Postal;

/// <summary>The words before and behind a number that tell what it says.</summary>
internal sealed partial record Measure
{
    private const string Earlier = "过去|以往|以前|此前|之前|原先|原来|原本|海运|预计|查验|通关";

    [GeneratedRegex("缩短|节省|节约|提速|压缩|减少|省下")]
    private static partial Regex Saves();

    [GeneratedRegex("增长|上升|增加|下降|减少|下滑|增幅|降幅")]
    private static partial Regex Changes();

    [GeneratedRegex("")]
    private static partial Regex Anything();

    [GeneratedRegex("(?:[由从](?:[\u4e00-\u9fff]{2,3}的|[0-9]{1,2}月的?)?|原来的?|此前的?|过去的?|以往的?|原先的?)(?:最初的?|初期的?|原来的?|当初的?|过去的?|此前的?|开通时的?|以前的?|20[0-9]{2}年的?)?"
        + "(?<per>每[天日]|每小时|日均|月均|年均|每周|一天)?(?:约|近|不足|不到|平均)?$")]
    private static partial Regex Former();

    [GeneratedRegex("(?:扩展|增加|增长|提升|提高|上升|跃升|攀升|扩大|发展|突破|增|升|缩短|压缩|缩减|减少|下降|[缩降减])(?:到|至|为)(?:了)?(?:20[0-9]{2}年|去年|今年|如今|现在|目前)?(?:全年)?的?(?:约|近|超过?|逾)*$")]
    private static partial Regex RaisedTo();

    [GeneratedRegex("^,?[^,;。]{0,8}?(?:提升|提高|增长?|扩|上升|跃升|攀升|升至|缩|压|减|降)")]
    private static partial Regex Raised();

    /// <summary>Any word of going or joining: what went there is named, or is the mail of the article.</summary>
    [GeneratedRegex("[发寄运送拨销派转输递通飞驶走达抵封][一-鿿]?[至到往向给]|[通直可寄发送抵到]达|覆盖|[通直]邮|[联互]通|互[联换]|直[封飞航发]|辐射|连[接通]|链接|畅通|遍[及布]|投递|拓展|延伸|与全球|与世界|增至|扩展|扩大|合作|分[拨发送]")]
    private static partial Regex Reach();

    [GeneratedRegex("^(?:[^,;。]{0,20}?)(?:互联互通|通邮|直封|互换|建立[^,;。]{0,8}关系|的(?:国际)?(?:邮件|邮路|通邮)|的(?:收件人|客户|用户|买家|消费者)[^,。;]{0,6}(?:收|拿|取)到)")]
    private static partial Regex ReachBehind();

    /// <summary>36个|欧洲国家.</summary>
    [GeneratedRegex("^(?:[一-鿿]{2,4}|沿线|不同|共建)国家")]
    private static partial Regex Countries();

    [GeneratedRegex("^(?!.*(?:国内|省内|我国|境内|全国)).*国家(?:和地区|\\(地区\\))?(?:的|、|和|及)?$|^(?!.*(?:国内|省内)).*[0-9]国$"
        + "|^(?!.*(?:国内|省内|我国|境内|全国))(?=.*(?:境外|海外|国外|全球|世界)).*(?:覆盖|通达|直达|直封|互联|联通|寄达|辐射)")]
    private static partial Regex CitiesAbroad();

    /// <summary>直封国家从21个增加到|33个.</summary>
    private const string Reached = "(?:直封|通邮|连接|联通|辐射|通达|寄达|送达|可达|互换|直达|覆盖|直飞|直发)[^,。;0-9]{0,6}";

    private const string RoseTo = "(?:数量|总数|已|共|有|为)*(?:[由从](?:最初的|原来的)?[0-9]+个)?(?:已)?(?:(?:增加|增|扩展|扩大|拓展|提升|上升|达)(?:至|到)?)?$";

    [GeneratedRegex(Reached + "(?:国家|国家和地区)" + RoseTo)]
    private static partial Regex CountriesBefore();

    [GeneratedRegex("^(?!.*(?:国内|省内)).*" + Reached + "城市" + RoseTo)]
    private static partial Regex CitiesBefore();

    [GeneratedRegex("^(?!.*(?:国内|省内))")]
    private static partial Regex NotElsewhere();

    [GeneratedRegex("^(?:境外|国外|海外)城市[^,。;]{0,10}(?:直航|直封|直飞|通邮|邮)")]
    private static partial Regex CitiesBehind();

    [GeneratedRegex("^(?!.*(?:旅客|客运|每[天日周班月]|平均|月均|可达)).*(?:邮|包机)")]
    private static partial Regex Flights();

    [GeneratedRegex("(?:已有|现有|共有|目前[^,。;0-9]{0,10}有|拥有|运营|开行|已?开通|开辟|增至|增加到|增加至|扩至|达到?)[^;。]{0,40}$")]
    private static partial Regex Have();

    /// <summary>国际邮路由12条增至19条.</summary>
    [GeneratedRegex("(?:(?:国际|货邮|运邮|邮[件政航]|直[达封邮飞]|全货机|洲际)[^,。;0-9客旅班]{0,12}(?:航线|线路|专线)|邮路)"
        + "(?:[由从][0-9]{1,3}条)?(?:已|共|总数|数量|条数)*(?:有|为|(?:增|增加|增长|扩|扩展|拓展)[到至为]|达到?|现有|已有)?$")]
    private static partial Regex RoutesBefore();

    /// <summary>始发的邮件航路有甲、乙等|7条.</summary>
    [GeneratedRegex("邮[件政]?[^,。;0-9客旅]{0,8}(?:航路|航线|邮路|线路|专线)有[^,。;0-9客旅]{2,30}等$|邮路有[^,。;0-9客旅]{2,30}等$")]
    private static partial Regex RoutesNamed();

    /// <summary>国际邮路增至41条,|其中空路34条、铁路5条.</summary>
    [GeneratedRegex("^其中(?:[^,。;0-9]{1,6}[0-9]+条[、和])*[^,。;0-9新]{1,6}$")]
    private static partial Regex PartOfRoutes();

    [GeneratedRegex("邮[^,。;]{0,16}条,$")]
    private static partial Regex RoutesRightBefore();

    [GeneratedRegex("^(?=[^;。]*邮)[^;。]{0,40}?(?:线路|邮路|航线|专线|路线)|^(?:直达|直封|航空|国际|运邮|陆路|铁路)*邮路")]
    private static partial Regex Routes();

    /// <summary>总投资|1.2亿元.</summary>
    [GeneratedRegex("(?:投资|投入|耗资|斥资|造价|出资)(?:总?额|资金|金额|规模|建设)?(?:累计|共|约|达到?|近|超过?|为|逾|人民币)*$")]
    private static partial Regex Invested();

    /// <summary>投入2亿元|建设互换局场地.</summary>
    [GeneratedRegex("^(?:、[^,。;的]{2,14})?的[一-鿿“”()]{0,16}?(?:互换局|交换站|邮件[一-鿿]{0,4}(?:中心|场[地所]))(?!的)"
        + "|^(?:用于|[兴新]?建设?|打造|改造)[^,。;]{0,10}(?:互换局|交换站|邮件[一-鿿]{0,4}(?:中心|场[地所]))|^的[一-鿿“]{0,8}邮件[一-鿿]{0,4}(?:中心|场[地所])")]
    private static partial Regex ForOffice();

    [GeneratedRegex("(?:面积|占地|用地|场[地所]|作业区|监管区|待运区|作业面|大厅|[仓单体]库|仓库|库房)(?:扩(?:大|建|展)?[到至])?(?:累计|共|约|达到?|近|超过?|为|有|了|逾)*$")]
    private static partial Regex Covering();

    /// <summary>5600平方米|的处理场地.</summary>
    [GeneratedRegex("^的?[\u4e00-\u9fff]{0,10}?(?:场[地所]|作业区|监管区|处理区|仓库|库房|大厅|用房|处理中心)")]
    private static partial Regex OfPremises();

    /// <summary>What is built, by the noun that stands last: the office and its premises, or what is larger.</summary>
    [GeneratedRegex("(?<office>互换局|新址|新[站局]|交换站|[邮快]件[\u4e00-\u9fff()]{0,8}(?:中心|场[地所]|库|枢纽|基地)|邮区中心|邮政口岸|(?:作业|监管|处理|过渡|查验)场[地所]|该[站局]|该(?:项目|工程|中心|场[地所]))"
        + "|园区?(?!区)|自贸|保税|开发区|机场(?!邮)|港(?!澳)|全[市省县区国]|外贸|企业|公司|学校|市场|城市|房产|房地产|商城|小镇|口岸(?!国际)|枢纽|新区", RegexOptions.RightToLeft)]
    private static partial Regex Built();

    [GeneratedRegex("^(?:据[悉了]解?,)?(?:(?:该|整个)?(?:项目|工程|中心)(?![^,。;]{0,4}(?:区|园))|[一二三]期(?:项目|工程)?(?:占|总?面积|总?投资)|(?:作业|查验|验放|监管)场[地所])")]
    private static partial Regex ItsProject();

    [GeneratedRegex("(?:位于|设[在于]|坐落[在于]?|地处|选址[在于]?|落户[在于]?|建[在于]|建立在)[^,。;]{2,30}?"
        + "(?=,|$|的(?=[^,。;]{0,12}(?:互换局|交换站|邮件)))|\\([^()]*\\)|[^,。;]{2,8}(?:[对旁附][面边近])")]
    private static partial Regex Lying();

    /// <summary>邮路运输成本较海运下降了|4%.</summary>
    [GeneratedRegex("成本[^,。;0-9]{0,24}(?:下降|降低|减少|节[约省])了?(?:约|近|超过?|达)*$"
        + "|[比较](?:空运|海运|铁路|公路|陆运|航空|快递)(?:[^,。;0-9]{0,6}(?:价|费)[^,。;0-9]{0,3}低|便宜)了?(?:约|近|超过?)*$")]
    private static partial Regex Cheaper();

    [GeneratedRegex("^(?!/|每)")]
    private static partial Regex NotPerTime();

    [GeneratedRegex("^(?!.*(?:" + Earlier + "|查|检|等|提前|缩短(?![至到为])|节省))")]
    private static partial Regex NotFormerly();

    /// <summary>单程可载|22吨, 平均每班载货邮量达|13吨: what one of them carries.</summary>
    [GeneratedRegex("(?:(?:每[班次趟架列]|单[程次机车趟班]|最大|最多|每次)[^,。;]{0,6}(?:可|能)?(?:载|带运|装载|运载|运送|运)(?:重|货邮?|邮|运)?(?:量)?|(?:最大)?载重量?)(?:可?达|为|约|近|超过?)*$")]
    private static partial Regex Carries();

    /// <summary>平均载邮21.5吨|/班.</summary>
    [GeneratedRegex("载[邮货运][量重]?(?:约|达|为|近|超过?)*$")]
    private static partial Regex Carrying();

    [GeneratedRegex("^[/每][班架趟列车次]")]
    private static partial Regex EachOne();

    /// <summary>每次包舱量为|40立方米.</summary>
    [GeneratedRegex("(?:包[舱仓]量?|舱容)(?:可?达|为|约|近|超过?)*$")]
    private static partial Regex Hold();

    /// <summary>直封路向|52个; 直发泰国、缅甸等|9个路向; 与…的|41个境外互换局.</summary>
    [GeneratedRegex("(?:直封|直发|直达|直航|通邮|出口|寄达|封发)[\u4e00-\u9fff]{0,4}路向(?:数量?|总数)?(?:已|共|总)*(?:增至|增加到|达到?|有|为|约|近|超过?|突破)*$"
        + "|(?:直封|通邮|互换)(?:关系)?的(?:境外|国外|海外)?(?:国际)?(?:邮件)?互换局(?:数量|总数|已|共|有|达)*$")]
    private static partial Regex Lanes();

    [GeneratedRegex("^(?:国际|直封|直发|境外|国外|海外|国家的?)*(?:邮件)?(?:互换局|路向|邮政机构)")]
    private static partial Regex LanesBehind();

    [GeneratedRegex("^(?:国际|境外|国外|海外)*(?:邮件|邮政)?(?:互换局|处理中心|邮政机构)[^,。;]{0,10}(?:直封|直发|通邮|互换关系)")]
    private static partial Regex OfficesBehind();

    [GeneratedRegex("^(?:境外|海外|国际)?目的地")]
    private static partial Regex Destinations();

    [GeneratedRegex("集装箱(?:共|计|约)*$")]
    private static partial Regex ContainersRightBefore();

    [GeneratedRegex("^[、和](?:国际)?邮[件包]")]
    private static partial Regex MailRightBehind();

    /// <summary>出港货物中|55%为国际邮件.</summary>
    [GeneratedRegex("^(?:以上)?(?:都|均)?[是为](?:国际)?(?:邮件|邮包|包裹)")]
    private static partial Regex PartIsMail();

    /// <summary>时效比海运缩短|25%.</summary>
    [GeneratedRegex("(?:时效|时间|时限|周期)(?:[较比][^,。;0-9]{2,12}?)?(?:可|平均|整体|也)*(?:缩短|提升|提高|压缩|加快|提速|减少)了?(?:约|近|超过?)*$")]
    private static partial Regex Faster();

    /// <summary>邮包专列发运集装箱|44个; 邮包专列载有|41个集装箱; 41个集装箱的国际邮件.</summary>
    [GeneratedRegex("邮[^。;]*(?:集装箱|标准?箱)(?:运量|数量)?(?:已|由此|累计|突破|越过|超过?|共|总计|共计|达|约)*$")]
    private static partial Regex ContainersOfMail();

    [GeneratedRegex("邮(?:[件包品]|政)")]
    private static partial Regex OfMail();

    /// <summary>邮包专列驶出云川,共装运集装箱|44个: all that the train carries is mail.</summary>
    [GeneratedRegex("邮[件包政]?(?:运输)?(?:专[列车]|班列)(?:(?!货)[^。;0-9])*?[0-9]{0,2}[^。;0-9]*集装箱(?:共|总计|共计|达|约)*$")]
    private static partial Regex OnTrainOfMail();

    [GeneratedRegex("^(?:(?:标准)?集装箱|标箱)(?![车货])")]
    private static partial Regex Containers();

    [GeneratedRegex("^(?:(?:标准)?集装箱|标箱)[^,。;]{0,16}邮[件包品]")]
    private static partial Regex ContainersOf();

    /// <summary>搭载210箱|邮件.</summary>
    [GeneratedRegex("^的?(?:国际|两岸|出口|出境)?邮[件包品]")]
    private static partial Regex BoxesOf();

    [GeneratedRegex("邮[件包品](?:共|总计|共计|约|达)*$")]
    private static partial Regex MailRightBefore();

    [GeneratedRegex("^(?!.*(?:" + Earlier + ")).*(?:全程|总里程|运距|行程|全长|里程|行驶|奔驰|跨越)(?:约|近|超过?|达|为|共|长)*$")]
    private static partial Regex Distance();

    /// <summary>驶向1万公里|之外的汉堡.</summary>
    [GeneratedRegex("^[之以]?外的")]
    private static partial Regex Away();

    [GeneratedRegex("(?<![由从较比])(?:" + Earlier + ")")]
    private static partial Regex Formerly();

    [GeneratedRegex("^[\u4e00-\u9fff]{0,10}?(?:分拣|机检|查验|检查|比对|传输|皮带|处理|装卸)(?:流水|设备)?线")]
    private static partial Regex SortingLines();

    [GeneratedRegex("(?:分拣|机检|查验|检查|比对|传输|处理|装卸)(?:流水)?线(?:共|已|有|达)*$")]
    private static partial Regex SortingLinesBefore();

    /// <summary>X光机|8台.</summary>
    [GeneratedRegex("(?:机|仪|分拣系统|(?:查验|安检|分拣|监管|检测|智能|传输)设备|安检门|智能柜|机器人)(?:共|已|有|达|各)*$")]
    private static partial Regex Machines();

    [GeneratedRegex("^(?:全自动|自动化?|智能化?|先进的?|国际|邮件|包裹|大型|高清)*(?:[XC][光T][^,。;]{0,4}机|机检设备|[分安查][^,。;]{0,4}(?:机|设备|系统)|皮带机|机器人)")]
    private static partial Regex MachinesBehind();

    /// <summary>海关关员|26名.</summary>
    [GeneratedRegex("(?:关员|员工|职工|工作人员|从业人员|处理人员|分拣员)(?:共|已|有|达|总数|约|近|超过?)*$")]
    private static partial Regex Staff();

    [GeneratedRegex("^(?:海关|邮政|现场|专业|查验|处理|一线)*(?:关员|员工|职工|工作人员|从业人员|处理人员|分拣员)")]
    private static partial Regex StaffBehind();

    /// <summary>国际业务收入完成|8600万元.</summary>
    [GeneratedRegex("(?:邮政国际|国际(?:及港澳台)?(?:邮政|邮件|寄递|包裹|快递)?)(?:业务)?收入(?:累计|共|完成|实现|达到?|为|约|近|超过?|突破)*$")]
    private static partial Regex Revenue();
}
