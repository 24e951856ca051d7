using System.Globalization;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Lists.Sql;

/// <summary>
/// The one place that composes SQL. Identifiers come from declarations, values are parameters, and only the filters that are asked for
/// stand in the statement, so that PostgreSQL plans for them. Limits are few and stand in it too: a plan kept for any limit would be one for many rows.
/// </summary>
public sealed class ListSql
{
    private const string Version = "(select version from api.data_version) as version, (select updated_at from api.data_version) as updated_at, "
        + "(select epoch from api.data_version) as epoch";

    /// <summary>What the view of all states is called behind a dataset's own.</summary>
    private const string States = "_states";

    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly ListQuery _query;
    private readonly string _conditions;

    private ListSql(ListQuery query)
    {
        _query = query;
        _conditions = string.Join(" and ", query.Filters.Select(Condition).Concat(query.AsOf is { } instant ? [HeldAt(Add(instant, NpgsqlDbType.TimestampTz))] : []));
    }

    /// <summary>The statement.</summary>
    public string Text { get; private set; } = "";

    /// <summary>
    /// A page and the data version, in one statement and so of one moment: version, total (null), then the row's columns; no row at all of an
    /// empty page. One row more than the limit tells whether there is a next page.
    /// </summary>
    public static ListSql Page(ListQuery query)
    {
        var sql = new ListSql(query);
        sql.Text = sql.Rows($"{Version}, null::bigint as total, true as present, ");
        return sql;
    }

    /// <summary>The same page with its total, and with facets where they are asked for; of an empty page one row, without a row's columns.</summary>
    public static ListSql CountedPage(ListQuery query)
    {
        var sql = new ListSql(query);
        sql.Text = $"""
            select {DataVersion.Selected}, t.total, p.*{sql.Facets()} from api.data_version v
            cross join (select count(*) as total {sql.From()}) t
            left join ({sql.Rows("true as present, ")}) p on true
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
                from (select {value} as value, {rows} as rows, count(*) over () as different {From(joined: items)} group by 1 order by 2 desc, 1 limit {ListQuery.MostFacetValues}) f)
            """;
    }

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

    /// <summary>One row by its id, with the data version.</summary>
    public static ListSql Item(ListQuery item, string id)
    {
        var sql = new ListSql(item);
        sql.Text = $"select {Version}, {sql.Columns()} {sql.From(sql.HasId([id], $"r.id = {sql.Add(id, NpgsqlDbType.Text)}"))}";
        return sql;
    }

    /// <summary>All states of a row, oldest first, each with what made it and what ended it.</summary>
    public static ListSql History(ListQuery item, string id)
    {
        var sql = new ListSql(item);
        var (dataset, parameter) = (item.Dataset, sql.Add(id, NpgsqlDbType.Text));
        var (document, has) = (dataset["document"] is null ? "id" : "document", sql.HasId([id], $"r.id = {parameter}"));

        // In two halves, each of which has an index.
        string Half(string condition) => $"""
            select {Version}, {sql.Columns()}, r.recorded_at as held_from, r.superseded_at as held_until,
                b.cause as begun_by, b.label as begun_label, coalesce({(dataset.IsCited ? "r.because ->> '*'" : "null")}, b.because) as begun_because,
                e.cause as ended_by, e.label as ended_label, coalesce(e.ended -> r.id ->> 'because', e.because) as ended_because, e.ended -> r.id ->> 'replacedBy' as replaced_by
            from api.{dataset.View}{States} r
                left join api.changes b on b.document = r.{document} and b.at = r.recorded_at
                left join api.changes e on e.document = r.{document} and e.at = r.superseded_at
            where {has} and r.superseded_at {condition}
            """;
        sql.Text = $"{Half("is not null")} union all {Half("is null")} order by held_from";
        return sql;
    }

