using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>The channels of an article, each once: one named again is the same, and the sentence that tells the steps inside tells more of it.</summary>
internal sealed partial class PensionLedger(List<Warning> warnings)
{
    private readonly List<ChannelEntry> _channels = [];
    private readonly Dictionary<(string Name, string Kind), int> _places = [];
    private readonly HashSet<int> _entrances = [];
    private readonly Dictionary<string, List<ChannelEntry>> _aliases = new(StringComparer.Ordinal);
    private PensionFact? _visit;

    /// <summary>“甲养老”公众号(以下简称“居保平台”): what the text calls it from there on.</summary>
    [GeneratedRegex(@"\((?:以下|下称|下文)?(?:简称|统称)?(?:为|:)?“(?<name>[^“”]{2,12})”\)")]
    private static partial Regex Alias();

    /// <summary>Endings of the names of counters known so far: 便民服务中心 is 镇便民服务中心.</summary>
    private const int MostCompared = 60;

    /// <summary>Notes the channels of one sentence.</summary>
    public void Add(Passage sentence, IEnumerable<PensionFact> facts)
    {
        var alias = Alias().Match(sentence.Folded);
        List<ChannelEntry> read = [.. facts
            .Where(f => !alias.Success || f.Channel.Name.Start < alias.Index || f.Channel.Name.Start >= alias.Index + alias.Length)
            .DistinctBy(f => (f.Channel.Name, f.Channel.Kind)).OrderBy(f => f.Channel.Words.Start).Select(f => new ChannelEntry(f))];
        if (read.Count == 0) return;
        ChannelPath.Read(sentence.Folded, read);
        for (var i = 1; i < read.Count; i++)
        {
            var (one, next) = (read[i - 1], read[i]);
            next.Follows = next.Channel.Words.Start > one.Channel.Words.Start
                && !sentence.Folded.AsSpan(one.Channel.Words.Start, next.Channel.Words.Start - one.Channel.Words.Start).ContainsAny(";。");
            one.Next = next.Channel.Start;
        }

        if (read.Exists(c => c.Path is null))
        {
            warnings.Add(Warning.Of("garbled-path", new("渠道内的步骤无法辨认", "the steps inside a channel are garbled"), sentence, read[0].Channel.Words.Start,
                sentence.Length));
        }

        foreach (var channel in read) Keep(channel);
        if (alias.Success) _aliases[alias.Groups["name"].Value] = read.FindAll(c => c.Channel.End <= alias.Index && c.Channel.Mode != "offline");

        _entered = read is [{ IsOnline: true, Path.Count: 0, Kind: not "website" } only] && _channels.Contains(only) ? only : null;
    }

    /// <summary>上门认证, said of the whole article once.</summary>
    public void Visit(PensionFact visit)
    {
        if (_visit is not { Channel.Name.Length: > 2 }) _visit = visit;
    }

    /// <summary>How identity is checked, of the online channels so far; where the sentence names channels of its own it says so of no other.</summary>
    public void ReadCheck(Passage sentence, bool isOfOthers)
    {
        if (isOfOthers || Check().Match(sentence.Folded) is not { Success: true } check) return;
        foreach (var online in _channels.Where(c => c.IsOnline && c.IdentityCheck is null))
        {
            online.IdentityCheck = (sentence.Printed(check.Groups["how"]), sentence.Cite(check.Groups["how"]));
        }
    }

    /// <summary>Whether an online channel of that name was named before.</summary>
    public bool Knows(string name) => _channels.Exists(c => c.IsOnline && c.IsCalled(name));

    /// <summary>The steps that a line below a heading tells, of the channels of the heading.</summary>
    public void Inside(Passage line, int firstOfHeading)
    {
        var channels = _channels.Skip(firstOfHeading).Where(c => c.Path is { Count: 0 }).ToList();
        if (channels.Count == 0) return;
        List<Segment> steps = [.. ChannelPath.OfLine(line.Folded).Where(s => !channels.Exists(c => c.IsCalled(line.Folded[s.Start..s.End])))];
        if (steps.Count > 0) channels.ForEach(c => c.Enter(line, steps));
    }

