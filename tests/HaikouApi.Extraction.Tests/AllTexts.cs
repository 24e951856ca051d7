namespace HaikouApi.Extraction.Tests;

/// <summary>Every text there is: the shipped page, the corpus and its examples.</summary>
internal static class AllTexts
{
    public static IReadOnlyList<(string Text, DateOnly? PublishedOn)> All { get; } =
        [(ShippedPage.Text, ShippedPage.PublishedOn), .. CorpusCase.All.Select(c => (c.Text, c.PublishedOn))];
}
