using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>Companies by the list in which they stand: 四川路桥、通威股份、水井坊3家公司; 营收前三位为:海螺集团9亿元、铜陵有色8亿元.</summary>
internal static partial class CompanyLists
{
    /// <summary>甲、乙、丙和丁4家公司, 甲、乙、丙分别实现产值1亿元、2亿元、3亿元: so many names as the count or the figures say;
    /// 甲、乙等重点企业: of which two end like names of companies.</summary>
    public static List<(int Start, int End)> Listed(string folded)
    {
        List<(int Start, int End)> found = [];
        for (var count = Count().Match(folded); count.Success; count = count.NextMatch())
        {
            var names = Before(folded, count.Index);
            if (!names.TrueForAll(n => IsListed(folded[n.Start..n.End]))) continue;
            var alike = names.Count(n => EndsLikeOne(folded[n.Start..n.End]));
            var isSure = count.Groups["figure"] is { Success: true } each ? names.Count == each.Captures.Count && alike > 1
                : count.Groups["count"] is { Success: true } said ? names.Count == Lexing.Numerals.Parse(said.ValueSpan, "")
                : alike > 1;
            if (isSure) found.AddRange(names);
        }

        if (Ranked().Match(folded) is { Success: true } ranked && ranked.Groups["name"].Captures.All(n => IsListed(n.Value)))
            found.AddRange(ranked.Groups["name"].Captures.Select(n => (n.Index, n.Index + n.Length)));
        return found;
    }

    /// <summary>甲汽一季度产量3.9万辆,…;乙一季度产量9.1万辆,…;丙…: at least three, all told in one way, where companies are spoken of.</summary>
    public static List<(int Start, int End)> Parallel(string folded, string before)
    {
        if (folded.AsSpan().Count(';') < 2) return [];
        var isTimed = true; // 集成电路产量…;智能手机产量…: without a time behind its name anything may be made.
        List<(int Start, int End)> found = [], refused = []; // 五岳内燃机 beside 上汽五岳 is one by its brand.
        for (var at = 0; at >= 0; at = folded.IndexOf(';', at) is >= 0 and var mark ? mark + 1 : -1)
        {
            if (Told().Match(folded, at) is not { Success: true } told) continue;
            var name = told.Groups["name"];
            isTimed &= told.Groups["when"].Success;
            (IsBrand(name.Value) ? found : refused).Add((name.Index, name.Index + name.Length));
        }

        foreach (var (start, end) in refused)
        {
            if (found.Exists(n => folded.AsSpan(n.Start, n.End - n.Start).Contains(folded.AsSpan(start, 2), StringComparison.Ordinal))) found.Add((start, end));
        }

        return found.Count > 2 && ((isTimed && (OfCompanies().IsMatch(before) || OfCompanies().IsMatch(folded)))
            || found.Count(n => CarMaker().IsMatch(folded.AsSpan(n.Start, n.End - n.Start))) > 1) ? found : [];
    }

    /// <summary>A brand, or one behind its place: 西安吉利; no place alone, and no sort of product.</summary>
    private static bool IsBrand(string name) =>
        !CompanyEvidence.IsOther(name) && !Sort().IsMatch(name)
            && (PlaceFinder.Find(name).FirstOrDefault() is { Length: > 0 } place ? place.Start == 0 && name.Length - place.Length >= 2 : Brand.IsName(name));

    [GeneratedRegex("[车机品料钢煤电油粮材器件类型铁铜铝布纱药酒茶肥泥]$|其[中他它]|^全|^新")]
    private static partial Regex Sort();

    [GeneratedRegex("企业|[车药]企|公司|厂商")]
    private static partial Regex OfCompanies();

    /// <summary>东风柳汽, 重汽运力: makers of cars by what they are called.</summary>
    [GeneratedRegex("[一上广北陕江柳重福]汽(?![车油])")]
    private static partial Regex CarMaker();

    [GeneratedRegex("\\G(?:(?:据[^,。;]{2,4},)?[0-9年月至到前个份—-]{2,12},)?(?<name>[\u4e00-\u9fff]{2,6}?)"
        + "(?<when>(?:20[0-9]{2}年|[上下]半年|前三季度|[一二三四]季度|前?[0-9]{1,2}个?月份?|[今去全]年|累计|共|实现|完成){1,3}[\u4e00-\u9fff]{0,6}?)?"
        + "(?:产量|销量|产销|销售额?|交付量?|营收|营业收入|净利润?|产值|出口额?)(?:达到?|为|约|近|超|了)*[0-9]")]
    private static partial Regex Told();

    /// <summary>●上岳集团 利润回升。… ●吉川汽车 …: names that head the items of a list, of which one ends like the name of a company; at least three,
    /// or two that both do.</summary>
    public static List<(Passage Sentence, int Start, int End)> Headed(IReadOnlyList<Passage> sentences)
    {
        List<(Passage Sentence, int Start, int End)> found = [], titles = [];
        foreach (var sentence in sentences)
        {
            if (TitleOf(sentence.Folded, sentences) is { } title) titles.Add((sentence, title.Index, title.Index + title.Length));
            if (HeadOf(sentence) is not var (start, end)) continue;
            var name = sentence.Folded[start..end];
            if (IsListed(name) || name.EndsWith("集团", StringComparison.Ordinal)) found.Add((sentence, start, end));
        }

        return (found.Count > 2 && found.Exists(EndsLikeOneHere)) || (found.Count == 2 && found.TrueForAll(EndsLikeOneHere)) ? [.. titles, .. found] : titles;

        static bool EndsLikeOneHere((Passage Sentence, int Start, int End) name) => EndsLikeOne(name.Sentence.Folded[name.Start..name.End]);
    }

