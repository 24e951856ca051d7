using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>What can be done: 参保登记, 养老待遇资格认证, 申领电子社保卡; in which system and how fast.</summary>
internal static partial class ServiceFinder
{
    /// <summary>The services of an article, of whose <paramref name="sentences"/> some may only report; certification is read from anywhere once there is a channel to it.</summary>
    public static IEnumerable<Record> Find(Article article, List<Passage> sentences, bool hasChannels, int index)
    {
        var services = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var name in NamesIn(sentence.Folded).Where(n => !services.ContainsKey(n.Value)))
                services[name.Value] = Of(sentence, name, index);
            foreach (Match act in Acts().Matches(sentence.Folded))
            {
                if (!Refused().IsMatch(sentence.Folded[Math.Max(0, act.Index - 4)..act.Index])) services.TryAdd(act.Value, Of(sentence, act, index));
            }
        }

        if (hasChannels && !services.Keys.Any(n => n.EndsWith("认证", StringComparison.Ordinal)) && Certification(article, index) is { } certification) services["认证"] = certification;
        if (services.Count > MostCompared) return services.Values;
        ShareTurnarounds(sentences, services);
        return services.Values.Where(s => !IsPartOfAnother((string)s.Fields["name"].Content!, services.Keys));
    }

    /// <summary>Names are compared with each other up to so many; an article with more is a list of them.</summary>
    private const int MostCompared = 60;

    /// <summary>领取养老金资格认证 beside 机关事业单位退休人员领取养老金资格认证: one certification under two names.</summary>
    private static bool IsPartOfAnother(string name, ICollection<string> names) =>
        name.EndsWith("认证", StringComparison.Ordinal) && names.Any(other => other.Length > name.Length && other.EndsWith(name, StringComparison.Ordinal));

    /// <summary>由45个工作日压缩至15个工作日, of the one service the sentence names; 在5个工作日内反馈核验结果, of the one that is a 核验.</summary>
    private static void ShareTurnarounds(List<Passage> sentences, Dictionary<string, Record> services)
    {
        foreach (var sentence in sentences)
        {
            var deadline = Deadline().Match(sentence.Folded);
            var said = deadline.Success ? deadline : Turnaround().Match(sentence.Folded);
            if (!said.Success) continue;
            var meant = services.Where(s => deadline.Success ? s.Key.EndsWith(deadline.Groups["what"].Value, StringComparison.Ordinal) : sentence.Folded.Contains(s.Key, StringComparison.Ordinal)).ToList();
            if (meant is [var (_, service)] && !service.Fields.ContainsKey("turnaround")) service.Set("turnaround", sentence.Printed(said.Groups["speed"]), sentence.Cite(said.Groups["speed"]));
        }
    }

    /// <summary>The names of a sentence: quoted labels in a list, and what stands behind 办理.</summary>
    private static IEnumerable<Capture> NamesIn(string folded)
    {
        var quoted = Lists().Matches(folded).SelectMany(m => m.Groups["name"].Captures).Where(n => Task().IsMatch(n.Value) && !Motto().IsMatch(n.Value));
        var plain = Nouns().Matches(folded).Concat(NounsOfAList().Matches(folded)).Concat(NounsBeforeListed().Matches(folded)).Where(m => !Refused().IsMatch(folded[Math.Max(0, m.Index - 4)..m.Index])).SelectMany(m => m.Groups["name"].Captures)
            .Where(n => n.Value != "资格认证" && (n.Value.Length > 3 || folded[Math.Max(0, n.Index - 1)] is '、' or '和' or '及' or ';' || (n.Index + n.Length < folded.Length && folded[n.Index + n.Length] == '、')));
        var labels = Labels().Matches(folded).Select(m => (Capture)m.Groups["name"]).Where(n => OfPensions().IsMatch(n.Value));
        return quoted.Concat(plain).Concat(labels);
    }

    /// <summary>The certification that one is alive and entitled, by the fullest name the article gives it.</summary>
    private static Record? Certification(Article article, int index)
    {
        var passages = Sentences.Of(article).Concat(article.Headline is { } headline ? [headline] : []).ToList();
        foreach (var sentence in passages)
        {
            if (Certificate().Match(sentence.Folded) is { Success: true } full) return Of(sentence, full, index);
        }

        foreach (var sentence in passages)
        {
            if (BriefCertificate().Match(sentence.Folded) is { Success: true } brief)
                return new Record(PensionReader.Services, "pension-certification", index, sentence.Cite()).Set("name", sentence.Printed(brief), sentence.Cite(brief));
        }

        foreach (var sentence in passages)
        {
            if (PlainCertificate().Match(sentence.Folded) is { Success: true } plain) return Of(sentence, plain, index);
        }

        return null;
    }

    private static Record Of(Passage sentence, Capture name, int article)
    {
        var (system, speed) = (System().Match(sentence.Folded), Turnaround().Match(sentence.Folded));
        var first = system.Success ? Math.Min(system.Index, name.Index) : name.Index;
        var start = sentence.Folded.AsSpan(0, first).LastIndexOfAny(",;。:") + 1;
        var record = new Record(PensionReader.Services, "pension-service", article, sentence.Cite(start, sentence.Folded.AsSpan().TrimEnd("。;").Length)).Set("name", sentence.Printed(name), sentence.Cite(name));
        if (system.Success) record.Set("system", sentence.Printed(system.Groups["system"]), sentence.Cite(system.Groups["system"]));
        return speed.Success ? record.Set("turnaround", sentence.Printed(speed.Groups["speed"]), sentence.Cite(speed.Groups["speed"])) : record;
    }

    [GeneratedRegex("“(?<name>[^“”]{2,24})”(?:(?:、|和|及)?“(?<name>[^“”]{2,24})”)*等?[^,。;“”]{0,6}?(?:业务|事项|功能|服务(?!大厅|中心|平台))")]
    private static partial Regex Lists();

    [GeneratedRegex("(?<speed>[0-9]{1,3}个工作日)内[^,。;0-9]{0,12}(?<what>核验|审批|审核|核定)")]
    private static partial Regex Deadline();

    private const string Noun =
        "(?<name>(?:(?:城乡)?居民|企业|单位|职工|机关事业单位|灵活就业人员|个人|基本|养老保险|养老金|养老|社会保险|社会保障|社保|待遇|领取|关系|退休|权益|账户|参保|信息|人员|缴费)*" +
        "(?:参保登记|参保缴费|缴费|补缴|续缴|续保|停保|信息变更|变更登记|信息修改|转移接续|关系转移|待遇申领|待遇领取|领取资格认证|资格认证|注销登记|缴费查询|信息查询|账户查询|权益查询|待遇查询|待遇核定|退休申请|退休申报|关系接续|(?:社保卡|社会保障卡)(?:申领|补换|补办|换领|挂失|激活)|证明打印|档次变更|基数申报|退休审批|档案核验|申办(?:社保卡|社会保障卡)|个人续保缴费|人员增减|测算|缴费基数调整|暂停缴费|账户开立|账户开户))";

    [GeneratedRegex("(?:点击|点选|点|选择|进入|找到|搜索)“" + Noun + "(?:申请)?”")]
    private static partial Regex Labels();

    /// <summary>参保登记可到村委会办理, 待遇资格认证可登录…: named before the channel.</summary>
    [GeneratedRegex("(?<=^|[,。;:、])" + Noun + "(?:业务|手续)?,?(?:可以?|均可|请|应)(?:到|在|去|前往|通过|登录|使用|由)")]
    private static partial Regex NounsBeforeListed();

    [GeneratedRegex(Noun + "(?:(?:、|和|及|以及|与)" + Noun + ")+等?(?:[0-9一二三四五六七八九十]{0,3}项)?(?:业务|事项|服务)")]
    private static partial Regex NounsOfAList();

    [GeneratedRegex("养老|社保|社会保险|待遇|退休|档案|续保")]
    private static partial Regex OfPensions();

    [GeneratedRegex("(?:办理|进行|完成|申办|申请|提供|包括|涵盖|可办|受理|开通|选择|实现)(?!理)" + Noun + "(?:(?:、|和|及|以及|与)" + Noun + ")*(?![登认变转查申])|(?:提交|提出)" + Noun + "(?=申请)")]
    private static partial Regex Nouns();

    /// <summary>What a service is called by.</summary>
    [GeneratedRegex("登记|变更|认证|缴费|缴纳|查询|申领|申请|转移|补缴|打印|注销|接续|参保|停保|开户|挂失|激活|退费|核定|证明|待遇|补换|领取|续保|减员|增员")]
    private static partial Regex Task();

    [GeneratedRegex("(?:申领|查询|打印|补办|挂失|激活|补换|签发)(?:电子社会保障卡|电子社保卡|社会保障卡|社保卡|认证记录|认证结果|(?:养老保险|社保|社会保险)?(?:个人)?(?:参保|缴费)+(?:证明|凭证)|(?:养老)?(?:金|待遇)(?:领取|发放)?证明|退休证明|缴费记录|缴费明细|个人权益记录|参保信息|养老金发放(?:明细|记录)|待遇发放记录)|(?:申领|办理)(?:第三代)?(?:社会保障卡|社保卡)(?!申领|申办|挂失|补|换|激活|业务|等)|查询(?:个人)?(?:城乡居民|职工|企业职工)?(?:基本)?养老(?:保险|金)(?:个人账户|缴费记录|缴费明细|发放记录|缴费情况|待遇)|开立个人养老金(?:资金)?账户|个人养老金(?:资金)?账户开立|个人养老金开户")]
    private static partial Regex Acts();

    /// <summary>“寓认证于服务”: what is said of services is none of them.</summary>
    [GeneratedRegex("寓|于无形|让|把|不[出用见跑]|零|最多")]
    private static partial Regex Motto();

    [GeneratedRegex("不能|无法|未|无需|不用|不必|停止|不再|用于")]
    private static partial Regex Refused();

    [GeneratedRegex("(?:(?:城乡居民|企业|机关事业单位|居民)?(?:离退休|退休)人员(?:领取(?=养老))?)?(?:城乡居民|企业|机关事业单位|居民)?(?:基本)?(?:养老(?:保险)?|养老金|社保|社会保险|领取)(?:待遇|金)?(?:领取)?(?:人员)?(?:待遇)?(?:领取)?(?:人员)?(?:待遇)?资格认证(?!申报表|协助)|(?:待遇领取|领取待遇)资格认证|(?:领取)?待遇资格认证")]
    private static partial Regex Certificate();

    [GeneratedRegex("养老金(?:领取)?认证|领取养老金认证")]
    private static partial Regex BriefCertificate();

    /// <summary>Where the article has no fuller name for it.</summary>
    [GeneratedRegex("(?<=办理|进行|完成|选择|点击|“|、)资格认证|(?<=“)待遇认证(?=”)|(?:养老|社保)(?:保险(?:待遇)?|待遇)(?:生存)?认证")]
    private static partial Regex PlainCertificate();

    [GeneratedRegex("(?<system>[^,。;]{3,36}系统)(?:[^,。;]{0,8})(?:上线|启用|投入使用)")]
    private static partial Regex System();

    [GeneratedRegex("实现(?<speed>[^,。;]{0,20}(?:即办|秒[报审批办])[^,。;]{0,12})|(?:压缩|缩短|减)(?:至|到|为)(?<speed>[0-9]{1,3}个工作日)|(?<speed>[0-9]{1,3}个工作日)(?=内(?:即可)?(?:办结|办好))")]
    private static partial Regex Turnaround();
}
