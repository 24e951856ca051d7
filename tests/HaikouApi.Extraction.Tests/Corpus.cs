using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>The folders of the corpus and every text there is.</summary>
internal static class Corpus
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>One a family, and the examples.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>The shipped page, the corpus and its examples.</summary>
    public static IReadOnlyList<(string Name, string Text, DateOnly? PublishedOn)> Texts { get; } =
        [("shipped page", ShippedPage.Text, ShippedPage.PublishedOn), .. Folders.SelectMany(folder => In(folder).Select(c => ($"{folder} {c.Name}", c.Text, c.PublishedOn)))];

    public static IReadOnlyList<CorpusCase> In(string folder) => [.. CorpusCase.In(Path.Combine(Root, folder))];
}
