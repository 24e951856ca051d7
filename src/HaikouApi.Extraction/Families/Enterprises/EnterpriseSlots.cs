using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>
/// What each figure of a sentence is of: within its clause the nearest head that it can count, before it at whatever distance, or right behind it.
/// Between the two may stand anything but someone else, another figure that counts the head, and words that make another thing of it.
/// </summary>
internal sealed partial class EnterpriseSlots
{
    private readonly Sentence _sentence;
    private readonly string _folded;
    private readonly Dictionary<int, EnterpriseFact> _facts = [];

    private EnterpriseSlots(Sentence sentence) => (_sentence, _folded) = (sentence, sentence.Passage.Folded);

    private IReadOnlyList<Token> Tokens => _sentence.Tokens;

    /// <summary>The facts of a sentence by the index of their figure.</summary>
    public static IReadOnlyDictionary<int, EnterpriseFact> Of(Sentence sentence)
    {
        var slots = new EnterpriseSlots(sentence);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (sentence.Is(at, EnterpriseKinds.Each) || slots.IsListOfRates(at)) at = Math.Max(at, slots.List(at));
            else if (sentence.Tokens[at].Value is Quantity && slots.Bind(at) is { } fact) slots._facts[at] = fact;
        }

        return slots._facts;
    }

    /// <summary>…和…,同比增长12%和8%.</summary>
    private bool IsListOfRates(int at) =>
        (_sentence.Is(at, Up) || _sentence.Is(at, Down)) && _sentence.Is(at + 1, Share) && _sentence.Is(at + 2, Kinds.Join) && _sentence.Is(at + 3, Share);

    private EnterpriseFact? Bind(int at)
    {
        if (Tokens[at].Kind == EnterpriseKinds.Range || IsRaised(at)) return null;
        if (IsMark(at, Tokens[at])) return null;
        if (Storing().IsMatch(_folded, Tokens[at].End)) return Stored(at);
        if (Tokens[at].Kind == Share) return Growth(at) ?? Portion(at);
        var (before, behind) = (Before(at), Behind(at));
        if (behind is { } head && (before is not { } nearer || Tokens[head].Kind == EnterpriseKinds.Counted
            || (Tokens[head].Kind == Staff && Tokens[head].Start == Tokens[at].End)
            || (Tokens[head].Kind != Sum && !EnterpriseOutput.IsMade(Tokens[nearer].Kind))))
        {
            return new(_sentence, "enterprise-count", Metric(head, at), head, at);
        }

        return before is { } named ? Stated(named, at) : Carried(at) is { } carried ? Stated(carried, at) : OfList(at) ?? Reach(at);
    }

    /// <summary>1500吨|冷库: how much goes into what was built, and not how much is made.</summary>
    [GeneratedRegex(@"\G(?<=[吨斤])(?:级|的)?[\u4e00-\u9fff]{0,3}?(?:[冷冻粮气保鲜]+库|仓库|粮仓|储罐|窖池)")]
    private static partial Regex Storing();

    /// <summary>What a head states with its figure; of what is made, by the time in which.</summary>
    private EnterpriseFact? Stated(int head, int at)
    {
        var (kind, folded) = (Tokens[head].Kind, _folded[Tokens[head].Start..Tokens[head].End]);
        if (kind == Produced) return new(_sentence, "enterprise-output", "output", head, at);
        if (kind == Yearly && Tokens[head].Start > 0 && _folded[Tokens[head].Start - 1] is (>= '0' and <= '9') or '半' or '全' or '当')
            return new(_sentence, "enterprise-made", "output", head, at); // 1994年生产, 上半年生产
        if (kind == Making) return MadeBesides(head, at) ?? EnterpriseOutput.Of(_sentence, head, at);
        if (EnterpriseOutput.IsMadeOf(kind, folded) && PerTime().Match(_folded, Tokens[at].End) is { Success: true, Value: var per })
        {
            if (per[^1] is '月' or '年') return new(_sentence, "enterprise-rate", per[^1] == '月' ? "monthly_capacity" : "annual_capacity", head, at);
            return per.Contains('时', StringComparison.Ordinal)
                ? new(_sentence, "enterprise-rate", "output_per_hour", head, at) { Per = "h" } : new(_sentence, "enterprise-rate", "daily_output", head, at);
        }

        if (kind != Yearly && kind != Rate) return new(_sentence, _isRaised ? "enterprise-raised" : "enterprise-figure", Metric(head, at), head, at);
        var (words, isMade) = (_folded[Tokens[head].Start..Tokens[at].Start], EnterpriseOutput.EndsInVerb(folded));
        if (EnterpriseOutput.IsSpent(words, isMade) || Used().IsMatch(_folded, Tokens[at].End)) return null;
        var metric = Tokens[head].Word switch
        {
            "h" => "output_per_hour",
            "min" => "output_per_minute",
            "d" => Sent().IsMatch(words) || SentOff().IsMatch(words) || (!isMade && SentBehind().IsMatch(_folded, Tokens[at].End))
                ? "daily_shipments" : "daily_output",
            _ when folded.Contains('月') && SentOff().IsMatch(words) => "monthly_shipments",
            _ when folded[0] is not ('日' or '月') && Passing().IsMatch(words + Hedge(at)) => "annual_output",
            _ => EnterpriseWords.CapacityOf(folded),
        };
        return new(_sentence, kind == Rate ? "enterprise-rate" : "enterprise-capacity", metric, head, at) { Per = Tokens[head].Word };
    }

    /// <summary>每天|发往各地的零部件有3万件: sent, and not made.</summary>
    [GeneratedRegex("发往|发[货运]|运往|配送|寄往|送往|出货")]
    private static partial Regex Sent();

    /// <summary>每月|发150个货柜.</summary>
    [GeneratedRegex("(?<![开研批])发(?:出|走|掉|了)*$")]
    private static partial Regex SentOff();

    [GeneratedRegex(@"\G[^,。;0-9]{0,10}?(?:发往|运往|寄往|送往|出货|销往)")]
    private static partial Regex SentBehind();

    /// <summary>年产|突破300万吨: what was made.</summary>
    [GeneratedRegex("突破|[迈登跃]上|首次")]
    private static partial Regex Passing();

    /// <summary>一天1万吨|玉米用量: taken in, as stands behind the figure.</summary>
    [GeneratedRegex(@"\G的?[\u4e00-\u9fff]{0,6}?(?:[用耗]量|消耗|需求|缺口|库存|车[把将从往运送驶进来])")]
    private static partial Regex Used();

    /// <summary>产量6600箱|/天.</summary>
    [GeneratedRegex(@"\G(?:/|每)(?:[天日月年]|小?时)")]
    private static partial Regex PerTime();

    private bool _isRaised;

    /// <summary>The nearest head before a figure that it can count: in the clause, and in 产能由15万套提高到20万套 before the figure that was.</summary>
    private int? Before(int at)
    {
        _isRaised = false;
        for (var i = BeforeGrowth(at); i >= 0; i--)
        {
            var token = Tokens[i];
            if (IsHead(token.Kind) && EnterpriseOutput.Fits(_sentence, i, at)) return _isRaised || !Apart().IsMatch(Between(i, at)) ? i : null;
            if (token.Kind == RaisedTo) _isRaised = true;
            else if (JoinedTo(i, at) is { } joined) return joined;
            else if (token.Value is Quantity && token.Kind == Tokens[at].Kind && !_isRaised) return null;
            else if ((token.Kind == Kinds.Comma || token.Kind == Kinds.Semicolon) && Listed(i, at) is { } listed) return listed;
            else if (IsBarrier(token.Kind) && !(_isRaised && (token.Kind == Past || token.Kind == Change || IsRaisedBehind(i)))) return null;
        }

        return null;
    }

    /// <summary>产能扩大,|增至20万套; 产能已获核增,|由18万套增至20万套.</summary>
    private bool IsRaisedBehind(int comma) => _sentence.Is(comma, Kinds.Comma)
        && (NowRaised(comma) || _folded[Tokens[comma].End] is '由' or '从');

    /// <summary>原来只有12名工人,|现在已增加到90人.</summary>
    private bool NowRaised(int comma)
    {
        var next = comma + 1;
        while (_sentence.Is(next, Now) || _sentence.Is(next, Kinds.Filler)) next++;
        return _sentence.Is(next, RaisedTo);
    }

    /// <summary>净利润|同比上涨6%至2亿元: what stands before by how much it grew to the figure.</summary>
    private int BeforeGrowth(int at)
    {
        var share = _sentence.Is(at - 1, Kinds.Other) ? at - 2 : at - 1;
        var isMoved = _sentence.Is(share, Share) || (share >= 0 && Tokens[share].Value is Quantity { Unit: "[%]" }); // 毛利率|提升2个百分点至30%
        if (!isMoved || _folded.AsSpan(Tokens[share].End, Tokens[at].Start - Tokens[share].End) is not ("至" or "到" or "达")) return at - 1;
        var sign = share - 1;
        if (!_sentence.Is(sign, Up) && !_sentence.Is(sign, Down)) return at - 1;
        while (_sentence.Is(sign - 1, LastYear)) sign--;
        return sign - 1;
    }

    /// <summary>What can stand behind its figure.</summary>
    private static readonly Kind[] StandsBehind = [Staff, Items, Sum, Orders, Floor, Jobs, EnterpriseKinds.Counted];

    /// <summary>380名职工, 120亿元海外订单: right behind the figure, where it has none of its own.</summary>
    private int? Behind(int at)
    {
        var head = at + 1;
        while (_sentence.Is(head, Kinds.Other) || (_sentence.Is(head, Trade) && (EnterpriseWords.Fits(Jobs, Tokens[at]) || _sentence.Is(head + 1, Orders)))
            || (_sentence.Is(head, Making) && _sentence.Is(head + 1, EnterpriseKinds.Counted)))
        {
            head++;
        }

        if (head >= Tokens.Count) return null;
        var kind = Tokens[head].Kind;
        var isWith = kind == Amount && Tokens[at].Start > 0 && _folded[Tokens[at].Start - 1] == '以'; // 以44吨|的黄金产量居首
        if (!StandsBehind.Contains(kind) && !isWith) return null;
        var (isNear, own) = (Tokens[head].Start - Tokens[at].End <= (kind == Sum ? 1 : 8), head + 1);
        while (kind != Sum && _sentence.Is(own, Kinds.Other) && Tokens[own].End - Tokens[own].Start <= 2) own++;
        if (!isNear || !EnterpriseOutput.Fits(_sentence, head, at) || Apart().IsMatch(Between(at, head))
            || (kind == Sum && (_sentence.Is(own, Kinds.Other) || _sentence.Is(own, Kinds.Join))))
        {
            return null;
        }

        return own < Tokens.Count && Tokens[own].Value is Quantity && EnterpriseOutput.Fits(_sentence, head, own) && !IsBack(_sentence, head, own)
            || _sentence.Is(at - 1, Up) || _sentence.Is(at - 1, Down) ? null : head;
    }

    /// <summary>1200名员工|到岗1116人: how many of them are back.</summary>
    public static bool IsBack(Sentence sentence, int head, int own) => sentence.Is(head, Staff)
        && sentence.Passage.Folded.AsSpan(sentence.Tokens[head].End, sentence.Tokens[own].Start - sentence.Tokens[head].End)
            is "到岗" or "返岗" or "上岗" or "复岗" or "复工";

    private string Hedge(int at) => _folded[Tokens[at].Start..((Quantity)Tokens[at].Value!).Number];

    /// <summary>产能从15万套提高到…: what was before.</summary>
    private bool IsRaised(int at)
    {
        var next = at + 1;
        while (_sentence.Is(next, Kinds.Other) || _sentence.Is(next, Now)) next++;
        return _sentence.Is(next, RaisedTo) || (_sentence.Is(next, Kinds.Comma) && _sentence.Is(next + 1, RaisedTo));
    }

    /// <summary>The words between a head and its figure, without times, asides in brackets and figures of other things.</summary>
    private string Between(int one, int other)
    {
        var words = new System.Text.StringBuilder();
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        for (var i = from; i < to; i++)
        {
            if (i > from && Tokens[i].Value is not Quantity) words.Append(_folded, Tokens[i].Start, Tokens[i].End - Tokens[i].Start);
            words.Append(_folded, Tokens[i].End, Tokens[i + 1].Start - Tokens[i].End);
        }

        return Times().Replace(words.ToString().TrimStart(':'), "").TrimStart(':');
    }

    private string Metric(int head, int at) => EnterpriseOutput.MetricOf(_sentence, head, at);

    private static bool IsHead(Kind kind) => EnterpriseWords.IsHead(kind) || EnterpriseOutput.IsMade(kind);

    /// <summary>What no figure is bound across: the end of a clause, someone else, a change, another thing.</summary>
    private static bool IsBarrier(Kind kind, bool isGrowth = false) =>
        kind == Kinds.Comma || kind == Kinds.Semicolon || kind == Kinds.Open || kind == Kinds.Close
        || kind == EnterpriseKinds.Company || kind == EnterpriseKinds.Own || kind == Stranger || kind == Partner || kind == Project || kind == Unknown
        || kind == Trade || kind == NoHead
        || kind == Change || kind == Part || kind == Plan || kind == Past || kind == EnterpriseKinds.Each || kind == Employs || kind == Ratio
        || (!isGrowth && (kind == Up || kind == Down || kind == LastYear));

    [GeneratedRegex("以每年(?:平均)?|(?:20|19)?[0-9]{2}年[末底初度]?|[0-9]{1,2}月(?:份|底|末)?|大约[有为在]?|约[有为]|大概[有为]?|\\([^()0-9]{2,30}\\)")]
    private static partial Regex Times();

    /// <summary>What makes another thing of the figure: 员工人均, 产值中的, 订单损失.</summary>
    [GeneratedRegex("[0-9:“”]|人均|平均(?!投)|每|其中|损失|还差|还缺|剩|补偿|优惠|减免|奖|违约|高于|低于|以上的|不低于|来自|归|欠|罚|亏|[中里]的|需|应|政府|银行|部门|带动|辐射|服务|从|由|约|逾|不足|突破"
        + "|(?<![附邻最就])近(?![年日期来])|超(?!级)")]
    private static partial Regex Apart();
}
