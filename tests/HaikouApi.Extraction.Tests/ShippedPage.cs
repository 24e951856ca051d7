using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Tests;

/// <summary>The page of db/documents, as received and as read.</summary>
internal static class ShippedPage
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "haikou-2024-06-27.txt"));

    public static DateOnly PublishedOn { get; } = new(2024, 6, 28);

    public static Page Page { get; } = PageReader.Read(Text);
}
