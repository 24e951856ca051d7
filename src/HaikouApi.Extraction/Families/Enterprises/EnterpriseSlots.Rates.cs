using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Percentages: by how much something grew, and what part of a whole it is.</summary>
internal sealed partial class EnterpriseSlots
{
    /// <summary>订单同比增长15%; …,同比增长5%, of what was stated last.</summary>
    private EnterpriseFact? Growth(int at)
    {
        var sign = at - 1;
        while (_sentence.Is(sign, Kinds.Other) && Tokens[sign].End - Tokens[sign].Start <= 2) sign--;
        if (sign > 0 && Tokens[sign].Kind == SumFigure && _folded[Tokens[at].Start - 1] is '或' && SignBefore(sign) is { } moved)
            sign = moved; // 减少2亿元或|44%
        var clause = sign;
        if (!_sentence.Is(sign, Up) && !_sentence.Is(sign, Down))
        {
            if (SignBehind(at) is not { } behind) return null;
            (sign, clause) = (behind, at);
        }

        for (; clause > 0 && !IsBarrier(Tokens[clause - 1].Kind, isGrowth: true); clause--)
        {
            if (IsOfGrowth(clause - 1))
            {
                var from = Tokens[clause - 1].End;
                var isOfOther = Tokens[sign].Start > from && OwnMeasure().IsMatch(_folded.AsSpan(from, Tokens[sign].Start - from));
                return isOfOther || Apart().IsMatch(Between(clause - 1, at)) || OtherBase().IsMatch(_folded[Tokens[clause - 1].End..Tokens[at].Start])
                    ? null : Grown(clause - 1, at, sign, Metric(clause - 1, at));
            }
        }

        var own = sign; // 月减3%、年增|40%: of another base is the one before.
        while (own > clause && Tokens[own - 1].Value is not Quantity) own--;
        if (own < at && OtherBase().IsMatch(_folded[Tokens[own].Start..Tokens[at].Start])) return null;
        if ((Viewed(clause) ?? Moved(clause, sign)) is { } viewed) return Grown(viewed, at, sign, Metric(viewed, at));
        if (Last(at) is not { } stated || stated.Rule is "enterprise-each" || stated.End > Tokens[sign].Start) return null;

        var first = sign;
        if (first > 1 && Tokens[first - 1].Value is Quantity && !_facts.ContainsKey(first - 1))
        {
            var then = first - 2; // 比去年的3亿元|增长, 较去年同期之3亿元|减少
            if (_sentence.Is(then, Kinds.Other) && Tokens[then].End - Tokens[then].Start <= 3) then--;
            if (_sentence.Is(then, LastYear)) first = then;
        }

        while (first > 0 && (Tokens[first - 1].Kind == LastYear || (Tokens[first - 1].Kind == Kinds.Other && _sentence.Is(first - 2, LastYear)))) first--;
        return Tokens[first].Start >= stated.End && Against().IsMatch(_folded[stated.End..Tokens[first].Start])
            ? Grown(stated.HeadAt, at, sign, stated.Metric) with { Owner = stated.Owner } : null;
    }

    /// <summary>减少|港币2亿元.</summary>
    private int? SignBefore(int sum)
    {
        var sign = _sentence.Is(sum - 1, Kinds.Other) || _sentence.Is(sum - 1, Kinds.Filler) ? sum - 2 : sum - 1;
        return _sentence.Is(sign, Up) || _sentence.Is(sign, Down) ? sign : null;
    }

    /// <summary>营业收入口径的客运量|增长, 工人的劳动强度|下降: another that can grow, between the head and how it moved.</summary>
    [GeneratedRegex("^的(?!数量|总[量数额]|金额|规模|人数|比[例重]|[增涨下上升降提扩]|同比|环比|[较比]|年均|年?复合|平均|大幅|[高快]速)[\u4e00-\u9fff]{2}"
        + "|[\u4e00-\u9fff]{2}(?<!总)(?:量|额|值|率|人次|人数|面积|价格)(?:[则也均亦又还已]|同比|大幅|小幅|略有?)*$")]
    private static partial Regex OwnMeasure();

    /// <summary>Whether a growth beside it is its own: a head, or 销售 without a figure.</summary>
    private bool IsOfGrowth(int at) => (EnterpriseWords.IsHead(Tokens[at].Kind) && Tokens[at].Kind != Items && Tokens[at].Kind != Floor) || IsSale(at);

    private bool IsSale(int at) => Tokens[at].Kind == Making && _folded.AsSpan(Tokens[at].Start, Tokens[at].End - Tokens[at].Start) is "销售";

