using System.Globalization;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using Npgsql;
using NpgsqlTypes;
using SortKey = HaikouApi.Lists.Query.SortKey;

namespace HaikouApi.Lists.Sql;

/// <summary>
/// The one place that composes SQL. Identifiers come from declarations, values are parameters, and only the filters that are asked for
/// stand in the statement, so that PostgreSQL plans for them. Limits are few and stand in it too: a plan kept for any limit would be one for many rows.
/// </summary>
public sealed class ListSql
{
    private readonly Conditions _values;
    private readonly ListQuery _query;
    private readonly string _conditions;
    private bool _isNearest;
    private int _ranges;

    /// <param name="query">What is asked for.</param>
    /// <param name="columnsBefore">How many columns the result has before a row's own.</param>
    private ListSql(ListQuery query, int columnsBefore = 0)
    {
        _query = query;
        Layout = new(query, columnsBefore);
        _values = new(query.Dataset);
        _conditions = _values.Of(query);
    }

    /// <summary>The statement.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where in its result the columns of a row stand.</summary>
    public RowLayout Layout { get; }

    /// <summary>
    /// A page and the data version, in one statement and so of one moment: version, total (null), then the row's columns; no row at all of an
    /// empty page. One row more than the limit tells whether there is a next page.
    /// </summary>
    public static ListSql Page(ListQuery query) => Page(query, nearest: false);

    /// <summary>
    /// The same, of the nearest range after the cursor alone: in many rows it mostly fills the page, and opening the others would cost as much
    /// as reading it. Null where there are no others, and where the rows are chosen: of those few are near, and finding them may cost more.
    /// </summary>
    public static ListSql? NearPage(ListQuery query) =>
        query is { Edge: not null, IsOfAllRows: true } && Page(query, nearest: true) is { _ranges: > 1 } near ? near : null;

    private static ListSql Page(ListQuery query, bool nearest)
    {
        var sql = new ListSql(query, DataVersion.Columns + 2) { _isNearest = nearest };
        sql.Text = query.Limit == 0 ? $"select {sql.Version}, null::bigint as total, null::boolean as present"
            : sql.Rows($"{sql.Version}, null::bigint as total, true as present, ");
        return sql;
    }

    /// <summary>The same page with its total, and with facets where they are asked for; of an empty page one row, without a row's columns.</summary>
    public static ListSql CountedPage(ListQuery query)
    {
        var sql = new ListSql(query, DataVersion.Columns + 2);
        var facets = new FacetSql(query.Facets, (condition, joined) => sql.From(condition, joined));
        sql.Text = $"""
            with counted as materialized ({facets.Counted})
            select {DataVersion.Selected}, {FacetSql.Total}, p.*{sql.Facets(facets)} from ({DataVersion.SqlOf(query.VersionOf)}) v
            left join ({sql.Rows("true as present, ")}) p on true
            {sql.Ordered()}
            """;
        return sql;
    }

    /// <summary>The last column of a page, in its first row only.</summary>
    private string Facets(FacetSql facets) =>
        _query.Facets.Count == 0 ? "" : $", case when row_number() over ({Ordered()}) = 1 then {facets.Json} end as facets";

    /// <summary>Every row of the filtered set, or the first ones, in order: what a stream writes.</summary>
    public static ListSql Stream(ListQuery query)
    {
        var sql = new ListSql(query);
        sql.Text = sql.Rows("");
        return sql;
    }

    /// <summary>How many rows the whole filtered set has.</summary>
    public static ListSql Count(ListQuery query)
    {
        var sql = new ListSql(query);
        sql.Text = $"select count(*) {sql.From()}";
        return sql;
    }

    /// <summary>The same with the data version before it.</summary>
    public static ListSql CountAtVersion(ListQuery query)
    {
        var sql = new ListSql(query, DataVersion.Columns);
        sql.Text = $"select {sql.Version}, count(*) {sql.From()}";
        return sql;
    }

    /// <summary>One row by its id, with the data version.</summary>
    public static ListSql Item(ListQuery item, string id)
    {
        var sql = new ListSql(item, DataVersion.Columns);
        sql.Text = $"select {sql.Version}, {sql.Columns()} {sql.From(sql._values.HasId([id], $"r.id = {sql._values.Add(id, NpgsqlDbType.Text)}"))}";
        return sql;
    }

