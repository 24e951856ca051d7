using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>How many came, as the words beside the number say: 共接待游客3万人次, 观展人数突破5万.</summary>
internal static partial class EventAttendance
{
    /// <summary>The phrases that count those who came, each with its <see cref="Quantity"/>; a peak, a day's, another year's count is none.</summary>
    public static IEnumerable<Token> Find(string folded)
    {
        if (!Gate().IsMatch(folded)) yield break;
        foreach (var people in RoundNumbers.Read(folded).Concat(QuantityLexer.Read(folded)))
        {
            if (people.Unit != "{person}" || people.ValueMax is not null || people.Value != decimal.Truncate(people.Value)) continue;
            if (people.Number > 0 && NumberBefore.Contains(folded[people.Number - 1])) continue;
            var clause = folded.LastIndexOfAny([',', '。', ';', ':'], people.Start) + 1;
            var number = Math.Max(people.Start, people.Number); // The hedge before the number, 观众|突破|8万人次, is part of the phrase.
            if (Came().Match(folded[clause..number]) is not { Success: true } came || OfOther().IsMatch(folded[clause..people.Start])
                || folded[(folded.LastIndexOfAny(['。', ';'], people.Start) + 1)..people.Start] is var said && (OfLast().IsMatch(said)
                || (OfDay().IsMatch(said) && !InAll().IsMatch(folded[clause..people.Start]))))
            {
                continue;
            }

            yield return new(EventKinds.Attendance, clause + came.Index, people.End, people.Value, Value: people);
        }
    }

    /// <summary>What a number would go on from: of 一万二千 nobody reads 二千.</summary>
    public const string NumberBefore = "0123456789.一二三四五六七八九十百千万亿两";

    [GeneratedRegex("接待|迎|吸引|求职|客商|[参与]会|参[赛展]|人数|客流|人流|入园|观众|游客|[入到进]场|规模")]
    private static partial Regex Gate();

    [GeneratedRegex("(?:(?:共|累计|总计|合计|已|总共|一共)*(?:接待|喜迎|共?迎来?|吸引)了?(?:(?:现场|各地|当地|本地|海内外|中外|省内外|各界|市民|游客|旅游者?|观众|群众|旅客|客商|和|、|及|进场|入场|到场)*)(?:总?(?:量|人数))?" +
        "|(?:参[赛展会]|与会)(?:选手|跑者|运动员|队员|棋手|车手|骑手|师生|人员|客商|代表|学者|专家|嘉宾|者)(?:总?人数|总数)?(?:共|已)*|(?:参[赛展会]|比赛|赛事)(?:的?总?人数|总?规模(?=[达为约超]))(?:共|已)*" +
        "|(?:共|累计|总计|合计)*(?:入场|到场|进场|入园)(?:观众|游客|求职者|求职人员|客商|群众|市民|人员|人数)?(?:累计|共|已|合计)*|(?:参观|观展)?(?<!专业)(?:观众|游客|求职者|客商)(?:累计|共|已)*(?=达|超|突破|逾)" +
        "|(?:参观|观展|观影|入园|入场|到场|参展|观众|游客|参与|参加|客流|人流)(?:总?人数|总?人次|总?量|流量)(?:累计|共|已|合计)*)(?:达到?了?|为|有|约|近|超过?|突破|逾)*$")]
    private static partial Regex Came();

    [GeneratedRegex("线上|直播|网[上络]|点击|高峰|单日|[当首每]日|当[天晚]|日均|每天|最[高多]|峰值|去年|上届|往届|历届|历年|预[计期估]|将|有望|(?:[前第][0-9一二三四五六七八九十]+|首)场|每年|年均|以来|全[市省国县区]"
        + "|[男女青少混老]子?[^,。;]{0,4}组")]
    private static partial Regex OfOther();

    /// <summary>去年,第八届…: the whole sentence is of another time.</summary>
    [GeneratedRegex("去年|前年|上届|往届|历届|历年")]
    private static partial Regex OfLast();

    /// <summary>25日,开幕以来的首个双休日,: so many came that day, unless the clause counts all.</summary>
    [GeneratedRegex("双休日|首个(?:周末|工作日|开放日)|开[展幕馆放](?:首日|当天|第[一二三四五六七]天)")]
    private static partial Regex OfDay();

    [GeneratedRegex("累计|总计|合计|共|总")]
    private static partial Regex InAll();

    /// <summary>第三届读书节…;首届吸引了8万人: of another edition than the one that the name of an event says.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="before">The sentence up to the people.</param>
    public static bool IsOfOtherEdition(string name, string before) =>
        Edition().Match(name) is { Success: true } own && EditionLast().Match(before) is { Success: true } said && Number(own) != Number(said);

    private static decimal? Number(Match edition) => edition.Groups["n"].Success ? Numerals.Parse(edition.Groups["n"].ValueSpan, []) : 1;

    [GeneratedRegex("第(?<n>[0-9一二三四五六七八九十百]+)届|首届")]
    private static partial Regex Edition();

    [GeneratedRegex("第(?<n>[0-9一二三四五六七八九十百]+)届|首届", RegexOptions.RightToLeft)]
    private static partial Regex EditionLast();

    /// <summary>Whether people are those who took part in the event of a sentence: by what they did there, or by what brought them.</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="from">Where in it the words that say it is held end.</param>
    /// <param name="people">How many.</param>
    public static bool TookPart(string folded, int from, Quantity people)
    {
        var before = folded[from..people.Start];
        return (!Elsewhere().IsMatch(before) || OfThis().IsMatch(folded, people.End)) && !OfSome().IsMatch(before) && !NoGuests().IsMatch(folded, people.End)
            && (Brought().IsMatch(before) || Did().IsMatch(folded, people.End));
    }

