using System.Data.Common;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;

namespace HaikouApi.Lists.Sql;

/// <summary>Which columns rows are written from, and where in a result each stands; one that several fields need stands there once.</summary>
public sealed class RowLayout
{
    private readonly int _firstColumn;
    private readonly List<string> _selected = [];
    private readonly int[] _order;
    private readonly int _citations = -1;

    /// <param name="query">What is asked for.</param>
    /// <param name="firstColumn">How many columns the result has before the row's own.</param>
    public RowLayout(ListQuery query, int firstColumn)
    {
        (Query, _firstColumn) = (query, firstColumn);
        Columns = [.. query.Fields.Select(f => (f, f.Type switch
        {
            FieldType.SourceLink => Ordinal("source_start"),
            FieldType.PageLink => Ordinal("id"),
            _ => Ordinal(f.Column),
        }))];
        SourceEnd = query.Fields.Any(f => f.Type == FieldType.SourceLink) ? Ordinal("source_end") : -1;
        HasCitations = query.WithCitations && query.Dataset.IsCited;
        if (HasCitations) _citations = Ordinal("citations");
        Document = HasCitations || query.Fields.Any(f => f.Type is FieldType.SourceLink or FieldType.PageLink)
            ? Ordinal(query.Dataset["document"] is null ? "id" : "document") : -1;

        // Rows that all come at once have no page after them.
        _order = query.Limit is null && query.Edge is null ? [] : [.. query.Sort.Select(key => Ordinal(key.Column))];
    }

    public ListQuery Query { get; }

    /// <summary>The columns of the view, in the order of the result.</summary>
    public IReadOnlyList<string> Selected => _selected;

    /// <summary>The fields, each with its column; of the link to the words of a row the one that says where they begin, of that to its page its id.</summary>
    public (Field Field, int Ordinal)[] Columns { get; }

    /// <summary>The column of the document that links go to.</summary>
    public int Document { get; }

    /// <summary>The column that says where the words of a row end.</summary>
    public int SourceEnd { get; }

    public bool HasCitations { get; }

    /// <summary>The citations of the current row as the database made them, none where no field of it is read; and the document they quote.</summary>
    public (string Json, string Document) Citations(DbDataReader row) =>
        (row.IsDBNull(_citations) ? "{}" : row.GetString(_citations), row.GetString(Document));

    /// <summary>The JSON in a column, without the spaces that jsonb puts into it; no word in it has any.</summary>
    public static string Json(DbDataReader row, int ordinal) => row.GetString(ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The link to the rows of the group that the current row is; null where no question finds just these.</summary>
    public string? GroupLink(DbDataReader row, string baseUrl) =>
        Query.Grouping!.Link(baseUrl, [.. Columns.Take(Query.Grouping.Keys.Count)
            .Select(c => row.IsDBNull(c.Ordinal) ? null
            : Cursor.TextOf(c.Field.Type == FieldType.Day ? row.GetFieldValue<DateOnly>(c.Ordinal) : row.GetValue(c.Ordinal)))]);

    /// <summary>How many rows of a page that is read backwards there are: one more than its limit where there are more before.</summary>
    public long RowsRead(DbDataReader row) => row.GetInt64(row.GetOrdinal("read"));

    /// <summary>Where a page that ends with the current row ends.</summary>
    public Cursor CursorAt(DbDataReader row) => new([.. _order.Select(i => row.IsDBNull(i) ? null : Cursor.TextOf(row.GetValue(i)))]);

    private int Ordinal(string column)
    {
        var at = _selected.IndexOf(column);
        if (at >= 0) return _firstColumn + at;
        _selected.Add(column);
        return _firstColumn + _selected.Count - 1;
    }
}
