using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.AirQuality.Words.AirKinds;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Of whom and of when the words between the phrases speak, and whether of a plan.</summary>
internal sealed partial class AirSentence
{
    /// <summary>
    /// Figures of a plan, which is told by the sentence or the heading before: none was measured. It ends with the next heading, and a sentence that says
    /// how things were measured, or against when, is none of it.
    /// </summary>
    private void BeginPlan(bool isHeading)
    {
        var words = sentence.Passage.Folded;
        if (isHeading)
        {
            (scopes.IsPlanHeading, scopes.IsPlan) = (scopes.IsPlanHeading ? !Measured().IsMatch(words) : PlanHeading().IsMatch(words), false);
            return;
        }

        if ((Remark().IsMatch(words) || Prescribed().IsMatch(words)) && !sentence.Has(Kinds.When) && !sentence.Has(Kinds.LastYear))
        {
            _isOther = _isPlan = true;
            return;
        }

        var isMeasured = Measured().IsMatch(words);
        if (PlanList().IsMatch(words) || (!isMeasured && PlanLead().IsMatch(words))) scopes.IsPlan = true;
        else if (isMeasured) scopes.IsPlan = false;
        _isOther = _isPlan = scopes.IsPlan || (scopes.IsPlanHeading && !isMeasured);
    }

    /// <summary>PM2.5年均限值为35微克/立方米,PM10为70微克/立方米: of a sentence that begins with a standard none was measured.</summary>
    private bool IsOfStandard(int at) =>
        _open < 0 && sentence.Letters.AsSpan(0, at).IndexOfAny(Kinds.Concentration.Letter, Kinds.Percent.Letter) < 0
        && StandardIs().IsMatch(sentence.Passage.Folded, sentence.Tokens[at].Start);

    /// <summary>中心城区(甲区、乙区、丙区)优良率为98%: the names in the brackets only say what that is.</summary>
    private bool IsExplained(int at, int names) =>
        sentence.Tokens[at].Kind == Kinds.Place && sentence.Is(at - 1, Kinds.Open) && sentence.Is(at + (2 * names) - 1, Kinds.Close)
        && sentence.Passage.Folded.AsSpan(0, sentence.Tokens[at - 1].Start) is [.., '市' or '城', '区'];

    /// <summary>综合指数由低到高依次为:甲区4.22,…: what heads a list of places is said of each, whatever stands between.</summary>
    private void Head(int at)
    {
        _target = [];
        var kind = sentence.Tokens[at].Kind;
        var (next, isList) = (at + 1, sentence.Is(at + 1, Kinds.Comma) && sentence.Is(at + 2, Kinds.Place));
        if (isList || (sentence.Is(at + 1, Kinds.Comma) && sentence.Is(at + 2, Kinds.Parts))) next = at + 2;
        for (; next < sentence.Tokens.Count && HeadsList(sentence.Tokens[next].Kind); next++)
            isList |= sentence.Is(next, Each) || sentence.Is(next, Kinds.Colon);
        if (!isList || !sentence.Is(next, Kinds.Place)) return;
        _field = FieldOf(kind);
    }

    private static string? FieldOf(Kind? kind) =>
        kind == Composite ? "compositeIndex" : kind == Share ? "goodDaysPercent" : kind == GoodDays ? "goodDays" : kind == ValidDays ? "validDays" : null;

    /// <summary>
    /// 由好到差依次为:甲县2.91、乙县3.05、丙县3.22: a list of places and numbers without a head of its own is of what the sentence before alone speaks of; indices
    /// may also head one of 空气质量.
    /// </summary>
    private void HeadList(int at)
    {
        if (_field is not null || _target.Count > 0 || ListOfPlaces.Match(sentence.Letters, at) is not { Success: true } list) return;
        var before = sentence.Letters.AsSpan(0, at);
        if (before.ContainsAny([Pollutant.Letter, Up.Letter, Down.Letter, OtherHead.Letter, OtherStatistic.Letter, Plan.Letter])) return;
        var number = sentence.Tokens[list.Groups["n"].Index].Kind;
        var (isOfQuality, head) = (before.Contains(Quality.Letter), scopes.Head);
        if (number == Kinds.Number && scopes.HasIndex && (isOfQuality || head == Composite)) _field = "compositeIndex";
        else if (isOfQuality) return;
        else if (number == Kinds.Percent && head == Share) _field = "goodDaysPercent";
        else if (number == Kinds.Days && head == GoodDays) _field = "goodDays";
        else if (number == Kinds.Concentration && head == Pollutant && scopes.Compared is { } one) _target = [one];
    }

