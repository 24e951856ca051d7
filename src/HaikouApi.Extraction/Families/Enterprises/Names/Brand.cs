using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>What of a company's name is its own: 福特 of 三明福特光电有限公司. The rest is where it is, what it makes, and its form in law.</summary>
internal static partial class Brand
{
    /// <summary>Words of trades and forms that end the names of companies.</summary>
    public const string Trades =
        "(?:轴承|机械|电子|科技|实业|食品|纺织|新材料|材料|光电|饮料|服饰|服装|时装|制衣|汽车|电气|电器|重工|能源|生物|药业|制药|医药|化工|化学|建材|水泥|钢铁|铝业|铜业|矿业|木业|纸业|酒业|乳业|茶业|糖业|牧业|农业|渔业|水产|" +
        "粮油|油脂|环保|电力|电池|半导体|智能|装备|仪器|仪表|机电|机床|重机|动力|传动|船舶|航空|通信|通讯|信息|软件|数码|照明|家电|家居|家具|卫浴|陶瓷|玻璃|橡胶|轮胎|塑料|塑胶|包装|印刷|印务|文具|玩具|" +
        "工艺品|珠宝|鞋业|皮革|毛纺|针织|印染|齿轮|螺丝|扣件|航太|生技|生医|化纤|纤维|线业|股份|控股|投资|贸易|商贸|物流|建设|建筑|旅游|传媒|健康|医疗|器械|新能源|太阳能|光伏|风电|储能|锂电|制造|工业|技术|产业|发展|国际|冶炼|硅业|种业|" +
        "饲料|果业|蔬菜|面粉|米业|调味品|酿造|啤酒|制品|元件|配件|部件|零部件|模具|五金|电缆|线缆|阀门|泵业|液压|精密|自动化|机器人|纺机|新材|竹木|水务|燃气|热力|集团|锂能|锂业|专汽|精机|精工|精密|光学|车业|家纺|丝绸|烘焙|工具|钢构|钢管|管业|灯饰|眼镜|箱包|石材"
            + "|石业|客车|卡车|重汽|微电子|芯片|特材|铝材|磁材|碳材|酱园|药材|园艺|花卉|文创|兴业|光能|重科|激光|石化|路桥|证券|高科|稀土|酿酒|制酒|黄金|煤业"
            + "|农牧|畜牧|电机|电工|电声|特钢|钢业|重型|起重机|石墨|肉食|冶金|焦化|热电|氢能|车桥|车灯|轮毂|紧固件|工贸|童装|内衣|拉链|纽扣|织造|染整|无纺布|涂料|颜料|日化|农化|供应链"
            + "|茶叶|海工|互娱|地产|置业|医药|石油|盐业|航运|高速|机场|港口|影视|网络|量子|味业|乳品|饮品|羊绒|制鞋|光缆|光纤|铸造"
            + "|锻造|人寿|财险|寿险|产险|财产保险|人寿保险|港务|(?:[锅刷面鞋袜帽伞笔香烛瓷砖瓦漆胶箱瓶罐链锁灯刀绒麻丝棉布绸缎革菌菇果蛋禽猪羊牛鸡鸭鹅蟹盐醋酱粮豆薯菜花苗竹藤锌铅锡镍钴锂煤焦门窗膜])业)";

    /// <summary>The name without 有限公司 and the like.</summary>
    public static string WithoutLegal(string name) => Legal().Replace(name, "");

    /// <summary>The name without the places in it: 娃哈哈 of 娃哈哈宜昌公司.</summary>
    public static string WithoutPlaces(string name)
    {
        foreach (var place in PlaceFinder.Find(name).OrderByDescending(p => p.Start)) name = name.Remove(place.Start, place.Length);
        return name;
    }

    /// <summary>The name cut shorter and shorter: without form, place, trade.</summary>
    public static IEnumerable<string> Cuts(string name)
    {
        var core = WithoutLegal(name);
        if (core.Length < 4) yield break;
        yield return core;
        if (core.IndexOf("集团", StringComparison.Ordinal) is > 1 and var group && group + 4 <= core.Length)
        {
            foreach (var cut in Cuts(core.Remove(group, 2))) yield return cut; // 国川汉安 of 国川集团汉安药业
        }

        for (var cut = TradeAtEnd().Match(core); cut.Success && cut.Index >= 4; cut = TradeAtEnd().Match(core[..cut.Index])) yield return core[..cut.Index];
        if (PlaceFinder.Find(core).FirstOrDefault() is { Start: 0, Length: > 0 } place)
        {
            yield return core = core[place.Length..];
            if (core.Length >= 6 && PlaceFinder.Find(core).FirstOrDefault() is { Start: 0, Length: > 0 } within) yield return core = core[within.Length..];
        }
        else if (core.Length >= 6)
        {
            yield return core[2..];
        }

        for (var cut = TradeAtEnd().Match(core); cut.Success && cut.Index >= 2; cut = TradeAtEnd().Match(core)) yield return core = core[..cut.Index];
    }

