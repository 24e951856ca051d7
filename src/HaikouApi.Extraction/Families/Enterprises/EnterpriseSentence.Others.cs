using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Places;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Figures of a sentence that are not the company's as a whole: someone else is its subject, or it says a goal, a part, what each yields.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>该乡流转土地500亩, 第五名为某某,出货量9万台: a subject of its own, behind the last word for the company.</summary>
    private bool IsOfOtherSubject(EnterpriseFact fact) =>
        (OtherSubject().Match(sentence.Passage.Folded, Since(fact)) is { Success: true } other && other.Index < fact.Start) || IsOfPlaceNamed(fact);

    /// <summary>Where the last word for the company before a figure ends.</summary>
    private int Since(EnterpriseFact fact) =>
        sentence.Tokens.Take(fact.First).LastOrDefault(t => t.Kind == EnterpriseKinds.Company || t.Kind == Own).End;

    [GeneratedRegex("(?<=^|[,。;:!])(?:(?:该|全)(?:[乡镇县州盟旗]|村(?!委)|市(?!场)|区(?!域)|街道)"
        + "|(?:这次|此次|本次|本届)[^,。;]{0,8}(?:招聘会|展会|博览会|交易会|洽谈会|集中开工|集中签约)"
        + "|[^,。;]{0,24}?[0-9]+[余多]?个[^,。;0-9]{0,12}(?:重点|签约|开工)项目(?=,)"
        + "|[^,。;]{0,24}?企业(?:数量|总数|数)?(?:已|达到?|为|有)*[0-9]+[余多]?家"
        + "|(?:[0-9]+、)?(?:排名)?第[一二三四五六七八九十]+名?(?:[为是]|则是))"
        + "|(?<![以将把][^,。;]{1,10})作为[^,。;]{0,6}(?:业务|板块)(?=,)|等[0-9]+[余多]?个[^,。;0-9]{0,12}项目(?=,)")]
    private static partial Regex OtherSubject();

    /// <summary>A goal, a project in talks, one part of the staff or of the works, what each mu yields, what was last year for comparison.</summary>
    private bool IsOfPartOrGoal(EnterpriseFact fact)
    {
        var folded = sentence.Passage.Folded;
        if (Striving().IsMatch(folded, fact.End)) return true;
        if (fact.Metric is "investment" or "annual_capacity" && InTalks().IsMatch(folded, fact.End)) return true;
        if (fact.Head.Kind == Staff && SomeStaff().IsMatch(folded.AsSpan(0, fact.Number.Start))) return true;
        if (fact.Head.Kind == Counted && Foremost().IsMatch(folded.AsSpan(0, fact.Number.Start))) return true;
        if (fact.Head.Kind != Sum) return false;
        return WhileLastYear().IsMatch(folded.AsSpan(0, fact.Start))
            || (fact.Figure.Value < MostOfOne && EachYields().IsMatch(folded.AsSpan(Since(fact), fact.Start - Since(fact))));
    }

    /// <summary>为实现年产量500万件|奋力冲刺.</summary>
    [GeneratedRegex(@"\G(?:的?目标)?而?(?:奋力|全力|努力|加速)?(?:冲刺|奋斗|拼搏|努力)")]
    private static partial Regex Striving();

    /// <summary>总投资9亿元|的某某项目…等在谈项目.</summary>
    [GeneratedRegex(@"\G[^。;]{0,160}?(?:在谈|在洽|洽谈中的)项目")]
    private static partial Regex InTalks();

    /// <summary>包括|七名锻工, 整个车间只有|3名工人.</summary>
    [GeneratedRegex("(?:包括|(?:车间|生产线|产线)里?[\u4e00-\u9fff]{0,2}(?:只有|仅有|只需要?|仅需要?)|(?:员工|职工|工人)(?:当|之)?中,?(?:有|约)*)$")]
    private static partial Regex SomeStaff();

    /// <summary>前|两个工厂.</summary>
    [GeneratedRegex("(?<![目以之此当日年月天])前$")]
    private static partial Regex Foremost();

    /// <summary>而去年净利润为8亿元: what this year's is compared with.</summary>
    [GeneratedRegex("而[去上]年(?!.*今年)[^。;]*$")]
    private static partial Regex WhileLastYear();

    /// <summary>2008年办起作坊,当年销售额只有|60万元: how little it was then.</summary>
    [GeneratedRegex("(?:当年|那时|那年|第一年|起初|当时|刚开始)[^。;,]{0,12}(?:只有|才|仅有?|不足|不到)$")]
    private static partial Regex OnlyThen();

    /// <summary>No more is yielded by a mu or a head.</summary>
    private const decimal MostOfOne = 1_000_000;

    /// <summary>每亩可收500斤,|净利润1万元.</summary>
    [GeneratedRegex("(?:每[亩头只株棚]|亩均)[^。;]{0,30}$")]
    private static partial Regex EachYields();

    /// <summary>A bound of a list, what one contract is worth, a part of the same in the whole, one of the causes, what was before.</summary>
    private bool IsNotItsOwn(EnterpriseFact fact)
    {
        var folded = sentence.Passage.Folded;
        if (IsPartOfSame(fact) || IsOfSomeStaff(fact) || IsOfCountry(fact) || OfSegment().IsMatch(folded.AsSpan(0, fact.Head.Start))) return true;
        if (EnterpriseOutput.IsOfTime(fact.Head.Kind) && OfEach().IsMatch(folded.AsSpan(0, fact.Head.Start))) return true;
        if (fact.Metric == "annual_capacity" && IsOfOtherProject(fact)) return true;
        if (fact.Metric is "planting_area" or "base_area" && folded[fact.Head.End - 1] == '积' && IsTilledByOthers(fact)) return true;
        var since = folded.AsSpan(Since(fact), fact.Start - Since(fact));
        if (Together().IsMatch(since)) return true;
        if (fact.Metric is "revenue" or "profit" or "area" && OfPerson().IsMatch(since)) return true;
        if (fact.Metric is "jobs" or "investment" or "employees" && GoneHome().IsMatch(since)) return true;
        if (fact.Head.Kind != Sum || fact.IsChange) return false;
        if (OnlyThen().IsMatch(folded.AsSpan(0, fact.Figure.Number))) return true;
        if (fact.Figure.Comparator is "atLeast" or "atMost" && BoundOf().IsMatch(folded, fact.End)) return true;
        var before = folded.AsSpan(0, fact.Head.Start);
        if (fact.Metric is "contract_value" or "orders" or "investment" or "revenue" && OfOne().IsMatch(before)) return true;
        if (fact.Metric is "cargo_value" or "exports" && OfLoad().IsMatch(before)) return true;
        if (fact.Metric == "donation" && ByPerson().IsMatch(before)) return true;
        if (fact.Metric == "investment" && (ByPerson().IsMatch(before) || OfProjects().IsMatch(folded, fact.End) || IsOfProjects(fact))) return true;
        if (Twice().IsMatch(folded.AsSpan(0, fact.Head.End)) || (fact.Metric != "net_loss" && Lost().IsMatch(before))) return true;
        if (fact.Metric is not ("profit" or "net_loss" or "gross_profit" or "revenue")) return false;
        return OneLoss().IsMatch(before) || Cause().IsMatch(before) || ThanThen().IsMatch(folded.AsSpan(0, fact.Start));
    }

    /// <summary>出口3.6万亿元: only a bank, a group and one who is known has so much; else it is the country's.</summary>
    private bool IsOfCountry(EnterpriseFact fact) => fact.Number.Kind == SumFigure && fact.Figure.Value >= 1_000_000_000_000 && scope.Owner is { } owner
        && !EnterpriseScope.IsBank(owner) && !owner.Folded.Contains("集团", StringComparison.Ordinal) && !KnownCompanies.AreIn(owner.Folded);

    /// <summary>每条生产线|每天能生产1万片: what one of several makes.</summary>
    [GeneratedRegex("(?:每|平均一|单)(?:条|台|套|座|名|位|口|亩|头|只|辆|株|棵|班|间|张)[^,。;0-9]{0,10}$")]
    private static partial Regex OfEach();

    /// <summary>这批货发往越南,|货值120万元.</summary>
    [GeneratedRegex("(?:[这那首该此头]|(?<![第同])[一两])批[^。;]{0,24}$")]
    private static partial Regex OfLoad();

    /// <summary>损失|产值3000万元.</summary>
    [GeneratedRegex("(?:损失|挽回|流失|影响|取消|退掉|推迟)了?$")]
    private static partial Regex Lost();

    /// <summary>合同额10亿元以上|的重大合同.</summary>
    [GeneratedRegex(@"\G的(?!规模|水平|产值|销售|营业|收入|利润|税收|订单|好?成绩|速度|[\u4e00-\u9fff]{0,4}(?:公司|企业)(?=[,。;]|$))[\u4e00-\u9fff]{2}")]
    private static partial Regex BoundOf();

    /// <summary>董事长个人|出资100万元.</summary>
    [GeneratedRegex("(?:个人|本人|职工|村民|农户|政府|财政)[\u4e00-\u9fff]{0,2}$")]
    private static partial Regex ByPerson();

    /// <summary>总投资122亿元|的27个项目.</summary>
    [GeneratedRegex(@"\G的[0-9一二两三四五六七八九十百]+[余多]?[个项][\u4e00-\u9fff]{0,8}(?:项目|工程)")]
    private static partial Regex OfProjects();

    /// <summary>已招引项目27个,|总投资83亿元: of all the projects of whoever is spoken of, where the sentence names no company.</summary>
    private bool IsOfProjects(EnterpriseFact fact) => Since(fact) is var since
        && (since == 0 ? ManyProjects() : ManyCases()).IsMatch(sentence.Passage.Folded.AsSpan(since, fact.Start - since));

    /// <summary>甲、乙、丙共3件投资案,|总计投资金额5亿元.</summary>
    [GeneratedRegex("共[0-9]+件[\u4e00-\u9fff]{0,6}案,?[\u4e00-\u9fff]{0,4}$|[、和及][^,。;]{2,24}等[^,。;]{0,8}?,(?:合计|总计|共计?)(?:投资)?[\u4e00-\u9fff]{0,2}$")]
    private static partial Regex ManyCases();

    [GeneratedRegex("(?:(?:项目|工程|专案)(?:[共已达为有]|总数|数量)*[0-9]+[余多]?[个项件],?|[0-9]+[余多]?[个项件][\u4e00-\u9fff]{0,10}(?:项目|工程|专案|案),?)[\u4e00-\u9fff]{0,4}$")]
    private static partial Regex ManyProjects();

    /// <summary>亏损:300万元-500万元 亏损:|645万元: two columns side by side, of which the second is what the first is compared with.</summary>
    [GeneratedRegex("(?<head>亏损|盈利|净利润|营业收入|利润总额)[:为]?(?<figure>[0-9.,]+[万亿]?元?)(?:[-—~至到]+\\k<figure>?[0-9.,]*[万亿]?元?)? ?\\k<head>$")]
    private static partial Regex Twice();

    /// <summary>他把种植面积扩大,|年收入: what a person earns or tills.</summary>
    [GeneratedRegex("(?:^|[,。;])(?:[^,。;]{0,6})?[他她](?:把|又|还|将|在|种|养|租|承包|一人|自己|家|每年|一年)[^。;]*$")]
    private static partial Regex OfPerson();

    /// <summary>去年他回乡|投资3000万元: in what is no works of the one named before.</summary>
    [GeneratedRegex("(?:^|[,。;])[^,。;]{0,6}[他她][^,。;]{0,4}[回返][乡家到][^。;]*$")]
    private static partial Regex GoneHome();

    /// <summary>350名工人|举行罢工, 约8000名员工|复工; 又新招聘了|十余名工人: not all of them.</summary>
    private bool IsOfSomeStaff(EnterpriseFact fact) => fact.Metric == "employees"
        && ((fact.HeadAt >= fact.At && Acting().IsMatch(sentence.Passage.Folded, fact.End)) || IsHired(fact));

    /// <summary>扩招员工|30人, but not 扩招员工,目前已达|300人: how many they are by now.</summary>
    private bool IsHired(EnterpriseFact fact) => Hired().IsMatch(sentence.Passage.Folded.AsSpan(0, fact.Start))
        && !(fact.HeadAt < fact.At && sentence.Passage.Folded.AsSpan(fact.Head.End, fact.Number.Start - fact.Head.End).Contains(','));

    [GeneratedRegex(@"\G(?:于[^,。;]{2,16}?|[已又正就便都]|陆续|开始|因[^,。;]{1,8}?|按时|顺利|如期|提前)*(?:举行)?"
        + "(?:复工|(?:返岗|到岗|复岗|上岗)(?=[,(][^。;]{0,6}率)|罢工|停工|参加|参与|报名|领取|接受|感染|受伤|失业|离职|被困|被裁|下岗)(?![人员]{0,2}[0-9])")]
    private static partial Regex Acting();

    [GeneratedRegex("(?:临时[加请招聘雇]了?|加派|新招|招聘|招收|新聘|招录|招进|招来|扩招|增招|又招|裁[掉减]|辞退|罢工|停工|受伤|失业|离职|参训|获奖|被困)[^,。;0-9]{0,3}$")]
    private static partial Regex Hired();

    /// <summary>云钢青川冷轧项目已形成|150万吨生产能力: a project somewhere else, that the clause begins with.</summary>
    private bool IsOfOtherProject(EnterpriseFact fact)
    {
        var folded = sentence.Passage.Folded;
        var clause = fact.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':'], fact.Start - 1) + 1;
        return Since(fact) <= clause && Elsewhere().Match(folded[clause..fact.Start]) is { Success: true } project && PlaceFinder.Find(project.Value).Any();
    }

    [GeneratedRegex("^[\u4e00-\u9fff]{4,16}?(?:项目|工程|基地)(?=[已现正]?(?:形成|建成|投产|具备|拥有|实现|达到))")]
    private static partial Regex Elsewhere();

    /// <summary>单笔|合同额.</summary>
    [GeneratedRegex("(?:单[笔个项体店]|每[笔单个家])[\u4e00-\u9fff]{0,2}$")]
    private static partial Regex OfOne();

    /// <summary>外汇|亏损: one of several losses.</summary>
    [GeneratedRegex("(?:外汇|汇兑|投资|公允价值|减值|资产|存货|重估|一次性|非经常性|期货|套保|衍生品|分部|业务|板块|客运|货运|部门)(?:变动|处置)?$")]
    private static partial Regex OneLoss();

    /// <summary>主要由于…|亏损: what the result comes from.</summary>
    [GeneratedRegex("(?:由于|因为|归因于|源于|缘于|系因|(?:主要|部分)(?:是|系|为|来自于?|因))[^,。;]*$")]
    private static partial Regex Cause();

    /// <summary>较上半年|亏损7300万元恶化, 比2020年|亏损118亿元有所扩大.</summary>
    [GeneratedRegex("(?:[较比]|相比于?|对比)(?:上|去|前|同|20[0-9]{2})[^,。;0-9]{0,10}的?$")]
    private static partial Regex ThanThen();

    /// <summary>年产10万吨|硅铁项目正在续建: what works that are being built are to make.</summary>
    private bool IsBeingBuilt(EnterpriseFact fact) => fact.Head.Kind is var kind && (kind == Yearly || kind == Amount)
        && fact.Metric.EndsWith("_capacity", StringComparison.Ordinal) && BeingBuilt().IsMatch(sentence.Passage.Folded, fact.End);

    [GeneratedRegex(@"\G(?:[^,。;、]{0,24}?(?:项目|工程|生产线)|[^。;]{0,160}?等[^,。;]{0,10}?项目)"
        + "(?![^。;]*?(?:(?<!主体[^,。;]{0,10}|[可将](?:建成)?|(?:预计|有望)(?:建成)?)(?:建成|投产|达产|竣工)(?:投产)?(?![^,。;]{0,2}后)|投用|试车))"
        + "[^。;]*?(?:(?:正在?|加[快紧]|抓紧|有序|全面|全力)(?:[\u4e00-\u9fff]{0,4})(?:续?建|施工|推进|安装|筹[建备])|在建|续建|筹建"
        + "|动工|奠基|开工|签约|洽谈|选址|主体|[建投达竣]+[成产工]后|(?:项目|基地)[\u4e00-\u9fff]{0,2}(?:揭牌|启动)|(?:可|将|预计|有望)[^,。;]{0,6}(?:建成|投产)|土建|桩基|设备安装|进场施工)")]
    private static partial Regex BeingBuilt();

    /// <summary>What a figure states by the words round its head: patents that were applied for or are new, machines that were added.</summary>
    private string MetricOf(EnterpriseFact fact)
    {
        var folded = sentence.Passage.Folded;
        if (fact.Metric == "patents" && fact.Head.End <= fact.Number.Start && (AppliedFor().IsMatch(folded.AsSpan(0, fact.Head.Start))
            || Applications().IsMatch(folded, fact.Head.End)))
        {
            return "patent_applications";
        }

        if (fact.Metric == "cargo_value" && folded.AsSpan(0, fact.Head.Start).Contains("出口", StringComparison.Ordinal)) return "exports";
        if (fact.Metric == "ships" && folded.AsSpan(0, fact.Head.Start).EndsWith("出口")) return "export_volume";
        return (sentence.Is(fact.First - 1, Added) && fact.Metric == "patents") || (_isAdded && fact.Metric is "equipment" or "production_lines")
            ? (fact.Metric == "production_lines" ? "new_lines" : "new_" + fact.Metric) : fact.Metric;
    }

    [GeneratedRegex("申请了?(?:国家|国内外?|国际|各[类项种]|发明|实用新型|相关)*$")]
    private static partial Regex AppliedFor();

    [GeneratedRegex(@"\G申请(?![\u4e00-\u9fff]{0,4}(?:获|授权))")]
    private static partial Regex Applications();
}