    /// <summary>从产量来看,比去年增长20%; 在用工方面,…: what the clause before says that is looked at, by its head.</summary>
    private int? Viewed(int clause)
    {
        if (!_sentence.Is(clause - 1, Kinds.Comma)) return null;
        var comma = Tokens[clause - 1].Start;
        var from = comma == 0 ? 0 : _folded.LastIndexOfAny([',', '。', ';', '“'], comma - 1) + 1;
        if (!Viewing().IsMatch(_folded.AsSpan(from, comma - from))) return null;
        for (var at = clause - 2; at >= 0 && Tokens[at].Start >= from; at--)
        {
            if (EnterpriseWords.IsHead(Tokens[at].Kind)) return at;
        }

        return null;
    }

    [GeneratedRegex("^[^0-9]*(?:来看|[上面]看|而言|来说|方面|[量值额数本]上)$")]
    private static partial Regex Viewing();

    /// <summary>甲公司产值逆势上扬,|大幅增长20%: what of a company moved, as the clause before says without a figure, and the same way.</summary>
    private int? Moved(int clause, int sign)
    {
        if (!_sentence.Is(clause - 1, Kinds.Comma) || !OnlySince().IsMatch(_folded[Tokens[clause - 1].End..Tokens[sign].Start])) return null;
        var comma = Tokens[clause - 1].Start;
        for (var at = clause - 2; at >= 0 && Tokens[at].Kind != Kinds.Comma && Tokens[at].Kind != Kinds.Semicolon && Tokens[at].Value is not Quantity; at--)
        {
            if (!IsOfGrowth(at)) continue;
            var isOfCompany = Tokens.Take(at).Any(t => t.Kind == EnterpriseKinds.Company || t.Kind == EnterpriseKinds.Own);
            return isOfCompany && Moving().Match(_folded[Tokens[at].End..comma]) is { Success: true } moving
                && moving.Groups["down"].Success == (Tokens[sign].Kind == Down) ? at : null;
        }

        return null;
    }

    [GeneratedRegex("^(?:[也均都再又更]|渐趋|渐渐|逆势|大幅度?|持续|稳步|快速|迅速|显著|明显|继续|实现了?|呈现?|高速|平稳|较快|迅猛|一路|出现)*"
        + "(?:正常|增长|上升|上扬|提升|增加|攀升|回升|上涨|走高|向好|回暖|好转|(?<down>下降|下滑|减少|回落|下跌))了?(?:的?(?:态势|势头|趋势))?$")]
    private static partial Regex Moving();

    [GeneratedRegex("^(?:[比较](?:上年|去年)(?:同期)?|同比|大幅度?|累计|平均|全年|[上下]半年|前?[0-9一二三四五六七八九十]{1,2}个?月份?|第?[一二三四]季度)*$")]
    private static partial Regex OnlySince();

    /// <summary>实现20%的高速增长: how it moved stands behind by how much.</summary>
    private int? SignBehind(int at)
    {
        if (!MovedBy().IsMatch(_folded, Tokens[at].End)) return null;
        var sign = at + 1;
        while (_sentence.Is(sign, Kinds.Other) || _sentence.Is(sign, Kinds.Filler)) sign++;
        return _sentence.Is(sign, Up) || _sentence.Is(sign, Down) ? sign : null;
    }

    [GeneratedRegex(@"\G(?:以上|左右)?的[\u4e00-\u9fff]{0,4}?(?:增长|增幅|增速|提升|下降|降幅)(?!的)")]
    private static partial Regex MovedBy();

    private EnterpriseFact Grown(int head, int at, int sign, string metric) =>
        new(_sentence, "enterprise-growth", EnterpriseOutput.GrowthOf(metric), head, at) { IsFall = Tokens[sign].Kind == Down };

    private EnterpriseFact? Last(int at) =>
        _facts.Where(f => f.Key < at && !f.Value.IsChange && !f.Value.IsShare).OrderBy(f => f.Key).Select(f => f.Value).LastOrDefault();