    private static string HeldAt(string instant) => $"r.recorded_at <= {instant} and (r.superseded_at is null or r.superseded_at > {instant})";

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Text, connection);
        foreach (var parameter in _parameters) command.Parameters.Add(parameter);
        return command;
    }

    private string From(string? condition = null, string joined = "")
    {
        var all = _conditions.Length == 0 ? condition : condition is null ? _conditions : $"{_conditions} and {condition}";
        return $"from api.{_query.Dataset.View}{(_query.AsOf is null ? "" : States)} r{joined}{(all is null ? "" : " where " + all)}";
    }

    /// <summary>The rows of the page. After a cursor they come range by range, so that each range is read from an index and no passed row is.</summary>
    private string Rows(string first)
    {
        var limit = _query.Limit is { } rows ? string.Create(CultureInfo.InvariantCulture, $" limit {rows + 1}") : "";
        var select = $"select {first}{Columns()} ";
        var order = OrderBy("r");
        if (_query.After is null) return $"{select}{From()} {order}{limit}";
        var ranges = Ranges(_query.After).Select(range => $"({select}{From(range)} {order}{limit})").ToList();
        return ranges.Count == 1 ? ranges[0][1..^1] : $"select * from ({string.Join(" union all ", ranges)}) p {OrderBy("p", "order_")}{limit}";
    }

    /// <summary>What the rows are written from: the fields, what links and citations need, and the sort values.</summary>
    private string Columns()
    {
        var columns = new List<string>();
        foreach (var field in _query.Fields)
        {
            columns.Add(field.Type switch
            {
                FieldType.SourceLink => "r.document as link_document, r.source_start as link_start, r.source_end as link_end",
                FieldType.PageLink => "r.document as page_document, r.id as page_record",
                _ => $"r.{field.Column}",
            });
        }

        if (_query.WithCitations && _query.Dataset.IsCited) columns.Add($"r.citations, r.{(_query.Dataset["document"] is null ? "id" : "document")} as cited_document");
        columns.AddRange(_query.Sort.Select((key, i) => string.Create(CultureInfo.InvariantCulture, $"r.{key.Column} as order_{i}")));
        return string.Join(", ", columns);
    }

    private string OrderBy(string from, string? numbered = null) => "order by " + string.Join(", ", _query.Sort.Select((key, i) =>
        $"{from}.{(numbered is null ? key.Column : numbered + i.ToString(CultureInfo.InvariantCulture))}{(key.Descending ? " desc" : "")}{(key.Nullable ? " nulls last" : "")}"));

    private string Condition(Filter filter)
    {
        if (filter.Operator == Operator.FullText) return HasWords([.. filter.Values.Cast<string>()]);
        if (filter.Values[0] is DaySpan) return Spans(filter);
        if (filter.ByCode is { } byCode) return $"({Condition(filter with { ByCode = null })} {(filter.Operator == Operator.Not ? "and" : "or")} {Condition(byCode)})";
        if (filter.Column == "id" && filter.Operator == Operator.AnyOf && _query.Dataset.Kind == DatasetKind.Citation)
            return HasId([.. filter.Values.Cast<string>()], $"r.id = any({Add(ArrayOf(filter), NpgsqlDbType.Text | NpgsqlDbType.Array)})");
        var column = $"r.{filter.Column}";
        var type = filter.Operator == Operator.Absent ? NpgsqlDbType.Boolean : TypeOf(filter.Type);

        // One value as such: only then can an index on this and the sort keys give the order too.
        if (filter.Operator == Operator.AnyOf && filter.Values.Count == 1) return $"{column} = {Add(filter.Values[0], type)}";
        if (filter.Operator.TakesList) return filter.Operator.Condition(column, Add(ArrayOf(filter), type | NpgsqlDbType.Array));
        var isPattern = filter.Operator == Operator.Contains || filter.Operator == Operator.ItemContains;
        return filter.Operator.Condition(column, Add(isPattern ? SearchText.Pattern((string)filter.Values[0]) : filter.Values[0], type));
    }

    /// <summary>Citations have no column for their ids: they are looked up by a mark that the ids have.</summary>
    private string HasId(string[] ids, string condition) =>
        _query.Dataset.Kind == DatasetKind.Citation ? $"r.marks && api.citation_marks({Add(ids, NpgsqlDbType.Text | NpgsqlDbType.Array)}) and {condition}" : condition;

    private string HasWords(IReadOnlyList<string> words)
    {
        if (_query.Dataset.Kind is DatasetKind.Page or DatasetKind.Citation) return string.Join(" and ", words.Select(IsOnPage).Concat(IsQuoted(words)));
        var match = SearchText.Match(Add(SearchText.Patterns(words), NpgsqlDbType.Text | NpgsqlDbType.Array), Add(SearchText.TermsOf(words), NpgsqlDbType.Integer | NpgsqlDbType.Array));
        return $"r.id in (select e.id from api.search_entries e where e.dataset = '{_query.Dataset.Slug}' and {match})";
    }

    /// <summary>A page has a word in any of its sections.</summary>
    private string IsOnPage(string word)
    {
        var match = SearchText.MatchSection(Add(SearchText.Patterns([word]), NpgsqlDbType.Text | NpgsqlDbType.Array), Add(SearchText.TermsOf([word]), NpgsqlDbType.Integer | NpgsqlDbType.Array));
        return $"r.{(_query.Dataset.Kind == DatasetKind.Page ? "id" : "document")} in (select e.document from api.search_sections e where {match})";
    }

    /// <summary>And of what is quoted from such a page, the quotes that have all words.</summary>
    private IEnumerable<string> IsQuoted(IReadOnlyList<string> words) =>
        _query.Dataset.Kind == DatasetKind.Citation ? [$"r.quote ~ all ({Add(SearchText.Expressions(words), NpgsqlDbType.Text | NpgsqlDbType.Array)})"] : [];

    /// <summary>Days in any of several spans: as bounds, so that an index on the column serves them.</summary>
    private string Spans(Filter filter)
    {
        var column = $"r.{filter.Column}";
        var any = string.Join(" or ", filter.Values.Cast<DaySpan>().Select(s => $"{column} between {Add(s.First, NpgsqlDbType.Date)} and {Add(s.Last, NpgsqlDbType.Date)}"));
        return filter.Operator == Operator.Not ? $"({column} is null or not ({any}))" : $"({any})";
    }

    /// <summary>
    /// The ranges of the order that come after the cursor, nearest first: those equal to it in all keys but the last few and beyond it there, and so
    /// on outwards. Neighbouring keys that run the same way and have no nulls are compared as one row.
    /// </summary>
    private IEnumerable<string> Ranges(Cursor cursor)
    {
        var ranges = new Stack<string>();
        var equal = "";
        for (var i = 0; i < _query.Sort.Count;)
        {
            var key = _query.Sort[i];
            var keys = _query.Sort.Skip(i).TakeWhile((next, n) => n == 0 || (!key.Nullable && !next.Nullable && next.Descending == key.Descending)).ToList();
            var names = keys.ConvertAll(k => $"r.{k.Column}");
            var columns = Row(names);
            if (cursor.Values[i] is null)
            {
                equal += $"{columns} is null and ";
            }
            else
            {
                var bounds = keys.Select((k, n) => Add(FieldValue.Parse(k.Type, cursor.Values[i + n]!), TypeOf(k.Type))).ToList();
                var values = Row(bounds);
                if (key.Nullable) ranges.Push($"{equal}{columns} is null");

                // Citations are made of the evidence of records, which has an index: fields and ids have none.
                var indexed = _query.Dataset.Kind == DatasetKind.Citation ? keys.TakeWhile(k => k.Column is not ("field" or "id")).Count() : 0;
                var from = indexed > 0 && indexed < keys.Count ? $"{Row(names.Take(indexed))} {(key.Descending ? "<=" : ">=")} {Row(bounds.Take(indexed))} and " : "";
                ranges.Push($"{equal}{from}{columns} {(key.Descending ? "<" : ">")} {values}");
                equal += $"{columns} = {values} and ";
            }

            i += keys.Count;
        }

        return ranges;
    }

    private static string Row(IEnumerable<string> values) => string.Join(", ", values) is var all && all.Contains(',', StringComparison.Ordinal) ? $"({all})" : all;

    private string Add(object value, NpgsqlDbType type)
    {
        _parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
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
}
