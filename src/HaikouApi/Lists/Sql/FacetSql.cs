using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;

namespace HaikouApi.Lists.Sql;

/// <summary>
/// The SQL that counts rows: all of them, and for each facet the values with most rows, and how many values there are. The rows are read once for all
/// facets of single values; a list counts for each of its items, and is looked through by itself.
/// </summary>
internal sealed class FacetSql(IReadOnlyList<Field> facets, Func<string?, string, string> from)
{
    /// <summary>How many rows there are: the count of what is not grouped by anything.</summary>
    public const string Total = "(select c.rows from counted c where c.facet = 0) as total";

    private readonly List<Field> _single = [.. facets.Where(f => f.Type != FieldType.TextList)];

    /// <summary>The counts of each group; <c>facet</c> says by which facet it is one, from 1, and is 0 for all rows.</summary>
    public string Counted
    {
        get
        {
            if (_single.Count == 0) return $"select count(*) as rows, 0 as facet {from(null, "")}";
            var values = _single.Select((_, i) => Text($"value_{i + 1}")).ToList();
            var facet = string.Join(" + ", values.Select((value, i) => Text($"(1 - grouping({value})) * {i + 1}")));

            // First by all of them together, on all cores: there are few groups then to count up.
            return $"""
                select {string.Join(", ", values)}, coalesce(sum(g.rows), 0)::bigint as rows, {facet} as facet
                from (select {string.Join(", ", _single.Zip(values, (single, value) => $"r.{single.Column} as {value}"))}, count(*) as rows {from(null, "")}
                    group by {string.Join(", ", values)}) g
                group by grouping sets ((), {string.Join(", ", values.Select(value => $"({value})"))})
                """;
        }
    }

    /// <summary>All facets as one JSON object.</summary>
    public string Json => $"json_build_object({string.Join(", ", facets.Select(Facet))})";

    private string Facet(Field field) => $"""
        '{field.Name}', (
            select json_build_object('values', json_agg(json_build_object('value', f.value, 'count', f.rows) order by f.rows desc, f.value),
                'distinct', max(f.different))
            from (select g.value, g.rows, count(*) over () as different from ({Groups(field)}) g
                order by g.rows desc, g.value limit {ListQuery.MostFacetValues}) f)
        """;

    private string Groups(Field field) => field.Type == FieldType.TextList
        ? $"select item as value, count(distinct r.id) as rows {from(null, $" left join lateral unnest(r.{field.Column}) as item on true")} group by 1"
        : Text($"select c.value_{_single.IndexOf(field) + 1} as value, c.rows from counted c where c.facet = {_single.IndexOf(field) + 1}");

    private static string Text(FormattableString sql) => sql.ToString(CultureInfo.InvariantCulture);
}
