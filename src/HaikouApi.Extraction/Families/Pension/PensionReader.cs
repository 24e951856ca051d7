using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>Where and how to apply for a pension and what belongs to it: channels, services, and who may use them.</summary>
public static partial class PensionReader
{
    public const string Channels = "pension-channels";
    public const string Services = "pension-services";
    public const string Eligibility = "pension-eligibility";

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!PensionWords.IsAbout(article)) yield break;
        List<Passage> sentences = [.. Sentences.Of(article).Where(s => !PensionWords.OnlyReports(s.Folded))];
        var channels = ReadChannels(article, context.Warnings);
        foreach (var channel in channels) yield return channel.ToRecord(index);
        foreach (var service in ServiceFinder.Find(article, sentences, channels.Count > 0, index)) yield return service;
        foreach (var group in EligibilityFinder.Find(sentences, index).Concat(EligibilityFinder.FindNamed(article, index))) yield return group;
    }

    /// <summary>A heading may name a channel as well as a sentence does.</summary>
    private static List<Channel> ReadChannels(Article article, List<Warning> warnings)
    {
        var sentences = article.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Subhead).SelectMany(b => Sentences.Of(b.Passage)).Where(s => !PensionWords.OnlyReports(s.Folded));
        var hosts = new Hosts(article);
        var (channels, places) = (new List<Channel>(), new Dictionary<(string Name, string Kind), int>());
        Channel? visit = null;
        var lists = false;
        foreach (var sentence in sentences)
        {
            visit ??= PlainChannels.AtHome(sentence);
            if (Check().Match(sentence.Folded) is { Success: true } check)
            {
                foreach (var online in channels.Where(c => c.Mode == "online" && c.Kind != "delegate" && c.IdentityCheck is null))
                    online.IdentityCheck = (sentence.Printed(check.Groups["how"]), sentence.Cite(check.Groups["how"]));
            }

            if (PlainChannels.OfHeading(sentence) is { } headed) Keep(headed, channels, places);

            // 通过以下方式认证: each point of the list is a way, and need not say so again.
            if (!Act().IsMatch(sentence.Folded) && !(lists && Point().IsMatch(sentence.Folded))) continue;
            var read = ReadSentence(sentence, hosts, warnings);
            lists = read.Count > 0;
            foreach (var channel in read) Keep(channel, channels, places);
        }

        if (visit is not null) channels.Add(visit);
        return channels;
    }

    /// <summary>A channel named again is the same; the sentence that tells the steps inside tells more of it.</summary>
    private static void Keep(Channel channel, List<Channel> channels, Dictionary<(string Name, string Kind), int> places)
    {
        if (!places.TryGetValue((channel.Name, channel.Kind), out var known))
        {
            places[(channel.Name, channel.Kind)] = channels.Count;
            channels.Add(channel);
        }
        else if (channels[known].Path is { Count: 0 } && channel.Path is { Count: > 0 })
        {
            channel.IdentityCheck = channels[known].IdentityCheck;
            channels[known] = channel;
        }
    }

    private static List<Channel> ReadSentence(Passage sentence, Hosts hosts, List<Warning> warnings)
    {
        List<Channel> channels = [.. QuotedChannels.Find(sentence, hosts), .. PlainChannels.Find(sentence)];
        channels = [.. channels.Where(c => !IsFormer(sentence.Folded, c)).DistinctBy(c => (c.Name, c.Kind)).OrderBy(c => c.At)];
        QuotedChannels.AddPaths(sentence.Folded, channels);
        for (var i = 1; i < channels.Count; i++)
        {
            var between = sentence.Folded.AsSpan(channels[i - 1].At, channels[i].At - channels[i - 1].At);
            channels[i].Follows = !between.ContainsAny(";。");
            if (between.Contains(',')) channels[i - 1].Next = channels[i].At;
        }

        if (channels.Any(c => c.Path is null)) warnings.Add(Warning.Of("garbled-path", new("渠道内的步骤无法辨认", "the steps inside the channel are not legible"), sentence, channels[0].At, sentence.Length));
        return channels;
    }

    /// <summary>以往要到窗口办理: where one went, unless the sentence has come to today since.</summary>
    private static bool IsFormer(string folded, Channel channel)
    {
        var former = Former().Match(folded[..channel.At]);
        return former.Success && !Today().IsMatch(folded[former.Index..channel.At]);
    }

    [GeneratedRegex("(?:^|[,。;:“)])(?:以往|过去|此前|以前|从前|原先|早先)(?!的系统)", RegexOptions.RightToLeft)]
    private static partial Regex Former();

    [GeneratedRegex("现在|如今|目前|现可|今后|今年|即日起")]
    private static partial Regex Today();

    [GeneratedRegex("(?:通过|使用|进行|完成|采用|用)(?<how>人脸识别(?:认证)?|刷脸认证)(?!不|失败|未)")]
    private static partial Regex Check();

    [GeneratedRegex(@"^\(?[0-9一二三四五六七八九]{1,2}[.、)]")]
    private static partial Regex Point();

    [GeneratedRegex("办理|认证|申领|申请|申报|缴费|缴纳|查询|参保|登记|提交|领取|转移|变更|补缴|刷脸|下载|识别|代办|开立|开户|打印|参加|协助|采集|申办")]
    private static partial Regex Act();
}
