using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

internal sealed partial class Issuers
{
    private readonly string? _maker;

    /// <summary>The maker of cars, 某某汽车, that the article is about: the only one that announces something in it, and named in the headline.</summary>
    private static string? MakerOf(Article article) =>
        article.Headline is { } headline
        && article.Blocks.SelectMany(b => IssuerWords.UnknownMakers(b.Passage.Folded)).Distinct().ToList() is [var only]
        && headline.Folded.Contains(only, StringComparison.Ordinal)
        && Paragraphs(article).Any(p => p.Folded.Contains(only, StringComparison.Ordinal)) ? only : null;

    private static IEnumerable<Passage> Paragraphs(Article article) => article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Passage);

    /// <summary>What tells whose a notice is whose opening names no place: the item that says where, and who signs it.</summary>
    private static IEnumerable<Passage> Signed(Article article) => article.Blocks.Select(b => b.Passage)
        .Where(p => Scopes.Home.IsOffice(p.Folded) || IssuerWords.SaysWhere(p.Folded));

    private static IEnumerable<Passage> Opening(Article article) =>
        article.Blocks.Where(b => b.Kind is BlockKind.Kicker or BlockKind.Headline).Select(b => b.Passage).Concat(Paragraphs(article).Take(1));

    /// <summary>The only place that the passages name, or the innermost of one chain.</summary>
    private Issuer? HomeOf(IEnumerable<Passage> opening)
    {
        Issuer? home = null;
        Division? innermost = null;
        foreach (var passage in opening)
        {
            foreach (var place in PlacesOf(passage))
            {
                // 在某省补贴的基础上: whose benefits are added to is not whom the article is about.
                if (IssuerWords.IsAddedTo(passage.Folded, place.Start, place.End)) continue;

                // 比如甲市,…: of a place that is told of first as an example the article is not.
                var isExample = IssuerWords.IsExample(passage.Folded, place.Start);
                if (isExample && home is not null) continue;
                if (isExample || Resolve(passage, place) is not { } division) return null;
                if (innermost is not null && !division.IsWithin(innermost) && !innermost.IsWithin(division)) return null;
                if (innermost is not null && !division.IsWithin(innermost)) continue;
                if (division == innermost && home is { Code: null }) continue;
                (innermost, home) = (division, Of(passage, place));
            }
        }

        return home;
    }
}
