using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>The chart that a list shows: one question about its rows.</summary>
/// <param name="Name">The drawing in <c>charts.js</c>.</param>
/// <param name="Field">The number that is drawn; rows without one are in the table only.</param>
/// <param name="Title">The question, or what is drawn.</param>
/// <param name="Note">How to read it.</param>
public sealed record Chart(string Name, string Field, Localized Title, Localized Note)
{
    /// <summary>Rows that are drawn at most: the first ones of the list.</summary>
    public const int MostRows = 200;

    /// <summary>A field whose values do not go into one drawing: the value with most rows is drawn.</summary>
    public string? Split { get; init; }

    /// <summary>Fields of place and time. Where all rows have the same, there is nothing to compare by them, and <see cref="OfOne"/> is drawn.</summary>
    public IReadOnlyList<string> Across { get; init; } = [];

    /// <summary>The chart of rows of one place and time.</summary>
    public Chart? OfOne { get; init; }
}
