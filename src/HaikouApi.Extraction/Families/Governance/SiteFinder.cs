using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>A community or village as one place of a text names it: where its name is printed, and the district, street and lane beside it.</summary>
internal sealed record SiteMention(Segment Name, Segment? District, Segment? Subdistrict, Segment? Locality, int End);

/// <summary>
/// Finds chains of district, street or town, and community or village: 美兰区和平南街道光阳社区. In a list the district is said once:
/// 美兰区光阳社区、江源村. A name alone is taken only where a colon or an award follows it.
/// </summary>
internal static partial class SiteFinder
{
    /// <summary>A character of a name.</summary>
    private const string N = "[\u4e00-\u9fff-[的了在是于为及等将把被从向对各该个本其全每某与并]]";

    /// <summary>What a site is called by; where none of these is printed there is none.</summary>
    private static readonly SearchValues<string> Kinds = SearchValues.Create(["社区", "居民区", "村"], StringComparison.Ordinal);

    private const string Generic = "示范|试点|城市|老旧|智慧|平安|美丽|幸福|文明|和谐|和美|红色|完整|绿色|未来|宜居|新型|回迁|安置|城中|行政|自然|中心|重点|特色|星级|城乡|农村|基层|全国|全省|全市|省级|市级|区级|国家级|先进|优秀|民主法治|辖区|各类|所有|多个|部分|相关|其他|其它|居民|街道|乡镇|镇街|现代|数字|传统|少数民族|民族|移民|涉农|生态|清洁|森林|书香|法治|最美|儿童友好|老年友好型|红旗|标杆|样板|精品|低碳|无疫|无毒|零碳|学习型|充分就业";

    private const string Verbs = "走进|来到|走访|探访|位于|地处|记者在|观摩了?|参观了?|调研了?|选取了?|选定了?|推动|组织|打造|所有|下辖|共有|现有|开展|建设|推进|深入|创建|建成|指导|召开|依托|通过|率先|探索|聚焦|拥有|管辖|整合|创新|围绕|立足|针对|构建|完善|坚持|加强|实施|提升|引导|以及|其中|例如|比如|包括|就是|作为|由于";

    public static List<SiteMention> Find(Passage sentence)
    {
        var (folded, found, reached) = (sentence.Folded, new List<SiteMention>(), -1);
        if (!folded.AsSpan().ContainsAny(Kinds)) return found;
        var places = PlaceFinder.Find(folded).ToList();
        var districts = Districts(folded, places).ToDictionary(d => d.End);
        foreach (var headed in districts.Values.Where(d => d.End < folded.Length && (folded[d.End] == ':' || (folded[d.End] == ',' && d.Start > 0 && folded[d.Start - 1] == '在'))).ToList()) districts[headed.End + 1] = headed;
        var ends = districts.Values.Select(d => d.End).Concat(places.Where(p => folded[p.End - 1] is '市' or '省' or '州').Select(p => p.End)).Distinct().Order().ToArray();
        foreach (var start in Starts(folded, ends.Concat(districts.Keys)))
        {
            if (start < reached || IsSomeonesHome(folded, start, districts)) continue;
            var (at, district) = (start, districts.TryGetValue(start, out var named) ? named : (Segment?)null);
            if (district is not null) at = PastOffices(folded, at);
            while (At(folded, at, district) is { } site)
            {
                // What contains the name of a district begins too early.
                if (ends.Any(end => end > at && end < site.Name.End)) break;
                found.Add(site);
                reached = site.End;

                // The next of the list is in the same district, unless it names another; what is no site is passed over.
                if (Next().Match(folded, reached) is not { Success: true } next) break;
                at = PastOffices(folded, next.Index + next.Length);
            }
        }

        return found;
    }

    /// <summary>灵山镇大昌村委会、: what a list names beside sites.</summary>
    private static int PastOffices(string folded, int at) => Office().Match(folded, at) is { Success: true } office ? office.Index + office.Length : at;

