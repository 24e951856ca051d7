using System.Text.RegularExpressions;
using HaikouApi.Extraction.Patterns;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>The words around a place that tell who grants from where one buys, and those that stand for a place.</summary>
internal static partial class IssuerWords
{
    private static readonly string Brands =
        string.Join('|', Reference.Rows("car-brands.csv").Select(r => r[0]).OrderByDescending(b => b.Length).Select(Regex.Escape));

    /// <summary>叠加国家、省级补贴: named as what comes on top of it, not as who grants what follows.</summary>
    private const string Passing = "叠加|除了|除|加上|享受|领取|与|和|及|、";

    /// <summary>再叠加市级补贴|2000元: that sum is the city's all the same.</summary>
    private const string OfItself = "(?=(?:(?:购车|置换|置换更新|报废更新|报废|财政)?(?:补贴|补助|奖励))?(?:[最至]高)?(?:不超过|达|为)?[0-9])";

    /// <summary>符合国家规定, 按国家相关标准: what has to be kept to, not who grants.</summary>
    private const string KeptTo = "(?<!(?:符合|遵守|满足|达到|违反|依照|遵循)[^,。;]{0,4})";

    private const string Norm =
        "(?:的|相关|有关|现行|产业|统一|排放|环保|安全|技术|质量|能耗|强制性?|、|和|及)*(?:(?:相关|有关|现行|产业|环保|排放)政策(?!补贴|补助)|标准|规定|规范|法律|法规|要求|目录|规则)";

    /// <summary>品牌包括甲、乙、丙等: makes that are listed as taking part.</summary>
    private const string NotListed = "(?<!品牌(?:主要)?(?:包括|包含|涵盖|涉及|覆盖|囊括|有|为|如|:)[^。;]{0,200})";

    private const string Acts = "补[0-9]|补贴|补助|奖励|出台|发布|推出|给予|叠加|发放|派发|启动|开展|印发|实施|等|消费者|活动|获悉|了解到|透露|介绍|消息|联合|明确|公布|通知|表示";

    /// <summary>Of 高新区商务局 no 区商务局 is cut.</summary>
    private const string Apart = "(?<=^|[^\u4e00-\u9fff]|从|由|据|向|经|与|和|及|日|天|近|者在)";

    private const string Offices = "(?:商务|发改|发展改革|经信|工信|财政|市场监管|生态环境|环境保护|环保|交通运输)(?:局|委|厅)|财政(?=[^,。;]{0,16}(?:补|给予|奖))|(?:人民)?政府|府";

