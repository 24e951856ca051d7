using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.Events;

/// <summary>Events that a sentence names and says to be held: 6月27日,…主办的…活动在…举行; and what other sentences add.</summary>
public static partial class EventReader
{
    public const string Dataset = "events";

    private static readonly Tokenizer Tokens = new(EventWords.All, (_, _) => null);

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => EventShapes.MayTell(b.Passage.Folded))) return [];
        var ledger = new EventLedger(index, context.Years, article.Blocks.Select(b => b.Passage).FirstOrDefault(p => Dateline().IsMatch(p.Folded)));
        var spoken = new Scope<EventEntry>(ReferenceEquals);
        Sentence? before = null;
        foreach (var passage in Sentences.Of(article))
        {
            var sentence = Tokens.Read(passage, EventShapes.Find(passage));
            new EventSentence(sentence, before, spoken, ledger).Read();
            before = sentence;
        }

        return ledger.Records();
    }

    [GeneratedRegex("^[^,。;]{0,30}[0-9]月[0-9]{1,2}日(?:讯|电|消息)")]
    private static partial Regex Dateline();
}
