using System.Data.Common;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;

namespace HaikouApi.Lists.Sql;

/// <summary>Which column of a result holds what: the same order in which <see cref="ListSql"/> names them.</summary>
public sealed class RowLayout
{
    private readonly int _citations = -1;
    private readonly int _order;
    private readonly int _keys;

    public RowLayout(ListQuery query, int firstColumn)
    {
        var ordinals = new int[query.Fields.Count];
        var next = firstColumn;
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = next;
            next += query.Fields[i].Type switch { FieldType.SourceLink => 3, FieldType.PageLink => 2, _ => 1 };
        }

        Columns = [.. query.Fields.Zip(ordinals)];
        if (query.WithCitations && query.Dataset.IsCited)
        {
            _citations = next;
            next += 2;
        }

        Query = query;
        _order = next;
        _keys = query.Sort.Count;
    }

    public ListQuery Query { get; }

    public (Field Field, int Ordinal)[] Columns { get; }

    public bool HasCitations => _citations >= 0;

    /// <summary>The citations of the current row as the database made them, none where no field of it is read; and the document they quote.</summary>
    public (string Json, string Document) Citations(DbDataReader row) =>
        (row.IsDBNull(_citations) ? "{}" : row.GetString(_citations), row.GetString(_citations + 1));

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
    public Cursor CursorAt(DbDataReader row) => new([.. Enumerable.Range(_order, _keys).Select(i => row.IsDBNull(i) ? null : Cursor.TextOf(row.GetValue(i)))]);
}
