using System.Text.Json;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Documents.Reading;

/// <summary>Where the words of a quote stand: one text, or several that are cited together.</summary>
internal sealed class QuoteFinder(ReviewedPage page, int article, ReviewPart part)
{
    /// <summary>Where they stand; null, and a fault, where they do not, or where it is not clear which are meant.</summary>
    public Evidence? Find(string field, JsonElement words, Evidence? within = null)
    {
        if (words.ValueKind != JsonValueKind.Array) return FindOne(field, words, within);
        var found = words.EnumerateArray().Select(w => FindOne(field, w, within)).ToList();
        return found.Contains(null) ? null : found.Aggregate((all, one) => all!.With(one));
    }

    /// <summary>
    /// A text is looked for in the record's quote, then in the article; an object names its place, another article, or which occurrence is meant.
    /// </summary>
    private Evidence? FindOne(string field, JsonElement words, Evidence? within)
    {
        if (words.ValueKind == JsonValueKind.Object && words.TryGetProperty("start", out var start))
        {
            return At(field, start.GetInt32(), words.GetProperty("end").GetInt32());
        }

        var text = words.ValueKind == JsonValueKind.Object ? words.GetProperty("text").GetString()! : words.GetString()!;
        var nth = words.ValueKind == JsonValueKind.Object && words.TryGetProperty("nth", out var n) ? n.GetInt32() : (int?)null;
        var other = words.ValueKind == JsonValueKind.Object && words.TryGetProperty("article", out var a) ? a.GetString() : null;
        var where = other is null ? article : page.IndexOf(other);
        if (where < 0)
        {
            part.Fault(field, "unknown-article", new($"版面上没有（或不止一篇）标题为“{other}”的文章。", $"«{other}» is the headline of no article of the page, or of several."));
            return null;
        }

        var found = other is null && nth is null && within is not null ? page.Words(where).Find(text, within) : [];
        if (found.Count == 0) found = page.Words(where).Find(text);
        if (nth is { } which && which <= found.Count) return found[which - 1];
        if (nth is null && found.Count == 0 && text.Split(Evidence.Ellipsis) is { Length: > 1 } parts) return FindAll(field, parts, where, within);
        if (nth is null && found.Count == 1) return found[0];
        part.Fault(field, found.Count == 0 ? "not-printed" : "ambiguous", found.Count == 0 ? new($"“{text}”不在这篇文章里。", $"«{text}» is not in the article")
            : nth is null ? new($"“{text}”出现 {found.Count} 次；请用 nth 说明是第几次。", $"«{text}» is there {found.Count} times; say which with nth")
            : new($"“{text}”出现 {found.Count} 次，没有第 {nth} 次。", $"«{text}» is there {found.Count} times, not {nth}"));
        return null;
    }

    /// <summary>The parts of a quote that leaves words out: each behind the one before it.</summary>
    private Evidence? FindAll(string field, string[] parts, int where, Evidence? within)
    {
        Evidence? all = null;
        foreach (var words in parts)
        {
            var next = page.Words(where).Find(words, within).Concat(page.Words(where).Find(words)).FirstOrDefault(e => all is null || e.Start >= all.End);
            if (next is null)
            {
                part.Fault(field, "not-printed", new($"“{words}”不在这篇文章里前一段的后面。", $"«{words}» is not in the article behind what is quoted before it"));
                return null;
            }

            all = next.With(all);
        }

        return all;
    }

    private Evidence? At(string field, int start, int end)
    {
        var extent = page.Page.Articles[article].Extent;
        if (start < end && end <= page.CodePoints.Length
            && page.Words(article).Between(page.CodePoints.Offset(start), page.CodePoints.Offset(end)) is { } words)
        {
            return words;
        }

        var (first, last) = (page.CodePoints.Before(extent.Start), page.CodePoints.Before(extent.End));
        part.Fault(field, "not-printed", new($"{start} 至 {end} 之间没有这篇文章的文字；文章在 {first} 至 {last}。",
            $"no words of the article stand from {start} to {end}; it stands from {first} to {last}"));
        return null;
    }
}
