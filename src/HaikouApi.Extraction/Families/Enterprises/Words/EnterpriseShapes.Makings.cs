using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises.Words;

/// <summary>How it is said what is made, how much can be, and with what.</summary>
internal static partial class EnterpriseShapes
{
    /// <summary>年可产, 每天能加工, 日均屠宰: what is made in a year, a month, a day.</summary>
    [GeneratedRegex("(?:[每单][年月日]|(?<![0-9一二三四五六七八九十今去本当上全近半末底初])[年月日]|每个月)(?:均|可|能|能够|可以|最多|综合|大约)*"
        + "(?:生产加工|加工生产|生产|加工|处理|提取|提炼|烘干|分选|清洗|育苗|产出|出栏|屠宰|组装|灌装|酿造|制作|下线)(?![线车设厂基能力量总经])(?:[、和及](?:加工|销售|生产))?"
        + "|(?<![0-9一二三四五六七八九十今去本当上全近半末底初])[年日](?:均|可|能)?[纺织酿制炼轧榨染碾孵繁铸锻喷缝绣编裁灌屠宰腌](?![品量能]|[\u4e00-\u9fff]{0,5}?(?:量|能力))(?=[\u4e00-\u9fff]{0,6}[约近超逾达]?[0-9])")]
    private static partial Regex Makes();

    /// <summary>产钢128万吨, 产绒衫16万件, 完成炼铁567万吨.</summary>
    [GeneratedRegex("(?:(?<=[去今全前]年)|(?<![生投量高增盛特物资破财国达日月年出水土房地矿名家超稳停复转扩]))产(?![值量能业品线出权区地房假妇科后销])(?=[^,。;:0-9]{1,6}[0-9])"
        + "|(?<=完成|实现|累计|共|[0-9]万?吨[、,])(?:[炼轧采冶铸锻][钢铁材煤矿铜铝锌铅金]|洗煤|发电|制浆|造纸|榨[油糖])(?=[约近超逾达]*[0-9])")]
    private static partial Regex Producing();

    /// <summary>7条|复杂锻件智能锻造线, 灌装线|4条: whatever the line makes; where one goes or what it carries is none.</summary>
    [GeneratedRegex("(?:(?<=[0-9一二两三四五六七八九十]条)[\u4e00-\u9fffA-Za-z-[的了是为在有和与及或等从到由]]{0,8}?" + NoRoad + "线"
        + "|(?<![产工水]|[包吊]装|装[配载])" + NoRoad + "线(?=[约近超]?[0-9一二两三四五六七八九十]{1,3}[多余]?条))(?![路上缆索程下材段])")]
    private static partial Regex Lines();

    private const string NoRoad = "(?<!航|专|热|战|主|干|支|路|旅|交|铁|光|电|网|环|防|底|红|视|出|沿|天|管|引|直|曲|前|后|在|无|有)";

    /// <summary>厂房里120多台缝纫机, 拥有40余台织机: what stands or was set up, whatever machine it is; how many are made or sold is not said like that.</summary>
    [GeneratedRegex("(?<=(?:[里内中],?|[有了]|配备|引[进入]|购置|购进|购买|添置|安装|开动|集成|投用|新上|买[来进回]|更换|换上|上马|装上)[一-鿿]{0,3}[0-9]{1,6}[多余]?[台套][一-鿿]{0,8}?)"
        + "(?:机(?![会构器制械关场车床])|机床|机器人?|机械[臂手]|[炉釜窑](?![一-鿿])|支架(?![一-鿿])|加工中心)(?![一-鿿]{0,4}(?:订单|项目|下线|发往|运往|出口|销|交付|出厂|装车|产能|产量|生产线))"
        + "|(?<=[0-9]{1,6}[多余]?[台套][一-鿿]{0,5}?)机(?=[一-鿿]{0,2}(?:全部|全都|同时|满负荷|开足|一齐|一字排开|昼夜|日夜|轰鸣|运转|全容量))")]
    private static partial Regex Machines();

    /// <summary>新增切割机|5台、注塑机|9台: what was set up, before how many; so many are no output of works.</summary>
    [GeneratedRegex("(?<=(?:^|(?<![产销售卖][^。;]{0,30})[,;]|新增|新添|增添|添置|新上|更换|购[置买进]|引[进入]|配备|拥有|现有|建有|装有|安装|投用|上马|[,。;]有"
        + "|[里内共计现]有|(?<!(?:销售|售出|卖出|出口|下线|交付)[^。;]{0,30})[台套条][、,和及])[^,。;0-9产销售卖]{1,10}?)"
        + "(?<!发动|拖拉|手|飞|无人|收割|插秧|电)(?:机|机床|机器人|机械[臂手]|机组|加工单元|加工中心|[炉釜床窑]|支架|龙门吊)"
        + "(?=[0-9]{1,4}[多余]?(?:[台套架部]|(?<=窑[0-9]{1,3})条)(?![^,。;]{0,4}(?:下线|销|出口|订单|交付)))")]
    private static partial Regex MachinesCounted();