    private static readonly Shape[] Words =
    [
        new(Compiled(
            "(?<province>我省|本省|全省|该省|(?<![在到从出全跑])省里|(?<!" + Passing + ")省级|" + Apart + "省(?:" + Offices + "))(?=[^,。;]{0,16}(?:" + Acts + "))" +
            "|(?<city>我市|本市|全市|该市|(?<![在到从出全去进回城])市里|(?<!" + Passing + ")市级|" + Apart + "市(?:" + Offices + "))(?=[^,。;]{0,20}(?:" + Acts + "))" +
            "|(?<district>我区|本区|该区|我县|本县|该县|全区|全县|(?<![在到从出全去进回])县里|(?<!" + Passing + ")[区县]级"
                + "|" + Apart + "[区县](?:" + Offices + "))(?=[^,。;]{0,20}(?:" + Acts + "|新一轮))")),
        new(Compiled("(?<!" + Passing + ")" + KeptTo + "(?<nation>国家发展改革委|国家发改委|国家(?!级|高新|税务|机关|[一二三四五六]|重点|" + Norm
            + ")|中央(?:财政)?|国务院|商务部(?!门)|财政部(?!门)|工业和信息化部|工信部)" + NotCarriedOut
            + "(?=[^,。;]{0,24}(?:补[0-9]|补贴|补助|出台|印发|发布|公布|公告|明确|政策|财政|通知|措施|部门|部委|支持|规定|决定|宣布|联合|发出|下发))"
            + "|(?<nation>国家|中央)(?:层面|方面)(?=[,:]?[^。;]{0,60}补)"
            + "|(?<=内地)(?<nation>[两三四五六七八九十]{1,2}个?部[门委])(?=[^。;]{0,12}(?:印发|发布|发出|公布|联合|通知|宣布|出台|明确))")),
        new(Compiled("\\G(?<=^|[" + Clauses + "]|20[0-9]{2}年|[0-9]日|从|由|据|获悉)"
            + "(?<area>(?!我|本|全|各|该|国家|省级)[\u4e00-\u9fff]{2,4}(?:高新区|经开区|开发区|新区|度假区|示范区|合作区|湾区))"
            + "(?=管委会|商务|专项补贴|将|决定|再次|联合|推出|启动|发放|出台|开展|实施|举办|给予|面向|对[^,。;]{2,16}(?:给予|补贴))"), Clauses + "年日从由据悉"),
        new(Compiled("\\G(?<=^|[" + Clauses + "日起由市区县]|此外|同时|另外)(?:" + Bank + "|" + Town + ")"), Clauses + "日起由市区县外时"),
        new(Compiled("\\G(?<=在|通过|使用|刷|持|经)" + BankLoan), "在过用刷持经"),
        new(Compiled(
            "(?<maker>(?:厂补|厂家补贴|厂商补贴|车企补贴|品牌补贴|企业补贴)(?=(?:[最至]高|再|可|达|为|:)*[0-9]))" +
            "|(?:(?<province>省级)|(?<city>市级)|(?<district>[区县]级)|(?<nation>国家))" + OfItself +
            "|(?<=按照?|依照)(?<nation>国家)(?=(?:财政|现行|补贴|补助)*标准[,:][^。;]{0,60}(?:补|奖))" +
            "|(?:(?<nation>国补)|(?<province>省补)|(?<city>市补)|(?<district>[区县]补))(?=(?:[最至]高|再|可|达|为|是|给予|补贴)*(?:不超过)?[0-9])" +
            "|(?<!在)(?<unknown>[州盟旗镇]级|各[区县](?![^,。;补]{0,14}:)|各地|多地|(?:有的|一些|不少|部分|其他|外地|其它)(?:地方|地区|城市|省份|省市|县区|区县)"
                + "|(?:车企|厂家|厂商|经销商|4S店|商家|汽车企业)(?!处|内|购|选购|那里|买|每|年|新增|完成|累计)|部分品牌|某品牌|店内|店里|本店"
                + "|(?:4S店|门店|经销商)(?:销售|负责|工作|店长|经理))(?=[^,。;]{0,16}(?:补贴|补助|奖励|优惠|给予|提供|推出|让利|发放|叠加|赠送))")),
        new(Compiled("\\G(?<=^|[" + Clauses + "])(?:" +
            "(?<unknown>[\u4e00-\u9fff]{1,10}(?:汽车城|车行|4S店|销售店|旗舰店|展厅|车业|门店|公司|银行|分行|支行|保险|平台))(?=:)" +
            "|(?<=^)(?<unknown>(?<somewhere>自治区|[\u4e00-\u9fff]{2}[区县]))(?=根据|依据|按照?)"
                + "|(?:此外,?|另外,?|同时,?)?(?!(?:" + Brands + ")(?:汽车)?(?:集团|股份|有限|公司))"
                + "(?<unknown>[\u4e00-\u9fff]{2,12}(?:银行|分行|支行|公司|集团|平台|车行|门店|协会|商会|加油站|石化|石油|保险|财险|人寿|电信|联通|超市|商场|商户))"
                + "(?=(?:[^,。;]{0,6}(?:跟进|参与|加入|响应|助力|加码|配合),)?(?:还|也|则|将|再|额外|另)*(?:为|对|向|给|面向)?[^,。;]{0,14}"
                + "(?:推出|给出|提供|送出|赠送|给予|补贴|发放|派发|叠加|让利))" +
            "|(?<unknown>(?:(?![车元的市省区县者人每购买置换报档再另还也则均可能源油])[\u4e00-\u9fff]){2,8})(?=(?:另外?|再|还|额外)(?:补|奖|赠|送|给予)(?:贴|助|励)?[0-9])" +
            "|(?<unknown>[\u4e00-\u9fff]{2,12}(?:组委会|主办方|承办方))(?:[\u4e00-\u9fff]{0,4}(?:人士|负责人|人员))?(?:说|表示|介绍|透露|称)" +
            "|(?<unknown>(?!" + Brands + "|[^,。;]{0,3}(?:新能源|燃油|电动|国产|乘用|二手))[\u4e00-\u9fff]{2,4}(?:汽车|品牌))(?=(?:还|也|则)?(?:推出|给出|提供|送出|宣布|官宣|公布))" +
            "|(?=(?:其中,?)?(?:" + Brands + "))" + NotListed + "(?:其中,?)?(?<brand>(?:" + Brands + ")(?:" + OfTheMaker + "(?=宣布))?"
                + ")(?:品牌|汽车)?(?=(?:还|也|则|专门|针对|为|对|面向)?[^,。;]{0,14}(?:推出|给出|提供|送出|赠送|给予|补贴|[最至]高|启动|宣布|面向|(?:权益|购车政策|优惠)(?=[:,]|公布|发布|来了|出炉|$)))"
            + ")"), Clauses),
        new(Compiled("\\G(?<=例如|比如|譬如|像|如)(?<brand>" + Brands + ")(?:汽车|品牌)?(?=为例,|,)"
            + "(?=[^。;]{0,30}(?:置换|购买|换购)[^。;]{0,12}(?:补|优惠|立减|抵)[^。;]{0,6}[0-9])"), "如像"),
        new(Compiled("\\G(?<=置换|购买|换购)(?<brand>" + Brands + ")(?=[^,。;]{0,6}(?:新车|车型)?(?:[最至]高|可享|可获|可领|,最高|,可享))"), "换买购"),
    ];