    /// <summary>All states of a row, oldest first, each with what made it and what ended it.</summary>
    public static ListSql History(ListQuery item, string id)
    {
        var sql = new ListSql(item, DataVersion.Columns);
        var (dataset, parameter) = (item.Dataset, sql._values.Add(id, NpgsqlDbType.Text));
        var (document, has) = (dataset["document"] is null ? "id" : "document", sql._values.HasId([id], $"r.id = {parameter}"));

        // In two halves, each of which has an index.
        string Half(string condition) => $"""
            select {sql.Version}, {sql.Columns()}, r.recorded_at as held_from, r.superseded_at as held_until,
                b.cause as begun_by, b.label as begun_label, coalesce({(dataset.IsCited ? "r.because ->> '*'" : "null")}, b.because) as begun_because,
                e.cause as ended_by, e.label as ended_label, coalesce(e.ended -> r.id ->> 'because', e.because) as ended_because,
                    e.ended -> r.id ->> 'replacedBy' as replaced_by
            from {PublicView.Of(dataset, ofAllStates: true)} r
                left join api.changes b on b.document = r.{document} and b.at = r.recorded_at
                left join api.changes e on e.document = r.{document} and e.at = r.superseded_at
            where {has} and r.superseded_at {condition}
            """;
        sql.Text = $"{Half("is not null")} union all {Half("is null")} order by held_from";
        return sql;
    }

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Text, connection);
        foreach (var parameter in _values.Parameters) command.Parameters.Add(parameter);
        return command;
    }

    private string Version => DataVersion.ColumnsOf(_query.VersionOf);

    private string From(string? condition = null, string joined = "", string firstGroups = "")
    {
        if (_query.Grouping is { } grouping)
            return $"from ({GroupSql.Of(grouping, $"{View} r", _conditions)}{firstGroups}) r{(condition is null ? "" : " where " + condition)}";
        var all = _conditions.Length == 0 ? condition : condition is null ? _conditions : $"{_conditions} and {condition}";
        return $"from {View} r{joined}{(all is null ? "" : " where " + all)}";
    }

    /// <summary>What holds now, or every state where a moment is asked for.</summary>
    private string View => PublicView.Of(_query.Dataset, ofAllStates: _query.AsOf is not null);

    /// <summary>The rows of the page. After a cursor they come range by range, so that each range is read from an index and no passed row is.</summary>
    private string Rows(string first)
    {
        var limit = _query.Limit is { } rows ? string.Create(CultureInfo.InvariantCulture, $" limit {(rows == 0 ? 0 : rows + 1)}") : "";
        if (_query.Edge is not { } cursor)
        {
            // The first groups are told to be wanted where they are made: along an index no others are made then.
            return $"select {first}{Columns()} {From(firstGroups: $" {OrderBy("", _query.Sort)}{limit}")} {OrderBy("r.", _query.Sort)}{limit}";
        }

        var sort = cursor.IsBefore ? [.. _query.Sort.Select(key => key.Reversed)] : _query.Sort;
        var ranges = Ranges(cursor, sort);
        _ranges = ranges.Count;
        var page = _isNearest || _ranges == 1 ? $"select {first}{Columns()} {From(ranges.First())} {OrderBy("r.", sort)}{limit}"
            : $"select {first}p.* from ({string.Join(" union all ", ranges.Select(range =>
                $"(select {Columns()} {From(range)} {OrderBy("r.", sort)}{limit})"))}) p {OrderBy("p.", sort)}{limit}";
        return cursor.IsBefore ? $"select *, count(*) over () as read from ({page}) b {OrderBy("b.", _query.Sort)}" : page;
    }

    /// <summary>What the rows are written from: the fields, what links and citations need, and the sort values.</summary>
    private string Columns() => string.Join(", ", Layout.Selected.Select(column => $"r.{column}"));

    /// <summary>The order of a page that is joined to what is counted.</summary>
    private string Ordered() => OrderBy("p.", _query.Sort);

    private static string OrderBy(string from, IReadOnlyList<SortKey> sort) => "order by " + string.Join(", ", sort.Select(key =>
        $"{from}\"{key.Column}\"{(key.Descending ? " desc" : "")}{(key.NullsFirst ? " nulls first" : key.Nullable ? " nulls last" : "")}"));

    /// <summary>
    /// The ranges of the order that come after the cursor, nearest first: those equal to it in all keys but the last few and beyond it there, and so
    /// on outwards. Neighbouring keys that run the same way are compared as one row, in which only the first may have nulls: it is null nowhere in that range.
    /// </summary>
    private Stack<string> Ranges(Cursor cursor, IReadOnlyList<SortKey> sort)
    {
        var ranges = new Stack<string>();
        var equal = "";
        for (var i = 0; i < sort.Count;)
        {
            var key = sort[i];
            var first = $"r.{key.Column}";
            if (cursor.Values[i] is null)
            {
                if (key.NullsFirst) ranges.Push($"{equal}{first} is not null");
                equal += $"{first} is null and ";
                i++;
                continue;
            }

            var keys = sort.Skip(i).TakeWhile((next, n) => n == 0 || (!next.Nullable && next.Descending == key.Descending)).ToList();
            var names = keys.ConvertAll(k => $"r.{k.Column}");
            var bounds = keys.Select((k, n) => _values.Add(FieldValue.Parse(k.Type, cursor.Values[i + n]!), Conditions.TypeOf(k.Type))).ToList();
            if (key.Nullable && !key.NullsFirst) ranges.Push($"{equal}{first} is null");

            // Citations are made of the evidence of records, which has an index: fields and ids have none.
            var indexed = _query.Dataset.Kind == DatasetKind.Citation ? keys.TakeWhile(k => k.Column is not ("field" or "id")).Count() : 0;
            var from = indexed > 0 && indexed < keys.Count
                ? $"{Row(names.Take(indexed))} {(key.Descending ? "<=" : ">=")} {Row(bounds.Take(indexed))} and " : "";
            ranges.Push($"{equal}{from}{Row(names)} {(key.Descending ? "<" : ">")} {Row(bounds)}");
            equal += $"{Row(names)} = {Row(bounds)} and ";
            i += keys.Count;
        }

        return ranges;
    }

    private static string Row(IEnumerable<string> values) =>
        string.Join(", ", values) is var all && all.Contains(',', StringComparison.Ordinal) ? $"({all})" : all;
}
