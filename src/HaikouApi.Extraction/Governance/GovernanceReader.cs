using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>Sites of grassroots governance (基层治理点位): communities and villages that an article presents or that are named for it, and plans for how many.</summary>
public static partial class GovernanceReader
{
    public const string Sites = "governance-sites";
    public const string Plans = "governance-plans";

    public static IEnumerable<Record> Read(Page page, YearContext years)
    {
        for (var i = 0; i < page.Articles.Count; i++)
        {
            var article = page.Articles[i];
            if (!article.Blocks.Any(b => AboutGovernance().IsMatch(b.Passage.Folded))) continue;
            foreach (var plan in PlanReader.Read(article, i, years)) yield return plan;
            foreach (var site in ReadSites(article).Select(s => s.ToRecord(i, Context(article)))) yield return site;
        }
    }

    private static List<Site> ReadSites(Article article)
    {
        var sites = new List<Site>();
        foreach (var sentence in Sentences.Of(article).SelectMany(Clauses))
        {
            foreach (var mention in SiteFinder.Find(sentence))
            {
                if (sites.Find(s => s.Is(sentence, mention)) is { } known)
                    known.Add(sentence, mention);
                else
                    sites.Add(new(sentence, mention));
            }
        }

        return sites;
    }

    /// <summary>What a semicolon parts are lists of their own.</summary>
    private static IEnumerable<Passage> Clauses(Passage sentence) =>
        Sentences.Of(sentence.Folded, ";").Select(s => sentence.Slice(s.Start, s.End).Trim()).OfType<Passage>();

    /// <summary>The provinces and cities an article names: they tell one 鼓楼区 from another.</summary>
    private static List<Division> Context(Article article) =>
        [.. article.Blocks.SelectMany(b => PlaceFinder.Find(b.Passage.Folded)).Where(p => p.Candidates.Length == 1).Select(p => p.Candidates[0]).Where(d => d.Level != DivisionLevel.County).Distinct()];

    [GeneratedRegex("治理|示范(?:社区|村|点|街道)|特色点位|党建引领|(?:幸福|和谐|文明|平安|先进|民主法治|友好型?|绿色|完整|美丽|智慧|红色|五星|星级)(?:宜居)?(?:社区|村(?!民))|议事|网格")]
    private static partial Regex AboutGovernance();

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
            if (mention.District is { } district && Gazetteer.Resolve(sentence.Folded[district.Start..district.End], context) is { } division)
                record.Set("districtCode", division.Code, Cite(sentence, district));
            return SetDesignation(record, name);
        }

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
                record.Set(field, sentence.Text[words.Start..words.End], Cite(sentence, words));
                return;
            }
        }

        private bool Agrees(Segment? said, Func<SiteMention, Segment?> part, Passage sentence) =>
            said is null || _mentions.All(m => part(m.Mention) is not { } known || Words(m.Sentence, known) == Words(sentence, said));

        private static string? Words(Passage sentence, Segment? words) => words is { } w ? sentence.Text[w.Start..w.End] : null;

        private static Evidence Cite(Passage sentence, Segment words) => sentence.Cite(words.Start, words.End);

        [GeneratedRegex("(?:[\u4e00-\u9fff]{0,8}点位之一)|示范(?:点|社区|村)|评为|评上|获评|列入|列为|入选|命名为|授予|荣获|试点")]
        private static partial Regex Named();
    }
}
