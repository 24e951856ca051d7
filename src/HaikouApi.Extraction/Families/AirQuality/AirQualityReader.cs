using System.Buffers;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Air-quality bulletins: concentrations and their changes, days, index, ranks, each for the place and the period it is said of.</summary>
public static class AirQualityReader
{
    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        var article = context.Page.Articles[index];
        if (!article.Blocks.Any(b => b.Passage.Folded.AsSpan().ContainsAny(AboutAir))) return [];
        var ledger = new AirLedger(index, context.Warnings);
        ReadArticle(article, new Periods(context.Years), ledger, context.Warnings);
        return ledger.Records();
    }

    private static void ReadArticle(Article article, Periods periods, AirLedger ledger, List<Warning> warnings)
    {
        var subjects = new AirSubjects(article.Blocks.Where(b => b.Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Paragraph).Select(b => b.Passage));
        var state = new AirState(subjects.Only);
        var table = new AirTable(subjects, periods, state, ledger);
        if (article.Headline is { } headline)
        {
            Read(headline, isHeading: true);
            state.Headline = state.Period;
        }

        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Subhead) Read(block.Passage, isHeading: true);
            if (block.Kind == BlockKind.TableRow) table.Read(block.Passage);
            if (block.Kind != BlockKind.Paragraph) continue;
            foreach (var sentence in Sentences.Of(block.Passage)) Read(sentence, isHeading: false);
        }

        void Read(Passage sentence, bool isHeading) =>
            new AirSentence(sentence, AirLexer.Read(sentence, subjects.Read(sentence), periods.Read(sentence)), state, ledger, warnings).Read(isHeading);
    }

    private static readonly SearchValues<string> AboutAir =
        SearchValues.Create(["空气质量", "优良天数", "优良率", "PM2.5", "PM 2.5", "PM10", "PM 10", "细颗粒物", "臭氧"], StringComparison.Ordinal);
}