    /// <summary>生产面条、馒头等30多种产品: of how many sorts what it makes is.</summary>
    [GeneratedRegex("(?<=(?:有|[产发做加]出?了?|加工|研发|开发|推出|形成|等|共)[^,。;0-9]{0,24}[0-9]{1,4}[多余]?(?:种|款|个)[^,。;0-9新]{0,14}?)(?<!新|获[^,。;]{0,12})(?:产品|食品)"
        + "(?![一-鿿]{0,6}(?:获|荣|被|入选|通过|参[展评]|亮相|认证|合格|销|检))(?![质线结开标研])"
        + "|(?<=(?:[生出]产|加工|销售|经营|开发|研发|涉及|推出|拥有|[现共]有|产品有|形成|等)[^。;0-9]{0,40}"
        + "(?:[0-9一二三四五六七八九十]{1,3}[多余]?[大个]?(?:系列|剂型|[大门品]类)[,、共的]?)?[0-9]{1,4}[多余]?个)(?:品种|花色|品类)(?![资权选改]"
        + "|的?[一-鿿]{0,2}(?:种植|栽培|推广|引进|试种|种子|苗))"
        + "|(?<!新|获[^,。;]{0,12})产品(?=(?:达到?|有|共|超过?|近)?[0-9]{1,4}[多余]?[种款](?![^,。;]{0,6}(?:获|荣|被|入选|通过|参[展评]|亮相|认证)))")]
    private static partial Regex Products();

    /// <summary>生产中药颗粒|600余种, 产品涵盖米面、粮油等|600余种: of how many sorts, without a word for what they are.</summary>
    [GeneratedRegex("(?<![0-9、和及])(?:生产|加工|研制|制作|经营)(?![线车基厂设])(?=[^,。;:0-9的]{2,24}[约近超]?[0-9]{1,4}[多余]?[种款](?:以上)?(?:[,。;、!]|$))"
        + "|(?<!新)产品(?=(?:共?有|涵盖|包括|包含|覆盖|涉及)了?[^,。;:0-9]{2,30}[约近超]?[0-9]{1,4}[多余]?[种款](?:以上)?(?:[,。;、!]|$))")]
    private static partial Regex Sorts();

    /// <summary>承担省级以上科研项目|23项.</summary>
    [GeneratedRegex("(?<=(?:承担|承接|主持|参与|实施|完成|获批|立项)[^。;0-9]{0,60}?)(?:科技|科研|研发|研究|技术|攻关|创新|火炬|星火|专项|计划|[国省市]级|省部级|以上|重[大点])"
        + "[\u4e00-\u9fff]{0,4}(?:项目|课题)(?=(?:共|达|近|超过?|约|累计){0,2}[0-9]{1,4}[多余]?[项个])")]
    private static partial Regex Researching();

    /// <summary>6栋|饲养棚, 低温库房|14栋: how many buildings, whatever they are for.</summary>
    [GeneratedRegex("(?:(?<=[0-9一二两三四五六七八九十百]{1,4}[多余]?[栋幢][一-鿿-[和及与]]{0,8}?)"
        + "|(?=[一-鿿]{1,4}?(?<=[棚舍房楼塔库])[0-9一二两三四五六七八九十百]{1,4}[多余]?[栋幢]))[一-鿿]{0,2}?(?:大棚|饲养棚|厂房|库房|仓库|冷库|[鸡猪牛羊鸭鹅兔圈禽畜蚕]舍|[一-鿿][棚楼塔]|建筑)(?![面区长主价])")]
    private static partial Regex Buildings();

    /// <summary>建起480亩农业科技|示范园区: what is laid out on so much land.</summary>
    [GeneratedRegex("(?<=(?:建[起成有设立]了?|[拥设]有|设立|开辟|新建|创建|发展|打造)了?[^,。;0-9]{0,8}[0-9.]+[多余]?万?[多余]?亩[一-鿿]{0,12}?)"
        + "(?:(?:示范|科技|产业|生态|种植|养殖|采摘|观光)园区?|示范区|示范田|试验田|[桑药花菜]园|基地(?!面积))")]
    private static partial Regex Grounds();

