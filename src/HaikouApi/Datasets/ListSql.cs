using System.Data;
using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Datasets;

/// <summary>
/// The one place that composes SQL. Identifiers come from declarations, values are parameters, and only the filters that are asked for
/// stand in the statement, so that PostgreSQL plans for them.
/// </summary>
public sealed class ListSql : SqlMapper.IDynamicParameters
{
    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly ListQuery _query;
    private readonly string _where;
    private readonly string _filtered;

    private ListSql(ListQuery query)
    {
        _query = query;
        _where = Where(query.Filters.Select(Condition));
        _filtered = $"from api.{query.Dataset.View} r{_where}";
    }

    /// <summary>The statement.</summary>
    public string Text { get; private set; } = "";

    /// <summary>
    /// A page with its total and the data version, in one statement and so of one moment: the version, the total, then the row's columns, null in
    /// the one row of an empty page. One row more than the limit tells whether there is a next page.
    /// </summary>
    public static ListSql Page(ListQuery query)
    {
        var sql = new ListSql(query);
        var after = query.After is { } cursor ? sql.After(cursor) : null;
        sql.Text = $"""
            select v.version, v.updated_at, t.total, p.*{sql.Facets()}
            from api.data_version v
            cross join (select count(*) as total {sql._filtered}) t
            left join (select true as present, {sql.Columns()} {sql._filtered}{And(query.Filters.Count, after)} {sql.OrderBy("r")} limit {sql.Add(query.Limit!.Value + 1, NpgsqlDbType.Integer)}) p on true
            {sql.OrderBy("p", "order_")}
            """;
        return sql;
    }

    /// <summary>
    /// The last column of a page, in its first row only: for each facet, the values with most rows, and how many values there are.
    /// A list counts for each of its items.
    /// </summary>
    private string Facets()
    {
        if (_query.Facets.Count == 0) return "";
        return $", case when row_number() over ({OrderBy("p", "order_")}) = 1 then json_build_object({string.Join(", ", _query.Facets.Select(Facet))}) end as facets";
    }

    private string Facet(Field field)
    {
        var (value, rows, items) = field.Type == FieldType.TextList
            ? ("item", "count(distinct r.id)", $" left join lateral unnest(r.{field.Column}) as item on true")
            : ($"r.{field.Column}", "count(*)", "");
        return $"""
            '{field.Name}', (
                select json_build_object('values', json_agg(json_build_object('value', f.value, 'count', f.rows) order by f.rows desc, f.value), 'distinct', max(f.different))
                from (select {value} as value, {rows} as rows, count(*) over () as different from api.{_query.Dataset.View} r{items}{_where} group by 1 order by 2 desc, 1 limit {ListQuery.MostFacetValues}) f)
            """;
    }

    /// <summary>Every row of the filtered set, or the first ones, in order: what a stream writes.</summary>
    public static ListSql Stream(ListQuery query)
    {
        var sql = new ListSql(query);
        var after = query.After is { } cursor ? sql.After(cursor) : null;
        var limit = query.Limit is { } rows ? $" limit {sql.Add(rows + 1, NpgsqlDbType.Integer)}" : "";
        sql.Text = $"select {sql.Columns()} {sql._filtered}{And(query.Filters.Count, after)} {sql.OrderBy("r")}{limit}";
        return sql;
    }

    /// <summary>One row by its id, with the data version.</summary>
    public static ListSql Item(ListQuery item, string id)
    {
        var sql = new ListSql(item);
        sql.Text = $"select v.version, v.updated_at, {sql.Columns()} {sql._filtered} cross join api.data_version v where r.id = {sql.Add(id, NpgsqlDbType.Text)}";
        return sql;
    }

