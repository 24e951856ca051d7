using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Companies beside the one that is spoken of: who does something for it, for whom it does something, whose it is, whose fields.</summary>
internal sealed partial class EnterpriseSentence
{
    /// <summary>甲公司…,由乙公司投资: the sentence goes on about the first; 该项目由乙公司投资, about the one that does.</summary>
    private void Do(Token doer, int at)
    {
        if (BuiltFor().IsMatch(sentence.Passage.Folded, doer.End))
        {
            scope.End();
            return;
        }

        if (scope.Awaited is { } cost && !sentence.Is(at + 1, Kinds.Join) && sentence.Tokens.Take(at).Any(t => t.Kind == Project))
            ledger.Add((Company)doer.Value!, cost);
        var clause = sentence.Tokens.Take(at).Reverse().TakeWhile(t => t.Kind != Kinds.Comma && t.Kind != Kinds.Semicolon);
        var isOfNoun = Attributive().IsMatch(sentence.Passage.Folded, doer.End) && !clause.Any(t => t.Kind == EnterpriseKinds.Company || t.Kind == Own);
        if (isOfNoun || !IsDoneForSubject(at)) scope.Name((Company)doer.Value!);
    }

    /// <summary>总投资5亿元|的某某电池项目开工。该项目由乙公司投资: what the project costs, before it is said whose it is.</summary>
    [GeneratedRegex(@"\G的(?![0-9一二三四五六七八九十两几]+[余多]?[个大])[^,。;]{2,40}?(?:项目|工程|生产线|产业园|基地)(?!们)")]
    private static partial Regex OfProject();

    /// <summary>;某某重科实现营业收入9亿元、净利润1亿元: who is not known at the head of the sentence is not known for what follows either.</summary>
    private void Unowned(EnterpriseFact fact)
    {
        if (fact.Metric == "investment" && OfProject().IsMatch(sentence.Passage.Folded, fact.End)) scope.Await(fact);
        ledger.Unowned(fact, scope.HasSeveral);
        var isBehindMark = sentence.Is(fact.First - 2, Kinds.Semicolon);
        if (scope.Owner is not null && (fact.Head.Kind == Sum ? fact.First == 1 || isBehindMark : fact.Head.Kind == Amount && isBehindMark)) scope.End();
    }

    /// <summary>由甲公司|承建的某医院: what is built for others.</summary>
    [GeneratedRegex(@"\G(?:承建|施工|监理|代建|设计|总?承包)的")]
    private static partial Regex BuiltFor();

    /// <summary>由甲公司|投资建设的冷库: who did it is spoken of.</summary>
    [GeneratedRegex(@"\G[\u4e00-\u9fff]{2,10}?的")]
    private static partial Regex Attributive();

    /// <summary>Whether a company, or the word for it, is who the sentence spoke of last.</summary>
    private bool IsDoneForSubject(int at) =>
        sentence.Tokens.Take(at).Reverse().TakeWhile(t => t.Kind != Kinds.Semicolon)
            .FirstOrDefault(t => t.Kind == EnterpriseKinds.Company || t.Kind == Own || t.Kind == Project || t.Kind == Stranger || t.Kind == Unknown)
            is { End: > 0, Kind: var kind } && (kind == EnterpriseKinds.Company || kind == Own);

    /// <summary>公司向|乙集团|供货6万吨: for whom the one that the clause names before does it.</summary>
    private bool IsServed(Token partner, int at) => partner.Start > 0 && "向给为".Contains(sentence.Passage.Folded[partner.Start - 1])
        && Serving().IsMatch(sentence.Passage.Folded, partner.End)
        && sentence.Tokens.Take(at).Reverse().TakeWhile(t => t.Kind != Kinds.Comma && t.Kind != Kinds.Semicolon)
            .Any(t => t.Kind == EnterpriseKinds.Company || t.Kind == Own);

    [GeneratedRegex(@"\G(?:等[^,。;0-9]{0,6}|累计|共|已|先后|年)*(?:供[货应]|提供|交付|配套|出[口售]|销售|发[货运]|捐[赠款资])")]
    private static partial Regex Serving();

    /// <summary>母公司为|乙公司: whose it is too.</summary>
    private bool IsOwner(Token company) => OwnedBy().IsMatch(sentence.Passage.Folded.AsSpan(0, company.Start));

    [GeneratedRegex("(?:母公司|股东)[为是系]$")]
    private static partial Regex OwnedBy();

