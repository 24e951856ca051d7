using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>What people do at counters and on websites besides: of a page about pensions, a sentence about such a thing names no way to one.</summary>
internal static partial class OtherMatters
{
    /// <summary>Whether a sentence is about another matter, and about no pension too.</summary>
    public static bool Are(string folded) => (Others().IsMatch(folded) || OtherPapers().IsMatch(folded)) && !OwnMatters.AreIn(folded);

    /// <summary>
    /// The sentences of a line that are of no other matter: 公积金可在线提取。登录甲网即可。 The second goes on with what the first is about, unless it says
    /// what it is about itself.
    /// </summary>
    public static IEnumerable<Passage> Without(IEnumerable<Passage> sentences)
    {
        var isOther = false;
        foreach (var sentence in sentences)
        {
            var isItself = Are(sentence.Folded);
            isOther = isItself ? Doing().IsMatch(sentence.Folded) : isOther && !OwnMatters.AreIn(sentence.Folded);
            if (!isItself && !isOther) yield return sentence;
        }
    }

    /// <summary>The lines that stand below no heading of another matter (失业金申领), up to one that speaks of pensions.</summary>
    public static IEnumerable<PensionLine> Without(IEnumerable<PensionLine> lines)
    {
        var isOther = false;
        foreach (var line in lines)
        {
            isOther = (line.IsShort || Question().IsMatch(line.Passage.Folded)) && Are(line.Passage.Folded)
                ? isOther || Doing().IsMatch(line.Passage.Folded) : isOther && !OwnMatters.AreIn(line.Passage.Folded);
            if (!isOther) yield return line;
        }
    }

    [GeneratedRegex("^(?:问|[QA])?[0-9]{0,2}[:、.]?[^。;]{2,30}\\?$")]
    private static partial Regex Question();

    /// <summary>残疾证 among the papers to bring is no heading.</summary>
    [GeneratedRegex("办理|申[领请办]|缴[费存]|登记|业务|怎[么样]|如何|提取|报销|待遇|领取")]
    private static partial Regex Doing();

    /// <summary>“甲医保”小程序: whose name says what it is for.</summary>
    public static bool Names(ReadOnlySpan<char> name) => OfOthers().IsMatch(name);

    [GeneratedRegex("(?<!挂)失业|求职|就业(?:登记|创业证)|招聘|招工|岗位(?:信息|查询)|查询岗位|劳动(?:合同|争议|监察)|仲裁|(?:毕业生|人事|人员)档案|档案[转传调托]|个税|纳税人|居住证(?=[^,。;、]{0,4}(?:[申]?办|申[领请]|签注"
        + "|换|到期))|(?:办理|申[领请办]|换领|补办)[^,。;]{0,6}居住证|(?:办理|申领|补办|换领|申请)(?:居民)?身份证"
        + "|户籍(?=、|业务|登记|窗口)|户口(?=、|业务|登记|迁移)"
        + "|落户|残疾(?:证|人(?:证|两项|补贴))|残联|计生|低保|救助|津贴|高龄补贴|住房|公租房|廉租|房管|不动产|房产|营业执照|工商登记|注册登记|发票|车辆|驾[照驶]|违章|护照|通行证|出入境|签证|结婚|婚姻|生育(?:登记|保险|证)"
        + "|借书|读者|图书|手机号码|宽带|话费|[水电]费|燃气|物业费|贷款|录取|学籍|入学|报考|成绩|体检|挂号|就诊|就医|看病|门诊|购药|买药|疫苗|接种|医保(?!卡|账户)|医疗保险|公积金|工伤|劳动能力鉴定|公交|乘车|入托|日间照料|助餐"
        + "|养犬|犬只|噪[音声]|污染|信访|诉求|农机|粮补|宅基地|殡葬|火化|兵役|退役军人|优待证|老年证|职称|技能(?:培训|鉴定|提升)|旅游|购车|养老院|开立[^,。;]{0,8}[账帐]户|办理开户")]
    private static partial Regex Others();

    /// <summary>申领某某许可证, 领取某某补贴: papers and money of which nothing says that they belong to a pension.</summary>
    [GeneratedRegex("(?:办理|申请|申领|补办|领取|换领)[了的]?[^,。;、:“”养老社保参退待遇生存公居民身]{2,8}(?:证(?![明件号])|执照|补贴|许可)")]
    private static partial Regex OtherPapers();

    [GeneratedRegex("医保|公积金|医院|交管|出入境|图书|挂号|就业网|招聘")]
    private static partial Regex OfOthers();
}
