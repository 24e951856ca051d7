using System.Globalization;
using HaikouApi.Datasets;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Search;

/// <summary>
/// A page of finds with the data version, in one statement and so of one moment. The database finds the newest entries (0008_search.sql); here the
/// best of a day goes first: words in the title, then how often they come.
/// </summary>
public sealed class SearchSql
{
    private const string Found = "e.dataset <> 'documents' and e.dataset <> 'citations'";

    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly string _text;

    public SearchSql(SearchQuery query)
    {
        var words = Add(query.Words.ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array);
        var patterns = Add(SearchText.Patterns(query.Words), NpgsqlDbType.Text | NpgsqlDbType.Array);
        var terms = Add(SearchText.Query(query.Words), NpgsqlDbType.Text);
        var datasets = Add(query.Datasets.Count > 0 ? query.Datasets.ToArray() : DBNull.Value, NpgsqlDbType.Text | NpgsqlDbType.Array);
        var wanted = query.Limit + 1;
        var inDatasets = query.Datasets.Count > 0 ? $" and e.dataset = any({datasets})" : "";
        var (newest, after) = (Newest("true"), "");
        if (query.After is { } cursor)
        {
            var (day, best, id) = (Add(FieldValue.Parse(FieldType.Day, cursor.Values[0]!), NpgsqlDbType.Date), Add(FieldValue.Parse(FieldType.Integer, cursor.Values[1]!), NpgsqlDbType.Integer), Add(cursor.Values[2]!, NpgsqlDbType.Text));
            newest = $"""
                {Newest($"e.printed_on < {day}")}
                union all select e.entry_no from api.search_entries e where e.printed_on = {day} and {Found} and e.folded like all ({patterns}){inDatasets}
                """;
            after = $"where e.printed_on < {day} or b.best < {best} or (b.best = {best} and e.id > {id})";
        }

        var facets = query.WithFacets
            ? $"""
              (select coalesce(json_agg(json_build_object('value', c.dataset, 'count', c.finds) order by c.finds desc, c.dataset), '[]')
                  from (select e.dataset, count(*) as finds from api.search_entries e where {Found}{inDatasets} and {Match(patterns, terms)} group by 1) c)
              """
            : "null";
        _text = $"""
            select v.version, v.updated_at, {facets} as facets, m.* from api.data_version v left join (
                select e.dataset, e.id, e.document, e.printed_on, b.best, e.title, e.text, e.folded, e.starts, e.segments
                from ({newest}) as n (entry_no) join api.search_entries e using (entry_no)
                cross join lateral (
                    select sum(case when strpos(e.folded_title, w) > 0 then 1000 else 0 end + least(999, (char_length(e.folded) - char_length(replace(e.folded, w, ''))) / char_length(w)))::integer as best
                    from unnest({words}) w) b
                {after} order by e.printed_on desc, b.best desc, e.id limit {wanted.ToString(CultureInfo.InvariantCulture)}) m on true
            order by m.printed_on desc, m.best desc, m.id
            """;

        string Newest(string from) =>
            $"select api.newest_with({terms}::tsquery, {patterns}, {datasets}, (select max(e.printed_on) from api.search_entries e where {Found} and {from}), {wanted})";
    }

    /// <summary>An entry has the words. The exact comparison stands first: where PostgreSQL reads every row, it is the cheaper one.</summary>
    public static string Match(string patterns, string terms) => $"e.folded like all ({patterns}) and (e.terms @@ {terms}::tsquery or e.terms is null)";

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(_text, connection);
        foreach (var parameter in _parameters) command.Parameters.Add(parameter);
        return command;
    }

    private string Add(object value, NpgsqlDbType type)
    {
        _parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
    }
}
