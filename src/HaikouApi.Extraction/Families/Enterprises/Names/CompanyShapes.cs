using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>A name of a company in a sentence.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsPartner">Whether something is done for it or with it.</param>
/// <param name="IsBare">Whether its form in law is not said.</param>
internal readonly record struct CompanyName(int Start, int End, bool IsPartner, bool IsBare);

/// <summary>How names of companies are told.</summary>
internal static partial class CompanyShapes
{
    /// <summary>Names with 公司, 集团, 厂 at the end: from the last word that can stand before a name. Before a bare 公司 any word may stand.</summary>
    public static IEnumerable<CompanyName> InFull(Passage sentence)
    {
        var (folded, isFirst) = (sentence.Folded, true);
        for (var named = CompanyRuns.Next(folded, 0); named is var (from, end); named = CompanyRuns.Next(folded, end))
        {
            // 工具机零组件厂|云岭精机股份有限公司: what it makes, and its name.
            if (folded[end - 1] == '厂' && CompanyRuns.Next(folded, end) is var (next, last) && next == end && folded[last - 1] == '司')
            {
                if (!FormBehind().IsMatch(folded, end)) continue; // 酒厂|有限责任公司
                end = last;
            }

            // 甲有限公司|某某分厂: the company, and works of it.
            if (folded[end - 1] == '厂' && folded.AsSpan(from, end - from).IndexOf("有限公司") is > 0 and var legal) end = from + legal + 4;

            var branch = (folded.AsSpan(from, end - from).EndsWith("有限公司") ? BranchBehind() : WorksIntroduced()).Match(folded, end).Length;
            end += branch;
            var start = BehindNoise(sentence, BehindLead(folded, from, end));
            for (var at = start + 1; at < end - 4; at++)
            {
                if (char.IsAsciiLetterLower(folded[at]) && IsHan(folded[at - 1]) && IsHan(folded[at + 1])) start = at + 1; // 蠘s|县青湖公司: what broke on its way.
            }

            // 在两江新区|重庆…公司: behind a district, and a line without a mark (摄影张某|重庆…公司), the name begins with its place.
            var places = PlaceFinder.Find(folded[start..end]).Where(p => p.Start > 0).ToList();
            if (places.Find(p => sentence.BreaksAt(start + p.Start)) is { Start: > 0 and var line })
            {
                start += line;
            }
            else if (places.Find(p => IsLargerBehind(folded[start..end], p)) is { Start: > 0 and var larger })
            {
                start += larger;
            }
            else if (places.LastOrDefault() is { Start: > 0 and var at }
                && (folded[start + at - 1] is '区' or '镇' or '园' or '与' or '和' or '及' || folded.AsSpan(start, at).EndsWith("基地")))
            {
                start += at;
            }

            start += Amount().Match(folded[start..end]).Length; // 投资2.|7亿元|安徽…公司: what is left of a sum behind its point.
            var isLikened = Likened().IsMatch(folded, end);
            if (isLikened && folded[start] == '同') start++;
            var name = folded.AsSpan(start, end - start);
            if (name.Length < 4 || (name[0] == '原' && (places.Count > 0 || name[1] is '县' or '市' or '区'))
                || Former().IsMatch(folded.AsSpan(0, start)) || (branch == 0 && (NoName().IsMatch(name) || IsBranchOfPlace(folded[start..end])))
                || Bylined().IsMatch(folded, end) || (name[^1] == '厂' && folded.AsSpan(0, start).EndsWith("有限公司")))
            {
                continue;
            }

            var isWith = start > 1 && "与和同跟".Contains(folded[start - 1]) && !"司团厂".Contains(folded[start - 2]) && Dealt().IsMatch(folded, end);
            var isPartner = start > 0 && (isWith || (!isFirst && Partnered().IsMatch(folded[Math.Max(0, start - 10)..start])) || IsDoer(folded, start, end));
            isPartner |= isLikened || IsBuilder(folded, start)
                || LeftOut().IsMatch(folded.AsSpan(Math.Max(0, start - 4), Math.Min(4, start)))
                || (start > 0 && folded[start - 1] == '由' && Inviting().IsMatch(folded, end));
            isPartner |= start > 0 && (isFirst ? "为向给对被" : "为向给对被由").Contains(folded[start - 1]) && !Called().IsMatch(folded.AsSpan(0, start));
            yield return new(start, end, isPartner, branch == 0 && Bare().IsMatch(name));
            isFirst = false;
        }
    }

