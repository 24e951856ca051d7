using HaikouApi.Extraction.Reading;
using HaikouApi.Site.Facts;

namespace HaikouApi.Site.Reader;

/// <summary>What a page is called: its title, else the first words it tells.</summary>
internal static class PageName
{
    /// <summary>Characters in which a page begins to tell something.</summary>
    private const int Beginning = 2_000;

    public static async Task<string> OfAsync(Snapshot snapshot, Fact page)
    {
        if (page.Text("title") is { } title) return title;
        if (await snapshot.TextAsync(page) is not { } stored) return page.Id;
        var length = Math.Min(stored.Text.Length, Beginning);
        if (length < stored.Text.Length && char.IsHighSurrogate(stored.Text[length - 1])) length--;
        return new Typesetting(page.Id, PageReader.Read(stored.Text[..length])).Name;
    }
}
