using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>A channel found in a sentence. Its path is filled in by what follows.</summary>
internal sealed partial class Channel(Passage sentence, string rule, Segment name, string kind, Segment kindWords)
{
    public int At { get; } = kindWords.Start;

    public int End { get; } = Math.Max(name.End, kindWords.End);

    public string Name { get; } = sentence.Printed(name.Start, name.End);

    public string Kind { get; } = kind;

    /// <summary>The steps inside; null when the text garbles them.</summary>
    public List<Capture>? Path { get; set; } = [];

    /// <summary>What it is opened on, such as 电脑.</summary>
    public Group? Device { get; init; }

    /// <summary>How identity is checked, where a sentence says so.</summary>
    public (string Words, Evidence Evidence)? IdentityCheck { get; set; }

    public string? Mode { get; } = kind == "delegate" ? (sentence.Folded[name.Start..name.End].Contains("线上", StringComparison.Ordinal) ? "online" : null) : ChannelKinds.ModeOf(kind);

    /// <summary>Where the next channel of the sentence begins, or the sentence ends.</summary>
    public int Next { get; set; } = sentence.Length;

    /// <summary>Whether another channel stands before it in the same part of the sentence.</summary>
    public bool Follows { get; set; }

    /// <summary>The words about this channel: its part of the sentence, up to the clause in which the next one stands.</summary>
    private Evidence Quote()
    {
        var folded = sentence.Folded;
        var first = Math.Min(At, IndexOfName);
        var start = folded.AsSpan(0, first).LastIndexOfAny(Follows ? ",;。" : ";。") + 1;
        start += Link().Match(folded, start).Length;
        var part = folded.AsSpan(End).IndexOfAny(";。");
        var end = part < 0 ? folded.Length : End + part;
        if (Next < end && folded.AsSpan(End, Next - End).LastIndexOf(',') is >= 0 and var comma) end = End + comma;
        return sentence.Cite(start, end);
    }

    public int IndexOfName { get; } = name.Start;

    [GeneratedRegex(@"\G(?:或者?|还可以?|另外,?|此外,?)(?=通过|登录|使用|到|在)")]
    private static partial Regex Link();

    public Record ToRecord(int article)
    {
        var (named, said) = (sentence.Cite(name.Start, name.End), sentence.Cite(kindWords.Start, kindWords.End));
        var record = new Record(PensionReader.Channels, rule, article, Quote()).Set("name", Name, named).Set("kind", Kind, said).Set("mode", Mode, said);
        if (Device is { Success: true }) record.Set("device", sentence.Printed(Device), sentence.Cite(Device));
        if (Path is { Count: > 0 }) record.Set("path", Path.Select(sentence.Printed).ToList(), Evidence.Of(Path.SelectMany(step => sentence.Cite(step).Segments)));
        if (Kind is "counter" or "delegate") record.Without("path", Absence.NotApplicable);
        if (Kind == "counter") record.Without("device", Absence.NotApplicable);
        return IdentityCheck is var (words, evidence) ? record.Set("identityCheck", words, evidence) : record;
    }
}
