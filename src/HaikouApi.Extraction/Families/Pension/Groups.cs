using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>
/// Who may use a service: residents registered in named places, holders of named papers who live there, and groups told by age, place or insurance.
/// </summary>
internal sealed partial class Groups(int article)
{
    private readonly List<Record> _records = [];
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    public IReadOnlyList<Record> Records => _records;

    /// <summary>The sentences of a line that may say who may: not those of another matter, nor of fraud, plans, jobs and figures.</summary>
    public static IEnumerable<Passage> Telling(Passage line) => OtherMatters.Without(Sentences.Of(line)).Where(s => !Reports().IsMatch(s.Folded));

    public void Read(Passage sentence)
    {
        if (May().Match(sentence.Folded) is { Success: true } may)
        {
            ReadListed(sentence, may);
        }
        else if (Kinds().Match(sentence.Folded) is { Success: true } kinds)
        {
            ReadKinds(sentence, kinds);
        }
        else if (Whoever().Match(sentence.Folded) is { Success: true } whoever && !Staff().IsMatch(whoever.Value))
        {
            AddEach(sentence, whoever.Groups["group"]);
        }
        else if (All().Match(sentence.Folded) is { Success: true } all)
        {
            AddEach(sentence, all.Groups["group"]);
        }
        else if (Subject().Match(sentence.Folded) is { Success: true } subject && Qualified().IsMatch(subject.Groups["group"].Value)
            && !Unqualified().IsMatch(subject.Groups["group"].Value))
        {
            Add("pension-group", sentence, sentence.Cite(), subject.Groups["group"].Index, subject.Groups["group"].Index + subject.Groups["group"].Length);
        }
    }

