using System.Globalization;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Search;

/// <summary>
/// A page of hits with the data version, in one statement and so of one moment. The database finds the newest entries (api.newest_with);
/// here the best of a day goes first: words in the title, then how often they come.
/// </summary>
public sealed class SearchSql
{
    /// <summary>What search finds.</summary>
    private const string Found = "e.dataset <> 'documents'";

    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly SearchQuery _query;
    private readonly string _words;
    private readonly WordMatch _match;
    private readonly string _datasets;
    private readonly string _text;

    public SearchSql(SearchQuery query)
    {
        _query = query;
        _words = Add(query.Sought.ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array);
        _match = new(query.Words, Add);
        _datasets = Add(query.Datasets.Count > 0 ? query.Datasets.ToArray() : DBNull.Value, NpgsqlDbType.Text | NpgsqlDbType.Array);
        _text = $"""
            select {DataVersion.Selected}, {(query.WithFacets ? Facets() : "null")} as facets, m.* from api.data_version v left join ({Hits()}) m on true
            order by m.printed_on desc, m.best desc, m.id
            """;
    }

    private string Limit => (_query.Limit + 1).ToString(CultureInfo.InvariantCulture);

    private string InDatasets => _query.Datasets.Count > 0 ? $" and e.dataset = any({_datasets})" : "";

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(_text, connection);
        foreach (var parameter in _parameters) command.Parameters.Add(parameter);
        return command;
    }

    private string Hits()
    {
        var (entries, after) = _query.After is { } cursor ? After(cursor) : (Newest(""), "");
        return $"""
            select e.dataset, e.id, e.document, e.printed_on, b.best, e.title, e.text, e.folded, e.runs
            from ({entries}) as n (entry_no) join api.search_entries e on e.section_no = n.entry_no >> 20 and e.entry_no = n.entry_no
            cross join lateral (
                select sum(case when strpos(e.folded_title, w) > 0 then 1000 else 0 end
                    + least(999, (char_length(e.folded) - char_length(replace(e.folded, w, ''))) / char_length(w)))::integer as best
                from unnest({_words}) w) b
            {after} order by e.printed_on desc, b.best desc, e.id limit {Limit}
            """;
    }

    /// <summary>What comes after the cursor: the rest of its day, and the newest before that.</summary>
    private (string Entries, string Condition) After(Cursor cursor)
    {
        var day = Add(FieldValue.Parse(FieldType.Day, cursor.Values[0]!), NpgsqlDbType.Date);
        var best = Add(FieldValue.Parse(FieldType.Integer, cursor.Values[1]!), NpgsqlDbType.Integer);
        var id = Add(cursor.Values[2]!, NpgsqlDbType.Text);
        var sameDay = $"select e.entry_no from api.search_entries e where e.printed_on = {day} and {Found} and {_match.Scanned}{InDatasets}";
        return ($"{Newest($" and e.printed_on < {day}")} union all {sameDay}",
            $"where e.printed_on < {day} or b.best < {best} or (b.best = {best} and e.id > {id})");
    }

    private string Newest(string from) =>
        $"select api.newest_with({_match.Terms}, {_match.Patterns}, {_match.Ways}, {_datasets}, "
            + $"(select max(e.printed_on) from api.search_sections e where true{from}), {Limit})";

    private string Facets() => $"""
        (select coalesce(json_agg(json_build_object('value', c.dataset, 'count', c.hits) order by c.hits desc, c.dataset), '[]')
            from (select e.dataset, count(*) as hits from api.search_entries e where {Found}{InDatasets} and {_match.Entry} group by 1) c)
        """;

    private string Add(object value, NpgsqlDbType type)
    {
        _parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
    }
}