    /// <summary>某某|商用|宣布: more of a maker's name, and no word for when or how it speaks.</summary>
    private const string OfTheMaker = "(?!汽车|品牌|全系|全国|旗下|[厂官方公集今昨日近同已此也还则将即于在正])[\u4e00-\u9fff]{2}";

    /// <summary>What stands before a clause or an item.</summary>
    private const string Clauses = ",。;:、“)";

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public static IEnumerable<Match> Find(string folded) => Shape.In(folded, Words);

    /// <summary>嘉峪关市代表团来访, 嘉峪关市的做法: what is only referred to is not what the text is about.</summary>
    public static bool IsOfVisitors(string folded, int end) => Visitors().IsMatch(folded, end);

    [GeneratedRegex(@"\G(?:市|省|区|县)?(?:市民|居民|车主|消费者|的)*[\u4e00-\u9fff]{1,2}(?:先生|女士|阿姨|大爷)|\G(?:市|省|区|县)?(?:代表团|考察团|客商|游客|专家|一行|籍|的(?:情况|做法|经验))")]
    private static partial Regex Visitors();

    /// <summary>江门五菱: a place before a make of car is part of a company's name.</summary>
    public static bool IsOfMake(string folded, int end) => Make.IsMatch(folded, end);

    /// <summary>工行嘉兴分行, 嘉兴某某车行: a place in the name of a bank, a dealer or an insurer, who is not the place.</summary>
    public static bool IsOfOrganisation(string folded, int end) => Organisation().IsMatch(folded, end);

    [GeneratedRegex(@"\G(?:市|省|县|区)?(?:(?!银行|财政|商务|政府|[的在内参各多是])[\u4e00-\u9fff]){0,6}?(?:分行|支行|农商银?行|信用社|[分支子]公司|有限公司|车行|4S店|汽车城)")]
    private static partial Regex Organisation();

    /// <summary>“合肥|发布”公众号: a place in the name of a medium, in which somebody else may say or hand out something.</summary>
    public static bool IsOfMedium(string folded, int end) => Medium().IsMatch(folded, end);

