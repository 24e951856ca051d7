using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>The services of an article, each once, with the system it is done in and how fast.</summary>
internal sealed partial class ServiceLedger(int article)
{
    private static readonly Tokenizer Tokens = new(ServiceShapes.Words, (_, _) => null);

    private readonly List<(string Name, Record Record)> _services = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>认证结果查询, 查询认证结果: one service, by whatever name.</summary>
    private const string Results = "查询结果";

    /// <summary>Names are compared with each other up to so many; an article with more is a list of them.</summary>
    private const int MostCompared = 60;

    public void Read(Passage passage)
    {
        var sentence = Tokens.Read(passage, ServiceShapes.Find(passage.Folded));
        foreach (var (rule, match) in ServiceGrammar.All.Read(sentence))
        {
            foreach (var fact in rule.Facts(match).Where(f => IsNamed(f, passage.Folded))) Add(passage, fact.Name.Start, fact.Name.End, rule.Name);
        }

        ReadTurnaround(passage);
    }

    /// <summary>A line of a list that its heading says is one of services.</summary>
    public void ReadItem(Passage line) => Add(line, 0, line.Folded.AsSpan().TrimEnd(";。").Length, "service-item");

    /// <summary>A cell of a table that lists services.</summary>
    public void ReadCell(Passage cell)
    {
        for (var item = Item().Match(cell.Folded); item.Success; item = item.NextMatch())
        {
            if (ServiceLists.IsDone(item.Value)) Add(cell, item.Index, item.Index + item.Length, "service-cell");
        }
    }

    [GeneratedRegex("[^、,。;等]{3,}")]
    private static partial Regex Item();

    /// <summary>A heading that names a service of which the lines below it tell where it is done.</summary>
    public void ReadHeading(Passage line, int start, int end) => Add(line, start, end, "service-heading");

    /// <summary>What a headline says that the article is about: …退休审批网上申报操作说明, where the text names no service of the kind.</summary>
    public void ReadTitle(Passage title)
    {
        if (Reports().IsMatch(title.Folded)) return;
        var services = Tokens.Read(title, ServiceShapes.Find(title.Folded)).Tokens.Where(t => t.Kind == ServiceShapes.Service && t.End - t.Start >= 4).ToList();
        if (services.Count == 0 && ServiceFrames.OfGuide(title.Folded) is var (start, end) && title.Folded[start..end] is var guided && !Apart().IsMatch(guided)
            && !_services.Exists(s => s.Name.EndsWith(guided, StringComparison.Ordinal) || s.Name.StartsWith(guided[..2], StringComparison.Ordinal)
                || guided.EndsWith(s.Name, StringComparison.Ordinal) || (OfCards().IsMatch(guided) && OfCards().IsMatch(s.Name))))
        {
            Add(title, start, end, "service-title");
            return;
        }

        if (services is [var only] && !Apart().IsMatch(only.Word!) && !IsKnown(only.Word!)
            && !(OfCards().IsMatch(only.Word!) && _services.Exists(s => OfCards().IsMatch(s.Name)))
            && (Transfer().IsMatch(only.Word!) || !(Object().Match(only.Word!) is { Success: true } what
                && _services.Exists(s => s.Name.Contains(what.Value, StringComparison.Ordinal)))))
        {
            Add(title, only.Start, only.End, "service-title");
        }
    }

    /// <summary>What is read elsewhere, and what a headline calls only roughly.</summary>
    [GeneratedRegex("(?:认证|年[审检]|验证|核验|(?<!参保)缴费|查询)$")]
    private static partial Regex Apart();

    /// <summary>What is done with a card, in a headline of a text that says it more exactly.</summary>
    [GeneratedRegex("卡(?:.*换|.*补|.*领|.*挂失|.*激活|$)|挂失|解挂")]
    private static partial Regex OfCards();

    /// <summary>A headline of figures or of what was done.</summary>
    [GeneratedRegex("[0-9.]+[万亿%]|突破|调研|召开|调整|上调|启用|签约|培训")]
    private static partial Regex Reports();

    public IEnumerable<Record> Records() =>
        _services.Count > MostCompared ? _services.Select(s => s.Record) : _services.Where(s => !IsSaidElsewhere(s.Name)).Select(s => s.Record);

    private bool IsKnown(string name) => _services.Exists(s => s.Name == name);

