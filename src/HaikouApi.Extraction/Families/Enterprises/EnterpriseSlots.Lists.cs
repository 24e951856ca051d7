using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Lists: to each its figure behind 分别, what is made or built besides, and what the clause before says the figure is of.</summary>
internal sealed partial class EnterpriseSlots
{
    /// <summary>年产3万吨果汁、|5000吨果酱, 产能为3万吨果汁、|5000吨果酱: what is made besides, in the same time; 建成厂房3000平方米、|展厅800平方米: what is built besides.</summary>
    private int? JoinedTo(int before, int at) => _sentence.Is(before + 1, Kinds.Join)
        && _facts.TryGetValue(Tokens[before].Kind == Kinds.Other ? before - 1 : before, out var fact) && (EnterpriseOutput.IsOfTime(fact.Head.Kind)
            || fact.Metric == "throughput"
            || ((fact.Head.Kind == Making || EnterpriseOutput.IsMadeOf(fact.Head.Kind, _folded[fact.Head.Start..fact.Head.End])
                    || (fact.Metric == "area" && fact.Rule == "enterprise-figure"))
                && fact.Figure.Unit == (Tokens[at].Value as Quantity)?.Unit))
        ? fact.HeadAt : null;

    /// <summary>年产底盘15万套,|冲压件50万套; 产铁16万吨,同比增长6%;|粗钢15万吨: what is made besides, of which nothing is said but what it is.</summary>
    private int? Listed(int mark, int at)
    {
        if (!_sentence.Is(mark + 1, Kinds.Other) || mark + 2 != at) return null;
        if (Last(at) is not { } fact || (fact.Figure.Unit is var unit && unit != ((Quantity)Tokens[at].Value!).Unit && !AreWeights(unit, at))) return null;
        var isWeighed = fact.Head.Kind == Making || EnterpriseOutput.IsMadeOf(fact.Head.Kind, _folded[fact.Head.Start..fact.Head.End]);
        if (!EnterpriseOutput.IsOfTime(fact.Head.Kind) && !(isWeighed && unit is "t" or "kg")) return null;
        return Thing().IsMatch(InBrackets().Replace(_folded[Tokens[mark].End..Tokens[at].Start], "")) && ThingEnds().IsMatch(_folded, Tokens[at].End)
            && OnlyGrown().IsMatch(_folded[fact.End..Tokens[mark].Start]) ? fact.HeadAt : null;
    }

    [GeneratedRegex("\\([^()0-9]{2,10}\\)")]
    private static partial Regex InBrackets();

    /// <summary>突破1亿元|大关,达1.08亿元; 生产2.02亿吨,再次|突破2亿吨: a mark that was passed, where it is said how much it is.</summary>
    private bool IsMark(int at, Token figure) => Passed().IsMatch(_folded, figure.End)
        || (Again().IsMatch(_folded.AsSpan(0, figure.Start)) && Last(at) is { } last && last.Figure.Unit == ((Quantity)figure.Value!).Unit);

    [GeneratedRegex(@"\G(?:大关|关口),?(?:达到?|为|完成)[约近]?[0-9]")]
    private static partial Regex Passed();

    [GeneratedRegex("[,、](?:再次|首次|再度|连续[\u4e00-\u9fff]{1,4}|历史性|一举)$")]
    private static partial Regex Again();

    /// <summary>铅锌精矿2万吨,同比增长9%;|黄金500千克.</summary>
    private bool AreWeights(string? unit, int at) => unit is "t" or "kg" && ((Quantity)Tokens[at].Value!).Unit is "t" or "kg";

    [GeneratedRegex("^[\u4e00-\u9fff-[的了是为在有可将已达约近超用购需销卖售出收进买建投占存供容库量率额值储]]{1,8}$")]
    private static partial Regex Thing();

    [GeneratedRegex(@"\G(?:以上|左右)?(?:[,、。;]|$)")]
    private static partial Regex ThingEnds();

    [GeneratedRegex("^[\u4e00-\u9fff]{0,8}(?:[,(][^,。;0-9]{0,10}[0-9.]+%\\)?)*$")]
    private static partial Regex OnlyGrown();