    [GeneratedRegex(@"\G[^“”,。;]{0,8}”(?:[\u4e00-\u9fff]{2,4})?(?:小程序|公众号|[Aa][Pp][Pp]|客户端|平台|直播间|服务号)")]
    private static partial Regex Medium();

    /// <summary>常州|日报讯: the place of a paper, in which somebody else grants.</summary>
    public static bool IsOfPaper(string folded, int end) => Paper().IsMatch(folded, end);

    [GeneratedRegex(@"\G(?:市|省)?(?:(?:[\u4e00-\u9fff]{0,4}报|(?:新闻|在线|广电)?网)(?:讯|记者|消息|报道)"
        + @"|(?:晚报|日报|晨报|早报|时报|商报|都市报|快报|新报|晚刊|广播|电视台|新闻(?!发布会|办)|融媒|头条|客户端))")]
    private static partial Regex Paper();

    /// <summary>江门|五菱; and 上海|通用、一汽丰田: whatever is called so in a list of makes.</summary>
    private static readonly Regex Make =
        Compiled("\\G(?:(?:" + Brands + ")(?![区县市镇州路街])|[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{4}){0,4}、(?:" + Brands + "))");

    /// <summary>How many characters a make has behind which it is said to grant; 0 where it does not.</summary>
    public static int MakeThatGrants(string folded, int end) =>
        Make.Match(folded, end) is { Success: true } make && !make.ValueSpan.Contains('、') && MakeGrants().IsMatch(folded, end + make.Length) ? make.Length : 0;

    [GeneratedRegex(@"\G(?:汽车)?(?:的(?:置换|购车|报废|增换购|换购|旧车)?(?:补贴|补助|优惠|奖励)"
        + @"|(?:为|对|向|还|也|则|新|现|将|特|此次|近期|最新)*(?:推出|出台|发布|鼓励|给予|提供|宣布|启动|送出|开启|新出)[^。;]{0,40}?(?:补贴|补助|优惠|奖励|立减))")]
    private static partial Regex MakeGrants();

    /// <summary>海口市民, 深圳号牌, 在南昌市内: not who grants.</summary>
    public static bool IsAboutBuyers(string folded, int end) => Buyers().IsMatch(folded, end);

    /// <summary>海口市商务局: an authority.</summary>
    public static bool IsAuthority(string folded, int end) => Authority().IsMatch(folded, end);

    /// <summary>;海口市…: what a part of a sentence is about.</summary>
    public static bool OpensPart(string folded, int start) => start == 0 || folded[start - 1] is ';' or '。';

    /// <summary>海口市|购车补贴: whose benefit it is.</summary>
    public static bool IsOwner(string folded, int end) => Owned().IsMatch(folded, end);

    /// <summary>市级, 省补, 省里: a level, no name.</summary>
    public static bool IsLevel(string word) => word.Length == 2 && word[1] is '级' or '补' or '里';

    /// <summary>我区 may be an autonomous region's as well as a district's.</summary>
    public static bool IsEitherRegion(string word) => word is "我区" or "本区" or "该区" or "全区";

    /// <summary>海口市…出台, 推出, 发放.</summary>
    public static bool Issues(string folded, int end) => IssuingVerb().IsMatch(folded, end);

    /// <summary>按照某省|的汽车下乡方案: whose rules are followed.</summary>
    public static bool IsFollowed(string folded, int start, int end) => Rules().IsMatch(folded, end) && Following().IsMatch(folded[..start]);

    [GeneratedRegex("(?:按照?|根据|依据|依照)(?:此次|本次)?$", RegexOptions.RightToLeft)]
    private static partial Regex Following();

    [GeneratedRegex(@"\G的?(?:[^,。;0-9的]{0,10}(?:汽车|购车|换新|更新|下乡)[^,。;0-9的]{0,6})(?:方案|政策|办法|标准|细则|措施)")]
    private static partial Regex Rules();

    /// <summary>在海口市, 到海口市: where one buys.</summary>
    public static bool IsWhereSomethingIs(string folded, int start) => start > 0 && folded[start - 1] is '在' or '到' or '赴' or '于' or '来' or '去';