    /// <summary>领取养老金资格认证 beside 机关事业单位退休人员领取养老金资格认证 is one service under two names; so is a transfer named twice.</summary>
    private bool IsSaidElsewhere(string name) =>
        (name is "做认证" or "办认证" && _services.Exists(s => s.Name != name && s.Name.EndsWith("认证", StringComparison.Ordinal))) ||
        (OfYears().IsMatch(name) && _services.Exists(s => s.Name.EndsWith("资格认证", StringComparison.Ordinal))) ||
        _services.Exists(s => s.Name.Length > name.Length && s.Name.EndsWith(name, StringComparison.Ordinal)) ||
        _services.Exists(s => s.Name.Length > name.Length && name.Length > 4 && s.Name.StartsWith(name[..2], StringComparison.Ordinal)
            && s.Name.EndsWith(name[2..], StringComparison.Ordinal) && OfWhom().IsMatch(s.Name[2..^(name.Length - 2)])) ||
        (Transfer().IsMatch(name) && _services.Where(s => Transfer().IsMatch(s.Name)).MaxBy(s => s.Name.Length).Name != name) ||
        (name.EndsWith("资格认证", StringComparison.Ordinal)
            && _services.Where(s => s.Name.EndsWith("资格认证", StringComparison.Ordinal) && OfResidents(s.Name) == OfResidents(name))
                .MaxBy(s => s.Name.Length).Name != name);

    /// <summary>退休年审 beside 退休待遇资格认证: as people call it.</summary>
    [GeneratedRegex("(?:退休|社保|养老)(?:人员)?年[审检]$")]
    private static partial Regex OfYears();

    /// <summary>缴费 alone is a service only in a list of them, and 资格认证 only behind a verb that no fuller name follows.</summary>
    private static bool IsNamed(ServiceFact fact, string folded)
    {
        var (start, end) = fact.Name;
        if ((Whose().IsMatch(folded, end) && Done().IsMatch(folded[..start])) || Occasion().IsMatch(folded, end)) return false;
        if (fact.Item.Kind != ServiceShapes.Service) return !Denied().IsMatch(folded[..start]);
        if (fact.Item.Word is "资格认证") return fact.Match.Rule == "service-listed";
        if (Figures().IsMatch(folded, end)) return false;
        if (fact.Match.Rule == "service-listed" && OfCard().IsMatch(folded[..start])) return false;
        return end - start > 3 || folded[Math.Max(0, start - 1)] is '、' or '和' or '及' or ';' || (end < folded.Length && folded[end] == '、');
    }

    private void Add(Passage passage, int start, int end, string rule)
    {
        if (Persons().Match(passage.Folded, start, end - start) is { Success: true } persons) start += persons.Length;
        if (OtherMatters.Are(passage.Folded[start..end]) || _services.Count > MostCompared || !_names.Add(Trimmed(passage.Folded[start..end]))) return;
        if (ServiceShapes.IsOfResults(passage.Folded[start..end]) && !_names.Add(Results)) return;
        var system = System().Match(passage.Folded);
        var first = passage.Folded.AsSpan(0, system.Success ? Math.Min(system.Index, start) : start).LastIndexOfAny(",;。:") + 1;
        var record = new Record(PensionReader.Services, rule, article, passage.Cite(first, passage.Folded.AsSpan().TrimEnd("。;").Length))
            .Set("name", passage.Name(start, end), passage.Cite(start, end));
        if (system.Success) record.Set("system", passage.Printed(system.Groups["system"]), passage.Cite(system.Groups["system"]));
        _services.Add((passage.Folded[start..end], record));
    }

    /// <summary>档案核验申请 is 档案核验, and 打印参保证明 参保证明打印.</summary>
    private static string Trimmed(string name) =>
        name.EndsWith("申请", StringComparison.Ordinal) && name.Length > 5 ? name[..^2]
        : name.Length > 4 && Verb().IsMatch(name) ? name[2..] + name[..2] : name;

    [GeneratedRegex("^(?:打印|查询|下载|开具|申领|补办|补换|领取|激活|挂失|变更|测算)")]
    private static partial Regex Verb();

    /// <summary>前来打印参保证明|的市民, 1月前办理退休手续|的人员: who did it.</summary>
    [GeneratedRegex(@"\G(?:业务|手续|服务)?的[^,。;可到]{0,12}?(?:市民|群众|居民|村民|老人|先生|女士|师傅|大爷|大妈|阿姨|人员|职工|人)")]
    private static partial Regex Whose();

    /// <summary>办理退休手续|时一并采集照片: on the occasion of what something else is done.</summary>
    [GeneratedRegex(@"\G(?:业务|手续)?的?(?:同时|时,?(?:一并|同步|同时|顺带|顺便))")]
    private static partial Regex Occasion();