    /// <summary>库房|1.6万平方米: how large a room or a house is, whatever it is for; nobody's home.</summary>
    [GeneratedRegex("(?<![一-鿿](?:住|商品|公租|安置|教学|病|客))(?:办公区|库房|仓房|展厅|展馆|营业厅|实验室|门面房|商铺|屋顶|机房|净化间|晾晒场|堆场|料场|养殖场"
        + "|加工场)(?=(?:面积|共|约|近|达到?|为|有){0,3}[0-9.]+万?[多余]?平方?米)"
        + "|(?<=(?:建有|建成|[拥自现]有|建[设立]|流转|自建)了?[^,。;0-9]{0,6})(?<!示范|种植|养殖|种养|订单|原料|蔬菜|标准化)基地(?=(?:面积|共|约|近|达到?|为|有){0,3}[0-9.]+万?[多余]?亩)")]
    private static partial Regex Rooms();

    /// <summary>日光温室|340座.</summary>
    [GeneratedRegex("(?:日光|连栋|智能|玻璃|钢架|蔬菜|育苗|种植|养殖|高标准)*(?:温室|大棚)(?=(?:共|有|达到?|约|近|总数|已)*[0-9一二两三四五六七八九十百]{1,6}[多余]?[座个栋])"
        + "|(?:养菌|出菇|育菇|发菌|育苗|育秧)(?:大棚|棚)(?=[0-9]{1,5}[多余]?[座个栋])|(?<=[0-9]{1,5}[多余]?[座个栋])(?:标准化|现代化|智能)?(?:养菌|出菇|育菇|发菌|育苗|育秧)(?:大棚|棚)")]
    private static partial Regex Greenhouses();

    /// <summary>机队共有飞机|97架, 营运车辆|892台: what a company drives or flies, and not what it makes or sells.</summary>
    [GeneratedRegex("机队(?:规模)?(?=(?:总数|规模|达到?了?|共|有|为|约|近|已){0,4}[0-9]{1,5}架)"
        + "|(?<=(?:机队|[拥现共]有|运营|在册)[\u4e00-\u9fff]{0,8}?)(?:飞机|客机|货机|直升机)(?=[0-9]{1,5}架)"
        + "|(?:营运|运营|公交|自有|运输|配送|冷链|冷藏|物流|货运|出租|巡游出租|环卫|旅游)(?:车辆?|客车|汽车)(?=(?:总数|共|有|达到?了?|为|约|近|超过?){0,3}[0-9]{1,6}[多余]?[辆台])")]
    private static partial Regex Vehicles();

    /// <summary>年纺丝量, 日屠宰量: what is made in a year or a day, whatever is done to it.</summary>
    [GeneratedRegex("(?:年|(?<![0-9今昨当近每])日(?=[均可]?[屠加处织酿灌纺榨轧炼碾压烤包组分])|(?<![0-9个当本上])月(?=[均可]?[屠加处织酿灌纺榨轧炼]))(?:均|可)?"
        + "(?![产销出需用排接客流供消能耗发采储订业交邮快揽投])[\u4e00-\u9fff-[质数重流含容存销货订]]{1,3}量(?=[约近超逾达可为在]{0,3}[0-9])")]
    private static partial Regex Volumes();

    /// <summary>日屠宰加工肉牛能力: what can be done in a day, a month, a year, whatever it is.</summary>
    [GeneratedRegex("(?<![0-9近这那第前后同十几多两三半全当今去上本每])[日月年](?:均|最[大高]|设计|综合|可)?(?:(?![销消用需耗排接])[\u4e00-\u9fff]){2,10}?能力(?=[约近超逾达可为在到已突破过]{0,4}[0-9])")]
    private static partial Regex Abilities();

    /// <summary>养羊|3000多只: how many animals there are.</summary>
    [GeneratedRegex("(?<!奶|托|收|供|赡|培|休|营|保|护)(?:饲|喂)?养(?:殖|了|有)?[\u4e00-\u9fff]{0,2}[猪牛羊鸡鸭鹅兔驴鹿](?=[约近超逾达]?[0-9一二三四五六七八九十百千]+)"
        + "|(?<=(?:[现拥]有|共有|养有)[\u4e00-\u9fff]{0,8}?)[\u4e00-\u9fff][猪牛羊鸡鸭鹅兔驴鹿](?=[约近超逾达]?[0-9.]+万?[多余]?[头只羽])")]
    private static partial Regex Raises();

