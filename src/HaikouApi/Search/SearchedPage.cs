using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Search;

/// <summary>A page as search sees it, whether it is being stored or was stored before.</summary>
/// <param name="PrintedOn">How new it is.</param>
/// <param name="Page">What its text reads as today.</param>
public sealed record SearchedPage(string Document, DateOnly PrintedOn, Page Page, CodePoints CodePoints, IReadOnlyList<SearchedRow> Rows);

/// <summary>A row of any dataset.</summary>
public sealed record SearchedRow(Dataset Dataset, string Id, string? Article, Printed Quote, IReadOnlyList<SearchedField> Fields);

/// <summary>What a row says in one field, in words, and where that is printed, if it is.</summary>
/// <param name="Words">What the page says there; of a value that is no text, how people ask for it.</param>
public sealed record SearchedField(Field Field, IReadOnlyList<string> Words, Printed? Citation)
{
    /// <summary>The words of a value: a text's own, a day's month, and what a value of a closed list is called.</summary>
    public static IReadOnlyList<string> WordsOf(Field field, IReadOnlyList<string> said) =>
        field.IsSearched ? said
        : field.Type == FieldType.Day ? [.. said.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Select(day => $"{day.Year}年{day.Month}月")]
        : field.ValueLabels is { } labels && !field.IsHedge
        ? [.. said.Select(value => labels.TryGetValue(value, out var label) ? $"{value} {label.Zh} {label.En}" : value)] : [];
}

/// <summary>Words as they can be printed.</summary>
/// <param name="Segments">Where they stand on the page, in code points.</param>
/// <param name="Starts">Where each of the segments begins in the words, in code points.</param>
public sealed record Printed(string Words, IReadOnlyList<Segment> Segments, IReadOnlyList<int> Starts)
{
    /// <summary>The segments of a text as they are quoted.</summary>
    public static Printed Of(string text, CodePoints codePoints, IReadOnlyList<Segment> segments)
    {
        var (words, starts) = InText(codePoints, segments).Printed(text);
        var within = new CodePoints(words);
        return new(words, segments, [.. starts.Select(within.Before)]);
    }

    /// <summary>The same segments one behind the other, nothing between them: what a field says that is made of them.</summary>
    public static Printed Joined(string text, CodePoints codePoints, IReadOnlyList<Segment> segments)
    {
        var passed = 0;
        return new(InText(codePoints, segments).Quote(text), segments, [.. segments.Select(s => (passed += s.Length) - s.Length)]);
    }

    private static Evidence InText(CodePoints codePoints, IReadOnlyList<Segment> segments) =>
        Evidence.Of(segments.Select(s => new Segment(codePoints.Offset(s.Start), codePoints.Offset(s.End))));
}