    [GeneratedRegex("(?:前来|赶来|正在|刚刚?|已(?:按[^,。;]{0,4}|经)?|[日月年底](?:以前|之前|前|后|以后)(?:已)?|去年|昨日|了)(?:办理|办完|办)?了?$")]
    private static partial Regex Done();

    /// <summary>由45个工作日压缩至15个工作日, of the services that the sentence names, or of the only one; 在5个工作日内反馈核验结果, of the one that is a 核验.</summary>
    private void ReadTurnaround(Passage passage)
    {
        var deadline = Deadline().Match(passage.Folded);
        var said = deadline.Success ? deadline : Turnaround().Match(passage.Folded);
        if (!said.Success || _services.Count > MostCompared) return;
        var speed = said.Groups["speed"];
        var named = _services.Where(s => passage.Folded.Contains(s.Name, StringComparison.Ordinal)).ToList();
        var meant = deadline.Success ? _services.Where(s => Trimmed(s.Name).EndsWith(deadline.Groups["what"].Value, StringComparison.Ordinal)).ToList()
            : named.Count > 0 ? named : _services;
        if (meant.Count > 1 && !(named.Count == meant.Count && speed.Value.Contains('秒', StringComparison.Ordinal))) return;
        foreach (var (_, record) in meant.Where(s => !s.Record.Fields.ContainsKey("turnaround")))
        {
            record.Set("turnaround", passage.Printed(speed), passage.Cite(speed));
        }
    }

    /// <summary>不再主动|邮寄权益单.</summary>
    [GeneratedRegex("(?:不再|停止|无法|不能|无需|不用|取消)[^,。;]{0,4}$|(?:工作|经办|窗口)人员(?:登录|通过)?[^,。;]{0,8}(?:可以?|能够?)$|(?:才|刚刚?|终于)(?:办[好完妥理])?了?$|未$|(?<!可|就)已$"
        + "|(?:工作日|[0-9][日天])(?:内|后|之后|以后)(?:即可|就?可|就能)?$")]
    private static partial Regex Denied();

    /// <summary>卡具备缴费、待遇领取等功能: what it can is nothing to apply for.</summary>
    [GeneratedRegex("(?:具备|具有|兼具|集成?)[^。;]{0,60}$")]
    private static partial Regex OfCard();

    /// <summary>How much of it was done.</summary>
    [GeneratedRegex(@"\G(?:任务|人数|率|总额|金额|收入|专项|行动|宣传|培训|政策|活动|比赛|竞赛|[0-9])")]
    private static partial Regex Figures();

    /// <summary>邮寄|纸质|权益单: the same without it.</summary>
    [GeneratedRegex("^(?:本人的?|个人|纸质|历年|20[0-9]{2}年度?)+$")]
    private static partial Regex OfWhom();

    [GeneratedRegex("(?<!查询.{0,4})转移(?!.*(?:查询|进度))")]
    private static partial Regex Transfer();

    /// <summary>企业退休人员|养老待遇资格认证: whose pension is certified is not part of the name.</summary>
    [GeneratedRegex("^(?:城乡|居民|企业|职工|机关|事业单位|省直|参保|离退休|退休|离休|退职|、|和|及)+人员(?=(?:领取|享受)?(?:养老|社保|社会保险|待遇|基本|居保|城乡居民)[^,。;]{0,16}(?:认证|年[审检]|核[查验])$)")]
    private static partial Regex Persons();

    /// <summary>What two names of one service have in common.</summary>
    [GeneratedRegex("证明|缴|转移|登记|认证|退休|(?:社保|社会保障)卡")]
    private static partial Regex Object();

    [GeneratedRegex("(?<system>[^,。;]{3,36}系统)(?:[^,。;]{0,8})(?:上线|启用|投入使用)")]
    private static partial Regex System();

    [GeneratedRegex("(?<speed>[0-9]{1,3}个工作日)内[^,。;0-9]{0,12}(?<what>核验|审批|审核|核定)")]
    private static partial Regex Deadline();

    [GeneratedRegex("实现(?<speed>[^,。;]{0,20}(?:即办|秒[报审批办])[^,。;]{0,12})|(?:压缩|缩短|减)(?:至|到|为)(?<speed>[0-9]{1,3}个工作日)"
        + "|(?<speed>[0-9]{1,3}个工作日)(?=内(?:即可)?(?:办结|办好))")]
    private static partial Regex Turnaround();
}
