using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.TradeIn.Words;

internal sealed partial class Windows
{
    private const string MonthAndDay = "(?:20[0-9]{2}年|今年)?(?<![0-9])(?:1[0-2]|[1-9])月(?:[12][0-9]|3[01]|[1-9])";

    /// <summary>2023.5.1, 2023/05/01.</summary>
    private const string Dotted = "(?<![0-9./])20[0-9]{2}(?<mark>[./-])(?:1[0-2]|0?[1-9])\\k<mark>(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])";

    private const string Date = "(?:" + MonthAndDay + "日|" + Dotted + ")";

    /// <summary>2023年5月31日前|提前淘汰: what is done by then, and not the day of registering or applying.</summary>
    private const string Done = "(?!,?(?:“[^“”]{1,20}”|[^,。;0-9购置换报转淘选]){0,32}?(?:登记|注册|上牌|名下|申|提交|审核|领取|兑|核销))"
        + "(?=,?[^,。;0-9]{0,16}(?:购买|购车|购置|置换|换购|新购|选购|报废|转让|转出|淘汰|开票|开具|锁单|下[定订]|订购|提车)|,?(?:在|个人|消费者|对|凡|购))";

    private const string MonthEnd = "(?<![0-9])(?:(?:1[0-2]|[1-9])月底|今?年底)";

    private const string Hour = @"(?:\((?:含|不含|含当日|含当天|(?:星期|周)[一二三四五六日天])\)|(?:零|0|00:00|24|上午|中午)?(?:[0-9]{1,2}(?::[0-9]{2})?)?(?:时|点)?)?";

    /// <summary>11月5|—9日: the first day of a span leaves out the word that the last one has.</summary>
    private const string Short = "(?=(?:至|到|-|—|~|–)(?:[12][0-9]|3[01]|[1-9])日)";

    [GeneratedRegex("(?<from>" + Date + "|" + MonthAndDay + Short + ")" + Hour
        + "(?:(?:起|开始|启动|开启|开幕)[^,。;0-9]{0,6})?,?(?:至|到|-|—|~|——|–|截至|截止到?|将?持续到|将?持续至)"
        + "(?<to>(?:今年|当年)?年底|(?:(?:20[0-9]{2}年|今年|当年|次年)?(?:1[0-2]|[1-9])月)?(?:[12][0-9]|3[01]|[1-9])日|(?:20[0-9]{2}年|今年|当年)?(?:1[0-2]|[1-9])月底)"
        + "|(?<from>" + Dotted + ")" + Hour + "(?:起|开始)?(?:至|到|-|—|~|——|–)"
            + "(?<to>" + Dotted + "|(?:1[0-2]|0?[1-9])\\k<mark>(?:[12][0-9]|3[01]|0?[1-9])(?![0-9.万元%]))"
        + "|(?<from>" + Date + ")" + Hour + "(?:起|开始|启动|开启)[,、](?:至|到|将?于)?(?<to>" + Date + ")" + Hour + "(?:收官|结束|截止|为?止|落幕)")]
    private static partial Regex Between();

    /// <summary>由“3月1日至20日|”调整为“3月1日至31日”: the days that held before.</summary>
    [GeneratedRegex(@"\G(?:\([^()]{1,10}\))?[”""]?,?(?:调整|变更|更改|修改|延长|延期|改)(?:为|至|到)[“""]?(?:" + MonthAndDay
        + "日?|" + Dotted + ")[^,。;0-9]{0,8}(?:至|到|-|—|~|–)[0-9]")]
    private static partial Regex Replaced();

    [GeneratedRegex("(?:(?:即|今|当)[日天]起|(?:印发|发布|公布|施行)?之日(?:\\([^()]{0,6}\\))?起?|活动|时间|(?<!券的?)有效期|持续|政策|截止|执行|实施|延续|延长|延期)"
        + "(?:时间|日期|将|期限|期)?(?:到|至|截至|截止|截止到|截止至|延续至|延长至|延期至|持续(?:至|到)|为)(?<to>" + Date + "|" + MonthEnd + "|20[0-9]{2}年年?底)"
        + "|(?:最[晚迟长]?)?(?<late>不超过|不晚于|不迟于)(?<to>" + Date + ")"
        + "|(?<![元辆台份张件笔人次个])\\((?:截至|截止至?|截止到|至|到)(?<to>" + Date + ")(?=止?\\))"
        + "|(?:(?<over>已)经?|将|(?<=补贴|政策|活动))于(?<to>" + Date + ")" + Hour + "(?:正式|全面)?(?:结束|截止|停止|终止"
        + "|收官|到期)"
        + "|(?:补贴|补助|政策|活动|[,;])(?<all>[均都])(?:到|至|于|持续到|持续至)(?<to>" + Date + ")(?:为?止|结束|截止|(?=[。;]|$))"
        + "|(?<to>" + MonthEnd + ")(?:之前|以前|前)(?:均?有效|截止|" + Done + ")"
        + "|(?<to>" + Date + @"|20[0-9]{2}年年?底)" + Hour + @"(?:\(含(?:当日)?\))?(?:之前|以前|前)" + Done)]
    private static partial Regex Until();

