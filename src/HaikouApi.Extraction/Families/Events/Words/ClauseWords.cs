using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>Where clauses end, and the words by which one that is about an event is told from one that is about something else.</summary>
internal static partial class ClauseWords
{
    /// <summary>Between commas that are in no quotation and no bracket.</summary>
    public static List<(int Start, int End)> Clauses(string folded)
    {
        var (clauses, start, depth) = (new List<(int Start, int End)>(), 0, 0);
        for (var i = 0; i < folded.Length; i++)
        {
            depth = Math.Max(0, depth + folded[i] switch { '“' or '《' or '(' => 1, '”' or '》' or ')' => -1, _ => 0 });
            if (depth > 0 || folded[i] is not (',' or ';')) continue;
            clauses.Add((start, i));
            start = i + 1;
        }

        clauses.Add((start, folded.Length));
        return clauses;
    }

    /// <summary>本报5月3日讯(记者某某), 晚报讯: of the paper.</summary>
    [GeneratedRegex("^(?:[^,。;()“”]{2,24}?(?:讯|电|消息) ?\\([^()]{1,40}\\)|[^,。;()“”0-9]{2,8}(?:讯|消息)[ :]?(?=[0-9]))")]
    public static partial Regex Dateline();

    /// <summary>在体育馆|举行的|第三届读书节.</summary>
    [GeneratedRegex("^(?:隆重|正式|成功|盛大|热烈)?(?:举[行办]|召开|开幕|启动|展出|落幕|闭幕)的“?$")]
    public static partial Regex HeldThere();

    /// <summary>展览时间为, 展览从: what a day stands behind.</summary>
    [GeneratedRegex("时间|日期|^(?:展览|展期|活动|赛事)$")]
    public static partial Regex Timed();

    /// <summary>3月14日开幕的“咖啡荟”以及“美食嘉年华”: the day belongs to what follows it, and to no other name.</summary>
    public static bool IsOfAnother(EventDay day, Token name) =>
        Attribute().Match(day.Passage.Folded, day.Match.Index + day.Match.Length) is { Success: true } other && other.Index + other.Length < name.Start - 1;

    [GeneratedRegex(@"\G[^,。;的]{0,16}(?:[开启揭闭落]幕|举[行办]|登场|启动|开[展赛跑]|上演|展出)的")]
    private static partial Regex Attribute();

    /// <summary>荷花展|的展出时间为.</summary>
    [GeneratedRegex(@"\G”?的?(?:活动|举[办行]|展[览出]|比赛|开[展放])(?:时间|日期)(?:将|定|拟)?[为是在于从:]")]
    public static partial Regex TimeOf();

    [GeneratedRegex(@"\G(?:[,;。!]|以来|至今|$)")]
    public static partial Regex EndsClause();

    [GeneratedRegex(@"\G(?:[”》])?(?:(?:有关|相关)?(?:事[宜项]|方案)|的(?![开闭]幕|启动|[\u4e00-\u9fff]{2}(?:时间|日期)(?:将|定|拟)?[为是在于从:])|首[站场]|[收末尾]站|之一|(?:各项)?(?:筹备|协调"
        + "|动员|推进|保障|组织|准备|总结|表彰)|组委会|筹委会|执委会|志愿|门票|宣传|期间|倒计时|[、和与及]"
        + "|[“《][^”》]*[节展赛会]|以及|等|主题曲" +
        "|吉祥物|会徽|开幕前|前夕|在即|(?:系列)?(?:新闻|媒体)|[一二三四五六七八九十]+等奖|之?[前后际](?![进往海]))")]
    public static partial Regex Beside();

    /// <summary>经研究,决定在全校|开展: a notice of it.</summary>
    [GeneratedRegex("决定[^,。;]{0,16}$")]
    public static partial Regex Decided();

    private const string Past = "先后|曾|每年|历[年届]|近年|多次|陆续|去年|前年|上届";

    [GeneratedRegex(Past)]
    public static partial Regex InThePast();

    /// <summary>首届大会|曾于3年前召开: it was that, and is told of beside what is held now.</summary>
    [GeneratedRegex(@"\G”?(?:当时|此前|之前|已)?曾")]
    public static partial Regex IsOnceHeld();

    /// <summary>The day after the one that the sentence prints.</summary>
    [GeneratedRegex("次日|翌日|(?<=[,。;])第二[天日]")]
    public static partial Regex NextDay();

    [GeneratedRegex("去年|前年|上[一]?届|往[届年]")]
    public static partial Regex LastTime();

    /// <summary>…首届读书节|以来</summary>
    [GeneratedRegex(@"\G”?(?:以来|至今|之?后)")]
    public static partial Regex Since();

    [GeneratedRegex(Past + "|如果|筹[办备](?![^,]*的)|研究(?![院所会中生])|商讨|审议|谋划|申[办请报]|获[得奖评]|荣获|参加|参与|出席|报名|(?:继|自|到|赴|往)$")]
    public static partial Regex Formerly();

    [GeneratedRegex("原定|原计划|原拟|推迟|延期(?!至)|取消|改期|停办|流产|因故|分别|相继|先后|能否|是否|若|假如|传闻|谣言|不实")]
    public static partial Regex Unsure();

    [GeneratedRegex(
        "记者会|发布会|通气会|说明会|推介会|协调会|筹备|筹办|动员会|报名|报到|征集|征稿|招募|招商|预售|[售购开出]票|门票|截止|截至|获悉|了解|报道|消息|讯|去年|上届|往届|历[年届]|每年|前年|曾|彩排|倒计时|组委会" +
        "|首日|此前|前夕|期间|其间|届时|其中|分会场|部分|环节|单元|板块|配套|同期|同时|系列活动之一|之一|预热|备战|[决初复预]赛|海选|选拔|评选|颁奖|揭晓|获奖|抽签|签约|开工|开业|成立|揭牌|入选|命名|授予" +
        "|申办|布展|撤展|展期内|更名|前身|始于|始创|创办|创立|诞生")]
    public static partial Regex Elsewhere();

    /// <summary>Words of somebody or something else that takes place or does it.</summary>
    [GeneratedRegex("[会赛展节式演礼团奖课讲班秀馆院局队党委厅校司员者家部仪]|活动|表示|介绍|指出|强调|致辞|学习|调研|检查|视察|与|和|跟|游客|市民|群众|代表|领导|书记|[市县区省镇]长")]
    public static partial Regex Subject();
}
