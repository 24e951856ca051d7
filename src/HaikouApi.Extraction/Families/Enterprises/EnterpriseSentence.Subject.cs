using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Who a sentence speaks of: which of its names is its subject, and whether words that nobody knows are someone else.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>全市 at the head of its clause, but for when it is, is who is spoken of.</summary>
    private bool IsSubject(Token token)
    {
        var folded = sentence.Passage.Folded;
        var clause = token.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':', '“'], token.Start - 1) + 1;
        var said = folded.AsSpan(clause, token.End - clause);
        var own = said.LastIndexOfAny("全我本");
        var before = said[..(own > 0 && own == said.Length - 2 ? own : token.Start - clause)];
        return OnlyWhen().IsMatch(before) || (before.Length is >= 2 and <= 12 && OnlyWhere().IsMatch(Brand.WithoutPlaces(before.ToString())));
    }

    /// <summary>云川高新区|48家企业: what is left of where they are without the names of places.</summary>
    [GeneratedRegex("^(?:(?:高新|经开|开发|工业|产业|示范|新)?(?:园?区)|(?:高新技术|经济技术|经济)开发区|的|内|全|目前|[、·])*$")]
    private static partial Regex OnlyWhere();

    [GeneratedRegex("^(?:[0-9一二三四五六七八九十]+|年|月|日|[今去前上下本当全]|半年|季度|以来|目前|截至|底|末|初|份|个|前|到|至|据|从|在|近|该|此|其中|统计|了解|介绍|预计)*$")]
    private static partial Regex OnlyWhen();

    /// <summary>该公司为甲公司全资子公司: whose it is, and not who is spoken of.</summary>
    [GeneratedRegex(@"\G(?:的?(?:全资|控股|下属|旗下)?(?:子|分|孙)公司|[^,。;]{0,8}?引进)")]
    private static partial Regex Parent();

    /// <summary>甲集团旗下核心子公司|乙股份: what follows is that one's, and nobody's where it is not known.</summary>
    private void Child(Match child, int at)
    {
        if (!sentence.Is(at + 1, EnterpriseKinds.Company) || sentence.Tokens[at + 1].Start > child.Index + child.Length) scope.Forget();
    }

    [GeneratedRegex(@"\G(?:旗下|下属|所属|全资|控股|核心|重要|海外|境外|的)*(?:子|孙)公司(?=[\u4e00-\u9fff-[中的里等数均都共总]])"
        + @"|\G(?:旗下|下属|所属)的?[\u4e00-\u9fff-[的和与及]]{2,6}(?:分公司|分厂|子公司)"
        + @"|\G(?<=集团|公司|银行)(?:股份|有限|责任|公司)*(?!港)[\u4e00-\u9fff-[的和与及在为是]]{1,4}(?:港区?|煤矿|金矿|铁矿|油田|气田|油气田|电厂|电站|水电厂|机场|码头|分行|支行|分局|事业部)(?:" + When
        + "|(?=提前|如期|日前|近日|职工|员工|干部|投入|打破|刷新|创|克服|传来|自|正))"
        + @"|\G(?:旗下|下属|所属|辖下|麾下)的?(?!拥?有|共|现|设|已|控|全资|各|所有|全部|全|[0-9一二三四五六七八九十]|[\u4e00-\u9fff]{0,4}(?:产品|门店|厂|基地|车间|员工|项目))"
        + "[\u4e00-\u9fff-[的和与及在为是]]{2,10}?" + When)]
    private static partial Regex Child();

    /// <summary>Behind the name of a part: when it was, what it did, or what of it is told.</summary>
    private const string When = "(?=[0-9]|[今去前上下全]|[一二三四首]季|年|累计|共|已|完成|实现|营|净|销售|存款|贷款|产值|产量|—|,)";

    private void Name(Token company, int at)
    {
        if (IsAside(company, at)) return;
        var folded = sentence.Passage.Folded;
        if (Holding().IsMatch(folded, company.End) && sentence.Tokens.Skip(at + 1).Take(3).Any(t => t.Kind == EnterpriseKinds.Company))
        {
            scope.Parent((Company)company.Value!);
            return;
        }

        if (IsNextSubject(company, at) || Client().IsMatch(folded.AsSpan(0, company.Start))) scope.Stated();
        if (IsFirst(company) || Founded().IsMatch(folded.AsSpan(0, company.Start))) scope.Topic((Company)company.Value!);
        else scope.Name((Company)company.Value!);
    }

    /// <summary>甲公司的客户|乙公司营收3亿元: who is spoken of is the other.</summary>
    [GeneratedRegex("的[\u4e00-\u9fff]{0,4}?(?:客户|供应商|股东|竞争对手|合作伙伴|合作方)$")]
    private static partial Regex Client();

    /// <summary>子公司甲公司完成联运60万标箱,|乙公司实现营业收入3亿元: behind a figure the next clause begins with its own subject.</summary>
    private bool IsNextSubject(Token company, int at)
    {
        if (!(sentence.Is(at - 1, Kinds.Comma) || sentence.Is(at - 1, Kinds.Semicolon)) || sentence.Tokens[at - 1].End != company.Start) return false;
        var before = at - 2;
        while (before >= 0 && sentence.Tokens[before].Kind != EnterpriseKinds.Company && sentence.Tokens[before].Value is not Quantity) before--;
        return before >= 0 && sentence.Tokens[before].Value is Quantity && Does().IsMatch(sentence.Passage.Folded, company.End);
    }

    [GeneratedRegex(@"\G(?:已|累计|共|去年|今年|[上下]半年)*(?:实现|完成|拥有|年产|日产|占地|现有|员工|产值|营收|营业收入|投资[0-9])")]
    private static partial Regex Does();

    /// <summary>甲集团|旗下乙有限公司.</summary>
    [GeneratedRegex(@"\G(?:旗下|下属|所属)的?")]
    private static partial Regex Holding();

    /// <summary>甲公司成功收购乙公司后,…。该公司…: whom a sentence begins with it is about, unless it names another beside it.</summary>
    private bool IsFirst(Token company) =>
        OnlyWhen().IsMatch(sentence.Passage.Folded.AsSpan(0, company.Start).TrimEnd(','))
        && (company.End == sentence.Passage.Length || !"、和与及同跟".Contains(sentence.Passage.Folded[company.End], StringComparison.Ordinal));

    /// <summary>某某董事长北上成立|甲公司。这家企业…: who was founded is spoken of.</summary>
    [GeneratedRegex("(?:成立|创[办立建]|设立|组建|注册)了?$")]
    private static partial Regex Founded();

    /// <summary>在某集团引领下,萍安钢铁…: the company of a circumstance, before the one that is spoken of.</summary>
    private bool IsAside(Token company, int at)
    {
        var folded = sentence.Passage.Folded;
        var start = company.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':'], company.Start - 1) + 1;
        var end = folded.IndexOfAny([',', '。', ';'], company.End) is >= 0 and var mark ? mark : folded.Length;
        if (company.Start > 0 && folded[company.Start - 1] == '是' && sentence.Tokens.Take(at).Any(t => t.Kind == EnterpriseKinds.Company)) return true;
        if (company.Start > 0 && folded[company.Start - 1] == '由' && IsDoneForSubject(at)) return true;
        if (start < company.Start && Supplied().IsMatch(folded, company.End) && "是为给作".Contains(folded[company.Start - 1])) return true;
        if (EnterpriseScope.IsBank((Company)company.Value!)
            && Borrowing().IsMatch(folded.AsSpan(start, company.Start - start))
            && Lending().IsMatch(folded, company.End))
        {
            return true;
        }

        if (IsOwner(company) || (company.Start > 0 && folded[company.Start - 1] == '在' && Held().IsMatch(folded, company.End))) return true;
        if (Titled().IsMatch(folded, company.End) && Attending().IsMatch(folded.AsSpan(company.End, end - company.End))) return true;
        return Circumstance().IsMatch(folded.AsSpan(start, end - start))
            && sentence.Tokens.Skip(at + 1).Any(t => t.Kind == EnterpriseKinds.Company && ((Company)t.Value!).Name != ((Company)company.Value!).Name);
    }

    /// <summary>获得|乙银行|贷款5笔: who lends.</summary>
    [GeneratedRegex("(?:获得?|取得|得到|拿到|争取到?|申请到?|向|从|与)[^,。;]{0,4}$")]
    private static partial Regex Borrowing();

    [GeneratedRegex(@"\G[^,。;0-9]{0,14}?(?:贷款|授信|融资)")]
    private static partial Regex Lending();

    /// <summary>仪式在乙公司|项目现场举行: the host.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,28}?(?:举行|举办|召开|开幕|揭牌|揭幕)")]
    private static partial Regex Held();

    /// <summary>是乙集团|核心供应商.</summary>
    [GeneratedRegex(@"\G的?[\u4e00-\u9fff]{0,8}?(?:供[应货]商|配套商|客户|成员|经销商|代工厂|合作伙伴)|\G(?:配套|供货|供应|代工|提供|加工|生产)")]
    private static partial Regex Supplied();

    /// <summary>…、某集团董事长某某等出席: a guest.</summary>
    [GeneratedRegex(@"\G(?:党委书记|常务|执行|[副总董])[\u4e00-\u9fff]*(?:长|理|裁|师|监|记)")]
    private static partial Regex Titled();

    [GeneratedRegex("出席|参加|陪同|见证|致辞|莅临")]
    private static partial Regex Attending();

    [GeneratedRegex("^(?:自|在|随着).*[后下时际]$|^在[^,。;]{0,8}[农林牧渔茶]场的?[^,。;]{0,12}[区园里内]$")]
    private static partial Regex Circumstance();

    /// <summary>Words that nobody knows stand where the clause has its subject, or make another thing of the head.</summary>
    private bool IsOfUnknown(EnterpriseFact fact)
    {
        if (BeginsWithAnother() || IsOfAnotherInItsPeriod(fact)) return true;
        if (fact is { Rule: "enterprise-reach", Metric: "employees" }) return false; // It says 公司 itself.
        if (fact.Metric == "financing" && sentence.Passage.Folded[fact.Head.Start] == '贷') return false; // 获得农业银行|贷款3000万元
        var at = fact.First - 1;
        while (sentence.Is(at, Now)) at--;
        if (!sentence.Is(at, Kinds.Other)) return false;
        var other = sentence.Tokens[at];
        var words = AtPlace().Replace(sentence.Passage.Folded[other.Start..other.End], "");
        if (sentence.Passage.Folded[other.End] is '的' or '了') return false;
        if (!words.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') || Known().IsMatch(words) || IsOfPlace(other)) return false;
        if (fact.Head.Kind == Jobs && sentence.Is(at - 1, Employs)) return false; // 吸纳|周边村|100余人就业
        if (fact.Head.Kind == Items && Buying().IsMatch(sentence.Passage.Folded.AsSpan(0, other.End))) return false; // 引进德国|设备160台
        if (fact.Rule == "enterprise-reach" && sentence.Is(at - 1, EnterpriseKinds.Company)) return false; // 甲公司|服务医院300家
        if (fact.Head.Kind == Items && other.End == fact.Head.Start && at > 0 && sentence.Tokens[at - 1].End < other.Start) return false; // 拥有|低压铸造|机40台
        var isBehindName = sentence.Is(at - 1, EnterpriseKinds.Company) || sentence.Is(at - 1, EnterpriseKinds.Own);
        if (isBehindName && sentence.Tokens[at - 1].End == other.Start) return Wider().IsMatch(words);
        if (sentence.Is(at - 1, Kinds.Semicolon) && IsOfCompaniesInTurn()) return true;
        if (fact.Head.Kind == Amount && other.End == fact.Head.Start && words.Length <= 8 && (sentence.Is(0, Part) || (at == 0 && scope.IsOnly)))
            return IsAnother(words) || Works().IsMatch(words); // 其中,氯化钾|产量: what is made.

        if (fact.Rule == "enterprise-reach" && at > 0 && !sentence.Is(at - 1, Kinds.Comma)) return false; // 带动周边村庄|400户.
        var isFirst = at == 0 || sentence.Is(at - 1, Kinds.Semicolon);
        var isNamed = scope.IsOnly || scope.GoesOn || sentence.Tokens.Take(at).Any(t => t.Kind == EnterpriseKinds.Company || t.Kind == EnterpriseKinds.Own);
        var isApart = sentence.Passage.Folded[other.End..sentence.Tokens[at + 1].Start] is not ("" or "累计" or "合计"); // 粗钢|累计产量
        var isSubject = (isFirst || sentence.Is(at - 1, Kinds.Comma)) && (!isNamed || isApart);
        if (isSubject && words.Length <= 8) return true; // 煜远实现营业收入; behind a comma 科技投入 is a head with what it is of.
        if (isNamed && fact.Metric == "market_share") return Wider().IsMatch(words) || IsOfOthers(other.End); // 高压阀门|市场份额: what it sells.
        return isNamed ? IsAnother(words) : other.End == fact.Head.Start && fact.Metric is "area" or "investment" && words.Length <= 8;
    }

    /// <summary>;某某精密的轴承|市场份额: at the head of a part of the sentence, of a name nobody knows.</summary>
    private bool IsOfOthers(int end) => Whose().IsMatch(sentence.Passage.Folded[..end]);

    [GeneratedRegex(";(?![该其本主自我]|公司|企业|集团|产品|拳头|[研开]发|生产|旗下|推出|目前|国内|全球)[\u4e00-\u9fff]{3,6}的[\u4e00-\u9fff]{2,12}$", RegexOptions.RightToLeft)]
    private static partial Regex Whose();

    [GeneratedRegex("(?:引进|购置|购进|进口|采用|配备)了?[^,。;]{0,12}$")]
    private static partial Regex Buying();

    /// <summary>甲产量3万辆;乙产量4万辆;…: behind each mark another company, so that a name nobody knows is one too.</summary>
    private bool IsOfCompaniesInTurn()
    {
        var turns = 0;
        for (var at = 1; at < sentence.Tokens.Count; at++)
        {
            if (sentence.Is(at, EnterpriseKinds.Company) && sentence.Is(at - 1, Kinds.Semicolon)) turns++;
        }

        return turns > 0 && sentence.Tokens.Count(t => t.Kind == EnterpriseKinds.Company) > 1;
    }

    /// <summary>两年半|在云川投资: where it is done.</summary>
    [GeneratedRegex("(?<!现|存|实)在[\u4e00-\u9fff]{2,6}$")]
    private static partial Regex AtPlace();

    /// <summary>其生产线…: of whom the sentence before spoke, which named nobody.</summary>
    private bool IsOfWhoIsUnknown() =>
        !scope.IsOnly && scope.Age > 1 && sentence.Passage.Folded[0] == '其' && !sentence.Passage.Folded.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>在天山南部的云川市|投资: where the company does it.</summary>
    private bool IsOfPlace(Token other)
    {
        var folded = sentence.Passage.Folded;
        var clause = other.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':', '“'], other.Start - 1) + 1;
        return "省市县区镇乡村州国园".Contains(folded[other.End - 1], StringComparison.Ordinal) && InPlace().IsMatch(folded.AsSpan(clause, other.End - clause));
    }

    [GeneratedRegex("[矿厂场站田社司部院地]$|[一-鿿]{2}(?:牌|系)$")]
    private static partial Regex Works();

    [GeneratedRegex("(?<![现存实])在[^0-9]{2,16}$")]
    private static partial Regex InPlace();

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
        var clause = sentence.Tokens.Take(fact.First).Reverse().TakeWhile(t => t.Kind != Kinds.Comma && t.Kind != Kinds.Semicolon).ToList();
        return clause.Count > 0 && clause.All(t => t.Kind == Kinds.Other)
            && InItsPeriod().IsMatch(sentence.Passage.Folded.AsSpan(clause[^1].Start, fact.Start - clause[^1].Start));
    }

    [GeneratedRegex("^(?![^,。;]{0,6}(?:[今去前本]年|透露|介绍|显示|表示|称|说|[我他]们|企业|公司|集团|厂|全[国省市县]))[\u4e00-\u9fff]{3,6}?(?:[上下]半年|前三季度|[一二三四]季度|全年)(?:实现|完成|取得|创造|达成)?$")]
    private static partial Regex InItsPeriod();

    /// <summary>Words for more than a company.</summary>
    [GeneratedRegex("[省市县区国镇乡村州盟旗户]$|行业|产业(?!链)|市场|全[国省市县区球行]|园区|集团|协会|商会|合作社|农户|村民|居民|村里|学校|医院|政府|财政|银行|部门|单位|客户|经销|供应商|同行|对手|股东|集体|家庭|个人|游客"
        + "|读者|种植|播种|造林|养殖面积|流转|人均|家企业|家公司|环节|工序|班组|万锭")]
    private static partial Regex Wider();

    /// <summary>When it is, or what of the company it is.</summary>
    [GeneratedRegex("(?:年|年[末初]|期末|月|份|底|季度?|半年|日|期间|以来|[后时里内上]|我|他|她|们|人|介绍|说|告诉|项目|专案|工程|线|产品|车间|厂|基地|园|期|目|今|还|又|总|截至.*|每.*|余|自|[0-9])$"
        + "|^(?:光|仅|单是?|手[上头中里持握]|正?(?:在|忙着)?赶[制做]|这[批些个家]|眼下|一[幢栋座片]$|达成|收获|斩获|喜获|揽下|签得|投下"
        + "|创造|创建|但|却|仍|而|并|且|尽管|上[缴交]|缴|交|贡献|安装|布局|搭建|采购|购置|购买|租用|租赁|租下|承租|盘下|供应|供货|服务|配套|启用|开设|打造|形成|有效|成功|年均|全年|立即|果断|陆续|相继|再次|再|大力|主动|分别|一次性|持续"
        + "|不断|新|截至|通过|经过|先后|近|主要|生产|自|随着|成立|建成|是|该|发展|成为|产品|项目|归属|技术|连续|计|一共|每|去|当|上|本|工厂|厂|平均|综合|成品|设计|最高|至)")]
    private static partial Regex Known();
}
