using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Reads one sentence from left to right: figures, and whose they are.</summary>
internal sealed partial class EnterpriseSentence(Sentence sentence, EnterpriseScope scope, EnterpriseLedger ledger)
{
    /// <summary>What follows is planned, since which token; in the clause of another year, or a change.</summary>
    private int? _planned;
    private bool _isPast;
    private bool _isLastYear;
    private bool _isChange;

    /// <summary>What follows in the clause is said of the trade.</summary>
    private bool _isTrade;

    /// <summary>其中本地职工180人: some of the staff.</summary>
    private bool _isPart;

    /// <summary>新增切割机4台、注塑机8台: what came to those there were.</summary>
    private bool _isAdded;

    /// <summary>公司向|乙集团供货6万吨,: up to the end of the clause it is of the one that does it.</summary>
    private bool _isServing;

    private int _clause;

    /// <summary>收入 of less is a person's.</summary>
    private const decimal LeastIncome = 500_000;

    /// <summary>一条围巾利润6元: no sum of a company is less.</summary>
    private const decimal LeastSum = 1000;

    public void Read()
    {
        scope.BeginSentence();
        if ((Following() ?? Closing()) is { } company) scope.Name(company);
        if (OfAnotherItem().Match(sentence.Passage.Folded) is { Success: true } item
            && !sentence.Tokens.Any(t => t.End <= item.Length && IsName(t)))
        {
            scope.Forget();
        }

        var facts = EnterpriseSlots.Of(sentence);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            Word(sentence.Tokens[at], at);
            if (facts.TryGetValue(at, out var fact)) State(fact, facts);
        }
    }

    private static bool IsName(Token token) => token.Kind == EnterpriseKinds.Company || token.Kind == Own || token.Kind == Project;

    /// <summary>2、秀川村:占地50亩: an item of a list that begins with a place or a body is not of who was named before.</summary>
    [GeneratedRegex("^\\(?[0-9一二三四五六七八九十]{1,3}[)、.][\u4e00-\u9fff]{2,16}[村镇乡县市社所校院场厂矿店馆局司]:")]
    private static partial Regex OfAnotherItem();

    /// <summary>年产3万吨,日产100吨——这是某某公司的产能: whose the figures are that stand before the dash.</summary>
    private Company? Closing()
    {
        var folded = sentence.Passage.Folded;
        if (!folded.Contains('这', StringComparison.Ordinal) || ThisIs().Match(folded) is not { Success: true } said) return null;
        var whose = sentence.Tokens.FirstOrDefault(t => t.Kind == EnterpriseKinds.Company || t.Kind == Own || t.Kind == Stranger);
        return whose.Kind == EnterpriseKinds.Company && whose.Start >= said.Index && whose.Start <= said.Index + said.Length + 6 ? (Company)whose.Value! : null;
    }

    [GeneratedRegex("—{1,2}这[就正]?是|(?<=[,。;!—….])这[就正]?是(?:[\u4e00-\u9fff0-9]{0,8}(?:记者|笔者))[^,。;]{0,8}?在")]
    private static partial Regex ThisIs();

    /// <summary>注册资本20亿元、员工160人的某某公司: whom the figures that begin the sentence describe.</summary>
    private Company? Following()
    {
        var at = 0;
        while (at < sentence.Tokens.Count && sentence.Tokens[at].Kind is var kind && kind != EnterpriseKinds.Company && kind != Own && kind != Stranger
            && kind != Kinds.Comma && kind != Plan)
        {
            at++;
        }

        if (!sentence.Is(at, EnterpriseKinds.Company) || sentence.Tokens.Take(at).Any(t => t.Kind == Kinds.Semicolon)
            || sentence.Tokens.Take(at).LastOrDefault(t => t.Value is Quantity) is not { Value: Quantity } figure)
        {
            return null;
        }

        return Describing().IsMatch(sentence.Passage.Folded.AsSpan(figure.End, sentence.Tokens[at].Start - figure.End))
            ? (Company)sentence.Tokens[at].Value! : null;
    }

    [GeneratedRegex("^的?[\u4e00-\u9fff]{0,2}的[\u4e00-\u9fff]{0,4}$")]
    private static partial Regex Describing();

    private void State(EnterpriseFact fact, IReadOnlyDictionary<int, EnterpriseFact> facts)
    {
        if (IsOfPartOrGoal(fact) || IsNotItsOwn(fact) || IsBeingBuilt(fact) || IsPartOfIncome(fact)) return;
        if (IsNotBegun(fact)) _planned ??= _clause;
        if (IsVetoed(fact) || IsBefore(fact) || (_isLastYear && IsCompared(fact, facts)) || (fact.IsChange && !IsOfStated(fact, facts))) return;

        // 总投资5亿元的某公司, 年产值10亿元的企业: the company stands behind.
        if ((scope.Owner is null || IsAtHead(fact)) && (Described(fact, fact.Last + 1) ?? Builder(fact)) is { } described)
        {
            scope.Stated(); // ;总投资1亿元的乙公司: whoever was named before it.
            scope.Name(described);
        }
        else if (IsOfWhatFollows(fact, fact.Last + 1))
        {
            scope.End();
        }

        if (fact.Metric == "defect_rate" && scope.Owner?.Folded[^1] == '行') fact = fact with { Metric = "npl_rate" }; // 银行
        if (MetricOf(fact) is var metric && metric != fact.Metric) fact = fact with { Metric = metric };
        if (Park().IsMatch(sentence.Passage.Folded, fact.End) && !Built().IsMatch(sentence.Passage.Folded.AsSpan(0, fact.Start))) return;
        if (fact is { Number.Kind: var sum, Figure: { Value: < LeastSum, Unit: "CNY" } } && sum == SumFigure && fact.Metric != "eps") return;
        if (fact.Metric == "loans_issued" && !(scope.Owner is { } lender && EnterpriseScope.IsBank(lender))) return;
        if (Hedged().IsMatch(sentence.Passage.Folded.AsSpan(Math.Max(0, fact.Number.Start - 5), Math.Min(5, fact.Number.Start)))) return;
        var isOwned = !IsCarriedAmongSeveral(fact) && !IsOfUnknown(fact) && !IsOfWhoIsUnknown() && !IsOfOtherSubject(fact)
            && (scope.IsNamed || sentence.Has(EnterpriseKinds.Own) || sentence.Has(Project));
        var company = fact.Owner ?? (isOwned && !IsOfSeveral(fact) ? fact.IsShare ? scope.OwnerOfShare : scope.Owner : null);
        if (company is null) Unowned(fact);
        else if (_stated.Add(fact.At)) ledger.Add(company, fact);
        scope.Stated();
    }

    /// <summary>总投资5亿元的|某公司, 年产3万吨原酒的|某公司: whom a figure describes stands right behind it.</summary>
    private Company? Described(EnterpriseFact fact, int next)
    {
        if (sentence.Is(next, Kinds.Other)) next++;
        if (!sentence.Is(next, EnterpriseKinds.Company)) return null;
        var isBehind = (fact.Metric == "investment" && next == fact.Last + 1)
            || Describing().IsMatch(sentence.Passage.Folded.AsSpan(fact.End, sentence.Tokens[next].Start - fact.End));
        return isBehind ? (Company)sentence.Tokens[next].Value! : null;
    }

    /// <summary>;总投资1亿元的|乙公司: at the head of its clause it describes who stands behind, whoever is spoken of.</summary>
    private bool IsAtHead(EnterpriseFact fact) =>
        sentence.Passage.Folded.AsSpan(fact.End) is ['的', ..] && (fact.Start == 0 || ",;、:".Contains(sentence.Passage.Folded[fact.Start - 1]));

    /// <summary>What was stated of someone, by the indices of the figures.</summary>
    private readonly HashSet<int> _stated = [];

    /// <summary>Planned, of another year, of the trade, a part, a change or a person's: no figure of the company.</summary>
    private bool IsVetoed(EnterpriseFact fact)
    {
        var isCounted = fact.Head.Kind == Counted || fact.Rule == "enterprise-reach";
        if (_planned is not null || (_isChange && !fact.IsShare && fact.Head.Kind != Jobs && !isCounted) || (_isTrade && !fact.IsShare)) return true;
        if (_isPast && fact.Metric != "investment" && fact.Rule != "enterprise-raised" && !IsRaised(fact)) return true;
        if (_isPart && fact.Metric is "employees" or "throughput") return true;
        if (fact is { Metric: "shipments", Figure.Unit: "{item}" } && sentence.Passage.Folded[fact.Head.End - 1] == '运') return true; // 发运邮件36票
        var isAfterFigure = fact.HeadAt > 0 && fact.HeadAt < fact.At && sentence.Tokens[fact.HeadAt - 1].Value is Quantity;
        if (isAfterFigure && EnterpriseSlots.IsBack(sentence, fact.HeadAt, fact.At)) return true; // 900名员工|到岗810人: the others are of the staff too.
        var head = sentence.Passage.Folded.AsSpan(fact.Head.Start, fact.Head.End - fact.Head.Start);
        if (fact.Number.Kind == SumFigure && fact.Figure.Value < LeastIncome && head is "收入" or "年收入") return true;
        if (sentence.Is(fact.First - 1, Employs) && fact.Head.Kind == Sum && sentence.Passage.Folded[sentence.Tokens[fact.First - 1].Start] != '创') return true;
        if (fact.Head.Kind == Counted && OfOthers().IsMatch(sentence.Passage.Folded.AsSpan(0, fact.Start))) return true;
        if (fact.Head.Kind == Items && OfRest().IsMatch(sentence.Passage.Folded.AsSpan(0, fact.Number.Start))) return true;
        return sentence.Is(fact.First - 1, Added) && (fact.Head.Kind == Staff || fact.Head.Kind == Counted);
    }

    /// <summary>走访经销商20家, 与3家客户…: no count of all there are.</summary>
    [GeneratedRegex("(?:走访|调研|参观|邀请|接待|吸引|参展|拜访|关闭|新[增开设签]|入驻|[与和同向对另第每近])[^,。;]{0,2}$")]
    private static partial Regex OfOthers();

    /// <summary>另外|两条生产线: the rest, and not all there are.</summary>
    [GeneratedRegex("(?:另外|其余|剩余|剩下的?|其[他它]|再投产)$")]
    private static partial Regex OfRest();

    /// <summary>A growth without a head of its own is of what is said before it, and stands or falls with that.</summary>
    private bool IsOfStated(EnterpriseFact fact, IReadOnlyDictionary<int, EnterpriseFact> facts) =>
        facts.Values.All(f => f.HeadAt != fact.HeadAt || f.IsChange || f.At > fact.At || _stated.Contains(f.At));

    /// <summary>甲、乙两家分别…: which figure is whose is told by all of them together or not at all.</summary>
    private bool IsOfSeveral(EnterpriseFact fact) =>
        sentence.Tokens.Take(fact.First).Where(t => t.Kind == EnterpriseKinds.Company).Select(t => ((Company)t.Value!).Name).Distinct().Count() > 1
        && sentence.Tokens.Any(t => t.Kind == Each && t.Start < fact.Number.Start
            && t.Start > sentence.Tokens.First(c => c.Kind == EnterpriseKinds.Company).End);

    /// <summary>…;年产20万吨的某某装置投产: at its head a sentence says of what follows, which is no company that is known, how large it is.</summary>
    private bool IsOfWhatFollows(EnterpriseFact fact, int next) =>
        (fact.First == 0 || sentence.Is(fact.First - 1, Kinds.Semicolon) || (fact.Metric == "investment" && sentence.Is(fact.First - 1, Kinds.Join)))
        && fact.End < sentence.Passage.Length
        && OfAnother().IsMatch(sentence.Passage.Folded, fact.End) && fact.Head.End <= fact.Number.Start && fact.Head.Kind is var kind
        && (kind == Yearly || kind == Sum || kind == Area) && !sentence.Is(next, EnterpriseKinds.Company) && !sentence.Is(next, EnterpriseKinds.Own);

    [GeneratedRegex(@"\G(?:为其[^,。;0-9]{0,6})?的(?!该|这|其|[一二三四]期|新|老|智能|自动|数字|现代|标准|全|生产|项目|工程|厂|车间|工厂|基地)[\u4e00-\u9fff]{2}")]
    private static partial Regex OfAnother();

    private void Word(Token token, int at)
    {
        if (token.Kind == Kinds.Comma || token.Kind == Kinds.Semicolon) scope.EndClause();
        if (token is { Value: Company partner } && token.Kind == Partner) scope.DealtWith(partner);
        if (token.Kind == EnterpriseKinds.Company && Child().Match(sentence.Passage.Folded, token.End) is { Success: true } child) Child(child, at);
        else if (token.Kind == EnterpriseKinds.Company) Name(token, at);
        else if (token.Kind == EnterpriseKinds.Own && IsAny(token)) return;
        else if (token.Kind == EnterpriseKinds.Own && sentence.Passage.Folded[token.End - 1] == '团') scope.OwnGroup();
        else if (token.Kind == EnterpriseKinds.Own && scope.Issuer is not null && sentence.Passage.Folded[token.Start..token.End] is "公司" or "本公司")
            scope.OwnIssuer();
        else if (token.Kind == EnterpriseKinds.Own) scope.Own(sentence.Passage.Folded[token.End - 1] == '厂', sentence.Passage.Folded[token.End - 1] == '行');
        else if (token.Kind == Project && IsOfUnknownWorks(token)) scope.End();
        else if (token.Kind == Project) scope.Project();
        else if (token.Kind == Partner && CompanyShapes.IsBuilder(sentence.Passage.Folded, token.Start)) scope.Forget();
        else if (token.Kind == Partner && CompanyShapes.IsDoer(sentence.Passage.Folded, token.Start, token.End)) Do(token, at);
        else if (token.Kind == Partner && IsServed(token, at)) _isServing = true;
        else if (token.Kind == Partner && (Parent().IsMatch(sentence.Passage.Folded, token.End) || IsOwner(token))) return;
        else if (token.Kind == Stranger && !IsSubject(token)) scope.Aside();
        else if (token.Kind == Stranger || token.Kind == Partner) scope.End();
        else if (token.Kind == Unknown) scope.Forget();
        else if (token.Kind == Trade)
            _isTrade |= !Within().IsMatch(sentence.Passage.Folded.AsSpan(0, token.Start)) && !Ordering().IsMatch(sentence.Passage.Folded, token.End);
        else if (token.Kind == Plan) _planned = _clause;
        else if (token.Kind == Now) _planned = _planned < _clause ? null : _planned;
        else if (token.Kind == LastYearAlone) (_isLastYear, _planned) = (true, _planned < _clause ? null : _planned);
        else if (token.Kind == Past) _isPast = true;
        else if (token.Kind == Part) _isPart = token.Start == 0 || !"是为在".Contains(sentence.Passage.Folded[token.Start - 1]);
        else if (token.Kind == Change) _isChange = true;
        else if (token.Kind == Added) _isAdded = true;
        else if (token.Kind == Kinds.Comma) Comma(token, at);
        else if (token.Kind == Kinds.Semicolon) Semicolon(at);
    }

    /// <summary>在|全国开设6个厂区, 带动|农户4万户: where, and for whom, the company does it.</summary>
    [GeneratedRegex("(?:(?<![存现实])在|[从向]|(?:出口|外销|畅销|热销|行销|走俏|卖|销售?)[到至往]?|覆盖|遍布|面向|服务|(?:带动|安排|吸纳|安置|解决)(?:了|周边|当地|附近|本地)*|(?<=[,。;]|公司|企业)为)$")]
    private static partial Regex Within();

    /// <summary>客户|的800吨订单, 农户|有3600户: who orders, and how many they are.</summary>
    [GeneratedRegex(@"\G(?<=农户)(?:总数|数量)?(?:已|共)*(?:有|达到?|发展到|超过?)(?:约|近)?[0-9]"
        + @"|\G(?<=客[户商])的?[约近超逾]?[0-9.]+[万亿]?[多余]?[\u4e00-\u9fff]{1,3}?的?[\u4e00-\u9fff]{0,4}(?:订单|订货)")]
    private static partial Regex Ordering();

    /// <summary>近某某2000万元: how near the figure is to what it counts is said of words that nobody knows.</summary>
    [GeneratedRegex("(?<![预节契签合大特制])(?:(?<![附邻最])近(?![年日期来几百千半])|逾|约)[\u4e00-\u9fff]{1,3}$")]
    private static partial Regex Hedged();

    /// <summary>在青川建起|占地30亩的加工园区.</summary>
    [GeneratedRegex("(?:建[起设]了?|建成)$")]
    private static partial Regex Built();

    /// <summary>占地300亩的产业园 is not the company's.</summary>
    [GeneratedRegex(@"\G的[^,。;]{0,8}(?:园区|产业园|工业园|开发区|产业链条?|产业集群|产业带|特色产业)")]
    private static partial Regex Park();
}