    /// <summary>全县干部以及群众共900余人|参与此次活动: wherever they are of, they took part in this one.</summary>
    [GeneratedRegex(@"\G[^,。;0-9]{0,16}?(?:参加|参与|出席)了?(?:此次|本次|本届|这次|该)")]
    private static partial Regex OfThis();

    [GeneratedRegex("(?<!来自)全[市省国县区](?!各|(?:共有?)?[0-9]+[个支家]|[\u4e00-\u9fff]{2,8}(?:[会系]的|代表))[^,。;]*$"
        + "|每年|累计|历年|历届|往届|上届|去年|日常|注册|预[计期估]|计划|将(?!一?直?(?:持续|延续|进行)[到至])|届时|线上|直播|网[上络]|(?<!(?:启动|开赛|开展|开幕)[^,。;]{0,2})以来|投入|培训|表彰|评[出选]|前[0-9一二三四五六七八九十]+场")]
    private static partial Regex Elsewhere();

    /// <summary>男子组共有, 甲队派出, 300名教师和: only some of them.</summary>
    [GeneratedRegex("(?:组(?![织委建合])[^,。;]{0,30}|其中[^,。;]{0,20}|派出[^,。;]{0,10}|[我该][市县区省校](?:[^,。;]{0,6}|[^,。;]{0,4}有[^,。;]{0,16})|每[队组场][^,。;]{0,6}"
        + "|(?<![0-9余多数][支个][\u4e00-\u9fff]{0,6})队(?:共有?|有)?"
        + "|[0-9万千百][余多]?[名位人][^,。;0-9]{0,14}[、和及与]|[0-9万千百][余多]?[名位人][^,。;()]{0,10}\\([^()]*)$")]
    private static partial Regex OfSome();

    /// <summary>Those who work there, who perform or who won; those whose works are shown; and the first of two numbers.</summary>
    [GeneratedRegex(@"\G(?:[^,。;、]{0,10}?(?:志愿者|民警|警力|警察|辅警|干警|工作人员|医护|医务|安保|保安|裁判|评委|演员|演职|主持|记者|作者|教练|艺术家|歌手|获奖|优秀(?!选手|运动员|[棋骑车舞]手|学子|学生)|困难)"
        + "|[^,。;]{0,16}(?:作品|画作|佳作|力作|晋级|入围|脱颖|获得|进入[^,。;]{0,4}[决半复]|服务|保障|值守|巡逻)|[^,。;(]{0,24}[0-9万千百][余多]?[名位人](?!裁判|教练|领队|技术官员|志愿者|工作人员))")]
    private static partial Regex NoGuests();

    /// <summary>吸引了来自各地的, 共有, 活动现场来自: what stands before the number.</summary>
    [GeneratedRegex("^(?:活动|现场|当天|当日|比赛|赛事|大会|仪式|开幕式|启动仪式)(?:中|现场|当天|上|期间)?,?(?:共有|共|有|来自|吸引)[^,。;]{0,40}$"
        + "|(?:吸引|共有|共计|聚集|汇聚|汇集|集结|云集)(?![^,。;]*(?:作者|作品|专家|评委|演员|获奖|入选|入展))[^,。;]{0,24}$")]
    private static partial Regex Brought();

    /// <summary>…名选手参赛, …人参加, …名跑者开跑: whoever they are, up to what they do.</summary>
    [GeneratedRegex(@"\G(?:[^,。;()]{0,10}\([^()]{0,60}\))?[^,。;]{0,30}?(?:(?:参加|参与|出席|到场|到会|参会|与会|应聘|求职)(?:了)?"
        + "(?:活动|比赛|本次|此次|该|这|赛事|论坛|大会|会议|展会|展览|盛会|研讨|开幕|启动|仪式|昨[晚天日]|今[晚天日]|当[晚天日]|展演|展示|演出|展出|角逐|决赛"
        + "|[^,。;]{0,16}[0-9]{1,2}个[大小]?(?:项|类|组)|[^,。;]{0,24}(?:竞速|比赛|赛事|角逐|项目|组别|单元)(?:的|[,。;]|$)|“?(?:第[0-9一二三四五六七八九十]+届|首届|20[0-9]{2})|[,。;]|$)"
        + "|参[赛展](?![的作项队企单])|报名参|,?(?:齐聚|欢聚|共聚|[汇会]聚|云集|集结|来到了?(?:现场|活动))|相聚一堂|聚首|同[台场]|登台(?=[,。;竞比])"
        + "|现场(?:[作绘]画|书写|挥毫|答题|比拼|创作|竞技)|竞技|竞逐|竞渡|竞跑|角逐|争夺|争锋|比拼|对决|较量|切磋|激战|劈波斩浪|穿城而过|挥[桨杆拍]|过招|亮相|登场|开跑"
        + "|起跑|畅跑|奔跑|骑行|徒步|健走|奔向|用脚步|逐浪"
        + "|踏[上春]|(?<=选手|跑者|跑友|健儿|[车骑桨]手[^,。;]{0,8})(?:而行|前行|向前|飞驰|驰骋|疾驰)|涌[过出]|冲[过出进]|跑进|[出首]?发车|出发|进场|入场|前来(?:[参观应赏品]|捧场|助阵)|观[赛战展]|(?:观看|聆听|欣赏)了?(?:演出"
        + "|比赛|开幕|活动|节目|表演|展演|晚会|音乐会|[,。;]|$))")]
    private static partial Regex Did();
}