    /// <summary>给予补贴,|11月30日截止; 给予补贴,截至|11月30日; 截至|11月30日,购车的市民,给予….</summary>
    [GeneratedRegex("(?<=[,;或]|活动|补贴|政策|[,;](?:至|到|截至|截止到?))(?<to>" + Date + ")" + Hour + "(?:截止|结束|到期|[即为]?止)(?!申)"
        + "|(?<=^(?![^。;]*(?:已|累计|共|申))[^。;]*元[^。;]{0,20},(?:截至|截止到?|截止至))(?<last>)(?<to>" + Date + ")(?=[。;]|$)"
        + "|(?<=截至|截止到?|截止至)(?<ahead>)(?<to>" + Date + "),(?=[^。;已共累]{0,30}(?:购买|购置|换购|购车|新购|置换|报废)[^。;已共累]{0,20}(?:的|者|车主|个人|市民),)")]
    private static partial Regex Closing();

    [GeneratedRegex("(?<from>" + Date + ")" + Hour + "起?(?:至|到|-|—|~|——|–)(?=(?:补贴|活动)?(?:资金|额度|消费券|名额)[^,。;0-9]{0,4}(?:补完|用完|发完|领完|用罄|用尽|抢完|完毕))"
        + "|(?:自|从)(?<from>" + Date + ")" + Hour + "(?:起|开始|(?:启动|开展|实施|上线)?以来|后)|(?<from>" + Date + ")" + Hour + "(?:起|以后|之后)"
        + "|(?<from>" + Date + ")" + Hour
        + "(?:正式|全面)?(?:开始|启动|开启|施行|生效|(?:(?:在|于|通过)[^,。;0-9]{1,12})?(?:开领|开抢|开放领取|开放申领|上线))(?=[,。;、)]|$)"
        + "|(?<from>" + Date + ")" + Hour + ",[^,。;:]{2,30}?(?:(?<coming>将)(?:正式|全面)?(?:启动|开启|开始|实施)|正式(?:启动|开启|开始|开放(?:申领|领取|申请)|开领|开抢))(?=[,。;]|$)")]
    private static partial Regex Since();

    /// <summary>Whole months: 今年第三季度, 5月至7月期间, 整个6月.</summary>
    [GeneratedRegex("(?:(?<year>20[0-9]{2})年|今年)?(?:(?<!前|前第)第?(?<quarter>[一二三四])季度(?![\u4e00-\u9fff]{0,10}活动)"
        + "|(?<first>1[0-2]|[1-9])月(?:份)?(?:至|到|-|—|~)(?:\\k<year>年|今年|当年)?(?<last>1[0-2]|[1-9])月(?:份|底|末)?(?![0-9])(?=期间|间|,|购|在|对|内)"
        + "|(?<=^|[;,:])(?<single>1[0-2]|[1-9])月份?(?:内|期间)?(?=购(?:买|置|车(?!补贴|券))))(?=[^。;]{0,40}(?:购|补贴|置换))(?![^。;]{0,16}(?:已|累计|共))")]
    private static partial Regex Months();

    [GeneratedRegex("(?:将|拟|计划)[^,。;]{0,10}$")]
    private static partial Regex Planned();

    /// <summary>The parts of a day that is written with marks.</summary>
    private const string DottedParts = "(?<year>20[0-9]{2})[./-](?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})";

    [GeneratedRegex(YearContext.MonthAndDay + "(?:日|" + Short + ")|" + DottedParts)]
    private static partial Regex Day();

    [GeneratedRegex("^" + DottedParts + "|^(?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})"
        + "|^(?:(?<year>20[0-9]{2})年|今年|当年)?(?:(?<month>[0-9]{1,2})月)?(?:(?<day>[0-9]{1,2})日)?")]
    private static partial Regex EndWords();
}