    /// <summary>Whether a word is a name of its own and not only words of trade, place and manner: 司比轴承, not 新能源汽车.</summary>
    public static bool IsName(string name)
    {
        if (NoName().IsMatch(name) || GeneralActivity().IsMatch(name)) return false;
        var rest = WithoutPlaces(name);
        while (TradeAtEnd().Match(rest) is { Success: true } trade) rest = rest[..trade.Index];
        while (General().Match(rest) is { Success: true } word) rest = rest[word.Length..];
        return rest.Length >= 2 && !Product().IsMatch(rest);
    }

    /// <summary>恒泰食品|加工厂, 云岭县宏达|加工厂: a brand with its trade or its place; 红薯粉条|加工厂 is any.</summary>
    public static bool IsOfWorks(string name) => IsName(name) && (EndsInTrade(name) || WithoutPlaces(name).Length < name.Length);

    /// <summary>Whether a word ends like the name of a company.</summary>
    public static bool EndsInTrade(string name) => TradeAtEnd().IsMatch(name);

    /// <summary>临汾|纺织厂, 本溪|钢铁公司: a place and what is made there.</summary>
    public static bool IsTradeOfPlace(string brand) =>
        PlaceFinder.Find(brand).FirstOrDefault() is { Start: 0, Length: > 0 } place && place.Length < brand.Length
            && MadeThere().IsMatch(brand.AsSpan(place.Length));

    /// <summary>天马航空, 云岭乳业: ends that only companies' names have; 通用航空 and 白酒业 are trades.</summary>
    public static bool IsFirm(string name) => Firm().IsMatch(name) && OwnLength(name) is >= 2 and <= 4;

    [GeneratedRegex("(?<!通用|民用|国际|公务|低空|商业|国内)(?:航空|人寿|财险|寿险|产险|港务|股份|集团|重工|重机|精工|精机|[乳酒药纸木矿铝铜置鞋袜帽伞瓷瓦漆箱罐锁灯刀绒菌蛋禽粮豆窗米面糖茶管钢服]业|证券|家纺)$")]
    private static partial Regex Firm();

    /// <summary>How long the name is without its places and trades.</summary>
    public static int OwnLength(string name)
    {
        var rest = WithoutPlaces(name);
        while (TradeAtEnd().Match(rest) is { Success: true } trade) rest = rest[..trade.Index];
        return rest.Length;
    }

    /// <summary>基础设施建设, 云川旅游: whether the end of a word is what is done, which companies are called by and other things too.</summary>
    public static bool IsActivity(string name) => Activity().IsMatch(name);

    [GeneratedRegex("(?:建设|发展|投资|技术|产业|工业|制造|信息|健康|旅游|建筑|物流|贸易|商贸|农业|渔业|畜牧|通信|医疗|网络|供应链|印刷|铸造|锻造|酿酒|酿造|制酒|冶炼|织造|染整)$")]
    private static partial Regex Activity();

    /// <summary>基础设施|建设, 民间|投资: what is done, and to what or by whom in general.</summary>
    [GeneratedRegex("^(?:基础设施|基础|设施|公共|公用|公益|配套|市政|道路|公路|铁路|交通|水利|城市|城乡|城镇|乡村|新区|园区|房地产|商品房?|住宅|民生|社会|固定资产|民间|招商|外商|外来|设备|环境|生态|能源|电网|管网|教育|文化|体育|卫生|养老|服务|商业"
        + "|商务|金融|土建|安置|搬迁|扶贫|前期|后续|直接|间接|政府|财政|重大|技术|改造|信息|网络|平台|品牌|队伍|人才|制度|海洋|经济|实体|区域|全域|红色|线上|电商|快递|邮政|冷链|军工|国防|航天|加工|来料|对外|服务|进出口|战略|新质|生产力)+"
        + "(?:建设|发展|投资|技术|产业|工业|制造|信息|健康|旅游|建筑|物流|贸易|商贸|农业|渔业|通信|医疗|网络|供应链|集团)+$")]
    private static partial Regex GeneralActivity();