    /// <summary>The one that the sentences before named last, whose steps are still to come.</summary>
    private ChannelEntry? _entered;

    /// <summary>1.下载“甲”APP; 2.点击“资格认证”: the next sentence that tells what is pressed goes on from the one that names the channel.</summary>
    public void GoOn(Passage sentence)
    {
        if (_entered is not { } entered) return;
        var steps = ChannelPath.OfNext(sentence.Folded);
        if (steps.Count > 0) entered.Enter(sentence, steps);
        if (steps.Count > 0 || !ChannelPath.MayPrecede(sentence.Folded)) _entered = null;
    }

    public int Count => _channels.Count;

    /// <summary>支付宝 as a heading, below which a program in it is named: it is only where that runs.</summary>
    public void Enter(int heading) => _entrances.Add(heading);

    public IEnumerable<Record> Records(int article)
    {
        if (_visit is { } visit) _channels.Add(new(visit));
        var told = _channels.Where(c => !c.IsAlone && c.Channel.Mode != "offline").Select(c => c.Folded).ToHashSet(StringComparer.Ordinal);
        var tellsApps = _channels.Exists(c => c.Kind == "app" && !c.IsNameless);
        var isOnline = _channels.Exists(c => c.Channel.Mode == "online" && !c.IsOpened);
        return _channels.Where((c, i) => !(c.IsOpened && isOnline) && !_entrances.Contains(i)
            && (!c.IsAlone || !told.Contains(c.Folded)) && !(c.IsNameless && tellsApps) && !IsSaidMoreOf(c))
            .Select(c => c.ToRecord(article));
    }