    /// <summary>年屠宰生猪100万头,|加工肉制品10万吨: what is made besides, by another verb of the next clause.</summary>
    private EnterpriseFact? MadeBesides(int head, int at)
    {
        var comma = head - 1;
        while (_sentence.Is(comma, Kinds.Filler) || _sentence.Is(comma, Kinds.Other) || (_sentence.Is(comma, Kinds.Join) && !IsComma(comma))) comma--;
        if (!_sentence.Is(comma, Kinds.Comma) && !(comma > 0 && IsComma(comma))) return null;
        if (Tokens[at].Kind == SumFigure || !Besides().IsMatch(_folded[Tokens[comma].End..Tokens[head].Start])) return null;
        var before = comma - 1;
        while (_sentence.Is(before, Kinds.Other) && Tokens[before].End - Tokens[before].Start <= 2) before--;
        if (!_facts.TryGetValue(before, out var fact)) return null;
        if (fact.Head.Kind != Yearly && !EnterpriseOutput.IsVolume(_folded[fact.Head.Start..fact.Head.End])) return null;
        var words = _folded[Tokens[head].Start..Tokens[at].Start];
        return words[0] is '销' or '卖' or '售' || EnterpriseOutput.IsSpent(words[2..], ofMade: true) || Used().IsMatch(_folded, Tokens[at].End)
            ? null : new(_sentence, "enterprise-capacity", fact.Metric == "annual_output" ? "annual_capacity" : fact.Metric, head, at);
    }

    /// <summary>、, and not 和.</summary>
    private bool IsComma(int join) => _folded[Tokens[join].Start] == '、';

    [GeneratedRegex("^(?:并|还|又|同时|可|能|可以|能够|年|日|精深|深|精|初)*$")]
    private static partial Regex Besides();

    /// <summary>
    /// The figures behind 分别, each for its company, its head or what was stated before it; where they are not as many, none. Ends behind the list.
    /// </summary>
    private int List(int each)
    {
        var first = each + 1;
        while (first < Tokens.Count && Tokens[first].Value is not Quantity && !IsBarrier(Tokens[first].Kind, isGrowth: true)) first++;
        List<int> figures = [];
        for (var at = first; at < Tokens.Count && Tokens[at].Value is Quantity
            && (figures.Count == 0 || Tokens[at].Kind == Tokens[first].Kind || IsPoints(first, at));)
        {
            figures.Add(at++);
            if (!_sentence.Is(at, Kinds.Join) && !_sentence.Is(at, Kinds.Comma)) break;
            at++;
            while (_sentence.Is(at, Kinds.Other) || _sentence.Is(at, EnterpriseKinds.Each)) at++;
        }

        if (figures.Count == 0) return each;
        if (figures.Count == 1) return first - 1;
        foreach (var fact in Tokens[first].Kind == Share ? GrowthsOf(each, figures) : FiguresOf(each, figures))
        {
            if (Tokens[fact.At].Kind == Tokens[first].Kind) _facts[fact.At] = fact;
        }

        return figures[^1];
    }

    /// <summary>毛利1.2亿元及毛利率24%,分别上升21%及|5.9个百分点: by how many points the second of them rose.</summary>
    private bool IsPoints(int first, int at) => Tokens[first].Kind == Share && Tokens[at].Value is Quantity { Unit: "[%]" };

    private IEnumerable<EnterpriseFact> FiguresOf(int each, List<int> figures)
    {
        var heads = HeadsBefore(each).Where(h => EnterpriseOutput.Fits(_sentence, h, figures[0])).ToList();
        var names = NamesBefore(each);
        var behind = Enumerable.Range(each, figures[0] - each).LastOrDefault(i => Tokens[i].Kind == Sum || (names.Count > 1 && Tokens[i].Kind == Amount));
        if (heads.Count == 0 && behind > 0 && EnterpriseOutput.Fits(_sentence, behind, figures[0])) heads = [behind]; // 分别|亏损2亿元、1亿元
        if (heads.Count == 1 && names.Count == figures.Count)
            return figures.Select((f, i) => new EnterpriseFact(_sentence, "enterprise-each", Metric(heads[0], f), heads[0], f) { Owner = names[i] });
        if (heads.Count != 1 && heads.Count != figures.Count) return [];
        return figures.Select((f, i) =>
            new EnterpriseFact(_sentence, "enterprise-figures", Metric(heads[Math.Min(i, heads.Count - 1)], f), heads[Math.Min(i, heads.Count - 1)], f));
    }

    /// <summary>The companies that the sentence names up to there.</summary>
    private List<Company> NamesBefore(int each) =>
        [.. Tokens.Take(each).Where(t => t.Kind == EnterpriseKinds.Company).Select(t => (Company)t.Value!).DistinctBy(c => c.Name)];

    /// <summary>The heads of the clause that have no figures of their own.</summary>
    private List<int> HeadsBefore(int each)
    {
        List<int> heads = [];
        for (var i = each - 1; i >= 0 && Tokens[i].Kind != Kinds.Semicolon && !(heads.Count > 0 && Tokens[i].Kind == Kinds.Comma)
            && Tokens[i].Kind != Share; i--)
        {
            if (EnterpriseWords.IsHead(Tokens[i].Kind)) heads.Insert(0, i);
        }

        return heads;
    }

