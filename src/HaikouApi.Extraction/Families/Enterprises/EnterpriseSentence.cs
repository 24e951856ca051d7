using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Reads one sentence from left to right: figures, and whose they are.</summary>
internal sealed partial class EnterpriseSentence(Sentence sentence, EnterpriseScope scope, EnterpriseLedger ledger)
{
    /// <summary>What follows is planned, since which token; in the clause of another year, or a change.</summary>
    private int? _planned;
    private bool _isPast;
    private bool _isChange;

    /// <summary>What follows in the clause is said of the trade.</summary>
    private bool _isTrade;

    /// <summary>其中本地职工180人: some of the staff.</summary>
    private bool _isPart;

    private int _clause;

    /// <summary>收入 of less is a person's.</summary>
    private const decimal LeastIncome = 500_000;

    /// <summary>What was stated last, of which the growth behind it is.</summary>
    private EnterpriseFact? _stated;

    public void Read()
    {
        scope.BeginSentence();
        if (Following() is { } company) scope.Name(company);
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            if (EnterpriseGrammar.All.At(sentence, at) is var (rule, match) && rule.Facts(match).ToList() is { Count: > 0 } facts)
            {
                foreach (var fact in facts.Select(Completed).OfType<EnterpriseFact>()) State(fact, at + match.Length);
                at += match.Length;
            }
            else
            {
                Word(sentence.Tokens[at], at++);
            }
        }
    }

    /// <summary>A growth behind a figure is of what that states, if nothing between them says another thing.</summary>
    private EnterpriseFact? Completed(EnterpriseFact fact)
    {
        if (fact.Metric != "_growth") return fact;
        if (_stated is not { Metric: var metric, Match.Rule: not "enterprise-figures" and not "enterprise-each" } stated || metric.EndsWith("_growth", StringComparison.Ordinal)) return null;
        var between = sentence.Passage.Folded[stated.Match.Last.End..fact.Match.First.Start];
        return Against().IsMatch(between) && !OtherBase().IsMatch(sentence.Passage.Folded[fact.Match.First.Start..fact.Number.Start])
            ? fact with { Metric = metric + "_growth", Head = stated.Head, Owner = stated.Owner } : null;
    }

    [GeneratedRegex("^(?:大关|以上|左右|余元)?[,(、]?(?:[月季][增减][0-9.]+%[,、])?(?:也|又|均|则|更|平均|年均|实现|出现)*$")]
    private static partial Regex Against();

    /// <summary>环比, 月减, 比上月.</summary>
    [GeneratedRegex("环比|上个?[月周季]")]
    private static partial Regex OtherBase();

    /// <summary>注册资本20亿元、员工160人的某某公司: whom the figures that begin the sentence describe.</summary>
    private Company? Following()
    {
        var at = 0;
        while (at < sentence.Tokens.Count && sentence.Tokens[at].Kind is var kind && kind != EnterpriseKinds.Company && kind != Own && kind != Stranger && kind != Kinds.Comma && kind != Plan) at++;
        if (!sentence.Is(at, EnterpriseKinds.Company) || sentence.Tokens.Take(at).LastOrDefault(t => t.Value is Quantity) is not { Value: Quantity } figure) return null;
        return Describing().IsMatch(sentence.Passage.Folded.AsSpan(figure.End, sentence.Tokens[at].Start - figure.End)) ? (Company)sentence.Tokens[at].Value! : null;
    }

    [GeneratedRegex("^的?[\u4e00-\u9fff]{0,2}的[\u4e00-\u9fff]{0,4}$")]
    private static partial Regex Describing();

    private void State(EnterpriseFact fact, int next)
    {
        var isInvested = fact.Metric == "investment";
        if (_planned is not null || _isChange || _isTrade || (_isPast && !isInvested && fact.Match.Rule != "enterprise-raised")) return;
        if (fact.Match.Rule == "enterprise-figure" && sentence.Is(next, Orders) && fact.Head.Kind == Sum) return;
        if (_isPart && fact.Metric is "employees") return;
        if (fact.Figure.Value < LeastIncome && sentence.Passage.Folded.AsSpan(fact.Head.Start, fact.Head.End - fact.Head.Start) is "收入") return;
        if (sentence.Is(fact.Match.At - 1, Added) && (fact.Head.Kind == Staff || fact.Head.Kind == Items || fact.Head.Kind == Area)) return;

        // 总投资5亿元的某公司, 年产值10亿元的企业: the company stands behind.
        if (scope.Owner is null && sentence.Is(next, EnterpriseKinds.Company) && isInvested) scope.Name((Company)sentence.Tokens[next].Value!);
        if (IsOfWhatFollows(fact, next)) scope.End();
        if (Park().IsMatch(sentence.Passage.Folded, fact.Match.Last.End)) return;
        if (Hedged().IsMatch(sentence.Passage.Folded.AsSpan(Math.Max(0, fact.Number.Start - 5), Math.Min(5, fact.Number.Start)))) return;
        if (fact.Owner is null && IsOfSeveral(fact)) Unowned(fact);
        else if (fact.Owner is { } owner) ledger.Add(owner, fact);
        else if (scope.Owner is { } company && !IsOfUnknown(fact)) ledger.Add(company, fact);
        else Unowned(fact);
        scope.Stated();
        _stated = fact;
    }

    /// <summary>甲、乙两家分别…: which figure is whose is told by all of them together or not at all.</summary>
    private bool IsOfSeveral(EnterpriseFact fact) =>
        sentence.Tokens.Take(fact.Match.At).Where(t => t.Kind == EnterpriseKinds.Company).Select(t => ((Company)t.Value!).Name).Distinct().Count() > 1
        && sentence.Tokens.Any(t => t.Kind == Each && t.Start < fact.Number.Start && t.Start > sentence.Tokens.First(c => c.Kind == EnterpriseKinds.Company).End);

    /// <summary>;某某重科实现营业收入9亿元、净利润1亿元: who is not known at the head of the sentence is not known for what follows either.</summary>
    private void Unowned(EnterpriseFact fact)
    {
        ledger.Unowned(fact, scope.HasSeveral);
        if (scope.Owner is not null && fact.Head.Kind == Sum && (fact.Match.At == 1 || sentence.Is(fact.Match.At - 2, Kinds.Semicolon))) scope.End();
    }

    /// <summary>…;年产20万吨的某某装置投产: at its head a sentence says of what follows, which is no company that is known, how large it is.</summary>
    private bool IsOfWhatFollows(EnterpriseFact fact, int next) =>
        (fact.Match.At == 0 || sentence.Is(fact.Match.At - 1, Kinds.Semicolon)) && fact.Match.Last.End < sentence.Passage.Length
        && OfAnother().IsMatch(sentence.Passage.Folded, fact.Match.Last.End) && fact.Head.End <= fact.Number.Start && fact.Head.Kind is var kind
        && (kind == Yearly || kind == Sum || kind == Area) && !sentence.Is(next, EnterpriseKinds.Company) && !sentence.Is(next, EnterpriseKinds.Own);

    [GeneratedRegex(@"\G的(?!该|这|其|[一二三四]期|新|老|智能|自动|数字|现代|标准|全|生产|项目|工程|厂|车间|工厂|基地)[\u4e00-\u9fff]{2}")]
    private static partial Regex OfAnother();

    private void Word(Token token, int at)
    {
        if (token.Kind == Kinds.Comma || token.Kind == Kinds.Semicolon) scope.EndClause();
        if (token.Kind == EnterpriseKinds.Company) Name(token, at);
        else if (token.Kind == EnterpriseKinds.Own) scope.Own();
        else if (token.Kind == Project) scope.Project();
        else if (token.Kind == Partner && CompanyShapes.IsDoer(sentence.Passage.Folded, token.Start, token.End)) Do(token, at);
        else if (token.Kind == Partner && Parent().IsMatch(sentence.Passage.Folded, token.End)) return;
        else if (token.Kind == Stranger && !IsSubject(token)) scope.Aside();
        else if (token.Kind == Stranger || token.Kind == Partner) scope.End();
        else if (token.Kind == Unknown) scope.Forget();
        else if (token.Kind == Trade) _isTrade = true;
        else if (token.Kind == Plan) _planned = _clause;
        else if (token.Kind == Now) _planned = _planned < _clause ? null : _planned;
        else if (token.Kind == LastYearAlone && _planned < _clause && !IsCompared(token)) _planned = null;
        else if (token.Kind == Past || (token.Kind == LastYearAlone && IsCompared(token))) _isPast = true;
        else if (token.Kind == Part) _isPart = token.Start == 0 || !"是为在".Contains(sentence.Passage.Folded[token.Start - 1]);
        else if (token.Kind == Change || token.Kind == RaisedTo || token.Kind == Down || (token.Kind == Up && !sentence.Is(at + 1, Share))) _isChange = true;
        else if (token.Kind == Kinds.Comma) (_isPast, _isChange, _isTrade, _isPart, _clause) = (_isPast && sentence.Is(at - 1, Past) && sentence.Tokens[at - 1].End == token.Start, false, false, false, _clause + 1);
        else if (token.Kind == Kinds.Semicolon) (_planned, _isPast, _isChange, _isTrade) = (null, false, false, false);
    }

    /// <summary>全市 at the head of its clause, but for when it is, is who is spoken of.</summary>
    private bool IsSubject(Token token)
    {
        var folded = sentence.Passage.Folded;
        var clause = token.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':', '“'], token.Start - 1) + 1;
        var said = folded.AsSpan(clause, token.End - clause);
        var own = said.LastIndexOfAny("全我本");
        return OnlyWhen().IsMatch(said[..(own > 0 && own == said.Length - 2 ? own : token.Start - clause)]);
    }

    [GeneratedRegex("^(?:[0-9一二三四五六七八九十]+|年|月|日|[今去前上下本当全]|半年|季度|以来|目前|截至|底|末|初|份|前|到|至|据|从|在|近|该|此|其中|统计|了解|介绍|预计)*$")]
    private static partial Regex OnlyWhen();

    /// <summary>该公司为甲公司全资子公司: whose it is, and not who is spoken of.</summary>
    [GeneratedRegex(@"\G的?(?:全资|控股|下属|旗下)?(?:子|分|孙)公司")]
    private static partial Regex Parent();

    /// <summary>甲公司由乙公司投资: the clause goes on about the first; 该项目由乙公司投资, about the one that does.</summary>
    private void Do(Token doer, int at)
    {
        var clause = sentence.Tokens.Take(at).Reverse().TakeWhile(t => t.Kind != Kinds.Comma && t.Kind != Kinds.Semicolon);
        if (!clause.Any(t => t.Kind == EnterpriseKinds.Company)) scope.Name((Company)doer.Value!);
    }

    private void Name(Token company, int at)
    {
        if (IsAside(company, at)) return;
        if (company.Start == 0 && Introduced().IsMatch(sentence.Passage.Folded, company.End)) scope.Topic((Company)company.Value!);
        else scope.Name((Company)company.Value!);
    }

    [GeneratedRegex(@"\G(?:\([^()]{1,30}\))?,?(?:是|系|为|成立|创[建立办]|始[建创]|位于|坐落|座落|地处|前身)")]
    private static partial Regex Introduced();

    /// <summary>在某集团引领下,萍安钢铁…: the company of a circumstance, before the one that is spoken of.</summary>
    private bool IsAside(Token company, int at)
    {
        var folded = sentence.Passage.Folded;
        var start = company.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':'], company.Start - 1) + 1;
        var end = folded.IndexOfAny([',', '。', ';'], company.End) is >= 0 and var mark ? mark : folded.Length;
        if (Titled().IsMatch(folded, company.End) && Attending().IsMatch(folded.AsSpan(company.End, end - company.End))) return true;
        return Circumstance().IsMatch(folded.AsSpan(start, end - start))
            && sentence.Tokens.Skip(at + 1).Any(t => t.Kind == EnterpriseKinds.Company && ((Company)t.Value!).Name != ((Company)company.Value!).Name);
    }

    /// <summary>…、某集团董事长某某等出席: a guest.</summary>
    [GeneratedRegex(@"\G(?:党委书记|常务|执行|[副总董])[\u4e00-\u9fff]*(?:长|理|裁|师|监|记)")]
    private static partial Regex Titled();

    [GeneratedRegex("出席|参加|陪同|见证|致辞|莅临")]
    private static partial Regex Attending();

    [GeneratedRegex("^(?:自|在|随着).*[后下时际]$")]
    private static partial Regex Circumstance();

    /// <summary>去年5000万元,今年8000万元: beside it stands what is so this year, or by how much it changed.</summary>
    private bool IsCompared(Token lastYear) => ThisYear().IsMatch(sentence.Passage.Folded) || Since().IsMatch(sentence.Passage.Folded, lastYear.End);

    [GeneratedRegex("今年(?![^,。;]{0,8}?(?:有望|预计|计划|力争|将|争取|可望|目标)(?![^,。;]{0,8}?(?:翻|增|倍|提高|提升|再)))|比去年|较(?:去年|上年)")]
    private static partial Regex ThisYear();

    [GeneratedRegex("增至|[提升]高?[到至]|(?:目前|如今|现在|眼下)[^,。;]{0,20}[0-9]|相比")]
    private static partial Regex Since();

    /// <summary>Words that nobody knows stand where the clause has its subject, or make another thing of the head.</summary>
    private bool IsOfUnknown(EnterpriseFact fact)
    {
        if (BeginsWithAnother() || IsOfAnotherInItsPeriod(fact)) return true;
        var at = fact.Match.At - 1;
        while (sentence.Is(at, Now)) at--;
        if (!sentence.Is(at, Kinds.Other)) return false;
        var other = sentence.Tokens[at];
        var words = sentence.Passage.Folded[other.Start..other.End];
        if (sentence.Passage.Folded[other.End] is '的' or '了') return false;
        if (Known().IsMatch(words)) return false;
        var (isFirst, isNamed) = (at == 0 || sentence.Is(at - 1, Kinds.Semicolon), scope.IsOnly || sentence.Tokens.Take(at).Any(t => t.Kind == EnterpriseKinds.Company || t.Kind == EnterpriseKinds.Own));
        var isSubject = isFirst || (sentence.Is(at - 1, Kinds.Comma) && (!isNamed || other.End < sentence.Tokens[at + 1].Start));
        if (isSubject && words.Length <= 8) return true; // 煜远实现营业收入; behind a comma 科技投入 is a head with what it is of.
        return isNamed ? IsAnother(words) : other.End == fact.Head.Start && fact.Metric is "area" or "investment" && words.Length <= 8;
    }

    /// <summary>Whether words speak of someone else: by what they end in, or as a name that no company of the article has.</summary>
    private static bool IsAnother(string words) => Wider().IsMatch(words) || (words.Length is >= 4 and <= 8 && Brand.EndsInTrade(words) && Brand.IsName(words));

    /// <summary>某某电池仍排第二,上半年…: a sentence that sets a name nobody knows beside others is about that one.</summary>
    private bool BeginsWithAnother() =>
        sentence.Is(0, Kinds.Other) && !sentence.Tokens.Any(t => t.Kind == EnterpriseKinds.Company || t.Kind == EnterpriseKinds.Own)
        && Beside().IsMatch(sentence.Passage.Folded);

    [GeneratedRegex("^(?![^,。;]{0,8}(?:[产销]|量|额|值|率|规模|市场|企业|项目|收入|利润))[\u4e00-\u9fff]{3,6}?(?:则|仍|紧随其后|排名?第|[位名]列第)")]
    private static partial Regex Beside();

    /// <summary>某某锂能上半年实现: a name nobody knows, before the time that is spoken of.</summary>
    private bool IsOfAnotherInItsPeriod(EnterpriseFact fact)
    {
        var clause = sentence.Tokens.Take(fact.Match.At).Reverse().TakeWhile(t => t.Kind != Kinds.Comma && t.Kind != Kinds.Semicolon).ToList();
        return clause.Count > 0 && clause.All(t => t.Kind == Kinds.Other)
            && InItsPeriod().IsMatch(sentence.Passage.Folded.AsSpan(clause[^1].Start, fact.Match.First.Start - clause[^1].Start));
    }

    [GeneratedRegex("^(?![^,。;]{0,6}(?:[今去前本]年|[我他]们|企业|公司|集团|厂|全[国省市县]))[\u4e00-\u9fff]{3,6}?(?:[上下]半年|前三季度|[一二三四]季度|全年)(?:实现|完成|取得|创造|达成)?$")]
    private static partial Regex InItsPeriod();

    /// <summary>Words for more than a company.</summary>
    [GeneratedRegex("[省市县区国镇乡村州盟旗户]$|行业|产业(?!链)|市场|全[国省市县区球行]|园区|集团|协会|商会|合作社|农户|村民|居民|村里|学校|医院|政府|财政|银行|部门|单位|客户|经销|供应商|同行|对手|股东|集体|家庭|个人|游客|读者|种植|播种|造林|养殖面积|流转|人均|家企业|家公司")]
    private static partial Regex Wider();

    /// <summary>近某某2000万元: how near the figure is to what it counts is said of words that nobody knows.</summary>
    [GeneratedRegex("(?<![预节契签合大特制])(?:近(?![年日期来几百千半])|逾|约)[\u4e00-\u9fff]{1,3}$")]
    private static partial Regex Hedged();

    /// <summary>占地300亩的产业园 is not the company's.</summary>
    [GeneratedRegex(@"\G的[^,。;]{0,8}(?:园区|产业园|工业园|开发区)")]
    private static partial Regex Park();

    /// <summary>When it is, or what of the company it is.</summary>
    [GeneratedRegex("(?:年|月|份|底|季度|半年|日|期间|以来|[后时里内上]|我|他|她|们|人|介绍|说|告诉|项目|专案|工程|线|产品|车间|厂|基地|园|期|目|今|还|又|总|截至.*|每.*|余|自|[0-9])$|^(?:[手][上头中里里]|这[批些]|眼下|一[幢栋座片]$|达成|收获|斩获|喜获|揽下|签得|投下|创造|创建|上缴|贡献|安装|布局|搭建|采购|购置|购买|启用|开设|打造|形成|有效|成功|年均|全年|立即|果断|陆续|相继|再次|再|大力|主动|分别|一次性|持续|不断|新|截至|通过|经过|先后|近|主要|生产|自|随着|成立|建成|是|该|发展|成为|产品|项目|归属|技术|连续|计|一共|每|去|当|上|本|工厂|厂|平均|综合|成品|设计|最高|至)")]
    private static partial Regex Known();
}