    /// <summary>认证对象 as a heading, and below it who that is, each on a point of its own it may be; or 认证对象: and who, in one line.</summary>
    public void ReadNamed(IReadOnlyList<PensionLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var passage = lines[i].Passage;
            if (Object().Match(passage.Folded) is not { Success: true } heading) continue;
            if (heading.Length < passage.Length || i + 1 == lines.Count)
            {
                ReadObject(passage, heading.Length);
                continue;
            }

            var isSure = lines[i].IsMarked || passage.Folded.EndsWith(':');
            for (var at = i + 1; at < lines.Count && (at == i + 1 || lines[at].IsMarked); at++)
            {
                if ((!isSure && !People().IsMatch(lines[at].Passage.Folded)) || !ReadObject(lines[at].Passage, 0)) break;
            }
        }
    }

    /// <summary>Whether people stand there; each of several that are all people is one, else the whole.</summary>
    private bool ReadObject(Passage said, int from)
    {
        if (Group().Match(said.Folded, from) is not { Success: true } found) return false;
        if (!OfOffice().IsMatch(found.Groups["group"].Value)) AddEach(said, found.Groups["group"]);
        return true;
    }

    private void AddEach(Passage said, Group group)
    {
        var each = Each().Match(group.Value);
        if (!each.Success) Add("pension-object", said, said.Cite(group), group.Index, group.Index + group.Length);
        foreach (Capture one in each.Groups["one"].Captures)
        {
            var start = group.Index + one.Index;
            Add("pension-object", said, said.Cite(start, start + one.Length), start, start + one.Length);
        }
    }

    /// <summary>需要认证的人员包括甲人员、乙人员; 甲人员、乙人员,可以通过: each kind of insured.</summary>
    private void ReadKinds(Passage sentence, Match kinds)
    {
        foreach (Capture kind in kinds.Groups["kind"].Captures)
        {
            if (_groups.Add(kind.Value))
            {
                _records.Add(new Record(PensionReader.Eligibility, "pension-kinds", article, sentence.Cite())
                    .Set("group", sentence.Name(kind.Index, kind.Index + kind.Length), sentence.Cite(kind)));
            }
        }
    }

    private void ReadListed(Passage sentence, Match may)
    {
        var (residents, holders, condition) = (may.Groups["residents"], may.Groups["holders"], may.Groups["condition"]);
        foreach (Capture place in may.Groups["place"].Captures) _records.Add(Of(sentence, may, place, residents).Without("condition", Absence.NotApplicable));
        foreach (Capture resident in may.Groups["resident"].Captures)
        {
            _records.Add(new Record(PensionReader.Eligibility, "pension-eligibility", article,
                sentence.Cite(may.Index, sentence.Folded.AsSpan().TrimEnd("。;").Length)).Set("group", sentence.Printed(resident), sentence.Cite(resident)));
        }

        foreach (Capture paper in may.Groups["paper"].Captures)
        {
            _records.Add(Of(sentence, may, paper, holders).Set("condition", sentence.Printed(condition), sentence.Cite(condition)));
        }
    }

    private Record Of(Passage sentence, Match may, Capture first, Group rest) =>
        new Record(PensionReader.Eligibility, "pension-eligibility", article, sentence.Cite(may.Index, sentence.Folded.AsSpan().TrimEnd("。;").Length))
            .Set("group", sentence.Printed(first) + sentence.Printed(rest), sentence.Cite(first).With(sentence.Cite(rest)));

    private void Add(string rule, Passage passage, Evidence quote, int start, int end)
    {
        if (_groups.Add(passage.Folded[start..end]))
        {
            _records.Add(new Record(PensionReader.Eligibility, rule, article, quote).Set("group", passage.Name(start, end), passage.Cite(start, end)));
        }
    }

    [GeneratedRegex("冒[充名称]|诈骗|骗[取局]|被骗|不法分子|谨防|警惕|民警|占比|同比|累计(?:办理|受理)|招聘|座谈|调研|检查组|督导|视察|高龄津贴|优待证|(?<![虚模])拟(?:建|推|开发|上线|启用|打造|设|开)"
        + "|(?:计划|准备|有望|预计)[^,。;]{0,10}(?:建|推|上线|开发|开通)")]
    private static partial Regex Reports();

    private const string Ones = "(?:人|人员|居民|职工|者|老人|亲属|遗属|农民|学生|家属)";

    private const string Deeds = "(?:办事|政策|业务|参保登记|补贴|认证|参保(?:缴费)?|缴费|申领|办理|服务|补缴|适用|申请|受理|申报|领取|参加|保障|享受)";

    [GeneratedRegex("^(?:[需须]要?|资格|待遇|年度|本次|此次|生存|领取|可以?|养老金?|哪些)*(?:" + Deeds + "|对象)的?(?:对象|人群|范围|人员|群体)(?:及?范围)?(?:[:。]|$)|^对象:")]
    private static partial Regex Object();

    [GeneratedRegex(@"\G(?:凡(?:是|属)?)?(?<group>(?!由)[^。;:“”]{4,110}?" + Ones + @")(?:\([^()]{2,60}\))?(?:[。;]|$|,即|,?(?:均|都|应|须|需)[需须应要]?)")]
    private static partial Regex Group();

    /// <summary>甲人员、乙人员: each of them people.</summary>
    [GeneratedRegex("^(?<one>(?:[^、()]|\\([^()]{1,6}\\)){3,40}?" + Ones + ")(?:、(?<one>(?:[^、()]|\\([^()]{1,6}\\)){3,40}?" + Ones + "))+$")]
    private static partial Regex Each();

    /// <summary>A line of people and nothing else: 按月领取…待遇的人员、….</summary>
    [GeneratedRegex("^[^,。;:]{4,40}?(?:待遇|养老金|退休|参保|保险)[^,。;:]{0,60}?" + Ones + "(?:。|$)")]
    private static partial Regex People();

    /// <summary>适用人群包括:…; 凡…的人员,可….</summary>
    [GeneratedRegex("(?<=^|[\u4e00-\u9fff”,;])(?<!上门)的?" + Deeds + "的?(?:对象|人群|范围|群体)(?:(?:主要)?(?:包括|包含|为|是):?|:)(?<group>[^。;:“”,]{4,90}?" + Ones
        + ")(?=[,。;]|$)|^凡(?:是|属)?(?<group>[^。;:“”,]{6,60}?" + Ones + ")(?=,|均|都|可|应|须|需)")]
    private static partial Regex Whoever();

    /// <summary>Those who do it for others.</summary>
    [GeneratedRegex("(?:窗口|经办|[社所站局]|服务|业务)(?:工作|经办)人员$")]
    private static partial Regex OfOffice();

    [GeneratedRegex("工作人员|经办|网格员|志愿者|窗口|单位$|未按|逾期|未认证|尚未|冒领|违规")]
    private static partial Regex Staff();

    /// <summary>甲退休人员、乙遗属都要参加: who the sentence is of, all of them people by what they draw.</summary>
    [GeneratedRegex("^(?:[^,。;:]{1,8}[讯电](?:\\([^()]{0,20}\\))?)?(?<group>(?:[^,。;:“”、讯]{0,14}(?:退休|离休|退职|待遇|养老金|抚恤金|参保|遗属)[^,。;:“”、]{0,10}" + Ones + "、){1,5}"
        + "[^,。;:“”、]{0,14}(?:退休|离休|退职|待遇|养老金|抚恤金|参保|遗属)[^,。;:“”、]{0,10}" + Ones + ")(?:等)?,?(?:均|都|全部)(?:需要?|应当?|要|须|可)")]
    private static partial Regex All();

    private const string Persons = "(?:人员|居民|职工|农民|遗属|老人|参保人|退休人员|待遇领取人|者)";

    /// <summary>Who the subject of a sentence is: at its head, before what may be done.</summary>
    [GeneratedRegex("^(?:对于?|[^,。;:]{2,6}:|除[^,。;]{2,30}外,)?(?<group>(?:[^,。;:“”可需应]|(?<=[、])){2,48}?" + Persons
        + ")(?:,?(?:也|还|均|都|就)?(?:可|需要?|应|须|请|提供)|,本人持|,居住在)")]
    private static partial Regex Subject();

    /// <summary>Somebody by the insurance they have and what they draw.</summary>
    private const string Insured = @"(?<kind>(?:参加)?(?:[\u4e00-\u9fff]{0,6}(?:企业|机关|事业单位|居民|职工|灵活就业|征地|遗属)[\u4e00-\u9fff]{0,10}?)"
        + @"(?:退休(?:\(职\))?|待遇(?:领取)?|职工)(?:人员|(?<=职工)))";

    [GeneratedRegex("(?:认证|参保|缴费|领取|办理)的?[^,。;]{0,8}(?:人员|对象|人群|群体)(?:主要)?(?:包括|包含|为)" + Insured + "(?:(?:、|和|及|以及)" + Insured + ")+(?=[。;,]|$)"
        + "|^(?:其中,)?" + Insured
        + "(?:(?:、|和|及|以及)" + Insured + ")*,?(?:均|都|也)?可(?:以)?通过")]
    private static partial Regex Kinds();

    /// <summary>Told by age, place or what they have.</summary>
    [GeneratedRegex("户籍|居住|年满|[0-9]{2}周?岁|省内|省外|境外|国外|异地|外地|外省|持有?[\u4e00-\u9fff]|具有|未参加|参加[\u4e00-\u9fff]{2,12}(?:保险|居保)|参保且|就业|港澳|行动不便|符合条件|被征地")]
    private static partial Regex Qualified();

    /// <summary>Staff, and those who only have a difficulty.</summary>
    [GeneratedRegex("工作人员|经办|窗口|协办|网格员|志愿者|^(?:[^的]{0,8})?(?:行动不便|高龄|失能|没有手机|不会)[^户居省]{0,12}$|灵活就业人员$|^(?:尚未|未认证|针对)|业务|系统|手机|认证|记者|社区(?:工作)?者|驻")]
    private static partial Regex Unqualified();

    [GeneratedRegex(
        "^(?<place>[\u4e00-\u9fff]{2,8}[省市区县])(?:、(?<place>[\u4e00-\u9fff]{2,8}[省市区县]))*"
            + "(?<residents>户籍(?:居民|人员))(?:、(?<resident>持有?[\u4e00-\u9fff]{2,14}证的[\u4e00-\u9fff]{2,8}(?:居民|人员)))*" +
        "(?:,?以及(?<condition>登记住址在[\u4e00-\u9fff]{2,8})的(?<paper>[\u4e00-\u9fff]{4,14}证)(?:、(?<paper>[\u4e00-\u9fff]{4,14}证))*"
            + "(?<holders>持有者|持有人))?,?均?可(?:以)?通过")]
    private static partial Regex May();
}