    /// <summary>甲市与乙市|方式相同: the other is only compared with.</summary>
    public static bool IsComparedWith(string folded, int start, int end) =>
        start > 0 && folded[start - 1] is '与' or '和' or '同' or '跟' && Alike().IsMatch(folded, end);

    /// <summary>龙华区注册的企业: who buys there gets it from there.</summary>
    public static bool IsRegistry(string folded, int end) => Registered().IsMatch(folded, end);

    public static bool OpensClause(string folded, int start) => start == 0 || Opening().IsMatch(folded[Math.Max(0, start - 6)..start]);

    public static bool Gives(string folded, int end) => Giving().IsMatch(folded, end);

    /// <summary>甲区|购买新车补贴3000元: a clause that says where, what and how much.</summary>
    public static bool GivesToBuyers(string folded, int end) => ToBuyers().IsMatch(folded, end);

    [GeneratedRegex(@"\G,?(?:购买|购置|新购|选购|购车|换购|置换|报废)[^,。;]{0,20}?(?:补贴|补助|奖励|补)[^,。;0-9]{0,6}[0-9]"
        + @"|\G(?:则|也|的|将|可|均|为|是|补贴|补助|奖励|补|给予|发放|[最至]高|最多|不超过|每[辆台]|单车|标准|达到?)*[0-9]+(?:\.[0-9]+)?万?元(?!的?(?:资金|以[上下]))")]
    private static partial Regex ToBuyers();

    /// <summary>甲市|的活动时间为…: whose days are told.</summary>
    public static bool HasDays(string folded, int end) => ItsDays().IsMatch(folded, end);

    [GeneratedRegex(@"\G的?(?:本次|此次)?(?:活动|政策|实施|补贴|补助|消费券)的?(?:时间|日期|期限?(?!间))")]
    private static partial Regex ItsDays();

    /// <summary>甲市|2月4日至6月30日,…给予…补贴: a place with the days in which it grants.</summary>
    public static bool GivesInDays(string folded, int end) => Days().IsMatch(folded, end);

    [GeneratedRegex(@"\G[自从在于]?(?:20[0-9]{2}年)?[0-9]{1,2}月[^。;]{0,120}(?:补贴|补助|奖励|消费券)")]
    private static partial Regex Days();

    /// <summary>例如在|甲区: a place of which is told as an example.</summary>
    public static bool IsExample(string folded, int start) => ExampleOf().IsMatch(folded[Math.Max(0, start - 6)..start]);

    /// <summary>再如|甲市|,燃油车补贴…: what one place grants, told in an article that goes from one to the next.</summary>
    public static bool IsTold(string folded, int start, int end) =>
        end < folded.Length && folded[end] is ',' or ':' or '则' && TellsOf().IsMatch(folded[..start]);

    [GeneratedRegex("^(?:再|又|还|又或|而|另外?,?|此外,?)?(?:例如|比如|譬如|如|像|还有|看)?(?:各地|各省|地方|外地),?在?$|^(?:再|又|还|又或|而|另外?,?|此外,?)?(?:例如|比如|譬如|如|像|还有|看)?,?在?$")]
    private static partial Regex TellsOf();

    /// <summary>(例如在)甲区|,6月1日至30日期间: the example is of what that place grants.</summary>
    public static bool HasDaysOfItsOwn(string folded, int end) => OwnDays().IsMatch(folded, end);

    [GeneratedRegex("(?:例如|比如|譬如|举例来说),?(?:[在到于])?$")]
    private static partial Regex ExampleOf();

    [GeneratedRegex(@"\G内?,?[自从在于]?(?:20[0-9]{2}年)?[0-9]{1,2}月[^,。;]{0,24}(?:期间|[起间],)")]
    private static partial Regex OwnDays();

    /// <summary>订金500元抵2000元: a dealer speaks, though only a place is named.</summary>
    public static bool IsOfDealer(string folded) => Dealing().IsMatch(folded);

