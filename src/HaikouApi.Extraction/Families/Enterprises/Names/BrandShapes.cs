using System.Text.RegularExpressions;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Places;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>How a company is told that is called by no name in full: by its works and projects, by what it is, by its place, by what it does.</summary>
internal static partial class BrandShapes
{
    /// <summary>再看鑫川科技园,…。该企业…: works that are visited.</summary>
    public static Group? ByVisit(string folded) =>
        Visited().Match(folded) is { Success: true } match && Brand.IsName(match.Groups["brand"].Value) ? match.Groups["name"] : null;

    [GeneratedRegex("^(?:走进|来到|走访|再(?:来|去)?看|转到|又到)(?<name>(?<brand>[\u4e00-\u9fff-[的了与和及在]]{2,4}?)(?:科技园|产业园|工业园|工厂|厂))(?=,)")]
    private static partial Regex Visited();

    /// <summary>来到永盛模具,…; 在恒源重工,记者看到…: who is visited and ends like a company.</summary>
    public static Group? ByVisitToFirm(string folded) =>
        FirmVisited().Match(folded) is { Success: true } match && match.Groups["name"] is var name && Brand.IsName(name.Value)
            && Brand.OwnLength(name.Value) is >= 2 and <= 4 && !Brand.IsActivity(name.Value) && !CompanyEvidence.IsOther(name.Value) ? name : null;

    [GeneratedRegex("^(?:(?:走进|来到|走访)(?:了)?(?<name>[\u4e00-\u9fff-[的了与和及在]]{2,6}?" + Brand.Trades + "),"
        + "|在(?<name>[\u4e00-\u9fff-[的了与和及在]]{2,6}?" + Brand.Trades + "),(?=记者|笔者|只见|工人))")]
    private static partial Regex FirmVisited();

    /// <summary>Plants and projects that bear the name of whose they are: 华岳能源(常山)电池项目. Of others it is not told whose they are.</summary>
    public static IEnumerable<(Group Name, Group Brand, bool IsSure)> ByProject(string folded)
    {
        foreach (var match in Shape.In(folded, Projects))
        {
            yield return (match.Groups["name"], match.Groups["brand"], match.Groups["sure"].Success);
        }
    }

    private const string Suffix = "(?:制药|药业|科技|集团|股份|生物|电气|电器|重工|能源|食品|电子|汽车|实业|控股|轴承|机械|纺织|酒业|乳业|新材料|新材|新能源|电池|光伏|装备|智造|重装)";

    private static readonly Shape[] Projects = [new(ClauseOfProject(), behind: ",。;:“的年月日午上"), new(ProjectsNamed())];

    /// <summary>三友食品在菇腿上做文章: who begins a sentence and ends like the name of a company.</summary>
    public static Group? BySubject(string folded) =>
        SubjectNamed().Match(folded) is { Success: true } match && Brand.IsName(match.Groups["name"].Value) ? match.Groups["name"] : null;

    [GeneratedRegex("^(?<name>(?![一二三四五六首前后本]期|累计|完成|新增|追加|实际|共计|合计|设备|技改)"
        + "(?!据|在|由|到|从|对|向|随|因|而|但|其|以|让|把|被|将|为|与|和|及|该|本|这|公司|企业|全|新|老|大|小|年|我|主|产)[\u4e00-\u9fff]{2,3}?" + Brand.Trades
        + ")(?=[,在将已的则是专通从依坚投今去也还引购]|作为|自|主要|[年日月](?:产|加工|销|处理|屠宰|出口)|现有|占地|员工|总投资|实现|拥有|[0-9]+(?![0-9]*[多余]?[台套个条]))")]
    private static partial Regex SubjectNamed();

    /// <summary>汽车电子企业某某恒润,六年前落户云川; 旗下子公司某某股份,: a name behind what it is.</summary>
    public static Group? ByApposition(string folded) =>
        folded.Contains(',', StringComparison.Ordinal) && Apposed().Match(folded) is { Success: true } match && Brand.IsName(match.Groups["name"].Value)
            && !CompanyEvidence.IsOther(match.Groups["name"].Value) ? match.Groups["name"] : null;

    [GeneratedRegex("^[^,。;]{4,24}?企业(?<name>[\u4e00-\u9fff-[的在和与及为是将到从了均也等们家都已正纷不]]{3,6}),"
        + "(?:[^,。;]{0,8}?(?:落户|成立|创[立办]|扎根|始建|进驻|入驻)|(?:现有|拥有|占地|年产|日产|总投资|投资[0-9]|员工))"
        + "|(?:创[立办建]|成立)了?(?<name>[\u4e00-\u9fff-[的在和与及为是将到从了均也等们家都已正]]{2,6}?" + Brand.Trades + "),(?:该|这家)?公司(?![们家])"
        + "|^总部(?:位于|设在|设于|在)[\u4e00-\u9fff]{2,8}的(?<name>[\u4e00-\u9fff-[的在和与及为是将到从了均也等们家都已正]]{2,6}?" + Brand.Trades + ")(?=,)"
        + "|(?:企业|公司|厂家|工厂)—{1,2}(?<name>[\u4e00-\u9fff-[的在和与及为是将到从了均也等们家都已正]]{2,6}?" + Brand.Trades + ")(?=[,。])"
        + "|(?:旗下|下属|全资|控股|核心)子公司(?<name>[\u4e00-\u9fff-[的在和与及为是将到从了均也等们家都已正]]{2,4}?" + Suffix + ")(?=[,在今去20]|接|实现|完成|共|累计)")]
    private static partial Regex Apposed();

