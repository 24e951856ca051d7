using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>What can be done: 参保登记, 养老待遇资格认证, 申领电子社保卡; in which system and how fast.</summary>
internal static partial class ServiceFinder
{
    public static IEnumerable<Record> Find(Article article, int index)
    {
        var services = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var sentence in Sentences.Of(article))
        {
            foreach (Capture name in Lists().Matches(sentence.Folded).Concat(PlainLists().Matches(sentence.Folded)).SelectMany(m => m.Groups["name"].Captures))
            {
                if (!Task().IsMatch(name.Value) || services.ContainsKey(name.Value)) continue;
                services[name.Value] = AddSystem(Of(sentence, name, index), sentence);
            }

            foreach (Match act in Acts().Matches(sentence.Folded))
            {
                if (!Refused().IsMatch(sentence.Folded[Math.Max(0, act.Index - 4)..act.Index])) services.TryAdd(act.Value, Of(sentence, act, index));
            }
        }

        if (!services.Keys.Any(n => n.EndsWith("认证", StringComparison.Ordinal)) && Certification(article, index) is { } certification) services["认证"] = certification;
        return services.Values;
    }

    /// <summary>The certification that one is alive and entitled, by the fullest name the article gives it; 养老金认证 is short for 养老金资格认证.</summary>
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
                return new Record(PensionReader.Services, "pension-certification", index, sentence.Cite()).Set("name", "养老金资格认证", sentence.Cite(brief));
        }

        return null;
    }

    private static Record Of(Passage sentence, Capture name, int article) =>
        new Record(PensionReader.Services, "pension-service", article, sentence.Cite()).Set("name", sentence.Printed(name), sentence.Cite(name));

    private static Record AddSystem(Record record, Passage sentence)
    {
        if (System().Match(sentence.Folded) is { Success: true } system) record.Set("system", sentence.Printed(system.Groups["system"]), sentence.Cite(system.Groups["system"]));
        if (Turnaround().Match(sentence.Folded) is { Success: true } speed) record.Set("turnaround", sentence.Printed(speed.Groups["speed"]), sentence.Cite(speed.Groups["speed"]));
        return record;
    }

    [GeneratedRegex("“(?<name>[^“”]{2,16})”(?:(?:、|和|及)?“(?<name>[^“”]{2,16})”)*等?[^,。;“”]{0,6}?(?:业务|事项|服务(?!大厅|中心|平台))")]
    private static partial Regex Lists();

    [GeneratedRegex("(?:办理|提供|开展|包括|涵盖|可办|受理|实现|涉及)(?<name>[^,。;、“”]{3,16})(?:、(?<name>[^,。;、“”]{3,16}?))+等(?:[0-9]{1,3}项)?[^,。;、“”]{0,8}?(?:业务|事项|服务)")]
    private static partial Regex PlainLists();

    /// <summary>What a service is called by.</summary>
    [GeneratedRegex("登记|变更|认证|缴费|缴纳|查询|申领|申请|转移|补缴|打印|注销|接续|参保|停保|开户|挂失|激活|退费|核定|证明|待遇|补换|领取")]
    private static partial Regex Task();

    [GeneratedRegex("(?:申领|查询|打印|补办|挂失|激活|补换|签发)(?:电子社会保障卡|电子社保卡|社会保障卡|社保卡|认证记录|认证结果|参保证明|缴费证明|缴费记录|缴费明细|个人权益记录|参保信息|养老金发放(?:明细|记录)|待遇发放记录)|开立个人养老金(?:资金)?账户|个人养老金(?:资金)?账户开立|个人养老金开户")]
    private static partial Regex Acts();

    [GeneratedRegex("不能|无法|未|无需|不用|不必|停止")]
    private static partial Regex Refused();

    [GeneratedRegex("(?:城乡居民|企业|机关事业单位|居民)?(?:基本)?(?:养老(?:保险)?|养老金|社保|社会保险|领取)(?:待遇|金)?(?:领取)?(?:人员)?(?:待遇)?(?:领取)?(?:人员)?(?:待遇)?资格认证|(?:待遇领取|领取待遇)资格认证|(?:领取)?待遇资格认证")]
    private static partial Regex Certificate();

    [GeneratedRegex("养老金(?:领取)?认证|领取养老金认证")]
    private static partial Regex BriefCertificate();

    [GeneratedRegex("(?<system>[^,。;]{3,36}系统)(?:[^,。;]{0,8})(?:上线|启用|投入使用)")]
    private static partial Regex System();

    [GeneratedRegex("实现(?<speed>[^,。;]{0,20}(?:即办|秒[报审批办])[^,。;]{0,12})")]
    private static partial Regex Turnaround();
}
