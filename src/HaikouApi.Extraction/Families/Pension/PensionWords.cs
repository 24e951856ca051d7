using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>The words by which a text is one about pensions and social security, and a sentence of it one that tells what can be done.</summary>
internal static partial class PensionWords
{
    /// <summary>Elder care (社区养老服务, 养老院) and what pensioners do otherwise are other matters.</summary>
    public static bool IsAbout(Article article) => article.Blocks.Any(b => About().IsMatch(b.Passage.Folded)) || (article.Blocks.Any(b => Retired().IsMatch(b.Passage.Folded)) && article.Blocks.Any(b => b.Passage.Folded.Contains("认证", StringComparison.Ordinal)));

    /// <summary>
    /// Whether a sentence only reports: fraud, a channel that closes, plans, figures of use, a visit, a training course, a job offer; or speaks of
    /// another matter (公积金, 优待证). What it names is no way to apply.
    /// </summary>
    public static bool OnlyReports(string folded) => Reports().IsMatch(folded) || (OtherMatters().IsMatch(folded) && !About().IsMatch(folded));

    [GeneratedRegex("养老(?:保险|金|待遇|认证|资格|生存|关系)|居民养老(?!服务)|居保|社保|社会保险|社会劳动保险|社会保障卡|待遇(?:领取)?资格|退休金|退休(?:审批|预审|申报|手续)")]
    private static partial Regex About();

    [GeneratedRegex("退休(?:人员|职工)")]
    private static partial Regex Retired();

    [GeneratedRegex(
        "停用|停止(?:使用|服务|受理)|暂停|关闭|下线|不再(?:受理|支持|提供)|取消(?!纸质)|冒充|诈骗|骗取|不法分子|诱导|山寨|虚假|谨防|警惕|钓鱼|系统升级|系统维护|故障" +
        "|占比|(?:办件|业务)量|累计(?:办理|受理)|同比|举报|投诉|高龄津贴|优待证|招聘|报名|培训|调研|检查组|督导|视察|获评|评为|荣获|表彰|下一步|将(?:建设|推出|打造|探索)|拟(?:建|推)|正在(?:建设|开发|测试)|计划(?:建|推|上线)")]
    private static partial Regex Reports();

    [GeneratedRegex("公积金|医保|医疗保险|优待证|老年证|挂号|助餐|津贴|购车|失业金|失业保险|工伤|生育津贴|低保|养老院|旅游")]
    private static partial Regex OtherMatters();
}