    [GeneratedRegex("^(?:第[一二三四五六七八九])?(?:酒|糖|药|纸|茶|酱油|食品|茶叶|服装|制衣|农机|油脂|面粉|皮鞋|皮革|肉联|砖瓦|家具|机床|轴承"
        + "|机械|纺织|针织|毛巾|毛毯|地毯|制衣|鞋帽|鞋|袜|布鞋|制药|化工|化肥|水泥|钢铁|造纸|印染|毛纺|棉纺|丝绸|卷烟|酿酒|啤酒|陶瓷|玻璃|橡胶"
        + "|轮胎|电机|电缆|电池|造船|船舶|冶炼|铝业|铜业|糖业|乳品|罐头|农药|拖拉机|汽车|客车|摩托车"
        + "|自行车|自来水|供水|供电|供热|热力|燃气|公交|客运|货运|盐业|烟草|石油|粮油|手表|电视机|内燃机|柴油机|锅炉|阀门|灯泡|制革)+$")]
    private static partial Regex MadeThere();

    [GeneratedRegex(@"(?:\([^)]*\))?(?:股份|集团)?(?:有限)?(?:责任)?(?:分?公司|集团|代?加工厂|厂|(?:就业|扶贫|帮扶){1,2}车间|[农林茶牧]场|养[殖猪鸡牛羊鸭]场|(?<!公司)企业)$")]
    private static partial Regex Legal();

    [GeneratedRegex(Trades)]
    public static partial Regex Trade();

    [GeneratedRegex(Trades + "$")]
    private static partial Regex TradeAtEnd();

    [GeneratedRegex("^(?:新能源|智能|现代化?|绿色|大型|小型|数字化?|高端|精密|自动化|新型|传统|特色|先进|全国|国内|国际|全球|世界"
        + "|高新|高科|农产品|民营|外资|乡镇|中小|首个|首家|重点|骨干|龙头|知名|老牌|新建|在建|第[一二三四五]|优质|生态|循环|冷链|预制|休闲|绿电|清洁|全自动|半自动|无人"
        + "|数控|汽车|生物|医药|食品|电子|机械|科技|科创|创新|创业|标准化?|产业|工业|农业|农村|项目|园区|中国|中华)")]
    private static partial Regex General();

    /// <summary>白酒生产基地, 发动机智能工厂: what is made there, and not who makes it.</summary>
    [GeneratedRegex("^(?:发动机|变速箱|[白黄原红啤米]酒|葡萄酒|茶叶|大米|面粉|轮胎|[客卡轿货]车|手机|电脑|钢材|饲料|[化有]?肥料?|农药|疫苗|[中草]?药材?|饮片|食用菌|[香蘑]菇|木耳|蔬菜|水果|果汁|[牛鲜]奶|[猪羊牛]肉|肉[鸡鸭牛]|生猪|鸡?蛋" +
        "|竹笋|腐竹|粉丝|[酱食]?[油醋盐糖]|[地板]板?材?|门窗|管[道材]|灯具|雨伞|[帽鞋袜]子?|衬衫|毛衣|羊绒|蚕丝|纸[张箱]|瓷砖|无人机|挖掘机|农机|水泵|齿轮|组件|电[机梯线]|空调|冰箱|洗衣机|彩电|显示屏|面板|整车|氢能|三元|磷酸铁)+$")]
    private static partial Regex Product();

    /// <summary>Characters that names of companies do not have, and words that are none.</summary>
    [GeneratedRegex("[的了着过并也都就还又但且把被让使每某各另这那此我你他她它们没从与及其到往于由因受所拟]|影响|主要|来源|期间|当时|之[后前]|以[后前内]|公司|企业|有限|工厂|厂|记者|车间|仓库|基地|项目|工程|[今去当]年|开票|目前|日前|近日|以来|期间|预计"
        + "|如今|同时|因为"
        + "|由于|作为|成为|通过|随着|经过|走进|来到|看到|生产|加工|镇|村|街道|社区|学校|医院|中心|局|委|办|政府|部|协会|商会|书记|主任|[年月日来后时里间]$")]
    private static partial Regex NoName();
}