    /// <summary>委托认证, 社区认证 as headings, below which it is said who or where that is.</summary>
    private bool IsSaidMoreOf(ChannelEntry channel) => channel.Kind switch
    {
        "delegate" when OfCommunity().IsMatch(channel.Folded) =>
            _channels.Exists(c => c.Kind == "counter" && c.Folded.AsSpan().StartsWith(channel.Folded.AsSpan(0, channel.Folded[0] == '村' ? 1 : 2))),
        "delegate" => channel.Folded.Length <= 4 && _channels.Exists(c => c != channel && c.Kind == "delegate" && c.Folded.Length > channel.Folded.Length
            && c.Folded.StartsWith(channel.Folded[..2], StringComparison.Ordinal)),
        "counter" => channel.Folded is "社区"
            && _channels.Exists(c => c != channel && c.Kind == "counter" && c.Folded.StartsWith("社区", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>社区协助认证 beside 社区服务中心: who does it is where one goes.</summary>
    [GeneratedRegex("^(?:社区|街道|村)[^由委请]{0,3}(?:认证|办理)$")]
    private static partial Regex OfCommunity();

    private void Keep(ChannelEntry channel)
    {
        if (_aliases.TryGetValue(channel.Folded, out var meant))
        {
            foreach (var full in meant.Where(f => f.Path is { Count: 0 } && channel.Path is { Count: > 0 })) full.Enter(channel.Where, channel.Path!);
            return;
        }

        if (!_places.TryGetValue((channel.Folded, channel.Kind), out var known))
        {
            var isEmployer = channel.Folded.EndsWith("单位", StringComparison.Ordinal);
            if (IsKnownByLonger(channel) || (isEmployer && _channels.Exists(c => c.Folded == channel.Folded))) return;
            _places[(channel.Folded, channel.Kind)] = _channels.Count;
            _channels.Add(channel);
        }
        else if (_channels[known].IsOpened && !channel.IsOpened)
        {
            _channels[known] = channel;
        }
        else if (_channels[known].Path is { Count: 0 } && channel.Path is { Count: > 0 })
        {
            channel.IdentityCheck = _channels[known].IdentityCheck;
            _channels[known] = channel;
        }
    }

    /// <summary>镇街党群服务中心 and then 党群服务中心 are one, and so are 社保经办机构 and 县级社保经办机构, 某省电子税务局 and 电子税务局.</summary>
    private bool IsKnownByLonger(ChannelEntry channel) =>
        (channel.Channel.Mode == "offline" || channel.Kind == "website" || IsPlatform(channel) || channel.Kind == "phone" || IsOneByShortName(channel))
            && _channels.Count < MostCompared
            && _channels.Exists(c => (channel.Channel.Mode == "offline" ? c.Channel.Mode == "offline" : c.Kind == channel.Kind)
                && (IsEndOf(channel.Folded, c.Folded) || IsEndOf(c.Folded, channel.Folded)
                    || IsOfLevel(channel, c) || IsOutletOf(channel.Folded, c.Folded) || IsOutletOf(c.Folded, channel.Folded)));

    /// <summary>乙镇农保所 and 乡镇农保所, one by name and all of its level.</summary>
    private static bool IsOfLevel(ChannelEntry level, ChannelEntry one) =>
        level.Kind == "counter" && OfLevel().Match(level.Folded) is { Success: true } said && level.Folded.Length - said.Length >= 3
            && one.Folded.Length > level.Folded.Length && one.Folded.EndsWith(level.Folded[said.Length..], StringComparison.Ordinal)
            && "镇乡".Contains(one.Folded[^(level.Folded.Length - said.Length + 1)], StringComparison.Ordinal);

    [GeneratedRegex("^各?(?:乡镇|镇乡|镇街|街镇)")]
    private static partial Regex OfLevel();

    /// <summary>“乙政务一户通” and “一户通” are one program; of 掌上12333 there are several.</summary>
    private bool IsOneByShortName(ChannelEntry channel) =>
        channel.Kind == "app" && channel.Folded.Length >= 3 && channel.Folded != "掌上12333"
            && _channels.Exists(c => c.Kind == "app" && c.Folded.Length > channel.Folded.Length && c.Folded.EndsWith(channel.Folded, StringComparison.Ordinal));

    private static bool IsPlatform(ChannelEntry channel) => channel.Kind == "other" && channel.Folded.EndsWith("平台", StringComparison.Ordinal);

    /// <summary>社保中心 and 县社保中心 are one, and so are 乡镇事务所 and 乡镇社保事务所, 街道办 and 街道办事处.</summary>
    private static bool IsEndOf(string brief, string full) =>
        full.EndsWith(brief, StringComparison.Ordinal)
        || (full.EndsWith(')') && full.Length > brief.Length && full[brief.Length] == '(' && full.StartsWith(brief, StringComparison.Ordinal))
        || (full.Length == brief.Length + 2 && full.EndsWith("办事处", StringComparison.Ordinal) && full.StartsWith(brief, StringComparison.Ordinal))
        || (full.Length > brief.Length && brief.Length > 4
            && Matter().Match(full) is { Success: true } matter && full.Remove(matter.Index, matter.Length) == brief);

    /// <summary>Whose affairs an office keeps, where its name may go without it.</summary>
    [GeneratedRegex("(?<=.)(?:社保|人社|社会保险|社会保障|劳动保障)(?=.)")]
    private static partial Regex Matter();

    /// <summary>甲银行网点 and 甲银行 are one.</summary>
    private static bool IsOutletOf(string outlet, string bank) =>
        outlet.Length - bank.Length is > 0 and <= 4 && outlet.StartsWith(bank, StringComparison.Ordinal) && Outlets().IsMatch(outlet)
            && bank.EndsWith("银行", StringComparison.Ordinal);

    [GeneratedRegex("(?:网点|柜[台面]|营业厅)$")]
    private static partial Regex Outlets();

    [GeneratedRegex("(?:通过|使用|进行|完成|采用|用)(?<how>人脸识别(?:认证)?|刷脸认证)(?!不|失败|未)")]
    private static partial Regex Check();
}