    /// <summary>市场占有率25%; 占营业收入的7%, of what was stated before; 研发人员占比60%.</summary>
    private EnterpriseFact? Portion(int at)
    {
        if (Before(at) is { } head && Tokens[head].Kind == EnterpriseKinds.Portion) return Stated(head, at);
        if (_sentence.Is(RateBehind(at), EnterpriseKinds.Portion)) return new(_sentence, "enterprise-count", Metric(RateBehind(at), at), RateBehind(at), at);
        if (Present().IsMatch(_folded, Tokens[at].End)) return new(_sentence, "enterprise-present", "attendance_rate", at, at);
        if (OfCapacity().IsMatch(_folded, Tokens[at].End) && Restoring().IsMatch(_folded.AsSpan(0, Tokens[at].Start)))
            return new(_sentence, "enterprise-restored", "capacity_recovery", at, at);
        if (Exported().IsMatch(_folded, Tokens[at].End)) return new(_sentence, "enterprise-exported", "export_share", at, at);
        if (OfMarketToo(at) is { } market) return new(_sentence, "enterprise-share", "market_share", market.HeadAt, at);
        if (OfStaff(at) is { } staff) return new(_sentence, "enterprise-share", "staff_share", staff.HeadAt, at);
        var ratio = at - 1;
        while (ratio >= 0 && Tokens[ratio].Kind != Ratio && Tokens[ratio].Kind != Kinds.Comma && Tokens[ratio].Value is not Quantity) ratio--;
        if (!_sentence.Is(ratio, Ratio) || Apart().IsMatch(Between(ratio, at))) return null;
        if (OfMarket().IsMatch(_folded, Tokens[at].End)) return new(_sentence, "enterprise-share", "market_share", ratio, at);
        var of = ratio - 1;
        while (of >= 0 && Tokens[of].Kind == Kinds.Other) of--;
        // 研发投入7035万元,占营收|比例10.9%: of what was stated before, not of that which it is a part of.
        var isOfWhole = of >= 0 && _folded.AsSpan(0, Tokens[of].Start).EndsWith("占");
        var metric = of >= 0 && !isOfWhole && EnterpriseWords.IsHead(Tokens[of].Kind) ? Metric(of, at)
            : isOfWhole || _sentence.Is(ratio - 1, Kinds.Comma) ? Last(at)?.Metric : null;
        if (metric is null && IsPartOfWhole(ratio, at)) metric = "";
        if (metric is null) return null;
        return new(_sentence, "enterprise-share",
            Market().IsMatch(_folded[Tokens[ratio].Start..Tokens[at].Start]) ? "market_share"
                : metric switch
                {
                    "employees" when OfBack().IsMatch(_folded.AsSpan(0, Tokens[ratio].Start)) => "attendance_rate",
                    "rd_investment" => "rd_share",
                    "rd_staff" => "rd_staff_share",
                    "exports" or "export_volume" => "export_share",
                    _ => "share"
                }, ratio, at);
    }

    /// <summary>返岗员工420人,|占员工总数的85%.</summary>
    [GeneratedRegex("(?:返岗|到岗|复岗|在岗|复工)(?:员工|职工|工人|人数)?[^,。;]{0,10},$")]
    private static partial Regex OfBack();

    /// <summary>电商渠道占|销售额的31%; 年产茶3万吨,出口茶占|六成: a part of what is named there, or was stated just before.</summary>
    private bool IsPartOfWhole(int ratio, int at) =>
        WholeNamed().IsMatch(_folded[Tokens[ratio].End..Tokens[at].Start])
        || (_sentence.Is(ratio - 1, Kinds.Other) && _sentence.Is(ratio - 2, Kinds.Comma) && Tokens[ratio - 1].End - Tokens[ratio - 1].Start <= 5
            && Tokens[ratio].End == Tokens[at].Start && Last(at) is { } whole && whole.End <= Tokens[ratio - 2].Start
            && (EnterpriseOutput.IsMade(whole.Head.Kind) || whole.Metric is "annual_output" or "sales_volume" or "revenue" or "output_value"));

    [GeneratedRegex("^(?:全?公司|企业|集团|全厂|我们)?的?(?:年|总|全部)?(?:销售额|销售收入|营业收入|营收|产值|收入|销量|产量|总量)的[约近超逾]*$")]
    private static partial Regex WholeNamed();

    /// <summary>国内市场占有率36%,|全球约11%: the same of another market.</summary>
    private EnterpriseFact? OfMarketToo(int at) =>
        _facts.Where(f => f.Key < at).OrderBy(f => f.Key).LastOrDefault().Value is { Metric: "market_share" } share
        && MarketToo().IsMatch(_folded[share.End..Tokens[at].Start]) ? share : null;

    [GeneratedRegex("^(?:以上|左右)?[,、](?:在?(?:全球|国际|世界|全国|国内|省内|海外|欧洲|北美|亚洲)(?:市场)?)(?:也|则)?(?:约|为|达到?|占|超过?|近)*$")]
    private static partial Regex MarketToo();

