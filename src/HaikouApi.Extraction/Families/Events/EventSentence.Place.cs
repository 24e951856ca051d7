using System.Text.RegularExpressions;
using HaikouApi.Extraction.Events.Words;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events;

/// <summary>Where an event is that the sentence does not name beside its place.</summary>
internal sealed partial class EventSentence
{
    /// <summary>桃花村果园里人头攒动,第三届蜜桃节在这里…: here is what stands before it, in the sentence or in the one before.</summary>
    private void SetScene(EventEntry entry, EventFact fact)
    {
        if (Scene().Match(sentence.Passage.Folded[..fact.Match.Last.Start]) is { Success: true } own)
            EventLedger.SetVenue(entry, sentence.Passage, own.Groups["venue"]);
        else if (before is not null && Scene().Match(before.Passage.Folded) is { Success: true } scene)
            EventLedger.SetVenue(entry, before.Passage, scene.Groups["venue"]);
    }

    [GeneratedRegex("日(?:上午|下午|早上|晚上?|傍晚|清晨)?[,的](?:在|走进|来到)?(?<venue>[\u4e00-\u9fff]{2,18}?(?:广场|公园|中心|[馆院堂厅园村镇城区场街港湾岛寺庙])(?<!现场))"
        + "(?:(?:的[\u4e00-\u9fff]{1,4})?[上内里外](?![\u4e00-\u9fff]?[节展赛会])|(?<=广场|馆|场|门|院|堂)前|(?=人[头潮山流来]|熙熙|摩肩|宾客|车水|座无|张灯|灯火|热闹|锣鼓|彩旗|歌声))")]
    private static partial Regex Scene();

    /// <summary>我校|第十二届艺术节: whose it is.</summary>
    private bool IsOwn(Token words) => Own().IsMatch(sentence.Passage.Folded[words.Start..words.End]);

    [GeneratedRegex("^(?:我[校院市县区镇]|学[院校])$")]
    private static partial Regex Own();

    /// <summary>招聘会|设在县人力资源市场: it is the one spoken of.</summary>
    private bool IsSetThere(Token venue, EventEntry entry) =>
        Set().Match(sentence.Passage.Folded[venue.Start..venue.End]) is not { Success: true } set || ledger.MayBe(entry, set.Value);

    [GeneratedRegex("^(?!主|[^设选]*(?:现场|地点))[\u4e00-\u9fff]{2,6}(?=[设选])")]
    private static partial Regex Set();
}
