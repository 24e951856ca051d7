using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>Up to where somebody who is named in passing grants.</summary>
internal static partial class IssuerWords
{
    /// <summary>为贯彻落实国家关于…的部署: whose policy is carried out does not grant what somebody else lays down; 落实国家补贴2万元 is its own.</summary>
    private const string NotCarriedOut = "(?<!(?:贯彻|落实|响应)[^,。;0-9]{0,16}\\k<nation>(?!(?:现行)?(?:汽车|报废|置换|以旧换新)*(?:补贴|补助)[0-9给标]))";

    /// <summary>活动地点:某市某区.</summary>
    public static bool SaysWhere(string line) => Where().IsMatch(line);

    [GeneratedRegex("^[^,。;:]{0,8}(?:地点|地区|范围|区域):")]
    private static partial Regex Where();

    /// <summary>在海口市补贴的基础上: what is added to is granted too. Where that phrase ends, or null.</summary>
    public static int? BasisEnd(string folded, int start, int end) =>
        IsOfBasis(folded, start) && Basis().Match(folded, end) is { Success: true } basis ? basis.Index + basis.Length : null;

    /// <summary>在某省补贴的基础上, and not 在某市出台政策后: what somebody grants is added to.</summary>
    public static bool IsAddedTo(string folded, int start, int end) => BasisEnd(folded, start, end) is { } basis && folded[basis - 1] != '后';

    /// <summary>在国家和|某省补贴的基础上: the next of a list is added to like the first.</summary>
    private static bool IsOfBasis(string folded, int start) =>
        IsWhereSomethingIs(folded, start) || BasisOpens().IsMatch(folded[Math.Max(0, start - 24)..start]);

    [GeneratedRegex("(?:在|除了?)(?:享受|享有|领取|获得|落实|执行|叠加|原有|现有)?(?:[^,。;]{1,16}[和及与、])?$")]
    private static partial Regex BasisOpens();

    /// <summary>Up to where the one who is named at a place grants: to the end of what is added to, or of the bracket that says whose the parts are.</summary>
    public static int Until(string folded, int start, int end) => BasisEnd(folded, start, end) ?? BracketEnd(folded, start) ?? int.MaxValue;

    /// <summary>28000元(含|国家|补贴20000元),…: where the bracket ends in which somebody is named with a sum; who grants what follows, it does not say.</summary>
    private static int? BracketEnd(string folded, int start)
    {
        var open = start == 0 ? -1 : folded.LastIndexOf('(', start - 1);
        var close = open < 0 ? -1 : folded.IndexOf(')', open);
        return close < start ? null : SumInside().IsMatch(folded.AsSpan(start, close - start)) ? close : null;
    }

    /// <summary>鼓励|车企叠加优惠.</summary>
    public static bool IsAsked(string folded, int start) => Asking().IsMatch(folded[Math.Max(0, start - 10)..start]);

    [GeneratedRegex("(?:引导|鼓励|支持|组织|号召|动员|发动|推动|要求|督促)[^,。;]{0,6}$")]
    private static partial Regex Asking();

    [GeneratedRegex("[0-9][千万]?元")]
    private static partial Regex SumInside();

    [GeneratedRegex(@"\G[^,。;]{0,48}(?:补贴|补助|政策|奖励)[^,。;]{0,10}(?:(?:基础|幅度|标准)(?:之)?上|[之以]外|外(?=,)|的同时)"
        + @"|\G[^,。;]{0,24}(?:出台|推出|实施|发布|公布)[^,。;]{0,24}[之以]?后(?=,)")]
    private static partial Regex Basis();

    /// <summary>How many characters behind a place make it a development zone: 郑州|高新区.</summary>
    public static int AreaBehind(string folded, int end) => Area().Match(folded, end).Length;

    [GeneratedRegex(@"\G(?:高新技术产业开发区|经济技术开发区|高新技术开发区|高新区|经开区|工业园区|综合保税区|自贸区|开发区|(?:(?!社区|小区|市区|城区|园区|地区|片区|景区|街区|辖区|全区|各区|区)[\u4e00-\u9fff]){2,4}"
        + @"(?:新区|示范区|合作区|度假区)|[\u4e00-\u9fff]{2}(?<!市内|全市|全省|城市|主城|老城|中心|多个|两|三|四|五|六|七|八|九|十|各|社|园|街|地|片|景|辖|城|市)区(?=启动|推出|发放|商务|:|对|购车|管委会))")]
    private static partial Regex Area();
}