    void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (var parameter in _parameters) command.Parameters.Add(parameter);
    }

    private static string Where(IEnumerable<string> conditions) => string.Join(" and ", conditions) is { Length: > 0 } all ? " where " + all : "";

    private static string And(int before, string? condition) => condition is null ? "" : (before > 0 ? " and " : " where ") + condition;

    /// <summary>What the rows are written from: the fields, what links and citations need, and the sort values.</summary>
    private string Columns()
    {
        var columns = new List<string>();
        foreach (var field in _query.Fields)
        {
            columns.Add(field.Type == FieldType.SourceLink
                ? "r.document as link_document, r.source_start as link_start, r.source_end as link_end"
                : $"r.{field.Column}");
        }

        if (_query.WithCitations && _query.Dataset.IsCited) columns.Add($"r.citations, r.{(_query.Dataset["document"] is null ? "id" : "document")} as cited_document");
        columns.AddRange(_query.Sort.Select((key, i) => string.Create(CultureInfo.InvariantCulture, $"r.{key.Column} as order_{i}")));
        return string.Join(", ", columns);
    }

    private string OrderBy(string from, string? numbered = null) => "order by " + string.Join(", ", _query.Sort.Select((key, i) =>
        $"{from}.{(numbered is null ? key.Column : numbered + i.ToString(CultureInfo.InvariantCulture))}{(key.Descending ? " desc" : "")}{(key.Nullable || numbered is not null ? " nulls last" : "")}"));

    private string Condition(Filter filter)
    {
        object value = filter.Operator switch
        {
            _ when filter.Operator.TakesList => ArrayOf(filter),
            _ when filter.Operator == Operator.Contains || filter.Operator == Operator.ItemContains => "%" + LikeLiteral((string)filter.Values[0]) + "%",
            _ => filter.Values[0],
        };
        var type = filter.Operator == Operator.Absent ? NpgsqlDbType.Boolean : TypeOf(filter.Type);
        return filter.Operator.Condition($"r.{filter.Column}", Add(value, filter.Operator.TakesList ? type | NpgsqlDbType.Array : type));
    }

    /// <summary>The rows that come after the cursor: for some key its value is passed while the keys before it are equal.</summary>
    private string After(Cursor cursor)
    {
        var alternatives = new List<string>();
        var equal = new StringBuilder();
        for (var i = 0; i < _query.Sort.Count; i++)
        {
            var key = _query.Sort[i];
            var value = cursor.Values[i] is { } text && FieldValue.TryParse(key.Type, text, out var parsed) ? Add(parsed, TypeOf(key.Type)) : null;
            if (value is not null)
            {
                var passed = $"r.{key.Column} {(key.Descending ? "<" : ">")} {value}";
                alternatives.Add(equal + (key.Nullable ? $"({passed} or r.{key.Column} is null)" : passed));
            }

            equal.Append(CultureInfo.InvariantCulture, $"r.{key.Column} {(value is null ? "is null" : "= " + value)} and ");
        }

        return $"({string.Join(" or ", alternatives)})";
    }

    private string Add(object value, NpgsqlDbType type)
    {
        var name = "p" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add(new NpgsqlParameter(name, type) { Value = value });
        return "@" + name;
    }

    private static Array ArrayOf(Filter filter) => filter.Type switch
    {
        FieldType.Number => filter.Values.Cast<decimal>().ToArray(),
        FieldType.Integer => filter.Values.Cast<int>().ToArray(),
        FieldType.Day => filter.Values.Cast<DateOnly>().ToArray(),
        FieldType.Instant => filter.Values.Cast<DateTimeOffset>().ToArray(),
        FieldType.Flag => filter.Values.Cast<bool>().ToArray(),
        _ => filter.Values.Cast<string>().ToArray(),
    };

    private static NpgsqlDbType TypeOf(FieldType type) => type switch
    {
        FieldType.Number => NpgsqlDbType.Numeric,
        FieldType.Integer => NpgsqlDbType.Integer,
        FieldType.Day => NpgsqlDbType.Date,
        FieldType.Instant => NpgsqlDbType.TimestampTz,
        FieldType.Flag => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Text,
    };

    private static string LikeLiteral(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
