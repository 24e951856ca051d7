using System.Globalization;
using AngleSharp.Dom;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Html;

/// <summary>Tells tables of data from those that only place things, and reads them.</summary>
internal static class Tables
{
    private const int LongestCell = 200;

    /// <summary>Whether a table holds data: two rows and two columns or more, and in none of its cells another table, headings or prose.</summary>
    public static bool IsOfData(IElement table)
    {
        if (table.QuerySelector("table, h1, h2, h3, article, form, ul, ol") is not null) return false;
        var rows = RowsOf(table).Select(CellsOf).Where(cells => cells.Count > 0).ToList();
        return rows.Count > 1 && rows.Exists(cells => cells.Count > 1)
            && rows.TrueForAll(cells => cells.TrueForAll(
                c => c.TextContent.Length <= LongestCell * 4 && BlockWriter.LineOf(c).Length <= LongestCell && c.QuerySelectorAll("p").Length <= 3));
    }

    public static Grid Read(IElement table)
    {
        var grid = new Grid();
        foreach (var row in RowsOf(table)) grid.AddRow(CellsOf(row).Select(c => (BlockWriter.LineOf(c), Span(c, "colspan"), Span(c, "rowspan"))));
        return grid;
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr")
        : []);

    private static List<IElement> CellsOf(IElement row) => [.. row.Children.Where(c => c.LocalName is "td" or "th")];

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0 ? span : 1;
}