    /// <summary>电池企业|中岭鼎航|…: what stands behind what it is, up to its place: 中岭鼎航|台山|基地.</summary>
    public static (int Start, int End)? ByKind(string folded)
    {
        if (!folded.Contains("企业", StringComparison.Ordinal) || OfKind().Match(folded) is not { Success: true } match) return null;
        var (start, name) = (match.Groups["name"].Index, match.Groups["name"].Value);
        if (PlaceFinder.Find(name).LastOrDefault() is { Start: > 1 } place && place.Start + place.Length == name.Length) name = name[..place.Start];
        return Brand.IsName(name) && !CompanyEvidence.IsOther(name) ? (start, start + name.Length) : null;
    }

    [GeneratedRegex("企业(?<=[\u4e00-\u9fff]{4})(?<![些家多各的个类批该本]企业)(?<name>"
        + "(?![员职产销负生总主家们数法发转技订用开复投纳税管文品形信改招培办登注名自需应可要有共也则还都已正对向从到由被把让使通加积努全增扩提实完签参代走落入进出])"
        + "[\u4e00-\u9fff-[的在和与及为是将了均等]]{3,6}?)(?=[,、的将已]|在|目前|今年|去年|[一二三四]期|现有|拥有|董事长|总经理|负责人|总?投资|年产|车间|基地|产业园|工厂|集团|项目|[0-9])")]
    private static partial Regex OfKind();

    /// <summary>南岗明远已全面复产: a place and a brand at the head of a sentence, which is a company where the next one says 该公司.</summary>
    public static Group? ByPlace(string folded) =>
        PlaceFirst().Match(folded) is { Success: true } match && match.Groups["name"] is var name
            && PlaceFinder.Find(name.Value).FirstOrDefault() is { Start: 0, Length: > 0 } place && name.Length - place.Length is >= 2 and <= 4
            && Brand.IsName(name.Value) && !CompanyEvidence.IsOther(name.Value) && !"关院校店馆园路桥站港".Contains(name.Value[^1], StringComparison.Ordinal) ? name
            : null;

    [GeneratedRegex("^(?:[0-9月日年]{2,10},|[近日昨今]日,)?(?<name>[\u4e00-\u9fff]{4,7}?)(?=已|正|现|率先|全面|投[资产]|开工|复工|车间|厂区|的生产)")]
    private static partial Regex PlaceFirst();

    /// <summary>Whether a brand stands at the head of a clause, before what a company does: 永泰|投资….</summary>
    public static bool IsActing(string folded, int start, int end) =>
        start == 0 || ",。;:“".Contains(folded[start - 1], StringComparison.Ordinal) ? Acting().IsMatch(folded, end)
            : start > 1 && OwnWorks().IsMatch(folded, end) && PlaceFinder.Find(folded[(start - 2)..start]).Any(p => p.Length == 2);

    /// <summary>云川永泰|生产基地.</summary>
    [GeneratedRegex(@"\G(?:生产|制造|加工)?(?:基地|工厂|车间)")]
    private static partial Regex OwnWorks();

    [GeneratedRegex(@"\G(?:还|也|则|便|又|先后|累计|今年|去年|目前|现|已|共|一次性)*(?:砸|总?投[资入]|斥资|耗资|拥有|[现共]有|占地|年产|日产|建成|建有|新[建上]|引进|购置"
        + "|实现|完成|生产|销售|员工|[一二三四]期|始建|(?:生产|制造|加工)?(?:基地|工厂|车间)|是[\u4e00-\u9fff]{0,8}?一家|成立于|创[立办建]于|第?[一二三四1-4]季度?"
        + "|[上下]半年|前[一二三四0-9]+[季个月]|20[0-9]{2}年|营[收业]|净利|毛利率|税[前后後]|每股"
        + "|(?:[\u4e00-\u9fff]{0,2}(?:董事长|总经理|总裁|发言人)[\u4e00-\u9fff]{0,3})?(?:表示|指出|坦言|透露|强调|说明)|的(?:计划|总|首期)*投资|的(?:产品|车间|生产|员工|工厂|年))")]
    private static partial Regex Acting();