    /// <summary>营业收入9.1亿元、净利润1.2亿元,分别同比增长12%和8%; 营业收入、净利润分别增长12%和8%.</summary>
    private IEnumerable<EnterpriseFact> GrowthsOf(int each, List<int> figures)
    {
        var sign = figures[0] - 1;
        while (sign >= 0 && Tokens[sign].Kind != Up && Tokens[sign].Kind != Down
            && (sign > each || !IsBarrier(Tokens[sign].Kind, isGrowth: true) || sign == each))
        {
            sign--;
        }

        if (!_sentence.Is(sign, Up) && !_sentence.Is(sign, Down)) return [];
        var (stated, count) = (_facts.Where(f => f.Key < each && !f.Value.IsChange).OrderBy(f => f.Key).Select(f => f.Value).ToList(), figures.Count);
        if (stated.Count == 0)
        {
            var heads = HeadsBefore(each);
            if (heads.Count == count) return figures.Select((f, i) => Grown(heads[i], f, sign, Metric(heads[i], f)));
            var names = NamesBefore(each);
            return heads.Count == 1 && names.Count == count
                ? figures.Select((f, i) => Grown(heads[0], f, sign, Metric(heads[0], f)) with { Owner = names[i] }) : [];
        }

        if (stated.Count < count
            || (stated.Count > count && !_folded[stated[^(count + 1)].Number.End..stated[^count].Number.Start].AsSpan().ContainsAny(',', ';')))
        {
            return [];
        }

        return figures.Select((f, i) => Grown(stated[^(count - i)].HeadAt, f, sign, stated[^(count - i)].Metric) with { Owner = stated[^(count - i)].Owner });
    }

    /// <summary>营收前三位为:甲集团9亿元、乙股份8亿元: to each of a list its figure, of the head before them all.</summary>
    private EnterpriseFact? OfList(int at)
    {
        if (!_sentence.Is(at - 1, EnterpriseKinds.Company)) return null;
        var head = at - 2;
        while (head >= 0 && (Tokens[head].Kind == Kinds.Join || Tokens[head].Kind == Kinds.Other || Tokens[head].Kind == EnterpriseKinds.Company
            || Tokens[head].Kind == Tokens[at].Kind))
        {
            head--;
        }

        return head >= 0 && EnterpriseWords.IsHead(Tokens[head].Kind) && EnterpriseOutput.Fits(_sentence, head, at)
            ? new(_sentence, "enterprise-each", Metric(head, at), head, at) { Owner = (Company)Tokens[at - 1].Value! } : null;
    }

    /// <summary>订单已排满,达到360万吨; 营业收入增长7.9%,达52亿元: what the clause before has without a figure, the next says how much it is.</summary>
    private int? Carried(int at)
    {
        var comma = at - 1;
        while (comma > 0 && (Tokens[comma].Kind == Kinds.Other || Tokens[comma].Kind == Now)) comma--;
        if (!_sentence.Is(comma, Kinds.Comma) || Reaching().Match(_folded[Tokens[comma].End..Tokens[at].Start] + Hedge(at)) is not { Success: true } reaching)
            return null;
        for (var i = comma - 1; i >= 0 && !IsBarrier(Tokens[i].Kind, isGrowth: true); i--)
        {
            if (IsHead(Tokens[i].Kind) && EnterpriseOutput.Fits(_sentence, i, at)) return Idle().IsMatch(Between(i, comma)) ? i : null;
            var isPassed = Tokens[i].Value is Quantity mark && Passed().IsMatch(_folded, mark.End);
            if (Tokens[i].Value is Quantity figure && Tokens[i].Kind != Share && !IsOnly(_sentence, figure) && !reaching.Groups["later"].Success && !isPassed)
                return null;
        }

        return null;
    }

    /// <summary>2019年产值才|800万元: so little.</summary>
    public static bool IsOnly(Sentence sentence, Quantity figure) => Little().IsMatch(sentence.Passage.Folded.AsSpan(0, figure.Number));

    [GeneratedRegex("(?:才|仅[有为]?|只有|不足|不到)$")]
    private static partial Regex Little();

    [GeneratedRegex("^(?:(?<later>20[0-9]{2}年|(?:今年)?截至目前|到?目前为止|今年(?:以来|[一二三]季度|上半年|前?[0-9]{1,2}(?:[-—至到][0-9]{1,2})?个?月份?)?|如今|现在))?"
        + "(?:已|就|共|总计|合计|累计|金额|总额|总量|数量|人数|也|就|目前|现)*(?:达到?了?|超过|突破|有|为|计|超|逾)(?:约|近|超|逾)?$")]
    private static partial Regex Reaching();

    [GeneratedRegex("^[^0-9“”:的]*$")]
    private static partial Regex Idle();
}