    private static SiteMention? At(string folded, int at, Segment? district)
    {
        var match = Chain().Match(folded, at);
        if (!match.Success) return null;
        var (street, name, lane) = (match.Groups["street"], match.Groups["name"], match.Groups["lane"]);
        if (Beside().IsMatch(folded, match.Index + match.Length)) return null;
        if (IsNoName(match.Groups["stem"].Value, street.Success || (district is not null && OfList().IsMatch(folded, match.Index + match.Length))) || (street.Success && NoStreet().IsMatch(match.Groups["road"].Value))) return null;
        var end = match.Index + match.Length;
        var alone = district is null && !street.Success;
        if (alone && !(at == 0 && Colon().IsMatch(folded, end)) && !Award().IsMatch(folded, end)) return null;
        return new(Of(name)!.Value, district, Of(street), Of(lane), end);
    }

    /// <summary>区, 县, 旗 and 市 of county level, and zones that are run like one: each with the characters it covers.</summary>
    private static IEnumerable<Segment> Districts(string folded, List<PlaceMention> places)
    {
        var districts = places.Where(p => p.Candidates.All(c => c.Level == DivisionLevel.County) && folded[p.End - 1] is '区' or '县' or '旗' or '市').Select(p => new Segment(p.Start, p.End)).ToList();
        // 赵县 is too short a name to be one anywhere; before a town it is.
        districts.AddRange(ShortCounty().Matches(folded).Where(m => Gazetteer.Named(m.Value).Length > 0).Select(m => new Segment(m.Index, m.Index + m.Length)));
        foreach (Match match in Zone().Matches(folded))
        {
            var end = match.Index + match.Length;
            var boundaries = Boundary().Matches(match.Value).Select(b => match.Index + b.Index + b.Length);
            var start = boundaries.Concat(places.Where(p => folded[p.End - 1] == '市').Select(p => p.End)).Where(s => s > match.Index && s < end - 2).DefaultIfEmpty(match.Index).Max();
            if (!districts.Any(p => p.Start < end && start < p.End)) districts.Add(new(start, end));
        }

        return districts.DistinctBy(p => p.End);
    }

    /// <summary>Where a chain may begin: behind a place, at the start, behind a mark, behind a word that a name cannot begin with.</summary>
    private static IEnumerable<int> Starts(string folded, IEnumerable<int> behindPlaces) =>
        behindPlaces.Concat(Boundary().Matches(folded).Select(m => m.Index + m.Length)).Append(0).Where(s => s < folded.Length).Distinct().Order();

    /// <summary>家住…社区的王先生: where somebody lives is no site.</summary>
    private static bool IsSomeonesHome(string folded, int start, Dictionary<int, Segment> districts)
    {
        var from = districts.TryGetValue(start, out var district) ? district.Start : start;
        return Home().IsMatch(folded[Math.Max(0, from - 8)..from]);
    }

    private static bool IsNoName(string stem, bool behindStreet) =>
        NoStem().IsMatch(stem) || (!behindStreet && GenericStem().IsMatch(stem)) || (behindStreet && stem is "示范" or "试点" or "城乡" or "农村" or "老旧" or "辖区" or "中心" && stem != "中心");

    private static Segment? Of(Group group) => group.Success ? new(group.Index, group.Index + group.Length) : null;

    [GeneratedRegex("(?:(?<![\u4e00-\u9fff])|(?<=[市省州在和]))[\u4e00-\u9fff]县(?=" + N + "{1,6}?(?:街道|镇|乡))")]
    private static partial Regex ShortCounty();

    [GeneratedRegex(@"\G[^,。;、:]{2,14}(?:村委会|居委会|街道|镇|乡)(?:、|和(?!平|顺|睦|谐|美)|及|以及|与)")]
    private static partial Regex Office();

