using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;
using static HaikouApi.Extraction.Pension.PensionKinds;

namespace HaikouApi.Extraction.Pension;

/// <summary>A channel that a phrase says is one.</summary>
/// <param name="Match">Where it is said.</param>
/// <param name="Item">The token that names it.</param>
/// <param name="Channel">The channel.</param>
internal sealed record PensionFact(RuleMatch Match, Token Item, ChannelName Channel)
{
    /// <summary>What it is opened on, such as 电脑.</summary>
    public Token? Device { get; init; }

    /// <summary>The channels of the part named items, each of the kind that its own words say.</summary>
    public static IEnumerable<PensionFact> OfList(RuleMatch match) =>
        from item in match.All("items")
        where item.Value is ChannelName[] && (item.Kind != Class || IsPhoneApp(match, item))
        from channel in (ChannelName[])item.Value!
        select new PensionFact(match, item, channel) { Device = match.One("device") };

    /// <summary>已开通甲银行、乙银行缴费渠道,…手机APP: the apps of banks.</summary>
    public static IEnumerable<PensionFact> OfBankApps(RuleMatch match) => OfList(match).Select(f => f with { Channel = f.Channel with { Kind = "app" } });

    /// <summary>手机APP(如甲、乙): the names stand in brackets, and the noun before says what they are.</summary>
    public static IEnumerable<PensionFact> OfExamples(RuleMatch match)
    {
        var nouns = (ChannelName[])match.One("noun")!.Value.Value!;
        var items = match.All("items");
        for (var i = 0; i < items.Count; i++)
        {
            // 甘肃的“甘快办”: whose it is.
            var item = items[i];
            if (item.Kind == Kinds.Other && i + 1 < items.Count && items[i + 1].Kind == Label) continue;
            if (item.Value is ChannelName[] named)
            {
                foreach (var channel in named) yield return new(match, item, channel);
            }
            else if ((item.Kind == Label || item.Kind == Kinds.Other) && Inside(item, match.Sentence.Passage.Folded) is { Length: >= 2 and <= 16 } name)
            {
                foreach (var noun in nouns) yield return new(match, item, noun with { Name = name });
            }
        }
    }

    /// <summary>通过手机APP、自助一体机: of the kind words only this one stands for a channel, and only among others.</summary>
    private static bool IsPhoneApp(RuleMatch match, Token item) =>
        match.Rule == "pension-used" && match.All("items").Count > 1 && match.Sentence.Passage.Folded.AsSpan(item.Start).StartsWith("手机");

    /// <summary>The words within the marks of a quotation; one that a line leaves open has none at its end.</summary>
    private static Segment Inside(Token item, string folded) =>
        item.Kind == Label ? new(item.Start + 1, folded[item.End - 1] is '”' or '"' or '】' ? item.End - 1 : item.End) : new(item.Start, item.End);
}
