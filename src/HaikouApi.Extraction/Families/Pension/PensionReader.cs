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
        var channels = ReadChannels(sentences, context.Warnings);
        foreach (var channel in channels) yield return channel.ToRecord(index);
        foreach (var service in ServiceFinder.Find(article, sentences, channels.Count > 0, index)) yield return service;
        foreach (var group in EligibilityFinder.Find(sentences, index)) yield return group;
    }

    private static List<Channel> ReadChannels(List<Passage> sentences, List<Warning> warnings)
    {
        var channels = new List<Channel>();
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

            // 通过以下方式认证: each point of the list is a way, and need not say so again.
            if (!Act().IsMatch(sentence.Folded) && !(lists && Point().IsMatch(sentence.Folded))) continue;
            var read = ReadSentence(sentence, warnings);
            lists = read.Count > 0;
            foreach (var channel in read) Keep(channel, channels);
        }

        if (visit is not null) channels.Add(visit);
        return channels;
    }

    /// <summary>A door named again is the same; the sentence that tells the steps inside tells more of it.</summary>
    private static void Keep(Channel channel, List<Channel> channels)
    {
        var known = channels.FindIndex(c => (c.Name, c.Kind) == (channel.Name, channel.Kind));
        if (known < 0)
        {
            channels.Add(channel);
        }
        else if (channels[known].Path is { Count: 0 } && channel.Path is { Count: > 0 })
        {
            channel.IdentityCheck = channels[known].IdentityCheck;
            channels[known] = channel;
        }
    }

    private static List<Channel> ReadSentence(Passage sentence, List<Warning> warnings)
    {
        List<Channel> channels = [.. QuotedChannels.Find(sentence), .. PlainChannels.Find(sentence)];
        channels = [.. channels.DistinctBy(c => (c.Name, c.Kind)).OrderBy(c => c.At)];
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

    [GeneratedRegex("(?:通过|使用|进行|完成|采用|用)(?<how>人脸识别(?:认证)?|刷脸认证)(?!不|失败|未)")]
    private static partial Regex Check();

    [GeneratedRegex(@"^\(?[0-9一二三四五六七八九]{1,2}[.、)]")]
    private static partial Regex Point();

    [GeneratedRegex("办理|认证|申领|申请|申报|缴费|缴纳|查询|参保|登记|提交|领取|转移|变更|补缴|刷脸|下载|识别|代办|开立|开户|打印|参加|协助")]
    private static partial Regex Act();
}
