using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>A door found in a sentence. Its path is filled in by what follows.</summary>
internal sealed class Channel(Passage sentence, string rule, Segment name, string kind, Segment kindWords)
{
    public int At { get; } = kindWords.Start;

    public int End { get; } = Math.Max(name.End, kindWords.End);

    public string Name { get; } = sentence.Text[name.Start..name.End];

    public string Kind { get; } = kind;

    /// <summary>The steps inside; null when the text garbles them.</summary>
    public List<Group>? Path { get; set; } = [];

    /// <summary>What it is opened on, such as 电脑.</summary>
    public Group? Device { get; init; }

    /// <summary>How identity is checked, where a sentence says so.</summary>
    public (string Words, Evidence Evidence)? IdentityCheck { get; set; }

    public string? Mode { get; } = kind == "delegate" ? (sentence.Folded[name.Start..name.End].Contains("线上", StringComparison.Ordinal) ? "online" : null) : ChannelKinds.ModeOf(kind);

    public Record ToRecord(int article)
    {
        var (named, said) = (sentence.Cite(name.Start, name.End), sentence.Cite(kindWords.Start, kindWords.End));
        var record = new Record(PensionReader.Channels, rule, article, sentence.Cite()).Set("name", Name, named).Set("kind", Kind, said).Set("mode", Mode, said);
        if (Device is { Success: true }) record.Set("device", sentence.Printed(Device), sentence.Cite(Device));
        if (Path is { Count: > 0 }) record.Set("path", Path.Select(sentence.Printed).ToList(), Evidence.Of(Path.SelectMany(step => sentence.Cite(step).Segments)));
        if (Kind is "counter" or "delegate") record.Without("path", Absence.NotApplicable);
        return IdentityCheck is var (words, evidence) ? record.Set("identityCheck", words, evidence) : record;
    }
}
