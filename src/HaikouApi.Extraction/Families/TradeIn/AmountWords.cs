using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>The words around a sum by which the rules tell what it is.</summary>
internal static partial class AmountRules
{
    /// <summary>补贴金额在|2000元至6000元之间.</summary>
    [GeneratedRegex("(?:补贴|补助|奖励|奖补|消费券|购车券)(?:(?:金额|额度?|标准)(?:统一|均|固定)?(?:从|为|是|:)|(?:金额|额度?|标准)?(?:在|介于))$|(?:补贴|补助|奖励)\\((?:[最至]高|每[辆台车]|单车)(?:不超过|达)?$"
        + "|(?:补贴|补助|奖励|奖补)(?:金额|额度?|标准)?(?:共|按[^,。;:]{0,8})?分(?:为|成)?[0-9一二三四五六七八九两]{1,2}个?(?:档[次位]?|等?级|类|种):$")]
    private static partial Regex Named();

    /// <summary>面额分为|3000元、5000元两种.</summary>
    [GeneratedRegex("(?:面额|面值)(?:分别)?(?:分?为|有|分|是)(?:[0-9一二三四两]种)?:?$|(?:设|有|分)[0-9一二三四两]种面[额值]:?$|[每单][张份](?:面额|面值|金额)?为?$|(?:消费券|购车券|代金券)(?:共"
        + "|分别?)?设[有置]?$|(?:面额|面值):$")]
    private static partial Regex Face();

    /// <summary>1000元-|3000元-5000元不等: three and more are a list, and whose each is, is said elsewhere.</summary>
    [GeneratedRegex("元[-—~–]$")]
    private static partial Regex ChainBefore();

    [GeneratedRegex("^[-—~–][0-9]")]
    private static partial Regex ChainBehind();

    /// <summary>如燃油车20万元以上的刷卡13000元立减3000元: what was said before, once more.</summary>
    [GeneratedRegex("^(?:例如|比如|举例|如(?!购|买|果|报废|置换|个人|消费者|有)[^,。;]{2,40}刷卡)")]
    private static partial Regex Example();

    /// <summary>单张面值|100元, 60张|100元: of how much each voucher is.</summary>
    [GeneratedRegex("单张(?:面值|面额|金额)?为?$|[0-9]张$")]
    private static partial Regex FaceOfVoucher();

    /// <summary>消费满100元抵扣|100元, 满500元立减|100元: what a voucher is used for; nobody's car costs that little.</summary>
    [GeneratedRegex("满[0-9]{1,4}(?:\\.[0-9]{1,2})?元(?!的?(?:补贴|补助))|消费满|购物满|单笔(?:消费|订单|购物)|订单(?:金额)?满|最[小低]抵扣|自行承担")]
    private static partial Regex UseOfVoucher();

    /// <summary>叠加优惠最高可达|2.75万元: what several come to.</summary>
    [GeneratedRegex("(?:叠加|综合)(?:后的?)?(?:优惠|权益|补贴|政策)(?:后|金额|总额)?,?(?:[最至]高|合计|共|达)|(?:综合|合计)优惠(?:为|约)?$|叠加后,?(?:[最至]高|合计|共)|综合[最至]高"
        + "|(?:合计|总计|相加|加起来|共计)(?:后)?,?(?:可|能|就)?(?:[最至]高|最多|达)|[两二三多]项(?:补贴|政策|优惠)?(?:合计|叠加|累计|相加|共|一起)")]
    private static partial Regex Together();

    /// <summary>国家补贴6万元,即共可享受|12万元: what the sums before come to.</summary>
    [GeneratedRegex("^(?:即|也就是说?|这?意味着|相当于|算下来|这样一来|如此一来)")]
    private static partial Regex ThatIs();

    /// <summary>(1)重型货车,|18000元;</summary>
    [GeneratedRegex("(?:^|:)(?:\\(?[0-9一二三四五六七八九十]{1,2}[.、)])?[^,。;:0-9元价款额]{2,24}(?:[,:]|为)?[0-9][0-9.]*万?元(?:/辆|/台)?[;。]?$")]
    private static partial Regex Item();

    [GeneratedRegex("[0-9]万?元[^;。]*,[^,]*$")]
    private static partial Regex MoneyBefore();

    /// <summary>按车价的3%,|5000元封顶.</summary>
    [GeneratedRegex("[0-9]%[^。;]*$")]
    private static partial Regex ShareOfPrice();