    private static readonly Regex ListOfPlaces =
        Pattern.Anywhere("\\G((Each|Colon)+ Place Open? n:(Number|Percent|Days|Concentration) Close? "
            + "((Join|Comma|Semicolon) Place Open? (Number|Percent|Days|Concentration) Close?){2,})");

    /// <summary>What alone the sentence speaks of; what the one before did where it speaks of nothing.</summary>
    private Kind? OnlyHead()
    {
        if (sentence.Has(OtherHead) || sentence.Has(OtherStatistic) || sentence.Has(Plan) || scopes.IsPlan || scopes.IsPlanHeading) return null;
        Kind? only = null;
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind != Share && token.Kind != GoodDays && token.Kind != ValidDays && token.Kind != Composite && token.Kind != Pollutant) continue;
            if (only is { } other && other != token.Kind) return null;
            only = token.Kind;
        }

        return only ?? scopes.Head;
    }

    private static bool HeadsList(Kind kind) =>
        kind == Best || kind == Each || kind == Kinds.Colon || kind == Quality || kind == Rank || kind == Kinds.Ordinal || kind == OtherRanking
        || kind == Kinds.Parts || kind == Kinds.Open || kind == Kinds.Close || kind == Kinds.Other || kind == Alike;

    private void Place(int at)
    {
        var token = sentence.Tokens[at];
        if (_isBeside && token is { Word: null, Value: NamedPlace subject } && scopes.Place is { Code: null } && (at == 0 || sentence.Is(at - 1, Kinds.Comma)))
        {
            // 全市空气质量向好 above 近年来,衡水市推进治理: whom a text opens with is whose 全市 it is.
            scopes.Home.Speak(subject);
        }

        if (token.Word == PlaceLexer.Aside || (_isBeside && token.Kind == Kinds.Place && scopes.Place is not null)
            || IsExplained(at, 1) || IsRankedIn(at) || RankedWithin().IsMatch(sentence.Passage.Folded, token.End))
        {
            return;
        }

        if (token.Kind == Kinds.Place && Publishing().IsMatch(sentence.Passage.Folded, token.End))
        {
            scopes.Whose.SayUnknown();
            return;
        }

        // 甲市最低,为26微克/立方米: what follows is said of those before again.
        if (token.Kind == Kinds.Parts || (token.Kind == Kinds.Place && IsBest(at))) scopes.OpenAside();
        scopes.Speak(token, sentence, closer: sentence.Is(at - 1, Kinds.Place));
    }

    /// <summary>某市PM10浓度88微克/立方米,河南省排第13: the province that it is ranked in is not spoken of.</summary>
    private bool IsRankedIn(int at) =>
        sentence.Is(at, Kinds.Place) && ((NamedPlace)sentence.Tokens[at].Value!).Division is { } around && scopes.Place is { Division: { } spoken }
        && spoken != around && spoken.IsWithin(around) && RankBehind().IsMatch(sentence.Passage.Folded, sentence.Tokens[at].End);

    [GeneratedRegex(@"\G(?:省|市)?(?:内|全省|全市)?(?:并列)?(?:排名?|位[居列]|名列|居|列)?(?:第[0-9一二三四五六七八九十]|倒数|末位|首位|[前后][0-9一二三四五六七八九十])")]
    private static partial Regex RankBehind();

    private bool IsBest(int at)
    {
        while (sentence.Is(at, Kinds.Place) || sentence.Is(at, Kinds.Join)) at++;
        return sentence.Is(at, Best);
    }

    /// <summary>在湖北省13个地市中排名第二: those it is ranked among are not spoken of.</summary>
    [GeneratedRegex(@"(?<=在[^,。;]{2,8})\G[0-9]{1,3}个[\u4e00-\u9fff]{1,6}[中里内](?:排|位|居|列)")]
    private static partial Regex RankedWithin();

    /// <summary>湖北8月空气质量状况出炉,某县全省排名第一: who publishes is not who is ranked in it.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,30}空气质量[^,。;]{0,8}(?:出炉|揭晓|公布|发布),[^。;]{2,30}全[省区](?:排名|位居|位列|排在|第)")]
    private static partial Regex Publishing();

    /// <summary>注:按二级标准评价,PM10:150μg/m3: below what was measured.</summary>
    [GeneratedRegex(@"^(?:备?注|附注|说明|备注说明)[0-9]?[:、.].*(?:标准|限值)")]
    private static partial Regex Remark();

    /// <summary>《环境空气质量标准》(GB3095-2012)规定,PM2.5年平均35微克/立方米.</summary>
    [GeneratedRegex(@"(?<![按照据依])《[^》]{2,30}标准》(?:\([^()]{1,30}\))?中?(?:规定|明确|要求|设定|限定)|执行[^,。;]{0,12}限值,")]
    private static partial Regex Prescribed();

    [GeneratedRegex(@"(?<!(?:符合|达到|满足|优于|低于|超过|高于|达)[^,。;]{0,12})\G(?:[一二]级标准|标准值?|限值)(?:值|规定|要求)?(?:中)?(?:分别|均|依次)?(?:为|是|:|规定|要求)")]
    private static partial Regex StandardIs();

    /// <summary>A day on which something is announced is not the day that is spoken of.</summary>
    [GeneratedRegex(@"\G[^。;]{0,40}?(?:发布|通报|公布|获悉|介绍|了解|召开|讯|电|消息|披露|印发|举行|表示)|\G[,)]?(?:记者|市生态|省生态|生态|环境保护|环保|国家环)")]
    private static partial Regex Announcement();

    /// <summary>某省下达各市空气质量考核指标, 空气质量持续改善行动计划印发.</summary>
    [GeneratedRegex("(?<!完成|实现|超额)(?:定下|下达|印发|制定|分解|明确|确定|出台|划定)[^,。]{0,24}(?:目标|考核指标|任务|行动计划|实施方案|工作方案)"
        + "|(?<!(?:完成|实现|达到|超额|优于)[^,。;]{0,12})(?:目标任务|考核目标|[善度量]目标|考核指标)(?:下达|印发|确定|公布|出炉|分解|明确|表)?$")]
    private static partial Regex PlanHeading();

    /// <summary>近日下达各市目标任务, with what is to be reached in the sentences behind.</summary>
    [GeneratedRegex("(?<!(?:完成|达到|实现|超额|优于|好于|高于|低于)[^,。;]{0,12})(?:定下|下达|印发|制定|分解|明确|确定|提出)(?!的)[^,。;]{0,24}(?:目标|考核指标|任务指标|约束性指标)"
        + "|(?:目标任务|考核目标|改善目标|年度目标|考核指标|任务指标|约束性指标)(?:正式|已经?|全部)?(?:下达|印发|确定|公布|出炉|敲定|分解|明确)"
        + "|(?<![降升加少高低年])到20[0-9]{2}年(?:底|末|前|时)?,|(?:提出|要求|明确|部署),?到20[0-9]{2}年")]
    private static partial Regex PlanLead();

    /// <summary>各市考核指标为:…</summary>
    [GeneratedRegex("(?:考核指标|目标|目标(?:任务|要求|值)|任务(?:指标|目标)?|约束性指标)(?:分别|依次)?(?:(?:为|是|如下)?:|(?:为|是|如下),)")]
    private static partial Regex PlanList();

    /// <summary>What is said only of what was measured.</summary>
    [GeneratedRegex("同比|环比|实际|截至|监测|[较比](?:上年|去年)|(?<![0-9])[0-9]{1,2}月(?!底|前|[0-9]{1,2}日)|季度|上半年|以来")]
    private static partial Regex Measured();

    /// <summary>The place whose means a sentence gives, by pollutants, each before the changes of its parts.</summary>
    private int? _whole;

    /// <summary>
    /// 全市PM10浓度为58微克/立方米,甲县下降16%,乙县上升24%;PM2.5浓度为…: behind the changes of the parts the next pollutant is said of the whole again.
    /// </summary>
    private void CloseParts(int at)
    {
        var from = at == 0 ? 0 : sentence.Letters.LastIndexOf(Kinds.Semicolon.Letter, at - 1) + 1;
        List<int> places = [.. Enumerable.Range(from, at - from).Where(i => sentence.Is(i, Kinds.Place) || sentence.Is(i, Kinds.OwnWord))];
        List<int> values = [.. Enumerable.Range(from, at - from).Where(i => sentence.Is(i, Kinds.Concentration))];
        if (values.Count == 0 || places.Count < 2) return;
        if (places.Count > 2 && places[0] < values[0] && values[^1] < places[1]) _whole = places[0];
        else if (values[^1] > places[0]) _whole = null;
        if (_whole is { } whole && sentence.Is(at + 1, Pollutant)) Place(whole);
    }
}
