using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;

namespace HaikouApi.Lists.Sql;

/// <summary>What is counted and computed of the rows that are alike.</summary>
internal static class GroupSql
{
    /// <summary>The groups as rows: keys, count, what is computed, and a column in the place of the link.</summary>
    public static string Of(Grouping grouping, string rows, string conditions)
    {
        var keys = grouping.Keys.Select((key, i) => (Column: $"\"{key.Field.Column}\"", Sql: key.Part switch
        {
            GroupPart.Item => string.Create(CultureInfo.InvariantCulture, $"items_{i}.item"),
            GroupPart.Month => $"to_char(r.{key.Source.Column}, 'YYYY-MM')",
            GroupPart.Year => $"extract(year from r.{key.Source.Column})::integer",
            _ => $"r.{key.Source.Column}",
        })).ToList();
        var items = string.Concat(grouping.Keys.Select((key, i) => key.Part != GroupPart.Item ? ""
            : string.Create(CultureInfo.InvariantCulture,
                $" left join lateral (select distinct item from unnest(r.{key.Source.Column}) item) items_{i} on true")));
        var from = $"from {rows}{items}{(conditions.Length == 0 ? "" : " where " + conditions)}";
        return grouping.Counted is { } counted ? OfAlike(grouping, keys, $"r.{counted.Column}", from)
            : Grouped(grouping, keys, "count(*)", m => (m.Sql, $"r.{m.Source.Column}"), from);
    }

    /// <summary>The same, of rows that are counted first by their keys and the one value that is computed with.</summary>
    private static string OfAlike(Grouping grouping, IReadOnlyList<(string Column, string Sql)> keys, string value, string from)
    {
        var by = string.Concat(keys.Select(key => $"{key.Column}, "));
        var within = keys.Count == 0 ? "" : $"partition by {by[..^2]} ";
        var alike = $"select {string.Concat(keys.Select(key => $"{key.Sql} as {key.Column}, "))}{value} as measured, count(*) as alike {from} "
            + $"group by {string.Concat(keys.Select(key => $"{key.Sql}, "))}{value}";
        var running = $"select *, sum(alike) over ({within}order by measured) as upto, "
            + $"sum(alike) filter (where measured is not null) over ({within}) as held from ({alike}) a";
        return Grouped(grouping, [.. keys.Select(key => (key.Column, key.Column))],
            "coalesce(sum(alike), 0)", m => (m.SqlOfAlike, "measured"), $"from ({running}) c");
    }

    private static string Grouped(
        Grouping grouping, IReadOnlyList<(string Column, string Sql)> keys, string count, Func<Measure, (string Sql, string Column)> measured, string from)
    {
        var columns = keys.Select(key => $"{key.Sql} as {key.Column}")
            .Append($"{count}::integer as {Statistics.Count.Column}")
            .Concat(grouping.Measures.Select(m => $"{Computed(measured(m))} as {m.Field.Column}"))
            .Append($"true as {Statistics.Rows.Column}");
        return $"select {string.Join(", ", columns)} {from}{(keys.Count == 0 ? "" : $" group by {string.Join(", ", keys.Select(key => key.Sql))}")}";

        static string Computed((string Sql, string Column) measure) => string.Format(CultureInfo.InvariantCulture, measure.Sql, measure.Column);
    }
}