    [GeneratedRegex("定金|订金|首付|贷款|利率|税率")]
    private static partial Regex Deposit();

    /// <summary>价格介乎5万元与|10万元.</summary>
    [GeneratedRegex("(?:介于|介乎)[^,。;]{0,16}$")]
    private static partial Regex Between();

    [GeneratedRegex("等奖|抽奖|奖品|奖金|中奖|每个|抽取|抽出|幸运")]
    private static partial Regex Prize();

    [GeneratedRegex("[特一二三四五六]等奖|纪念奖|参与奖")]
    private static partial Regex PrizeClass();

    /// <summary>补贴分为|8000元、5000元, 分为三档: each is a sum of its own, and no part.</summary>
    [GeneratedRegex("(?:其中)?(?<!不)(?:含|包括|包含|分为(?!(?:[0-9一二三四五六七八九两]{1,2}个?(?:档次?|等?级|类|种)[^,。;0-9]{0,4})?(?:[0-9]|$)))(?!税)[^)]{0,40}$")]
    private static partial Regex Part();

    [GeneratedRegex("先生|女士|大爷|阿姨|小姐|领到了|拿到了|省了|省下|节省|节约|申请到|获得了|到账|成功申请|承诺")]
    private static partial Regex Person();

    /// <summary>市民王强算了一笔账:旧车卖了1.8万元,政府补贴|8000元,…: what one buyer came to.</summary>
    [GeneratedRegex("算[^,。;]{0,5}账|(?:市民|车主|居民|村民|顾客)(?!金|高|方|可)"
        + "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许沈曾彭吕苏卢蒋蔡魏叶潘杜戴夏钟田姜范石姚谭邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙段雷钱汤尹黎]"
        + "[\u4e00-\u9fff]{1,2}(?=说|告诉|表示|介绍|算|近日|日前|用|把|花|来|到|通过|最终|刚)")]
    private static partial Regex Reckoning();

    [GeneratedRegex("领到|拿到|收到|得到|获得|享受了|省")]
    private static partial Regex Got();

    [GeneratedRegex("^(?:的)?(?:国补|国家补贴|省补|地补|厂家|车企|品牌|厂商)|^[^,。;]{0,10}后,?[^,。;]{0,4}到手")]
    private static partial Regex InAStory();

    /// <summary>比燃油车多|2000元, 每档增加|500元: how much more one gets than another, and not how much.</summary>
    [GeneratedRegex("(?:(?<![对相])比(?![亚例如])|较(?![高低大多少])|依次|逐[档级]|每[档级])[^,。;0-9]{0,14}?"
        + "(?:增加|提高|上浮|上调|增长|递增|多|(?<!最)高出?|降低|下调|下浮|减少|递减|少|低)(?:补贴|补助|奖励|补|了)*$")]
    private static partial Regex MoreThanAnother();

    /// <summary>车价每增加|3万元,补贴增加|300元: a rate, of which neither is what one gets.</summary>
    [GeneratedRegex("每(?:增加|提高|上升|递增|高出?|满|千瓦时?|公里|千米|度电?|吨)[^,。;0-9]{0,4}(?:[0-9.]+万?元[^。;0-9]{0,16})?$")]
    private static partial Regex ForEachFurther();

    [GeneratedRegex("企业(?:给予|奖励|补助)|(?<!在[^,。;]{0,16})(?:公司|企业|经销商|门店|4S店|车企|商户|协会)[^,。;购买换开票]{2,24}的(?:再|均|可|将|一次性|最高)*(?:给予|奖励|补助|补贴)"
        + "|(?:对|给予|奖励)[^,。;]{0,16}?(?:企业|门店|经销商|4S店|车企)(?!(?:购买|购置|购车|购新|消费|选购|换购|置换|[^,。;]{0,6}(?:消费者|个人|市民)))|拍卖|罚款|处罚|罚金|追回")]
    private static partial Regex ToOthers();

    /// <summary>企业销售…车辆,每辆奖励|1000元: what those get who sell; the subject may stand some clauses before.</summary>
    [GeneratedRegex("(?:^|[,。;:])(?:对)?(?:[^,。;:]{0,8})(?:企业|经销商|门店|4S店|车企|商户|平台)(?:[每累新年当]|面向|向|在)?[^,。;:购]{0,6}(?:销售|卖出|售出|促销|零售|外销|销往|出口|收购|回收|纳统"
        + "|入统)(?!的[^,。;]{0,10}(?:购|消费者))[^。;]{0,60}$"
        + "|(?:企业|经销商|门店|4S店|车企|商户|平台)每[^,。;:购]{1,8}[辆台][^。;]{0,60}$|对[^,。;:]{0,30}?(?:企业|经销商|门店|4S店|车企|车队),(?:按|给予|一次性|每[新引]?[辆台增]?|均|可)*(?:奖励|补贴|补助)$")]
    private static partial Regex ToSellers();

