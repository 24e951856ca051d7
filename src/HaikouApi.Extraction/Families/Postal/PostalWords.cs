using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Postal;

/// <summary>Facts that are words: by which way mail went and goes, how it is screened and supervised.</summary>
internal static partial class PostalWords
{
    private static readonly (string Metric, Regex Pattern)[] Rules =
    [
        ("former_route", FormerRoute()),
        ("former_route", Spared()),
        ("former_route", Via()),
        ("former_route", Transit()),
        ("former_route", Forced()),
        ("former_route", Moved()),
        ("former_route", Onward()),
        ("former_route", Anyway()),
        ("destination", Arrived()),
        ("current_route", CurrentRoute()),
        ("screening", Screening()),
        ("supervision", Sealing()),
        ("supervision", Technology()),
    ];

    public static IEnumerable<Record> Read(Passage sentence, int article)
    {
        if (!OfMail().IsMatch(sentence.Folded)) yield break;
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (metric, pattern) in Rules)
        {
            if (pattern.Match(sentence.Folded) is { Success: true } match && (pattern != Anyway() || IsPlace(match.Groups["text"].Value))
                && (metric == "supervision" || said.Add(metric)))
            {
                yield return Of(metric, sentence, article, match.Groups["text"], match.Groups["says"]);
            }
        }
    }

    /// <summary>A fact that says <paramref name="text"/>; <paramref name="says"/> are the words that tell what kind of fact it is.</summary>
    public static Record Of(string metric, Passage sentence, int article, Group text, Group says)
    {
        var record = PostalSentence.Fact(metric, article, sentence.Cite(), sentence.Cite(says)).Set("text", sentence.Printed(text), sentence.Cite(text));
        foreach (var none in new[] { "value", "valueMax", "unit", "comparator", "asPrinted", "date" }) record.Without(none, Absence.NotApplicable);
        return record;
    }

    [GeneratedRegex("(?<says>过去|以往|以前|此前),?[^。;]{0,40}?(?:需要?|须|要|只能|得)先?"
        + "(?<text>(?:送往|运到|运往|送到|发往|转运至|转到|运至|送至|发至|运抵)[^,。;]{2,24}?(?:互换局|口岸))(?=[,。;]|处理|中转|转运|验关|清关|通关)")]
    private static partial Regex FormerRoute();

    /// <summary>绕行北京、上海等地的互换局, 经“北上广”: by which way, with where it leads.</summary>
    private const string By = "(?:途经|绕行|绕道|绕经|经由|取道|借道|通过|经过?)(?:至|到|经)?";
    private const string Places = "(?:[“\"][\u4e00-\u9fff]{2,8}[”\"]|[\u4e00-\u9fff]{2,10}?)(?:(?:、|和|或)[\u4e00-\u9fff]{2,8}?)*?(?:等地)?(?:的?(?:国际邮件)?互换局)?";

    /// <summary>不必再绕行北京: where it no longer goes is where it went.</summary>
    [GeneratedRegex("(?<says>(?:不必|无需|无须|不用|不再|不需要?|免去)(?:再|需要?|须)*)(?<text>(?:绕行|绕道|绕经|经由|取道|借道|发往|送往|运往|送到|运到|拉到)(?:至|到|经)?" + Places
        + "(?=[,。;!]|开拆|处理|拆封|中转|转运|办理|通关|验关|清关|出境|出口|进境|进口|即可|便[可能]|可?直接|就)|经过?(?!第)" + Places + "(?=中转|转运))")]
    private static partial Regex Spared();

    /// <summary>以往邮件要途经青岛, 此前均需通过北京的互换局: which way it went.</summary>
    [GeneratedRegex("(?<says>过去|以往|以前|此前|之前|原先),?[^。;]{0,40}?(?:不得不|均需|都需要?|都要|必须|需要?|须|要|只能|得)(?:先|经常)?(?<text>(?:途经|绕行|绕道|经由|取道|借道|通过|经过?)[^,。;了]{2,24}?)"
        + "(?=[,。;]|(?:才能|再)|(?<=互换局)(?:处理|进出|验关|封发|通关|转)|(?:中转|转运)(?=[,。;])|周转)")]
    private static partial Regex Via();

    /// <summary>原本通过甲机场经转, 过去经甲口岸转运: where it was handed over says that it went that way, without a word that it had to.</summary>
    [GeneratedRegex("(?<says>过去|以往|以前|此前|之前|原先|原本|原来)[^,。;了]{0,12}?(?<text>" + By + "[^,。;了]{2,16}?)(?=(?:经转|中转|转运|周转)(?=[,。;]))")]
    private static partial Regex Transit();

    /// <summary>此前进境邮件需全部转关至甲进行验关, 停办后邮件均从甲、乙等地中转: it was taken to another place, where something was done with it.</summary>
    [GeneratedRegex("(?<says>过去|以往|以前|此前|之前|原先|停[办运]后|停办[^,。;]{0,8}后)[^。;]{0,30}?邮[^。;]{0,16}?"
        + "(?:(?:均|都)?(?:需要?|须|只能|得)(?:全部|统一|先|都)*(?<text>(?:转关|转运|运输?|送|发往?|集中)(?:至|到|往)?(?!境外|国外|海外)[^,。;了]{2,12}?)(?=进行(?:验关|通关|清关|查验|中转|处理|互换))"
        + "|(?:均|都)[^,。;]{0,14}?(?<text>[从经由][^,。;了]{2,16}?)(?=出?(?:中转|经转|转运)(?=[,。;])))")]
    private static partial Regex Moved();

    /// <summary>过去邮件先送到甲市,再发往国外: it was taken there first, and went on from there.</summary>
    [GeneratedRegex("(?<says>过去|以往|以前|此前|之前|原先|原来|原本)[^。;]{0,30}?邮[^。;]{0,16}?"
        + "(?<text>(?:先|统一|全部|集中|陆运|空运)*(?:送|运|发|转|寄|转关|汇总)(?:往|到|至)(?!境外|国外|海外|目的|收件)[^,。;了再]{2,14}?)(?=,?(?:再|然后|之后)[^,。;]{0,6}(?:发|转|寄|运|出境|出口|封|飞|送))")]
    private static partial Regex Onward();

    /// <summary>
    /// 以往国际邮件须集中运到甲市或乙市处理, 过去依赖甲、乙等口岸发送: formerly, what had to be, a verb of going, and where to, in whatever words.
    /// </summary>
    [GeneratedRegex("(?<says>过去|以往|以前|此前|之前|从前|原先|原来|原本|曾经|长期)(?![一两二三四五六七八九十几0-9])[^。;]{0,40}?(?:必须|不得不|不得已|只能|只得|需要?|须|要|得|都|均|一直|全部|统一|大多|多|(?=依赖|依靠|依托|集中))"
        + "(?<text>(?:先|统一|全部|集中|陆运|空运|汽运|都|均|再|用[卡货]?车)*(?:(?:送|运|发|转|寄|转关|汇总|运输|转运|调运|拉|交)(?:往|到|至)|绕道?|绕行|途经|经由?|取道|借道|通过|依赖|依靠|依托|到|去|送|飞往?|走(?![上了过]))"
        + "(?![^,。;]{0,4}(?:境外|国外|海外|世界|全球|全国))[^,。;了再的]{2,18}?)(?=[,。;!]|的?(?:才能|再|处理|中转|转运|经转|周转|进行|办理|验关|通关|清关|出境|出口|进境|进口|交换|互换|封发|发送|发运|发出|寄出|后,|然后|分拣))")]
    private static partial Regex Anyway();

    [GeneratedRegex("邮|互换局|交换站|包裹|信函|函件|投递")]
    private static partial Regex OfMail();

    /// <summary>Whether a place of the country, or an office, is named.</summary>
    private static bool IsPlace(string text) => PlaceFinder.Find(text).Any() || OfOffice().IsMatch(text);

    [GeneratedRegex("互换局|口岸|北上广|外地|外省|省外")]
    private static partial Regex OfOffice();

    /// <summary>停运后邮件不得不经另一口岸进行互换.</summary>
    [GeneratedRegex("邮[^,。;]{0,10}(?<says>不得不)(?<text>(?:改?[由从走]|途经|绕行|绕道|经由|取道|借道|通过|经过?)[^,。;了]{2,16}?)(?=进行(?:互换|交换|中转|验关|通关)|(?:航空)?互换|中转|转运|出境)"
        + "|邮[^。;]{0,40}?(?<says>(?:均|都)[须需要]要?)(?<text>(?:经由?|绕道|取道|从|由)[^,。;了]{2,12}?)(?=经转|中转|转运|转关|周转)"
        + "|(?<says>(?:结束|告别|改变)了?)[^。;]{0,24}?邮[^。;,]{0,10}?(?<text>(?:绕道|绕行|经由?|取道|送往|发往|运往)[^,、。;了的]{2,12})(?=[^。;]{0,24}的(?:历史|局面|做法|状况))")]
    private static partial Regex Forced();

    /// <summary>抵达德国法兰克福邮件处理中心.</summary>
    [GeneratedRegex("(?<says>运抵|抵达|到达)(?<text>[^,。;了]{2,16}(?:邮件处理中心|邮件互换局|互换局|邮件中心))(?=[,。;])")]
    private static partial Regex Arrived();

    [GeneratedRegex("(?<says>如今|现在|现如今)[^。;]{0,30},可以?(?<text>(?:直接)?在[^,。;]{2,16}互换局直接[^。;]{4,60}?)(?=[。;])")]
    private static partial Regex CurrentRoute();

    [GeneratedRegex("通过(?<text>(?:CT|X光)机(?:同屏)?(?<says>检查|查验|扫描|检测))")]
    private static partial Regex Screening();

    [GeneratedRegex("(?<text>由海关(?:工作人员|关员)?(?<says>施封))")]
    private static partial Regex Sealing();

    [GeneratedRegex("采用(?<text>[^,。;]{2,40}等(?:科技|技术|信息化)手段)[^,。;]{0,10}海关(?<says>监管)")]
    private static partial Regex Technology();
}
