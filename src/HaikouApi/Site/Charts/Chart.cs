using HaikouApi.Web;

namespace HaikouApi.Site.Charts;

/// <summary>The chart that a list shows: one question about its rows.</summary>
/// <param name="Name">The drawing in <c>charts.js</c>.</param>
/// <param name="Title">The question, or what is drawn.</param>
/// <param name="Note">How to read it.</param>
public sealed record Chart(string Name, Localized Title, Localized Note)
{
    /// <summary>Rows that are drawn at most: the first ones of the list.</summary>
    public const int MostRows = 200;

    /// <summary>A field whose values do not go into one drawing: the value with most rows is drawn.</summary>
    public string? Split { get; init; }
}