    [GeneratedRegex("(?:医保|医疗保险|养老保险|社保)[^,。;]{0,10}(?:缴费|筹资)|个人缴费|参保(?:费|人)")]
    private static partial Regex FeeOfInsurance();

    [GeneratedRegex("首付|支出|花费|到手价|落地价|车价从|(?:售价|指导价|裸车价)(?![0-9.]+万(?:元)?(?:\\(含\\))?(?:以[上下内]|及以))|月供|贷款额|贷款金额|注册资本|产值|停车费|通行费|保险费|保费|过路费|油耗"
        + "|定金|订金|评估价|残值|(?<![\u4e00-\u9fff])(?:车|户|单|台|辆|人)均(?!可)|卖了|服务费|手续费|工本费|运输费|运费|物流费|投入|免税额|税额|营业额|销售额|交易额|成交额|均价|平均|保险")]
    private static partial Regex Cost();

    /// <summary>售价8万元|以下补贴|1万元: the price named is that of the band, not the sum.</summary>
    [GeneratedRegex(@"^(?:\([^()]{0,6}\))?(?:及)?(?:以上|以下|以内)?(?:\([^()]{0,6}\))?的?(?:新车|车辆|车型)?[,:]?(?:每辆|每台|每车|一次性|定额|可|给予|发放)*"
        + @"(?:(?:补贴|补助|奖励|补|奖|发放|给予|领取?)(?:标准)?为?|(?<=每[辆台车]))$")]
    private static partial Regex BandThenGrant();

    /// <summary>补贴标准不变,新能源车|2万元.</summary>
    [GeneratedRegex("(?:新能源|燃油|纯电动?|插电式?混合动力|插电混动|插混|混动|增程式?)(?:[\u4e00-\u9fff]{0,3}车)?:?$")]
    private static partial Regex KindOfCar();

    /// <summary>报废重型货车奖励1.7万元,中型货车|1.2万元; 燃油车分为|9000元、7000元.</summary>
    [GeneratedRegex("(?:^|:)(?:报废|淘汰|提前|购买|购置|新购|换购|选购|置换|转让|购|的)*(?:[^,。;:0-9价元]{0,10}?)"
        + "(?:货车|客车|乘用车|汽车|新车|燃油车|能源车?|轿车|挂车|专用车|牵引车|油车|皮卡|混动车?|插混|增程|纯电|[大中小微轻重]型车?|载[货客]车)"
        + "(?:\\([^()]{0,12}\\))?的?(?:则|均|为|是|分别?为?|补|每[辆台]|:)*$")]
    private static partial Regex KindAlone();

    /// <summary>甲市每辆补贴3000元,乙市则为|2000元.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{2,8}[市县区州旗](?:则|为|是)*$")]
    private static partial Regex PlaceAlone();

    /// <summary>面额分三种:2000元(车价5万元至10万元)、|4000元: the price in the brackets is that of the one before.</summary>
    [GeneratedRegex("[0-9]万?元(?:/[辆台])?\\((?:(?:车价|售价|价格|裸车|开票|发票|含税|购车)[^()]*|[^()]{0,12}[0-9]万(?:[^()]|\\([^()]{1,4}\\))*)\\)[、,]$")]
    private static partial Regex PriceInBrackets();

    [GeneratedRegex("(?:补贴|补助|奖励|补)[^,。;0-9]{0,6}[0-9.,]+万?元[^。]{0,160}[,;、]")]
    private static partial Regex GrantBefore();

    /// <summary>补贴标准为:一档,新车价格5万元-10万元,|1500元.</summary>
    [GeneratedRegex("(?:[0-9]万?元|以[上下内]|之间)(?:\\([^()]{0,6}\\))?(?:以[上下内])?的?,$")]
    private static partial Regex BandBefore();

    [GeneratedRegex("补贴(?:标准|额度|金额)|(?:补贴|补助|奖励|奖补)[^,。;:0-9]{0,8}:")]
    private static partial Regex Standard();

