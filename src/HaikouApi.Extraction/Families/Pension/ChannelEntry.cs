using System.Text.RegularExpressions;
using HaikouApi.Extraction.Pension.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Pension;

/// <summary>A channel of an article, with what is said of it.</summary>
internal sealed partial class ChannelEntry(PensionFact fact)
{
    private readonly Passage _sentence = fact.Match.Sentence.Passage;

    public ChannelName Channel { get; } = fact.Channel;

    public string Name { get; } = fact.Match.Sentence.Passage.Name(fact.Channel.Name.Start, fact.Channel.Name.End);

    /// <summary>The name in normal form, by which channels are compared.</summary>
    public string Folded => _sentence.Folded[Channel.Name.Start..Channel.Name.End];

    public string Kind => Channel.Kind;

    /// <summary>Whether only its name tells what it is: one of that name whose kind is said is the same.</summary>
    public bool IsAlone => fact.Item.Kind == PensionKinds.Alone || (Channel.Mode != "offline" && Channel.Name == Channel.Words);

    /// <summary>手机APP, which names none of them.</summary>
    public bool IsNameless => fact.Item.Kind == PensionKinds.Class && Kind == "app" && Channel.Name == Channel.Words;

    public bool IsOpened { get; } = fact.IsOpened;

    /// <summary>Where the steps inside are printed, if not in the sentence that names it.</summary>
    private Passage? _inside;

    /// <summary>The steps inside, by where they are printed; null when the text garbles them.</summary>
    public List<Segment>? Path { get; set; } = [];

    /// <summary>How identity is checked, where a sentence says so.</summary>
    public (string Words, Evidence Evidence)? IdentityCheck { get; set; }

    public bool IsOnline => Mode == "online" && Kind != "delegate";

    private string? Mode =>
        Kind == "delegate" ? (_sentence.Folded.AsSpan(Channel.Name.Start, Channel.Name.Length).Contains("线上", StringComparison.Ordinal) ? "online" : null)
        : Channel.Mode;

    /// <summary>Where the next channel of the sentence begins, or the sentence ends.</summary>
    public int Next { get; set; } = fact.Match.Sentence.Passage.Length;

    /// <summary>Whether another channel stands before it in the same part of the sentence.</summary>
    public bool Follows { get; set; }

    public bool IsCalled(string folded) => _sentence.Folded.AsSpan(Channel.Name.Start, Channel.Name.Length).SequenceEqual(folded);

    /// <summary>Where its steps are printed.</summary>
    public Passage Where => _inside ?? _sentence;

    public void Enter(Passage line, List<Segment> steps) => (_inside, Path) = (line, steps);

    public Record ToRecord(int article)
    {
        var (named, said) = (_sentence.Cite(Channel.Name.Start, Channel.Name.End), _sentence.Cite(Channel.Words.Start, Channel.Words.End));
        var record = new Record(PensionReader.Channels, fact.Match.Rule, article, Quote()).Set("name", Name, named).Set("kind", Kind, said)
            .Set("mode", Mode, said);
        if (fact.Device is { } device) record.Set("device", _sentence.Printed(device.Start, device.Start + 2), _sentence.Cite(device.Start, device.Start + 2));
        if (Path is { Count: > 0 })
        {
            record.Set("path", Path.Select(s => Where.Name(s.Start, s.End)).ToList(), Evidence.Of(Path.SelectMany(s => Where.Cite(s.Start, s.End).Segments)));
        }

        if (Kind is "counter" or "delegate") record.Without("path", Absence.NotApplicable);
        if (Kind == "counter") record.Without("device", Absence.NotApplicable);
        return IdentityCheck is var (words, evidence) ? record.Set("identityCheck", words, evidence) : record;
    }

    /// <summary>The words about this channel: its part of the sentence, up to the clause in which the next one stands.</summary>
    private Evidence Quote()
    {
        var folded = _sentence.Folded;
        var start = folded.AsSpan(0, Channel.Start).LastIndexOfAny(Follows ? ",;。" : ";。") + 1;
        start += Link().Match(folded, start).Length;
        var part = folded.AsSpan(Channel.End).IndexOfAny(";。");
        var end = part < 0 ? folded.Length : Channel.End + part;
        if (Next >= Channel.End && Next < end && folded.AsSpan(Channel.End, Next - Channel.End).LastIndexOf(',') is >= 0 and var comma)
        {
            end = Channel.End + comma;
        }

        return _sentence.Cite(Math.Min(start, Channel.Start), end);
    }

    [GeneratedRegex(@"\G(?:或者?|还可以?|另外,?|此外,?)(?=通过|登录|使用|到|在)")]
    private static partial Regex Link();
}