    /// <summary>Figures whose unit is not printed whole, as their head tells.</summary>
    private static IEnumerable<(Match Match, Kind Kind, string Unit, string Sort)> WithoutUnit(string folded)
    {
        for (var sum = SumsWithoutUnit().Match(folded); sum.Success; sum = sum.NextMatch()) yield return (sum, SumFigure, "CNY", "money");
        if (StaffLabelled().Match(folded) is { Success: true } staff) yield return (staff, StaffFigure, "{person}", "count");
        if (Helping().Match(folded) is { Success: true, Index: var helped })
        {
            for (var farms = Farms().Match(folded, helped); farms.Success; farms = farms.NextMatch())
            {
                yield return farms.Groups["household"].Success ? (farms, EnterpriseKinds.Figure, "{household}", "count")
                    : (farms, StaffFigure, "{person}", "count");
            }
        }

        if (!folded.Contains('平', StringComparison.Ordinal)) yield break;
        for (var area = AreasWithoutUnit().Match(folded); area.Success; area = area.NextMatch()) yield return (area, AreaFigure, "m2", "other");
    }

    /// <summary>面积|1600平方,: an area, though 米 is not printed.</summary>
    [GeneratedRegex("(?<=(?:面积|厂房|占地)[^,。;0-9]{0,4})(?<hedge>(?:超过|突破|[约近超逾])了?)?(?<n>[0-9]+(?:\\.[0-9]+)?)(?<more>[多余])?(?<power>万?)[多余]?平方?(?=[,。;、!”)]|$)")]
    private static partial Regex AreasWithoutUnit();

    /// <summary>利润2000多万,: a sum of money by its head, though 元 is not printed.</summary>
    [GeneratedRegex("(?<=(?:产值|增加值|收入|营收|利润|税收|纳税|投资|销售额|营业额|出口额)(?:已经|达到|[已达为有了]){0,4})(?<hedge>(?:超过|突破|[约近超逾])了?)?(?<n>[0-9]+(?:\\.[0-9]+)?)"
        + "(?:个?(?<more>[多余])?(?<power>[万亿])|(?<more>[多余])(?<power>[万亿])|个(?<power>亿))(?=(?:左右|以上)?(?:[,。;、!”]|$))")]
    private static partial Regex SumsWithoutUnit();

    /// <summary>带动500多|农户, 带动六万多|茶农: households or those who farm, though 户 and 人 do not stand behind the number.</summary>
    [GeneratedRegex("(?<n>[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百千]+)(?<more>[多余])?(?<power>[千万]?)(?<more>[多余])?(?:名|个)?"
        + "(?=(?<household>(?:[茶果菇菜蔗药花棉烟蚕粮]?农|种植|养殖|贫困|脱贫|低收入|困难|[牧渔林])户)|[茶果菇菜蔗药花棉烟蚕]农)"
        + "(?<=(?:带动|辐射|联结|惠及|帮助|帮扶|吸纳|覆盖)[^,。;0-9]{0,16}?[0-9.]*[一二两三四五六七八九十百千万多余名个]*)")]
    private static partial Regex Farms();

    [GeneratedRegex("带动|辐射|联结|惠及|帮助|帮扶|吸纳|覆盖")]
    private static partial Regex Helping();

    /// <summary>员工人数(香港): 45: in a line of its own, though 人 is not printed.</summary>
    [GeneratedRegex("(?<=^(?:公司|企业|全球|全职)?(?:员工|职工|雇员|从业人员|职员)(?:总人数|人数|总数|数量|数|规模)?(?:\\([^()0-9]{2,8}\\))?: ?(?:约|超过?)?)"
        + "(?<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?=$)")]
    private static partial Regex StaffLabelled();

    /// <summary>一年可酿酱油8000吨, 每月要发出30万只, 年可出圃茶苗800万株: whatever is done.</summary>
    [GeneratedRegex("(?<![0-9近这那第前后同十])(?:每个?月|一个月|每年|一年|年均|月均|(?<![今去本当上全近半末底初])[年日](?=[可能]))"
        + "(?:可以?|能够?|要|都|就|也|大约|约|均|最多)*(?=(?:(?![增降减涨收占])[^,。;:0-9]){1,8}[0-9])"
        + "|(?<=形成|具[备有])年(?=[^,。;:0-9]{1,8}[0-9][0-9.]*[^,。;0-9]{1,6}的(?:[\u4e00-\u9fff]{2})?能力)")]
    private static partial Regex Yields();

    [GeneratedRegex("(?<![0-9前后近十第])(?:一|每|1)个?(?<unit>小时|分钟|天|日)(?:内|都|就)?(?:可以?|能|就能|能够|大约|约|最多)?"
        + "(?:(?:生产|产出|下线|加工|包装|灌装|制造|组装|能出|出)(?:[、和及](?:销售|加工))?|(?=(?:(?![增降减涨加收])[^,。;:0-9]){0,10}[0-9]|(?:发往|发[货运]|运往|配送)[^,。;:0-9]{0,20}[0-9]))"
        + "|(?<=[,。;:“]|^)(?:一|每)天(?:可以?|能)?产(?!量|能|出)")]
    private static partial Regex RatesNamed();
}