    [GeneratedRegex("^(?:的)?(?:安家|购房|住房|租房|生活|就业|创业|培训|技能|岗位|人才|取暖|养老|生育|育儿|餐饮|设备|建设|运营)[^,。;0-9]{0,4}(?:补贴|补助|津贴|奖励)")]
    private static partial Regex OfAnotherKind();

    [GeneratedRegex("^(?:的)?(?:产值|销售额|资金池|资金额度|资金总额|预算|营业收入|罚款|定金|订金|/平方米|/年|/月|/人(?!的?(?:一次性|财政|购车|换车|汽车|以旧换新)*(?:补贴|补助|奖励))|/次"
        + "|[^,。;0-9]{0,4}(?:服务|装饰|保养|洗车|精品|脚垫|保险)|的[^,。;0-9补贴奖券]{0,4}价(?=[,。;]))|^(?:的)?(?:专项)?资金(?!补贴|补助|奖励|奖补)")]
    private static partial Regex CostBehind();

    [GeneratedRegex("(?:价格|车价|单价|总价|价款|价税合计|发票(?:金额|价格|价|总额)?|开票(?:价|金额|价格)|(?:购车|购买|销售|新车|成交)?(?:(?<!补贴|补助|奖励|优惠)金额|价位|价)|购车款|车款|购买|购置|新购|购车|选购|换购|置换|车辆)"
        + "(?:\\([^()]{0,16}\\))?(?:单价|价格|总价)?(?:在|为|达到?|满|超过?|低于|高于|不低于|不足|不高于|不超过|小于|大于|等于|不满|:)*$")]
    private static partial Regex Price();

    [GeneratedRegex(@"^(?:以上|以下)?\((?:含|不含)|^(?:及)(?:以上|以下)|^(?:以上|以下)?(?:\([^()]{0,8}\))?(?:—|-|~|至|到)")]
    private static partial Regex Bound();

    [GeneratedRegex("^(?:的|新车|车辆|车型|:|,| |,?每[辆台]|给予|补贴|补助|补|奖励|发券?|可?领|减|送|为)*[0-9][0-9.]*万?元")]
    private static partial Regex SumNext();

    /// <summary>8万元(含)-|15万元.</summary>
    [GeneratedRegex(@"^\((?:含|不含)[^()]{0,4}\)(?:—|-|~|至|到)+$")]
    private static partial Regex BandEnd();

    [GeneratedRegex("^(?:(?!累计|已|共|总|合计)[^,。;])*(?:发放|派发)(?:[^,。;:0-9]{0,8}?(?:补贴|消费券|代金券|购车券|红包))?(?:(?:每张)?(?:面值|面额)为?)?$")]
    private static partial Regex HandsOut();

    [GeneratedRegex(@"\((?:含|不含|车价|售价|价格)[^()]{0,10}$|档\([^()]{0,12}$")]
    private static partial Regex Bracket();

    [GeneratedRegex("^(?:\\((?:含|不含)[^()]{0,4}\\))?(?:及)?(?:以上|以下|以内|起(?=减|立减|抵|返|送|补|奖))")]
    private static partial Regex Open();

    [GeneratedRegex("^(?!(?:补贴|补助|奖励)(?![^,。;]{0,3}[0-9]))(?:之间)?(?:\\([^()]{0,10}\\))?的?(?:[^,。;0-9]{0,14})[,:、]?(?:的)?"
        + "(?:给予|每辆|每台|每车|补贴|补助|奖励|按|可|一次性|至|到|-|—|~|不含|以下|及|新车|新能源|燃油)")]
    private static partial Regex Band();

    /// <summary>标准:15-25万元|车辆: a band of prices.</summary>
    [GeneratedRegex(@"^(?:\([^()]{0,6}\))?的?(?:新车|车辆|车型|车)")]
    private static partial Regex CarNext();

    [GeneratedRegex("[0-9](?:\\.[0-9]+)?(?:万|千)?元")]
    private static partial Regex MoreMoney();

    [GeneratedRegex("资金|总额|总计|合计|累计|共计|总共|共(?:发放|安排|投入|补贴|兑付|拨付)|安排|拨付|兑现|兑付|已?发放(?!标准|的)|申请补贴|补贴申请|拉动|带动|撬动|成交|(?<!补贴|补助|奖励)金额|规模|预算"
        + "|财政(?!再|另|给予|补贴|叠加|每)|销售|实现|总值|价值(?=[^,。;]*的新车)")]
    private static partial Regex Total();

    [GeneratedRegex("每辆|每台|每车|单车|每人|每位|[最至]高|可|给予|享|/辆|/台")]
    private static partial Regex PerCar();