    /// <summary>What stands at the head of a clause before the place of works: 比亚迪|宁乡动力电池生产基地.</summary>
    public static (int Start, int End, bool IsVisited)? BrandOfWorks(string folded)
    {
        if (!WorksAtPlace().IsMatch(folded)) return null;
        foreach (var place in PlaceFinder.Find(folded).Where(p => p.Start > 1))
        {
            var start = folded.LastIndexOfAny([',', '。', ';', ':', '“'], place.Start - 1) + 1;
            var isVisited = folded.AsSpan(start) is ['走', '进', ..];
            if (isVisited) start += 2;
            if (place.Start - start is >= 2 and <= 4 && WorksAtPlace().Match(folded, place.Start + place.Length) is { Success: true } works
                && folded.AsSpan(place.Start, works.Index - place.Start).IndexOfAny(",。;的") < 0 && works.Index - place.Start <= 16)
            {
                return (start, place.Start, isVisited);
            }
        }

        return null;
    }

    /// <summary>海岳|青川净水工厂: a brand, its place and what works it has there, at the head of a clause.</summary>
    public static IEnumerable<(int Start, int Place, int End)> WorksWithPlace(string folded)
    {
        foreach (var works in Shape.In(folded, WorksNamed))
        {
            if (PlaceFinder.Find(works.Value).FirstOrDefault() is { Start: >= 2 and <= 5 } place && Brand.IsName(works.Value[..place.Start]))
                yield return (works.Index, works.Index + place.Start, works.Index + works.Length);
        }
    }

    private static readonly Shape[] WorksNamed = [new(WorksOfBrand(), behind: ",。;:、“在进到业")];

    [GeneratedRegex("\\G(?<=^|[,。;:、“在进到]|企业)(?![该本这其某新老大小全在位从向对由把被将为与和及走进来到据随])[\u4e00-\u9fff-[的和与及在是为将到从由了个座家]]{4,12}?"
        + "(?:(?:智能|互联|超级|灯塔)?工厂|总部|(?<=[\u4e00-\u9fff]{6})(?:生产|制造|供应|产业)?基地)(?![房区长化])")]
    private static partial Regex WorksOfBrand();

    /// <summary>新批外资企业|某某鞋业|已出口…, 某某鞋业|生产项目总投资…: who ends like nothing but a company, though nothing else is known of it.</summary>
    public static Group? ByFirm(string folded)
    {
        foreach (var match in Shape.In(folded, Firms))
        {
            if (match.Groups["name"] is var name && Brand.IsFirm(name.Value) && Brand.IsName(name.Value)) return name;
        }

        return null;
    }

    private static readonly Shape[] Firms = [new(FirmNamed(), behind: ",。;:“业")];

    [GeneratedRegex("\\G(?<=^|[,。;:“]|企业)(?<name>[\u4e00-\u9fff-[的了在和与及为是将到从由等]]{2,4}?(?:股份|集团|重工|精工|[\u4e00-\u9fff]业))"
        + "(?=(?:[\u4e00-\u9fff]{0,4}项目(?:总?投资|占地|建筑面积))|(?:目前|今年|去年|现|已)+[^,。;]{0,8}[0-9])")]
    private static partial Regex FirmNamed();

    /// <summary>Whether a brand invests or owns as the subject of a clause.</summary>
    public static bool Owns(string folded, string brand)
    {
        for (var at = folded.IndexOf(brand, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(brand, at + 1, StringComparison.Ordinal))
        {
            if (Owning().IsMatch(folded, at + brand.Length)) return true;
        }

        return false;
    }

    [GeneratedRegex("生产基地|工厂|产业园|项目|(?:智能|制造|生产)车间")]
    private static partial Regex WorksAtPlace();

    [GeneratedRegex(@"\G(?:还|已|也|共)*(?:在[^,。;]{2,8})?(?:拥有|斥资|耗资|投资|累计产值|实现营|营收|净利)")]
    private static partial Regex Owning();

    private const string OfProject =
        "(?<name>(?<brand>(?![的和与及在是为将到从由该本这其第首各])[\u4e00-\u9fff]{2,4}?(?:" + Suffix
        + "|[\u4e00-\u9fff]{0,2}(?=\\((?![一二三四]期|暂|原|新)))" + ")" +
        "(?:(?<sure>\\([\u4e00-\u9fff]{2,6}\\))(?:(?![的和与及在是为将到从由])[\u4e00-\u9fff]){0,12}?项目"
            + "|(?:(?![的和与及在是为将到从由])[\u4e00-\u9fff]){0,12}?(?:项目|(?<sure>(?:智[能慧]|超级|灯塔|黑灯|未来|数字化?)工厂))))(?![部组库群制名区申招])";

    [GeneratedRegex("\\G(?:(?<=^|[,。;:“的]|[年月日]|[上下]午|早上)|走进|来到)" + OfProject)]
    private static partial Regex ClauseOfProject();

    [GeneratedRegex("(?:走进|来到)" + OfProject)]
    private static partial Regex ProjectsNamed();
}
