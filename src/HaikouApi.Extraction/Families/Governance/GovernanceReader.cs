using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>Sites of grassroots governance (基层治理点位): communities and villages that an article presents or that are named for it, and plans for how many.</summary>
public static partial class GovernanceReader
{
    public const string Sites = "governance-sites";
    public const string Plans = "governance-plans";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!IsAboutGovernance(article)) yield break;
        foreach (var plan in PlanReader.Read(article, index, context.Years)) yield return plan;
        var around = Around(article);
        foreach (var site in ReadSites(article)) yield return site.ToRecord(index, around);
    }

    /// <summary>One word of governance makes the subject; of what is done for it, two.</summary>
    private static bool IsAboutGovernance(Article article) =>
        article.Blocks.Any(b => Governance().IsMatch(b.Passage.Folded)) || article.Blocks.Sum(b => Means().Count(b.Passage.Folded)) >= 2;

    private static List<Site> ReadSites(Article article)
    {
        var (sites, beside) = (new List<Site>(), false);
        foreach (var block in article.Blocks)
        {
            if (block.Kind is BlockKind.Subhead or BlockKind.Headline) beside = Incident().IsMatch(block.Passage.Folded);
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Subhead or BlockKind.Headline)) continue;
            foreach (var sentence in Sentences.Of(block.Passage).SelectMany(Clauses))
            {
                // Where something happened is no site for that, unless it is named one.
                if ((beside || Incident().IsMatch(sentence.Folded)) && !Site.IsNamed(sentence)) continue;
                foreach (var mention in SiteFinder.Find(sentence)) Add(sites, sentence, mention);
            }
        }

        return sites;
    }

    private static void Add(List<Site> sites, Passage sentence, SiteMention mention)
    {
        if (sites.Find(s => s.Is(sentence, mention)) is { } known)
            known.Add(sentence, mention);
        else
            sites.Add(new(sentence, mention));
    }

    /// <summary>What a semicolon parts are lists of their own.</summary>
    private static IEnumerable<Passage> Clauses(Passage sentence) =>
        Sentences.Of(sentence.Folded, ";").Select(s => sentence.Slice(s.Start, s.End).Trim()).OfType<Passage>();

    /// <summary>The provinces and cities an article names, and the city of the districts it names: they tell one 鼓楼区 from another.</summary>
    private static List<Division> Around(Article article)
    {
        var named = article.Blocks.SelectMany(b => PlaceFinder.Find(b.Passage.Folded)).Where(p => p.Candidates.Length == 1).Select(p => p.Candidates[0]).Distinct().ToLookup(d => d.Level == DivisionLevel.County);
        var parents = named[true].Select(Gazetteer.ParentOf).OfType<Division>().Distinct().ToList();
        return [.. named[false].Union(parents.Count == 1 ? parents : [])];
    }

    [GeneratedRegex("(?:基层|社区|乡村|城乡|社会|村级|小区|网格化|协同|自治|共建共治)[^,。;]{0,6}治理|治理(?:示范|特色|创新|效能|体系|单元|难题|现场会|共同体|品牌|先进)|示范(?:社区|村|点|街道|居民区)|点位|善治|治理有效|党建引领|(?:幸福|和谐|文明|平安|先进|民主法治|友好型?|绿色|完整|美丽|智慧|红色|五星|星级)(?:宜居)?社区[^,。;]{0,6}(?:建设|试点|示范|称号|创建)")]
    private static partial Regex Governance();

    [GeneratedRegex("议事|网格|平安社区|积分制|楼栋长")]
    private static partial Regex Means();

    [GeneratedRegex("演练|火灾|火情|换届|选举|选民|盗窃|嫌疑|犯罪|警方|破案|报警|施工|封闭|围挡|绕行|接种|疫苗|确诊|病例|核酸|疫情|停电|停水|停气|检修|招聘|义诊|献血|车祸|事故|救援|被困|洪水|内涝|走失|失联|溺水|身亡|受伤|老旧小区改造|拆迁|征收|成交|房价|宣讲团|赠书|游客|法院|判决")]
    private static partial Regex Incident();

    /// <summary>One site, with all that its mentions say of it.</summary>
    private sealed partial class Site(Passage first, SiteMention firstMention)
    {
        private readonly List<(Passage Sentence, SiteMention Mention)> _mentions = [(first, firstMention)];

        private string Name { get; } = Words(first, firstMention.Name)!;

        /// <summary>Whether a mention is of this site: the same name, and no other district or street.</summary>
        public bool Is(Passage sentence, SiteMention mention) =>
            Words(sentence, mention.Name) == Name && Agrees(mention.District, m => m.District, sentence) && Agrees(mention.Subdistrict, m => m.Subdistrict, sentence);

        public void Add(Passage sentence, SiteMention mention) => _mentions.Add((sentence, mention));

        public Record ToRecord(int article, List<Division> context)
        {
            var (sentence, mention) = _mentions.OrderByDescending(m => m.Mention.District is not null).First();
            var name = Cite(sentence, mention.Name);
            var record = new Record(Sites, "governance-site", article, sentence.Cite()).Set("name", Name, name);
            record.Set("kind", Name.EndsWith('区') || Name.EndsWith('區') ? "community" : "village", name);
            Set(record, "district", m => m.District);
            Set(record, "subdistrict", m => m.Subdistrict);
            Set(record, "locality", m => m.Locality);
            if (mention.District is { } district && Gazetteer.Resolve(sentence.Folded[district.Start..district.End], Before(sentence, district) is { } city ? [city] : context) is { } division)
                record.Set("districtCode", division.Code, Cite(sentence, district));
            return SetDesignation(record, name);
        }

        /// <summary>Whether a sentence says that its places are sites.</summary>
        public static bool IsNamed(Passage sentence) => Named().IsMatch(sentence.Folded);

        /// <summary>The city printed right before a district: 南京市鼓楼区.</summary>
        private static Division? Before(Passage sentence, Segment district) =>
            PlaceFinder.Find(sentence.Folded).FirstOrDefault(p => p.End == district.Start) is { Length: > 0, Candidates: [{ Level: not DivisionLevel.County } city] } ? city : null;

        private Record SetDesignation(Record record, Evidence name)
        {
            foreach (var (sentence, _) in _mentions)
            {
                if (Named().Match(sentence.Folded) is { Success: true } named) return record.Set("designation", "named", sentence.Cite(named));
            }

            return record.Set("designation", "implied", name);
        }

        private void Set(Record record, string field, Func<SiteMention, Segment?> part)
        {
            foreach (var (sentence, mention) in _mentions)
            {
                if (part(mention) is not { } words) continue;
                record.Set(field, sentence.Printed(words.Start, words.End), Cite(sentence, words));
                return;
            }
        }

        private bool Agrees(Segment? said, Func<SiteMention, Segment?> part, Passage sentence) =>
            said is null || _mentions.All(m => part(m.Mention) is not { } known || Words(m.Sentence, known) == Words(sentence, said));

        private static string? Words(Passage sentence, Segment? words) => words is { } w ? sentence.Printed(w.Start, w.End) : null;

        private static Evidence Cite(Passage sentence, Segment words) => sentence.Cite(words.Start, words.End);

        [GeneratedRegex("(?:城乡)?(?:基层治理)?(?:特色|示范)?点位之一|示范(?:点|社区|村)|评为|评上|获评|列入|列为|入选|榜上有名|上榜|命名为|授予|荣获|试点(?=社区|村|单位|名单|之一|[,。;、]|$)")]
        private static partial Regex Named();
    }
}