    private const string GrantWords =
        "(?:上述|前述|相应|对应|以上)[^,。;价]{0,4}档[次位]?(?:分别|依次)(?=为|是)|(?<!价[^,。;]{0,4})(?:[两二三四五六各]个?档[次位]?|相应|对应)"
            + "(?:地|则)?(?:分别|依次)?(?=为|是)|补贴|补助|补|奖励|奖|给予|给出|赠送|赠|送|每辆车?|每台车?|每车|单车|每人|每户|每位|享受?|领取?|获[得取]?|得到?|申请|申领|申报|[最至]高|最多"
            + "|不(?:得|可|能)?超过?|上限|满减"
            + "|(?<=(?:满[0-9.]{1,4}万元?|[0-9.]{1,4}万元?(?:起|以上)的?))(?:立?减|抵|返|送)|可减|再减|立减|直补|优惠|抵扣|抵减|提高(?:到|至|为)|提升(?:到|至)"
            + "|(?<=(?:补贴|补助|奖励|标准)(?!后)[^,。;价]{0,6})降低?(?:到|至|为)"
            + "|(?<=(?:每[辆台]|(?<!价[^,。;]{0,6})[由从](?:原来的?|原先的?)?)[^,。;0-9价]{0,4}[0-9.]{1,6}万?元)[降减调升增改涨][低高升整加]?(?:到|至|为)"
            + "|增加(?:到|至)?|上调(?:到|至|为)|调整(?:到|至|为)|下调(?:到|至|为)|标准|额度|补贴额|金额|追加|[再另]加|加[发奖]|返还|叠加|增至|升至|加补"
            + "|(?<![比较][^,。;]{0,14})多[给补奖送发]|消费券|(?:抵扣|抵用|抵价|加油|充电)券|(?:充电|加油|油)卡|代金券|优惠券|购车券|礼包|红包|发放|派发|价值|减免|贴息|(?<=[的可每])发"
            + "|发(?:消费|购车|代金)?券";

    [GeneratedRegex("(?:" + GrantWords + ")(?:[现金定额一次性分别依最多高低按照共为是达到至了给予可则人民币:约统各再另补贴标准“\"]*|价值|面值|等值)(?:不低于|不少于|至少|最低|最少)?$")]
    private static partial Regex Grants();

    /// <summary>开票价满8万元,减|1200元.</summary>
    [GeneratedRegex("满¥?[0-9][0-9.,]*(?:万?元)?(?:以上)?(?:的)?,?(?:即可|可|即|享)?(?:立减|减|抵扣?|返|送)¥?$")]
    private static partial Regex OffPrice();

    /// <summary>按燃油车3000元|、新能源车4000元标准发放购车补贴: what the last of a list of cars says of all.</summary>
    [GeneratedRegex("^(?:(?:/辆|/台)?(?:、|和)(?:新能源|燃油|纯电|插电|插混|混动|增程|油车)[\u4e00-\u9fff]{0,6}[0-9.]{1,6}万?元)?(?:/辆|/台|/人|每辆|每台)?"
        + "(?:\\([0-9]{1,3}张[^()]{0,8}\\))?(?:的)?(?:标准|给予|予以|发放|进行|一次性|现金|定额|财政"
        + "|购车|置换|增换购|增购|换购|复购|换新|更新|报废|综合|专项|价值|等值|汽车|新车|政府|数字人民币|人民币|元|电子|超市|商超|加油|充电|消费|选装|优惠|惠民|市级|省级|区级){0,4}"
        + "(?:补贴|补助|奖励|消费券|代金券|购车券|加油券|充电券|优惠券|礼包|大礼包|选装基金|立减(?![^,。;]{0,4}[0-9])|优惠(?!政策)|红包|抵用券|充电卡|油卡|加油卡|数字人民币|现金|充电费|充电金|积分)(?!资金|总额|申请|款已|已)"
        + "|^(?:面值|面额)?的?券[,、(]?[0-9.]+[千万]?[份张]")]
    private static partial Regex Granted();

    [GeneratedRegex("(?:以上\\)?|以下\\)?|以内|含\\)|元\\)?|之间)(?:的|新车|车辆|车型|汽车|乘用车|档|,|每辆|每台|:|-|—|为|分别|新能源(?:乘用车|汽车|车)?|燃油(?:乘用车|汽车|车)?){0,4}$")]
    private static partial Regex BehindBand();
}
