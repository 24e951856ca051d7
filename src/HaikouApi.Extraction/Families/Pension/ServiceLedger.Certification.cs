using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>The two services that every second article is about, and calls by a name of its own: certification and paying.</summary>
internal sealed partial class ServiceLedger
{
    /// <summary>The certification that one is alive and entitled, by the fullest name the article gives it.</summary>
    public void ReadCertification(IEnumerable<Passage> passages, bool sure = false)
    {
        if (_services.Exists(s => s.Name.Length > 3 && s.Name.EndsWith("认证", StringComparison.Ordinal))) return;
        var all = passages.ToList();
        foreach (var pattern in sure ? [Full(), Brief()] : new[] { Full(), Brief(), Plain(), OfRetired(), Slots() })
        {
            (Passage Passage, Match Named)? first = null;
            foreach (var passage in all)
            {
                if (pattern.Match(passage.Folded) is not { Success: true } named || IsTitle().IsMatch(passage.Folded[..named.Index])) continue;
                first ??= (passage, named);
                if (IsCut().IsMatch(passage.Folded[..named.Index]) || named.Value.EndsWith("人员资格认证", StringComparison.Ordinal)) continue;
                first = (passage, named);
                break;
            }

            if (first is not var (where, name)) continue;
            if (name.Value.StartsWith("领取资格", StringComparison.Ordinal) && IsCut().IsMatch(where.Folded[..name.Index])) continue;
            Add(where, name.Index - Joined().Match(where.Folded[..name.Index]).Length, name.Index + name.Length, "pension-certification");
            ReadOther(all, pattern, name.Value);
            return;
        }
    }

    /// <summary>1.企业养老金领取资格认证;|2.城乡居民养老保险待遇领取资格认证: that of another insurance, in a point of its own.</summary>
    private void ReadOther(List<Passage> passages, Regex pattern, string first)
    {
        foreach (var passage in passages)
        {
            if (pattern.Match(passage.Folded) is { Success: true, Index: 0, Length: > 8 } other && OfResidents(other.Value) != OfResidents(first)
                && other.Length == passage.Folded.AsSpan().TrimEnd(";。").Length)
            {
                Add(passage, 0, other.Length, "pension-certification");
                return;
            }
        }
    }

    private static bool OfResidents(string name) => name.Contains("居民", StringComparison.Ordinal) || name.Contains("居保", StringComparison.Ordinal);

    /// <summary>《|领取养老金资格审核表》: a form.</summary>
    [GeneratedRegex("《[^》]*$")]
    private static partial Regex IsTitle();

    /// <summary>工伤保险长期|待遇资格认证: the name begins before the words by which it is known; better one that stands whole elsewhere.</summary>
    [GeneratedRegex("(?:长期|保险|[养老金工伤职])$", RegexOptions.RightToLeft)]
    private static partial Regex IsCut();

    /// <summary>养老、工伤|待遇资格认证: the insurances whose it is.</summary>
    [GeneratedRegex("(?:(?:养老|工伤|失业|保险)+[、和及与])+(?:养老|工伤|失业|保险)+$", RegexOptions.RightToLeft)]
    private static partial Regex Joined();

    /// <summary>居民养老保险怎么缴费, 城乡居民基本养老保险开始缴费: the insurance and what is done, of an article that names no fuller service of paying.</summary>
    public void ReadPayment(IEnumerable<Passage> passages)
    {
        if (_services.Exists(s => Paid().IsMatch(s.Name))) return;
        foreach (var passage in passages)
        {
            if (Payment().Match(passage.Folded) is not { Success: true } paid) continue;
            var (what, act) = (paid.Groups["what"], paid.Groups["act"]);
            _services.Add((what.Value + act.Value, new Record(PensionReader.Services, "pension-payment", article, passage.Cite(paid))
                .Set("name", passage.Name(what.Index, what.Index + what.Length) + passage.Name(act.Index, act.Index + act.Length),
                    passage.Cite(what).With(passage.Cite(act)))));
            return;
        }
    }

    [GeneratedRegex("领取养老金资格审核(?!人|通过|结果)|(?:(?:城乡居民|企业|机关事业单位|居民)?(?:离退休|退休)人员(?:领取(?=养老))?|(?:境外|国外|异地|居住)+人员领取|领取(?=基本|养老|社会保险待遇|社保待遇))?(?:城乡居民|企业|机关事业单位"
        + "|居民)?(?:企业职工领取)?(?:基本)?(?:养老(?:保险)?|养老金|社保|社会保险"
        + "|领取)(?:待遇|金)?(?:领取)?(?:人员)?(?:待遇)?(?:领取)?(?:人员)?(?:待遇)?资格(?:年度)?(?:认证|年[审检]|核[查验](?!人|表|结果|组)|审核认证|审核(?!表填|人|通过|结果))(?!申报表|协助|表|期)|(?:待遇领取"
        + "|领取待遇)资格(?:认证|确认)"
        + "|(?:领取)?待遇资格(?:认证|确认)")]
    private static partial Regex Full();