    /// <summary>交易对方为|乙公司: who that is.</summary>
    [GeneratedRegex("(?:对方|受让方|出让方|承租方|采购方|标的|名称|主体)[为是系]$")]
    private static partial Regex Called();

    [GeneratedRegex("^[0-9]+[余多]?[万亿千百]*[美港欧]?元(?:人民币)?的?")]
    private static partial Regex Amount();

    /// <summary>(不含|红塔集团), 撇除出售|兴业银行股权之收益: one that is left out.</summary>
    [GeneratedRegex("(?:不含|不包括|不计|除去?|[撇剔扣]除|出售|转让)$")]
    private static partial Regex LeftOut();

    /// <summary>承建商|某某集团有限公司: who builds for the one that is spoken of.</summary>
    public static bool IsBuilder(string folded, int start) => Builder().IsMatch(folded.AsSpan(Math.Max(0, start - 5), Math.Min(5, start)));

    [GeneratedRegex("(?:承建|施工|承包|监理)(?:商|单位|方)$")]
    private static partial Regex Builder();

    /// <summary>宁川县|河北…有限公司: behind a county the name begins with its province.</summary>
    private static bool IsLargerBehind(string run, PlaceMention place) =>
        "县市区旗州盟".Contains(run[place.Start - 1]) && place.Candidates.Any(c => c.Level == DivisionLevel.Province);

    /// <summary>云川分公司: of whom it is a part is not said.</summary>
    private static bool IsBranchOfPlace(string name) => name.EndsWith("分公司", StringComparison.Ordinal) && !Brand.IsName(name[..^3]);

    /// <summary>前身是某某农机厂.</summary>
    [GeneratedRegex("前身就?[是为系]$")]
    private static partial Regex Former();

    /// <summary>引进上市公司某某集团: one that the company deals with.</summary>
    [GeneratedRegex("(?:引进|收购|并购|兼并|买断|参股|控股)了?(?:[\u4e00-\u9fff]{0,2}(?:上市公司|企业|巨头))?$")]
    private static partial Regex Partnered();

    /// <summary>某某集团|云川生产基地(下称…): works that have a name of their own.</summary>
    [GeneratedRegex(@"\G(?<=集团|公司)[一-鿿-[的在了和与及等下将已为由是]]{2,8}(?:基地|园|工厂|公司)(?=\((?:以下|下文|下)?(?:简称|称))")]
    private static partial Regex WorksIntroduced();

    /// <summary>同某某公司|一样,: another one.</summary>
    [GeneratedRegex(@"\G(?:一样|相比|相同|类似|不同)")]
    private static partial Regex Likened();

    /// <summary>(某某传媒集团|记者李某): who writes.</summary>
    [GeneratedRegex(@"\G(?:首席|全媒体|融媒体?)?(?:记者|通讯员|报道)")]
    private static partial Regex Bylined();

    /// <summary>由某某农场|从外地引进.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,8}?引进")]
    public static partial Regex Inviting();

    /// <summary>某某有限公司|云岭分公司.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff-[的在了和与及等下设立有属将已为由是家个多其该各]]{2,6}?分公司")]
    private static partial Regex BranchBehind();

    /// <summary>与某某公司|合作: one that the company deals with.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,6}?(?:合作|签[约订署]|达成|联手|携手|结成|共[建同]|联合|一[起道同]|组[成建])")]
    private static partial Regex Dealt();

    /// <summary>由某某公司投资: who did it.</summary>
    public static bool IsDoer(string folded, int start, int end) => start > 0
        && (folded[start - 1] == '由' || (folded[start - 1] == '的' && ByWhom().IsMatch(folded.AsSpan(0, start)))) && Doing().IsMatch(folded, end);

