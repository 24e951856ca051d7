using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>
/// Sites of grassroots governance (基层治理点位): communities and villages that an article presents or that are named for it, and plans for how many.
/// </summary>
public static partial class GovernanceReader
{
    public const string Sites = "governance-sites";
    public const string Plans = "governance-plans";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!IsAboutGovernance(article)) return [];
        var ledger = new SiteLedger(index, Around(article))
        {
            IsAtHome = !article.Blocks.Any(b => Visitors().IsMatch(b.Passage.Folded)),
            Text = string.Join('\n', article.Blocks.Select(b => b.Passage.Folded)),
        };
        ReadSites(article, context.Page.Source, ledger);

        return PlanReader.Read(article, index, context.YearsOf(article)).Concat(ledger.Records.Where(r => IsNew(context, r)));
    }

    /// <summary>治理有效名村:甲镇乙村 heads an article of its own, and names again what the one before has named, with its place or without.</summary>
    private static bool IsNew(PageContext context, Record site)
    {
        var (name, district, street) = (site.Fields["name"].Content, site.Fields.GetValueOrDefault("district")?.Content,
            site.Fields.GetValueOrDefault("subdistrict")?.Content);
        var isName = context.IsNew(Sites, name);
        return (district ?? street) is null ? isName : context.IsNew(Sites, name, district, street);
    }

    /// <summary>One word of governance makes the subject; of what is done for it, two.</summary>
    private static bool IsAboutGovernance(Article article) =>
        !article.Blocks.Any(b => b.Kind is BlockKind.Headline or BlockKind.Kicker && OtherTitle().IsMatch(b.Passage.Folded))
        && (article.Blocks.Any(b => Governance().IsMatch(b.Passage.Folded) || Title().IsMatch(b.Passage.Folded))
            || (article.Blocks.Sum(b => Means().Count(b.Passage.Folded)) >= 2 && article.Blocks.Any(b => Ruling().IsMatch(b.Passage.Folded))));

    /// <summary>Who helps, meets and visits is told of people; how a place is run is told by more.</summary>
    [GeneratedRegex("议事|积分|村规民约|居民公约|红色物业|(?:化解|调解)[^,。;]{0,8}纠纷|党建|党群服务中心|实践[所站]|网格|平安社区|楼栋长"
        + "|(?<!少数民族|[族治])自治(?![区州县])|协商|村民说事|民主(?:评议|协商|管理)|村务|清廉村居|社区干部|社区工作者")]
    private static partial Regex Ruling();

    /// <summary>森林乡村, 传统村落: titles that are given to villages for something else than how they are run.</summary>
    [GeneratedRegex("(?:森林|休闲)(?:乡村|村)|传统村落|历史文化名村|(?:乡村)?旅游(?:重点|特色|示范)?(?:名村|村)|卫生村|一村一品|淘宝村|特色村寨|产业(?:示范|强|特色)村")]
    private static partial Regex OtherTitle();

    private static void ReadSites(Article article, string source, SiteLedger ledger)
    {
        var (scope, beside, roll) = (new SiteScope(), false, (Evidence?)null);
        foreach (var block in article.Blocks)
        {
            if (block.Kind is BlockKind.Subhead or BlockKind.Headline) beside = Incident().IsMatch(block.Passage.Folded);
            if (block.Table is { } table) new SiteTable(source, ledger, roll).Read(table);
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Subhead or BlockKind.Headline)) continue;
            foreach (var sentence in Sentences.Of(block.Passage))
            {
                var named = Named().Match(sentence.Folded) is { Success: true } words ? sentence.Cite(words) : null;

                // A list has nothing to say but names: what it is a list of, its heading said.
                var isList = sentence.Folded[^1] is not ('。' or '!' or '?');
                if (named is not null) roll = named;
                if (Persons().IsMatch(sentence.Folded)) continue;
                if (MayHaveSites(sentence) && (named is not null || !(beside || Incident().IsMatch(sentence.Folded))))
                    Read(new(sentence, source), scope, ledger, named ?? (isList ? roll : null));
                else if (!isList) scope.Forget();
            }
        }
    }

    private static void Read(Printed printed, SiteScope scope, SiteLedger ledger, Evidence? named) =>
        new SiteSentence(printed, SiteShapes.Read(printed, named is not null), scope, ledger, named).Read();

    private static bool MayHaveSites(Passage sentence) => Kinds().IsMatch(sentence.Folded);

    /// <summary>The provinces and cities an article names, and the city of the districts it names: they tell one 鼓楼区 from another.</summary>
    private static List<Division> Around(Article article)
    {
        var named = article.Blocks.SelectMany(b => PlaceFinder.Find(b.Passage.Folded)).Where(p => p.Candidates.Length == 1).Select(p => p.Candidates[0])
            .Distinct().ToLookup(d => d.Level == DivisionLevel.County);
        var parents = named[true].Select(Gazetteer.ParentOf).OfType<Division>().Distinct().ToList();
        return [.. named[false].Union(parents.Count == 1 ? parents : [])];
    }

    /// <summary>What a site is called by, or a district that heads a list; where none of these is printed there is none.</summary>
    [GeneratedRegex("社区|居民区|村|嘎查|[庄屯里弄坊寨区县市旗]|居委会")]
    private static partial Regex Kinds();

    [GeneratedRegex("(?:基层|社区|乡村|城乡|社会|村级|镇村|村镇|街区|院落|楼宇|多元|小区|网格化|协同|自治|共建共治)[^,。;]{0,6}治理"
        + "|共建共治|(?:近邻|网格|社区|小区|楼宇|区域化)党建|(?:百佳|先进|优秀|示范)[^,。;]{0,10}(?:村民|居民)委员会"
        + "|群众性自治组织|(?:命名|表彰|授予|授牌|获评|评为|荣获|认定)[^,。;]{0,16}“[^”]{0,8}(?:平安|和谐|民主法治|善治|文明|百佳|示范|友好|绿色|完整|智慧|减灾|红色|五星|先进|幸福)[^”]{0,4}(?:社区|村)[^”]{0,6}”"
        + "|治理(?:示范|特色|创新|效能|体系|单元|难题|现场会|共同体|品牌|先进)|示范(?:社区|村|点|街道|居民区)|示范性[^,。;]{0,8}(?:社区|村)|(?:社区|村)(?:成功|双双|分别)?(?:入选|上榜|获评|被命名)|点位"
        + "|善治|民主法治(?:示范|招牌|村|社区|建设)|(?:试点|示范)小区|红色物业(?=”?(?:试点|示范|小区))|治理有效|党建引领"
        + "|(?:幸福|和谐|文明|平安|先进|民主法治|友好型?|绿色|完整|美丽|智慧|红色|五星|星级|六好|未来|现代|宜居|低碳|无讼|枫桥式|活力|品质|引领型|完善型)”?(?:宜居|农村|城市)?社区[^,。;]{0,6}(?:建设|试点|示范|称号|创建|名单|评)")]
    private static partial Regex Governance();

    /// <summary>“十佳社区”名单, 获评“明星村”: a title in quotation marks that is given to communities.</summary>
    [GeneratedRegex("(?:评|获|授|入选|名单|命名|表彰|认定|荣)[^。;]{0,24}“[^”。]{1,14}(?:社区|村)[^”。]{0,6}”|“[^”。]{1,14}(?:社区|村)”(?:名单|称号|评选|荣誉|[^。;]{0,12}(?:评出|揭晓|公布|授牌))")]
    private static partial Regex Title();

    [GeneratedRegex("议事|积分|村规民约|居民公约|红色物业|(?:化解|调解)[^,。;]{0,8}纠纷|党建|党群服务中心|实践[所站]|观摩|参观学习|参观考察|考察学习|取经|座谈|社区干部|社区工作者|志愿服务|邻里|网格|平安社区|积分制|楼栋长"
        + "|(?<!少数民族|[族治])自治(?![区州县])|协商|村民说事|民主(?:评议|协商|管理)|村务|邻里互助|清廉村居")]
    private static partial Regex Means();

    [GeneratedRegex("演练|火灾|火情|养老认证|资格认证|待遇认证|认证服务|社保认证|参保缴费|免费体检"
        + "|换届|选举|选民|盗窃|嫌疑|犯罪|警方|破案|报警|施工|封闭|围挡|绕行|接种|疫苗|确诊|病例|核酸|疫情|停电|停水|停气|检修|招聘|义诊|献血|车祸|事故|救援|被困|洪水|内涝|走失|失联|溺水|身亡|受伤"
        + "|老旧小区改造|拆迁|征收|成交|房价|宣讲团|赠书|游客|法院|判决")]
    private static partial Regex Incident();

    /// <summary>Who comes, and from where, is spoken of too.</summary>
    [GeneratedRegex("观摩|参观|考察|取经|一行|来访|走访|调研")]
    private static partial Regex Visitors();

    /// <summary>3名先进工作者是: who is named, not where.</summary>
    [GeneratedRegex("(?:工作者|先进个人)(?:分别)?[是为]:")]
    private static partial Regex Persons();

    /// <summary>What says that places are sites.</summary>
    [GeneratedRegex("(?:城乡)?(?:基层治理)?(?:特色|示范)?点位之一|示范(?:点|社区|村)|评为|评上|获评|保留称号|通过复核|复核(?:通过|合格)|获得?(?=[^,。;]{0,12}“)|百佳|授牌|列入|列为|入选|榜上有名|上榜|命名为|授予|荣获"
        + "|试点(?=社区|村|单位|名单|之一|[,。;、]|$)|(?:引领|完善)型农村社区")]
    private static partial Regex Named();
}