    /// <summary>员工3400人,|九成是本地人: of the staff that was stated just before.</summary>
    private EnterpriseFact? OfStaff(int at) =>
        Last(at) is { Metric: "employees" or "jobs" } staff && OfThem().IsMatch(_folded, Tokens[at].End)
        && _folded[staff.End..Tokens[at].Start] is [',' or '(', ..] and var words && OnlyAmong().IsMatch(words) ? staff : null;

    [GeneratedRegex(@"\G(?:以上|左右)?[都均]?(?:是|为|来自)[^,。;0-9]{0,10}?(?:[人户工民生]|女性|妇女|[乡村县镇])(?=[,。;、)]|$)")]
    private static partial Regex OfThem();

    [GeneratedRegex("^[,(](?:其中|这其中|当中)?,?$")]
    private static partial Regex OnlyAmong();

    /// <summary>恢复|85%|的产能.</summary>
    [GeneratedRegex(@"\G(?:以上|左右)?的?(?:产能|生产能力|生产|产量)(?=[,。;、]|$)")]
    private static partial Regex OfCapacity();

    [GeneratedRegex("恢复(?:到|至|了)?(?:约|近|超过?)*$")]
    private static partial Regex Restoring();

    /// <summary>其中50%|出口欧洲, 九成|产品外销.</summary>
    [GeneratedRegex(@"\G(?:以上|左右)?的?[\u4e00-\u9fff]{0,2}(?:产品|产量|商品)?(?:都|均|已|用于|直接)*(?:出口(?![额量值创退])|外销(?![额量])|远销|销往(?:国外|海外|境外|国际|[欧美日韩]|东南亚))")]
    private static partial Regex Exported();

    /// <summary>保持100%|的开工率: at how much of all, before its name.</summary>
    private int RateBehind(int at)
    {
        var name = at + 1;
        while (_sentence.Is(name, Kinds.Filler) && Tokens[name].Start - Tokens[at].End < 4) name++;
        return name < Tokens.Count && OfRate().IsMatch(_folded[Tokens[at].End..Tokens[name].Start])
            && !(name + 1 < Tokens.Count && Tokens[name + 1].Kind == Share) ? name : -1;
    }

    [GeneratedRegex("^(?:以上|左右)?的?$")]
    private static partial Regex OfRate();

    /// <summary>95%|的员工已返岗.</summary>
    [GeneratedRegex(@"\G(?:以上|左右)?的?(?:一线|在岗|产业|外地|本地)?(?:员工|职工|工人)(?:都|也|已经?|均|全部|提前|按时|陆续|顺利|准时|[初节年]后?|回来){0,3}(?:到岗|返岗|上岗|复工|复岗|回到岗位)"
        + @"|\G(?:以上|左右)?(?:到岗|返岗|复岗)(?=[,。;、]|$)")]
    private static partial Regex Present();

    /// <summary>占了国内95%|以上的某某市场份额.</summary>
    [GeneratedRegex(@"\G(?:以上|左右)?的[^,。;0-9的]{0,12}?市场(?:份额|占有率)?(?=[,。;]|$)")]
    private static partial Regex OfMarket();

    [GeneratedRegex("市场|份额")]
    private static partial Regex Market();

    [GeneratedRegex("^(?:大关|以上|左右|余元|/[天日])?(?:[,(]?完成[^,。;0-9]{0,10}的?[0-9.]+%)?[,(、]?(?:[较比]?(?:上年|去年)同期[^,。;0-9]{0,4}[0-9一二三四五六七八九十百千.万亿]+元[,)])?(?:(?:再|刷新"
        + "|创)下?了?[^,。;0-9]{0,8}(?:新高|纪录|记录"
        + "|最高),)?(?:[月季][增减][0-9.]+%[,、])?(?:(?:同比|[较比][^,。;0-9]{1,8})?(?:小幅|大幅|略|净)?"
        + "(?:增收|增利|减收|减利|增加|增长|上升|提高|减少|下降|增|减|多|少)了?[约近超逾]?[0-9.,]+[万亿]*[\u4e00-\u9fff]{1,3}[,、])?(?:环比(?:增长|上升|提高|下降|减少)[0-9.]+%[,、])?(?:也|又|均|则|更"
        + "|平均|年均|实现|出现)*$")]
    private static partial Regex Against();

    /// <summary>环比, 月减, 比上月.</summary>
    [GeneratedRegex("环比|上个?[月周季]|[月季][增减]")]
    private static partial Regex OtherBase();
}
