using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn.Words;

/// <summary>What must be met to get a benefit: the words of its clause up to the verb that grants; the clauses before, where they are the condition.</summary>
internal sealed partial class Conditions(string folded)
{
    private Segment? _band;

    /// <param name="sum">The benefit.</param>
    /// <param name="from">Where the benefit before it ends: what is said for that one is no condition of this.</param>
    public Segment? Of(Sum sum, int from)
    {
        var clause = Math.Max(ClauseStart(sum.Start), from);
        clause += Lead().Match(folded[clause..sum.Start]).Length;
        var end = clause + Met().Match(folded[clause..sum.Start]).Length;
        if (end - clause < 3)
        {
            if (clause == 0 || folded[clause - 1] != ',') return null;
            end = clause - 1;
            if (end <= from) return null;
            clause = Math.Max(ClauseStart(end), from);
        }

        if (BandBefore(sum, folded[clause..end]) is { } band) return band;
        if (clause > 0 && folded[clause - 1] == ',' && ByShare().IsMatch(folded, clause)
            && !NoCondition().IsMatch(folded[ClauseStart(clause - 1)..(clause - 1)]))
        {
            clause = ClauseStart(clause - 1);
        }

        while (clause > 0 && folded[clause - 1] == ',' && OnlyIf().IsMatch(folded, clause)) clause = ClauseStart(clause - 1);
        clause += Whom().Match(folded[clause..end]).Length;
        if (Share().Match(folded[clause..end]) is { Success: true } share) end = clause + share.Length;
        end -= Link().Match(folded[clause..end]).Length;
        clause += ListMark().Match(folded[clause..end]).Length;
        clause += Granter().Match(folded[clause..end]).Length;
        var words = folded[clause..end];
        return end - clause < 3 || NoCondition().IsMatch(words) || !Met().IsMatch(words) ? null : new(clause, end);
    }

    /// <summary>Where the clause begins that ends at a place.</summary>
    private int ClauseStart(int end)
    {
        var (start, open) = (end, 0);
        for (; start > 0 && (open > 0 || !EndsClause(start - 1)); start--)
            open = Math.Max(0, open + (folded[start - 1] == ')' ? 1 : folded[start - 1] == '(' ? -1 : 0));
        return start;
    }

    /// <summary>A comma inside a number, 4,000, ends nothing.</summary>
    private bool EndsClause(int at) =>
        folded[at] is ';' or '。' or ':' || (folded[at] == ','
            && !(at > 0 && char.IsAsciiDigit(folded[at - 1]) && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1])));

    /// <summary>车价10万元以下的,燃油车1000元、|新能源车|2000元: which car is not all there is to it; the band is said before.</summary>
    private Segment? BandBefore(Sum sum, string car)
    {
        if (!OnlyKind().IsMatch(car) || ClauseStart(sum.Start) is not (> 0 and var start) || folded[start - 1] is not (',' or ':')) return null;
        if (_band is { } said && !folded.AsSpan(said.End, sum.Start - said.End).ContainsAny(';', '。')) return said;
        var band = ClauseStart(start - 1);
        band += ListMark().Match(folded[band..(start - 1)]).Length;
        var words = folded[band..(start - 1)];
        return _band = Band().IsMatch(words) && Met().Match(words).Length == words.Length && !NoCondition().IsMatch(words) ? new(band, start - 1) : null;
    }

    [GeneratedRegex("^(?:购买|购置|新购|换购)?(?:[0-9.]{1,3}升(?:\\(含\\))?(?:及)?以下(?:排量)?的?)?(?:的)?(?:新能源|燃油|传统燃油|纯电动?|插电式?混合?动力?)(?:乘用车|小汽车|小客车|汽车|轿车|车)?(?:新车)?的?$")]
    private static partial Regex OnlyKind();

    [GeneratedRegex("(?:元|以上|以下|以内|之间|含\\)|的)$")]
    private static partial Regex Band();

    [GeneratedRegex("^(?:[、和及与或]|其中[,:]?|另外,?|此外,?|/辆|/台)*")]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:(?!可以?申请|可申领|可以?享受?|可以?领取?|可以?获得?|均可|即可|可在|将获得?|可得|[由从](?=原?[0-9])|再(?:增加|补|给|奖|加|享)|追加|给予|每辆|每台|每张|每车|每人|单车|一次性|补贴|补助|奖励|分别|[最至]高"
        + "|能享受?|按照(?![^,。;]{0,12}[0-9]%)|按每|享受|发放|立减|提供|赠送|可(?=最|享|领|获|申)|(?:可以?使用|领取?|满减|立?减)$).)*")]
    private static partial Regex Met();

    [GeneratedRegex("(?:且|并|但|、|和|(?<!奖)补)$")]
    private static partial Regex Link();

    /// <summary>厦门市在此基础上对…: who grants is no condition.</summary>
    [GeneratedRegex("^[^,。;]{0,24}?(?:(?<![作成认因])为|对(?!应)|向)(?=[^,。;]{3})")]
    private static partial Regex Whom();

    /// <summary>赣州市|购买新能源汽车: who grants is no condition either.</summary>
    [GeneratedRegex("^(?!在|到|于|赴)[\u4e00-\u9fff]{2,3}[市省县区](?=按|购买|购置|置换|报废|个人|新购)")]
    private static partial Regex Granter();

    [GeneratedRegex(@"^(?:\(?[0-9一二三四五六七八九十]{1,2}(?:\)|[.、](?![0-9]))|[①-⑩▶●■◆★]|第[一二三四五六七八九十]{1,3}[条款] ?)+")]
    private static partial Regex ListMark();

    /// <summary>燃油车按车价的3%|给予补贴: the share belongs to the condition, the verb does not.</summary>
    [GeneratedRegex("^.*?[0-9]%")]
    private static partial Regex Share();

    /// <summary>购买新能源车的,|按车价的3%补贴.</summary>
    [GeneratedRegex(@"\G按[^,。;]{0,14}[0-9]%")]
    private static partial Regex ByShare();

    [GeneratedRegex(@"\G(?:只要|如果?|若|凡|并|且|同时|在规定)")]
    private static partial Regex OnlyIf();

    [GeneratedRegex("出台|发布|印发|推出|启动|公布|制定|实施细则|通知|方案|消息|获悉|介绍|了解到|据悉|记者|表示|其中|标准为?$|如下|提高|提升|另外|此外|同时$|明确$|补贴$"
        + "|(?:继续|实施|落实|执行)[^,。;]{0,10}(?:补助|奖励|奖补)$|财政$|面值$|将于|开展|活动[自时]|^活动期间$"
        + "|^[\u4e00-\u9fff]{2,7}[市省区县州]$|^(?:最高|每辆|其中|另|并|还|再|即|也|均|则|将|有机会|有望|获得)+$"
        + "|^在?(?:本次|此次)?活动期间,?$|(?:基础上|之外|划分|分档|确定|核定)$|券[0-9.]+[千万]?[份张]$|^[自从于至到起止在期间前后0-9年月日底末—~-]+$|^由[^,。;]{2,4}$"
        + "|^标准[由从]|(?:补贴|补助|奖励)标准[由从]|^[0-9]+元[\u4e00-\u9fff]{0,6}$|\\([^()]{0,4}(?:来源|记者|全文)|^\\([^()]*\\)")]
    private static partial Regex NoCondition();
}