    /// <summary>Whether a headline may say whose the text below it is: 青岭食品:出口创新高.</summary>
    public static bool IsTitle(string folded) => Titled().IsMatch(folded);

    /// <summary>
    /// 青岭食品:出口创新高, 湘南裕盛:业绩预告点评: who stands before the colon, where that ends like the name of a company or its results are spoken of, and the
    /// text says the name again and 公司.
    /// </summary>
    private static Group? TitleOf(string folded, IReadOnlyList<Passage> sentences)
    {
        if (Titled().Match(folded) is not { Success: true } titled) return null;
        var name = titled.Groups["name"];
        var isFirm = Brand.EndsInTrade(name.Value) && Brand.OwnLength(name.Value) is >= 2 and <= 4 && !Brand.IsActivity(name.Value);
        return (isFirm || titled.Groups["results"].Success) && Brand.IsName(name.Value) && !CompanyEvidence.IsOther(name.Value)
            && sentences.Any(s => s.Folded != folded && s.Folded.Contains(name.Value, StringComparison.Ordinal))
            && sentences.Any(s => OfItself().IsMatch(s.Folded)) ? name : null;
    }

    [GeneratedRegex("^(?!.{0,6}(?:新闻|调查|观察|聚焦|专题|深度|解读|评论|快讯|[早晚周]报|记者|研究|关注|公告|速递|盘点|市场|行业|板块|经济"
        + "|数据))(?<name>[\u4e00-\u9fff]{3,8})(?:\\([^()]{2,12}\\))?:(?:(?=(?:20[0-9]{2}年?|[0-9]{2}年|[上下]半年|[一二三四]季度|前三季度?|Q[1-4]|业绩|[年中季]报|净利"
        + "|营收)(?<results>.{0,24}(?:业绩|[年中季]报|财报|净利|营收|点评)))|(?=.{4}))")]
    private static partial Regex Titled();

    [GeneratedRegex("(?<=^|[,。;:“—年月日-] ?)公司(?![们家])")]
    private static partial Regex OfItself();

    /// <summary>What stands between the mark of an item and a colon, or a blank that is printed.</summary>
    public static (int Start, int End)? HeadOf(Passage sentence)
    {
        var folded = sentence.Folded;
        if (folded.Length < 4 || !"●•■◆▲★◎○▶".Contains(folded[0])) return null;
        var start = folded[1] == ' ' ? 2 : 1;
        for (var end = start + 1; end < folded.Length && end <= start + 8 && folded[end - 1] is >= '\u4e00' and <= '\u9fff'; end++)
        {
            if (end > start + 1 && (folded[end] == ':' || sentence.OffsetOf(end) > sentence.EndOf(end - 1))) return (start, end);
        }

        return null;
    }

    /// <summary>【桂宁橡塑】…: what an item of a list begins with in brackets.</summary>
    public static Group? LabelOf(string folded) => Bracketed().Match(folded) is { Success: true } label ? label.Groups["name"] : null;

    /// <summary>Whether such a label alone can be a company.</summary>
    public static bool IsLabel(string name) => IsListed(name) && Brand.EndsInTrade(name);

    [GeneratedRegex("^[【\\[](?<name>[\u4e00-\u9fff]{3,8})[】\\]](?![讯电]|消息)")]
    private static partial Regex Bracketed();

    private static bool EndsLikeOne(string name) => name.EndsWith("集团", StringComparison.Ordinal) || Brand.EndsInTrade(name);

    /// <summary>The items of the list that ends there, back to where the clause begins.</summary>
    private static List<(int Start, int End)> Before(string folded, int end)
    {
        List<(int Start, int End)> names = [];
        for (var at = end - 1; at >= -1 && names.Count < 11; at--)
        {
            if (at >= 0 && !Joins(folded, at, end) && !",。;:“中".Contains(folded[at])) continue;
            names.Add((at + 1, end));
            if (at < 0 || ",。;:“中".Contains(folded[at])) break;
            end = at;
        }

        return names;
    }

    private static readonly SearchValues<char> Parting = SearchValues.Create("、,。;:“中");

    /// <summary>Whether a character parts two names of a list: 和 of 天和食品 does not.</summary>
    private static bool Joins(string folded, int at, int end)
    {
        if (folded[at] == '、') return true;
        if (!"和与及".Contains(folded[at]) || end - at - 1 < 3) return false;
        var before = folded.AsSpan(0, at).LastIndexOfAny(Parting);
        return at - before - 1 >= 3;
    }

    /// <summary>One name of a list: what its characters are is not asked, only that it is no place and no word of trades alone.</summary>
    private static bool IsListed(string name) =>
        name.Length is >= 3 and <= 8 && !CompanyEvidence.IsOther(name)
            && (Brand.IsName(name) || (name.Length >= 4 && PlaceFinder.Find(name).FirstOrDefault() is { Start: 0, Length: 2 }));

    [GeneratedRegex("等(?=[^,。;、0-9]{0,8}?(?:企业|公司|厂商|[药车台民]企|工厂))"
        + "|分别(?=[\u4e00-\u9fff]{0,8}?(?:(?<figure>[0-9.]+[万亿]*[元吨辆台套件])[、和]?){2,})"
        + "|(?<count>[2-9]|10|[二两三四五六七八九十])家(?![\u4e00-\u9fff]{0,3}(?:银行|门店|医院|学校))")]
    private static partial Regex Count();

    [GeneratedRegex("(?:营收|收入|产值|税收|销售额|利润|市值)[^,。;:0-9]{0,10}(?::|分别[为是]|依次为)(?:(?<name>[\u4e00-\u9fff]{3,8})[0-9.,]+[万亿]+元[、和及,]?){2,}")]
    private static partial Regex Ranked();
}