    [GeneratedRegex("[订定]金|[到进]店(?:即|礼|有礼|就|可|享)|前[0-9]{1,3}[名位台](?!(?:的|消费者|购车者|市民)?每[人辆台车位]?(?:可|均)?(?:补贴|赠送))|团购|老客户|转介绍|砍价|厂家直|特价车|展车|下[订定]|钜惠|巨惠")]
    private static partial Regex Dealing();

    /// <summary>How many characters between a place and what is granted may be the short name of one inside it: 北京|大兴|汽车消费券.</summary>
    public static int StemBehind(string folded, int end) => Stem().Match(folded, end).Length;

    [GeneratedRegex(@"\G[\u4e00-\u9fff]{2}(?=(?:20[0-9]{2}年?)?(?:新一轮|汽车|购车|新能源|燃油|消费券|补贴|促消费|惠民)[^,。;]{0,12}(?:补贴|补助|奖励|消费|券|活动|政策))")]
    private static partial Regex Stem();

    [GeneratedRegex(@"\G(?:市|省|区|县)?(?:人民政府|政府|商务|发展?改革?|发改|工信|工业和信息化|经信|经济(?!发展)|财政|市场监管|生态环境|环境保护|环保|交通运输|科工|科技工信|贸促|有关部门|相关部门|[0-9一二三四五六七八九十多]{1,3}(?:个)?部门)"
        + @"|\G(?:高新技术产业开发区|经济技术开发区|高新区|经开区|工业园区|开发区|新区)(?:管委会|商务|经发|经济发展)")]
    private static partial Regex Authority();

    [GeneratedRegex(@"\G(?:(?![尚还并暂]?[未没无])[^,。;:、“”0-9]){0,16}?(?:出台|发布|印发|推出|启动|开展|发放|公布|制定|实施|下发|宣布|叠加|给予|再推|开启|上线|提高|追加|派发|送出|投放|明确|安排|举办|调整|加码|规定"
        + @"|[另再加增]发)")]
    private static partial Regex IssuingVerb();

    [GeneratedRegex(@"\G(?:20[0-9]{2}年度?)?(?:新一轮|第[一二三四五]轮|新能源|汽车|下乡|乘用车|购车|购新|以旧换新|置换|报废|更新|促消费)*(?:补贴|补助|消费券|购车券)"
        + @"|\G(?:每[辆台车]|单车)[0-9.]+万?元的[^,。;]{0,6}(?:补贴|补助|奖励|消费券)")]
    private static partial Regex Owned();

    [GeneratedRegex(@"\G[^。;]{0,40}?(?:补贴|补助|奖励|消费券|购车券|代金券|优惠|促消费|以旧换新|每[辆台]车?补|补[0-9]|[另再]按每[辆台人])")]
    private static partial Regex Giving();

    [GeneratedRegex(@"\G的?(?:补贴|补助|政策|方式|标准|做法|力度|金额|额度|规则|办法){0,2}(?:大致|基本|完全)?(?:相同|一样|一致|类似|相仿|相近)")]
    private static partial Regex Alike();

    [GeneratedRegex(@"\G(?:注册|登记|备案)的[^,。;]{0,10}企业")]
    private static partial Regex Registered();

    [GeneratedRegex("(?:[,。;:、!?“” ()①-⑳㈠-㈩]|记者从|从|据|由|向|联合|和|与|及|像|近日|获悉|其中|此外|另外|同时|了解到|日起|昨日|今日|日|获|而|则|按|按照|根据|依据)$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G(?:[、和及与][\u4e00-\u9fff]{2,4}?(?:[市区县](?=[、和及与市]))?){0,6}(?:等?[两二三四五六七八九]?[地市区县])?"
        + @"(?:市民|居民|户籍|身份证|号牌|牌照)|\G(?:号牌|牌照|户籍|境内|行政区域|范围|市区|辖区|地区(?![,:])|市民|消费者|市场|居民|汽车市场"
        + @"|购买|购车(?!补贴|补助|消费券)|上牌|销售|机动车|车主|内|的|籍|车展|国际|[^,。;]{0,2}4S店|某|一(?:家|位|名))")]
    private static partial Regex Buyers();
}