    /// <summary>由某某先生旗下的|三林集团注册设立.</summary>
    [GeneratedRegex("由[^,。;由]{2,20}(?:旗下|下属|所属|控股)的$")]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"\G(?:和[\u4e00-\u9fff]{4,20})?(?:在[^,。;]{2,14}?)?(?:共同|联合|全资|独家|主要|注册)*(?:[投出注筹集独合]资|投建|组建|创办|控股|承建|设立|改制)")]
    private static partial Regex Doing();

    /// <summary>某某公司公布全年业绩, 某某公司去年卖出…: a bare name that is no sort of company, at the head of what only one reports.</summary>
    public static bool IsReporting(string name, string folded, int end) => !Sort().IsMatch(name) && Reporting().IsMatch(folded, end);

    /// <summary>(二)金鹏大药房连锁公司。, 3、尊伟厂:占地…: an item of a list that begins with a name, and with nothing else up to its colon.</summary>
    public static bool IsHeading(string folded, int start, int end) =>
        Marked().IsMatch(folded.AsSpan(0, start)) && folded.AsSpan(end) is [] or "。" or [':', ..];

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十0-9]{1,3}[)、.]|[●■◆▲★①-⑳])$")]
    private static partial Regex Marked();

    /// <summary>这个厂…, 这家公司…: what the sentence before names is one.</summary>
    public static bool IsPointedAt(string folded) => Pointing().IsMatch(folded);

    /// <summary>某某科技(重庆)有限公司 and 某某科技(上海)有限公司.</summary>
    public static bool AreOfTwoPlaces(string one, string other) =>
        InBrackets().Match(one) is { Success: true } here && InBrackets().Match(other) is { Success: true } there && here.Value != there.Value;

    [GeneratedRegex("\\([\u4e00-\u9fff]{2,6}\\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("^[^,。;]{0,6}(?:这[家个座](?:[^,。;]{2,12}的)?|该)(?:公司|企业|工?厂|集团)")]
    private static partial Regex Pointing();

    [GeneratedRegex(@"\G(?:[0-9年月日]{2,10})?(?:(?:公布|发布|披露)[^,。;]{0,10}(?:业绩|财报|年报|季报)|(?:名列|位列|排名|位居)第|(?:去年|今年|上半年|20[0-9]{2}年)[^,。;]{0,12}[0-9])")]
    private static partial Regex Reporting();

    [GeneratedRegex("^(?:物业|出租车?|公交|外贸|建筑|劳务|家政|燃气|供[水电热]|电力|烟草|运输|物流|航空|旅行|广告|中介|环卫|城投|国资|平台|矿业|装修|租赁|担保|管理|开发|施工|承建|中标|承包|设计|咨询|评估|拍卖|快递|外卖|网约车|[汽客货]运|轮渡|地铁"
        + "|铁路|机场|通信|移动|联通|电信|游戏|影视|演艺|服务|销售|代理|进出口|跨国|海外|外国|当地|本地|乡镇|种业|食品|服装|化工|造纸|水泥|家具|玩具|陶瓷|印刷|印染)*(?:公司|厂|企业)$")]
    private static partial Regex Sort();

    [GeneratedRegex(@"\G(?:股份|集团)?有限(?:责任)?公司")]
    private static partial Regex FormBehind();

    private static int BehindLead(string folded, int start, int end)
    {
        var (name, before) = (start, start);
        foreach (var lead in Lead().EnumerateMatches(folded.AsSpan(start, end - start)))
        {
            if (start + lead.Index + lead.Length < end) (before, name) = (name, start + lead.Index + lead.Length);
        }

        // 杭州海的|动力机械有限公司: no name is of words of trade alone, and one that begins with its place begins there.
        return name > before && folded[name - 1] == '的' && name - before <= 8 && Brand.EndsInTrade(Brand.WithoutLegal(folded[name..end]))
            && !Brand.IsName(Brand.WithoutLegal(folded[name..end])) && PlaceFinder.Find(folded[before..end]).FirstOrDefault() is { Start: 0, Length: > 0 }
            ? before : name;
    }

    /// <summary>The name begins on its own line: what a line before it ends with is none of it.</summary>
    private static int BehindNoise(Passage sentence, int start)
    {
        for (var at = start; at < start + 3 && !IsHan(sentence.Folded[at]); at++)
        {
            if (sentence.BreaksAt(at + 1)) return at + 1;
        }

        return start;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>What can stand right before a name.</summary>
    [GeneratedRegex("[上中下]旬|[0-9〇零一二三四五六七八九]年(?:[末底初]|度|全年|[上下]半年|以来)?|[0-9]月(?:[末底初份])?|[0-9]日|[元正腊]月(?:初?[一二三四五六七八九十]{1,2})?|初[一二三四五六七八九十]|[上下]半年|[一二三四]季度"
        + "|报告期[末内]?|[年期月季][末底]|的"
        + "|在(?!线)|[一刚]进|(?<=[一-鿿]{2})(?<!周|直|得|做|报)到(?!家)(?=[一-鿿]{4})|(?:公告|报告)中(?!国)|[另还又]有(?![限机色线友])"
        + "|(?:[母总子]?公司|股东|前身|标的)[为是系]|(?<![电量离])[子孙]公司(?=[\u4e00-\u9fff]{4})|步入|踏入"
        + "|走入|进入|位于|等|了|全(?=公司)|走进|来到|走访"
        + "|图为|图中|图是|采访|访问|探访|记者|从|据|对(?![外手])|向(?!阳|荣)|是|由|获悉|看到|作为|其中|目前|近日|今年|去年|日前|如今"
        + "|参观|考察|了解到|工业园区?|产业园区?|科技园|创业园|开发区|高新区|工业区|园区|企业(?!集团)|(?<=的|企业)有(?![限机色线友])|街道"
        + "|造成|导致|致使|(?:获|取|争取)得|(?:得|争取|申请)到|简称|成立(?=[\u4e00-\u9fff]{4,}有限)|创[办立]|(?:(?<!福)建|[办搞开])起了?(?![重步动航源])|兴办|开办|(?<!福)创建|设立|组建|注册(?!资)"
        + "|(?:经开|综保|保税|自贸|聚集)区|(?:产业|工业)城|(?:[县市区旗州]|[在到进于][\u4e00-\u9fff])[\u4e00-\u9fff]{1,4}?(?<!水|侨|老|家|故)乡(?![村土亲情愁贤里])(?=[\u4e00-\u9fff()]{4,}有限)"
        + "|[\u4e00-\u9fff]镇(?!银行)|(?<=[镇乡])[\u4e00-\u9fff]{2,4}?村(?=[\u4e00-\u9fff]{4})"
        + "|^[和与及为给被而但却]|^(?:又|还|并|先后)+[与和同向为给被由]?|^(?:该)?公司[为系]"
        + "|[\u4e00-\u9fff]{0,4}品牌(?=[\u4e00-\u9fff]{2,12}公司)|以及|携手|联合|支持|配合|签约|引进|对手|给|被|仅[为是]|^该|^本|^这家?|^我们|赶[到往赴]|抵达|走到|送[到进]|驶[入进]|(?<=[镇县市区省乡村])以|服务|以来"
        + "|(?<=[\u4e00-\u9fff]{2}(?:科技|电子|机械|食品|服饰|纺织|新材料|[乳酒药纸木铝铜鞋袜帽伞茶]业))[和与及](?=[\u4e00-\u9fff]{4})|年来|期间|预计|同时|入驻|落户|新片区|经济区|试验区"
        + "|(?<=[这近前])几年|当地(?=[\u4e00-\u9fff]{4})|不含|不包括|不计(?!量)|[撇剔扣]除|出售|转让"
        + "|集聚区|集中区|^[市县](?![政场民区域城])(?=[\u4e00-\u9fff]{4,}有限)|拍卖|现有|拥有|帮助|协助|扶持|督促|约谈|处罚|起诉|查封|慰问|助力|随着|根据|关于|通过|来自|(?<!归)属于|隶属于?"
        + "|(?<=[\u4e00-\u9fff]{3})与(?!自然)|旗下|下属|所属|名[为叫]|叫做|收下|买下|吃下|接手|盘下|[他她]们?[那这][座家个]|^该国|"
        + "(?:方|单位|主体|业主)[为是]|收购|参加|前往|大厂|厂商|业者|龙头|巨头|[民台药车国央外]企|肯定|制造商"
        + "|(?:玩具|文具|用品|钢铁|水产|茶叶|服装|汽车|车|家具|食品|化工|设备|零售|地产|经销|代理|分销|批发|出口|贸易|进口|材料|零件|部件|家电|手机|芯片|面板|建材|珠宝|钟表|纺织|制衣|零部件|地板|承包)商(?![贸务业行报会城])"
        + "|供应商|运营商|服务商|开发商|(?:承建|施工|承包|监理|投资|建设|运营|实施)(?:商|单位|方)|(?<=自然|也|就|能|才)让|本季度"
        + "|(?:[国省市县区]级?)?重点(?:项目|企业|工程)|^以|(?<!华)(?<=[\u4e00-\u9fff]{4})为(?=[\u4e00-\u9fff]{6,}公司)")]
    private static partial Regex Lead();

    /// <summary>股份有限公司: what a company is in law, and none by name.</summary>
    public const string FormInLaw = "(?:股份(?:制|合作)?|集团|国有|独资|控股|合资)*有限(?:责任)?公司";

    /// <summary>Not a company by name.</summary>
    [GeneratedRegex("(?:^.?|(?:设立|成立|创立|组建|注册|发起)(?:了|一家|新的?|的)*|(?:改[制组造建]?|变更?|转[制型变]?|更名)[为成])" + FormInLaw + "$"
        + "|^(?:污水处理|自来水|供水|垃圾(?:处理|焚烧|发电)|热电|发电|变电)厂$|著名|国内|事务所|(?<!华)[为由从到是对向给在占]公司$"
        + "|大型|世界|^(?:某|该|其|公司|本|这|那|有|多|各|一(?![汽拖重])|两|几|我们|大|小|子|母|分|总|其|上市|全资|控股|龙头|国有|民营|外资|合资|相关|[0-9]).{0,4}(?:公司|企业|集团|厂)$"
        + "|设厂$|自己|(?<![饼餐])家(?![具居纺电用私禽畜乡园庭])(?:[\u4e00-\u9fff]{0,4})?(?:公司|集团|厂|企业)$|(?:(?<![量电离])子|母|总|上市|客户|等)公司$|^.{0,2}(?:物业|快递|旅游|保险)公司$"
        + "|^(?:财产|人身|人寿|商业|再|责任|社会|农业|互联网|专业|相互|[0-9一二三四五六七八九十多几两]+家)+保险公司$|某"
        + "|^(?:显示|介绍|透露|表示|指出|说明|表明|称|带动|辐射|解决|推动|促进|帮助|支持|助力|协助|提升|增强|提高|扩大|拓展|确保|保障|满足|标志着?|带领|引领|鼓励|督促|指导|走访|深入|针对|结合|按照|经过|随后|此外|虽然|尽管|由于|因为|为了)"
        + "[^司团厂]{0,1}(?:公司|企业|集团|厂)$|专业合作社联合|归属|属于|(?:[该本]|这家|我们?)(?:公司|企业|集团|厂)$|^.{0,2}[季年月期度]集团$"
        + "|^(?:农村|商业|信用|村镇|城市|股份制?|国有|政策性|开发性|大型|中小|民营|外资|地方|全国性|上市|区域|各[家大]?|[几两三四五六七八九十多]+[大家]|众多|部分|等)*(?:银行|农商行)$"
        + "|^(?:国家级|[省市县]级)?(?:农民|农业|农村|种植|养殖|种养殖?|示范|股份制?|土地|经济|供销|农机|联)*(?:专业)?(?:股份)?合作社$"
        + "|(?:^|[乡镇村县市区])(?:成立|组建|发展|培育|撬动|创办|领办|加入|牵头|依托)了?(?:农民|农业|农村|种植|养殖|各类|股份制?|土地|经济|农机)*(?:专业)?(?:股份)?合作社$"
        + "|(?:自营|自有|不同|合作|周边|规模|家庭|托管)[农林茶牧]场$|人民银行|[大家等些]农商行$"
        + "|^(?:工业|水泥|汽车|钢铁|煤炭|化工|大型|骨干|重点)*(?:企业|产业)集团$")]
    private static partial Regex NoName();

    /// <summary>A name whose form in law is not said.</summary>
    [GeneratedRegex("(?<!有限|责任|股份|集团|总)(?:公司|厂|企业|[农林茶牧]场|养[殖猪鸡牛羊鸭]场|车间)$")]
    private static partial Regex Bare();
}