    [GeneratedRegex("(?<=办理|办妥|提交|办)在生证明|在生证明(?=[^,。;]{0,14}(?:办理|受理|手续))"
        + "|(?:养老金|退休金)(?:领取)?认证|领取养老金认证|(?:机关|企业|事业单位)+退休(?:人员)?认证|退休(?:人员)?年[审检]|(?:社保|养老|待遇)(?:待遇|保险)?年[审检](?:认证)?")]
    private static partial Regex Brief();

    /// <summary>What is insured, who draws it, what of it and how, in any order, and that it is certified: 企业养老保险微信手机自助认证.</summary>
    [GeneratedRegex("(?:(?:城乡|居民|企业|职工|机关|事业单位|基本|养老保险|养老金|养老|社保|社会保险|新农保|居保|退休|离退休|人员|待遇|领取|享受)、?){1,8}"
        + "(?:资格|生存|年度|异地|远程|境外|境内|微信|手机|自助|网上|线上|人脸识别|人脸|虹膜|指纹|静默|集中|健在|身份|信息){0,4}(?:认证|年[审检]|验证|核验)(?!(?:管理|服务)*(?:系统|平台)|中心|终端|机|码|点|表|流程|账[户号]|通过率|申报表|申请表"
        + "|协助|的(?:时间|周期|间隔|后果))")]
    private static partial Regex Slots();

    /// <summary>Where the article has no fuller name for it.</summary>
    [GeneratedRegex("(?<=办理|进行|完成|选择|点击|“|、|[0-9]年|[0-9]年度)资格认证(?!期|表)|(?<=“)待遇认证(?=”)"
        + "|(?:城乡居民|居民|企业职工|职工|机关事业单位)?(?:基本)?(?:养老金?|社保)(?:保险(?:待遇)?|待遇)?(?:生存|资格)?认证(?!(?:管理"
        + "|服务)*(?:系统|平台)|账[户号])|生存(?:资格)?认证|年度生存验证")]
    private static partial Regex Plain();

    [GeneratedRegex("(?:机关|企业|事业单位|城乡居民)*(?:离退休|退休)人员(?:人脸识别|生存|资格|待遇|身份)*(?:认证|验证|年[审检])(?!的(?:时间|周期|间隔))|养老金领取(?:人脸识别)?认证")]
    private static partial Regex OfRetired();

    /// <summary>Drawing the pension, of an article that tells where and has no other service.</summary>
    public void ReadDrawing(IEnumerable<Passage> passages)
    {
        if (_services.Count > 0) return;
        foreach (var passage in passages)
        {
            if (Drawing().Match(passage.Folded) is not { Success: true } drawn) continue;
            Add(passage, drawn.Index, drawn.Index + drawn.Length, "pension-drawing");
            return;
        }
    }

    /// <summary>到甲网点|领取养老金; not 领取养老金的人员, 领取养老金资格.</summary>
    [GeneratedRegex("(?<=(?:[到去在从]|通过|使用|[凭持])[^,。;]{1,24}|可以?|就能|能够?|方便[^,。;]{2,10})领取(?:自己的|本人的)?(?:社会)?养老金(?=了?[,。;、!?]|$)")]
    private static partial Regex Drawing();

    [GeneratedRegex("(?:缴费|缴纳|补缴|续缴|保险费|保费|社保费|认证)$|^缴")]
    private static partial Regex Paid();

    [GeneratedRegex("(?<what>(?:城乡)?居民(?:基本)?养老(?:保险|保险费)?)(?:(?:怎么|如何|怎样|开始|已开始|集中|可以|启动|征收)+(?<act>缴费|缴纳)"
        + "|的?(?<act>缴费)(?=开始|启动|渠道|怎么|如何|方[法式]|途径|流程|指南|办法|服务|业务))"
        + "|(?<what>(?:(?:养老|社会|工伤|保险|社保|养老金|基本|城乡|居民|企业|职工|退休|人员)、?){0,6}待遇(?:领取)?资格)(?:怎么|如何|怎样)(?<act>认证)|(?<what>灵活就业人员(?:基本)?养老保险|社会保险费?"
        + "|社保费?)的?(?<act>缴费|缴纳)(?=方式|渠道|方法|办法|指南)"
        + "|(?<what>(?:(?:城乡)?居民|灵活就业人员|(?:企业)?职工)(?:企业职工)?(?:基本)?养老保险费?)的?(?:集中)?(?<act>征缴|征收|缴费)(?=(?:工作|有关|相关|事项|期|的)*(?:公告|通告|通知|提醒|须知|温馨提示))"
        + "|(?<what>缴纳)(?<act>(?:城乡居民|灵活就业人员|企业职工|职工)?(?:基本)?养老保险费)(?=(?:有关|相关)?(?:事项|问题)?的?(?:通告|公告|通知|渠道|方式|指南|流程))")]
    private static partial Regex Payment();
}