    // 和和平南街道 is printed with the 和 of a conjunction, or doubled: the first is no part of the name.
    [GeneratedRegex(
        @"\G(?:的|把|和(?=和)|(?:" + Verbs + "))*(?:(?<street>(?<road>" + N + "{1,6}?|" + N + "{2,9}?族)(?:街道(?!社区)|镇(?![街乡]|社区)|乡(?![村镇亲土情愁贤风])))(?:办事处|办)?的?)?" +
        "(?:" + N + "{1,6}?(?:村|居|居民)委会)?(?<name>(?<stem>" + N + "{1,8}?)(?:社区|居民区|(?<!农|乡|城中)村(?!社区|委|民|级|里|庄|口|落|寨|镇|干部|居|史|集体|上(?!榜)|规|两委|支部|组|党|企|务)))(?<lane>(?<=社区)" + N + "{1,4}巷)?")]
    private static partial Regex Chain();

    [GeneratedRegex("^(?:" + Generic + ")|(?:" + Generic + "|型|式|级|[一二三四五六七八九十两百千几数多])$")]
    private static partial Regex GenericStem();

    [GeneratedRegex("^(?:" + Verbs + ")|局|委员|部门|政府|党组织|公司|集团|物业|学校|医院|(?:每|有|到|让|使|建|办|入|进|出|走|设|做)$|^(?:有|让|使|以|由|用|到|去|来|或|又|也|还|就|都|不|已|正|新增|首批|首个|一批|一个)|[一二三四五六七八九十两百千几数多]个$|^[一二三四五六七八九十两百千几数多]+$|小区(?!$)|居民|村民|群众|干部|治理")]
    private static partial Regex NoStem();

    [GeneratedRegex("^(?:" + Verbs + "|所辖|个|城|乡|家|古|集|名|小)?$|乡镇|城镇|镇街|居民|党员|干部|小镇|社区|县.|区..")]
    private static partial Regex NoStreet();

    [GeneratedRegex(@"[\u4e00-\u9fff]{2,9}?(?:经济技术开发区|高新技术产业开发区|经济开发区|工业园区|高新区|经开区|开发区|新区|管理区|度假区|管委会|(?:城关|市中|新城|城东|城西|城中|城北|城)区(?=" + N + "{1,6}?(?:街道|镇)))")]
    private static partial Regex Zone();

    [GeneratedRegex("[,。;:、“”‘’!?()\\s]|走进|来到|位于|地处|在|到|由|将|对|与|及|和(?!平|顺|睦|谐|美)|以|如|是|为|称")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\G(?:等地)?(?:、|和(?!平|顺|睦|谐|美)|及|以及|与)(?:的)?")]
    private static partial Regex Next();

    /// <summary>What stands in a list is one place: 成华区和美社区、二仙桥社区; 成华区和谐社区建设 is none.</summary>
    [GeneratedRegex(@"\G(?:[、;,:]|等[0-9])")]
    private static partial Regex OfList();

    [GeneratedRegex(@"\G:")]
    private static partial Regex Colon();

    [GeneratedRegex(@"\G(?:、[^,。;]{1,60})?(?:等[0-9一二三四五六七八九十]{0,3}个?[^,。;]{0,8})?(?:被|成功|先后|还|均|分别|双双|也)?(?:评为|评上|评选为|获评|列入|列为|入选|成为|命名为|确定为|授予|荣获|荣膺|跻身)")]
    private static partial Regex Award();

    /// <summary>施尧社区附近, 坡巷社区卫生服务站: a place beside the site, an institution in it.</summary>
    [GeneratedRegex(@"\G(?:附近|门口|门前|路口|对面|一带|旁|卫生|医院|幼儿园|小学|菜市场)")]
    private static partial Regex Beside();

    [GeneratedRegex("(?:家住|住在|居住在|租住在|来自|户籍在|毕业于)(?:[\u4e00-\u9fff]{2,4}[省市])?$")]
    private static partial Regex Home();
}
