using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.AirQuality.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Air-quality bulletins: concentrations and their changes, days, index, ranks, each for the place and the period it is said of.</summary>
public static partial class AirQualityReader
{
    private static readonly Tokenizer Tokens = new(AirWords.All, Figures.At);

    public static IEnumerable<Record> Read(PageContext context, int index)
    {
        foreach (var record in Reports.In(context.Page.Articles[index]).SelectMany(r => Read(r, context, index))) yield return record;
    }

    private static IEnumerable<Record> Read(Article article, PageContext context, int index)
    {
        if (!article.Blocks.Any(b => b.Passage.Folded.AsSpan().ContainsAny(AboutAir))) return [];
        var ledger = new AirLedger(index, context.Warnings);
        var (home, periods) = (Home.Of(article, context.Place), new Periods(context.YearsOf(article)));
        var scopes = new AirScopes(home) { ChangesHaveSigns = article.Blocks.Any(b => SignedChange().IsMatch(b.Passage.Folded)) };
        var table = new AirTable(scopes, periods, ledger, context.Warnings);
        var (caption, before) = ((Passage?)null, (Passage?)null);
        List<Block> blocks = [.. article.Blocks.OrderBy(b => b.Kind == BlockKind.Headline ? 0 : 1)];
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Table is { } rows)
                table.Read(rows, caption, before, Below(blocks, i));
            before = block.Passage;
            if (!AirTable.IsOfUnits(before)) caption = before;
            if (block.Kind == BlockKind.TableRow && IsSaid(block.Passage.Folded))
                new AirSentence(Tokenize(block.Passage, home, periods), scopes, ledger, context.Warnings).Read(isHeading: false);
            if (block.Kind is not (BlockKind.Headline or BlockKind.Subhead or BlockKind.Paragraph)) continue;
            foreach (var sentence in block.Kind == BlockKind.Paragraph ? Sentences.Of(block.Passage) : [block.Passage])
                new AirSentence(Tokenize(sentence, home, periods), scopes, ledger, context.Warnings).Read(isHeading: block.Kind != BlockKind.Paragraph);
            if (block.Kind == BlockKind.Headline) scopes.Headline = scopes.When.What;
        }

        return ledger.Records();
    }

    /// <summary>What stands right below a table, or the note on its units among the lines that follow.</summary>
    private static Passage? Below(List<Block> blocks, int table)
    {
        var notes = blocks.Skip(table).SkipWhile(b => b.Kind == BlockKind.TableRow).TakeWhile(b => b.Kind != BlockKind.TableRow).Take(Notes)
            .Select(b => b.Passage).Where(p => p.Length > 1).ToList();
        return notes.Find(AirTable.SaysUnits) ?? notes.FirstOrDefault();
    }

    private const int Notes = 6;

    /// <summary>PM2.5 | 甲县(30μg/m3)、乙县(29μg/m3); or a month alone, of which is what follows.</summary>
    private static bool IsSaid(string row) => ListInCell().IsMatch(row) || MonthAlone().IsMatch(row);

    [GeneratedRegex("变[化幅](?:率|幅度)?[为是]?-[0-9]")]
    private static partial Regex SignedChange();

    [GeneratedRegex(@"\|[^|]*[\u4e00-\u9fff]\([0-9.]+[^()|]{0,8}\)、")]
    private static partial Regex ListInCell();

    [GeneratedRegex("^20[0-9]{2}年(?:[0-9]{1,2}月(?:份)?|[上下]半年|第?[一二三四1-4]季度)$")]
    private static partial Regex MonthAlone();

    private static Sentence Tokenize(Passage sentence, Home home, Periods periods)
    {
        List<Token> bases = [.. Comparisons.Find(sentence.Folded)];
        var read = Tokens.Read(sentence,
        [
            .. bases,
            .. AirPlaces.Find(sentence, home.Around),
            .. AirStretches.Find(sentence.Folded),
            .. periods.Read(sentence).Where(p => !bases.Exists(b => b.Start < p.End && p.Start < b.End))
                .Select(p => new Token(Kinds.When, p.Start, p.End, Value: p)),
            .. AirShapes.Find(sentence.Folded),
        ]);
        return AirGaps.Close(read.Tokens, sentence.Folded) is var known && known.Count == read.Tokens.Count ? read : new(sentence, known);
    }

    private static readonly SearchValues<string> AboutAir = SearchValues.Create(
        ["空气质量", "优良天数", "优良率", "AQI", "PM2.5", "PM10", "pm2.5", "pm10", "NO2", "SO2", "O3", "细颗粒物", "臭氧", "二氧化硫", "二氧化氮"],
        StringComparison.Ordinal);
}