    /// <summary>
    /// 甲公司与乙公司…。…试车期间每天出卷120吨: where an article names several companies, a sentence that names none and says no 公司 is of nobody, but what
    /// is said by its label behind a heading (●甲集团 利润回升。业绩表现:…).
    /// </summary>
    private bool IsCarriedAmongSeveral(EnterpriseFact fact) => fact.Owner is null && !scope.IsOnly && !scope.IsNamedHere && !scope.GoesOn
        && !sentence.Tokens.Any(t => t.Start < fact.End && (t.Kind == EnterpriseKinds.Own || t.Kind == Project))
        && !(scope.Age <= 2 && Label().IsMatch(sentence.Passage.Folded));

    [GeneratedRegex("^[\u4e00-\u9fff]{2,6}:")]
    private static partial Regex Label();

    /// <summary>宜州桑园面积|38万亩: of a place by its name alone, in a sentence that has named no company.</summary>
    private bool IsOfPlaceNamed(EnterpriseFact fact)
    {
        if (Since(fact) > 0 || fact.Start < 2) return false;
        var folded = sentence.Passage.Folded;
        var clause = folded.LastIndexOfAny([',', '。', ';', ':', '“'], fact.Start - 1) + 1;
        return fact.Start - clause is > 1 and < 16 && PlaceFinder.Find(folded[clause..fact.Head.Start]).FirstOrDefault() is { Start: 0, Length: > 0 } place
            && OfPlaces().IsMatch(folded, clause + place.Length);
    }

    [GeneratedRegex(@"\G(?!基地|工厂|[分总]?厂|项目|园区?|公司|总部|门?店|[一二三四]期|生产|车间|仓|投资)[\u4e00-\u9fff]{0,6}?(?:面积|产量|产值|出口|投资|产能|税收|存栏|出栏|种植|装机)")]
    private static partial Regex OfPlaces();

    /// <summary>苹果种植面积|20万亩: of a place, unless the sentence names the company before and says nobody else.</summary>
    private bool IsTilledByOthers(EnterpriseFact fact)
    {
        var (folded, head) = (sentence.Passage.Folded, fact.Head);
        if (head.Start > fact.Number.Start) return true;
        if (Since(fact) == 0 && !Contracted().IsMatch(folded.AsSpan(0, head.End))) return true;
        var clause = head.Start == 0 ? 0 : folded.LastIndexOfAny([',', '。', ';', ':'], head.Start - 1) + 1;
        return Tillers().IsMatch(folded.AsSpan(clause, head.Start - clause));
    }

    [GeneratedRegex("(?:签约|订单|合同|自有|流转)[^,。;]{0,6}$")]
    private static partial Regex Contracted();

    [GeneratedRegex("带动|辐射|引导|指导|当地|周边|农户|村民|[县市镇乡村省区]的?$|全[国省市县镇乡村区]")]
    private static partial Regex Tillers();

    /// <summary>企业|是市场主体: before one is named, any of them.</summary>
    private bool IsAny(Token own) => !scope.IsNamed && sentence.Passage.Folded.AsSpan(own.Start, own.End - own.Start) is "企业";

    /// <summary>投资1.2亿元的节能灯项目由|甲公司|建设: whose the project is that the sum describes.</summary>
    private Company? Builder(EnterpriseFact fact) =>
        fact.Metric == "investment" && ByWhom().Match(sentence.Passage.Folded, fact.End) is { Success: true } by
        && sentence.Tokens.FirstOrDefault(t => t.Start == by.Index + by.Length) is { Value: Company builder, End: var end }
        && Builds().IsMatch(sentence.Passage.Folded, end) ? builder : null;

    [GeneratedRegex(@"\G的[^,。;由]{2,24}?(?:项目|工程|基地|生产线|产业园),?由")]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"\G(?:负责|独家|全额)?(?:投资|出资|独资)?(?:建设|兴建|新建|建造|开发|打造|投建)")]
    private static partial Regex Builds();

    /// <summary>甲汽车海州基地去年签约,主产轿车,|项目总投资31亿元: of works that the sentence begins with, whose company nobody knows.</summary>
    private bool IsOfUnknownWorks(Token project) =>
        !sentence.Tokens.Any(t => t.Start < project.Start && IsName(t)) && UnknownWorks().IsMatch(sentence.Passage.Folded[..project.Start]);

    [GeneratedRegex("^[\u4e00-\u9fff]{4,16}?(?:基地|工厂|产业园|生产线|总部|新厂)(?=[去今前]年|[0-9]|于|已|正式|成功|近日|日前|签约|落户|开工|动工|投产|竣工)")]
    private static partial Regex UnknownWorks();
}
