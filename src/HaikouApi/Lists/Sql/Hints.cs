using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Query;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists.Sql;

/// <summary>A value that was asked for and that no row has, with the nearest one that rows have.</summary>
public sealed record Hint
{
    /// <summary>The parameter.</summary>
    public required string Parameter { get; init; }

    /// <summary>The value that was asked for.</summary>
    public required string Value { get; init; }

    /// <summary>A value that rows have.</summary>
    public required string Near { get; init; }

    /// <summary>Values of a field that are looked through: where there are more, nothing is suggested.</summary>
    private const int MostValues = 10_000;

    /// <summary>
    /// What was probably meant by the names that were asked for, where no row has them. Looks only where the answer leaves open whether rows have them.
    /// </summary>
    public static async Task<IReadOnlyList<Hint>> FindAsync(NpgsqlConnection connection, ListQuery query, long total, CancellationToken cancellation)
    {
        var hints = new List<Hint>();
        foreach (var asked in query.Names.GroupBy(n => n.Field).Where(names => total == 0 || names.Count() > 1))
        {
            var values = await ValuesAsync(connection, query.Dataset, asked.Key, cancellation);
            if (values.Count > MostValues) continue;
            foreach (var (_, name) in asked.Where(n => !values.Contains(n.Value)))
            {
                if (NearestOf(name, values) is { } near) hints.Add(new() { Parameter = asked.Key.Name, Value = name, Near = near });
            }
        }

        return hints;
    }

    private static async Task<HashSet<string>> ValuesAsync(NpgsqlConnection connection, Dataset dataset, Field field, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ValuesOf(dataset, field), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var values = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation)) values.Add(reader.GetString(0));
        return values;
    }

    /// <summary>The different values that rows have in a field of text, or as items of its lists.</summary>
    private static string ValuesOf(Dataset dataset, Field field) =>
        $"select distinct v.value from {PublicView.Of(dataset)} r "
        + $"cross join lateral {(field.Type == FieldType.TextList ? $"unnest(r.{field.Column}) v(value)" : $"(select r.{field.Column}) v(value)")} "
        + "where v.value is not null limit "
        + (MostValues + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same but for width, case and traditional characters; else what takes few edits; else the shortest that has the words in it.</summary>
    private static string? NearestOf(string name, IReadOnlyCollection<string> values)
    {
        var folded = SearchText.Fold(name);
        return values.FirstOrDefault(v => SearchText.Fold(v) == folded)
            ?? Nearest.To(name, values.Order(StringComparer.Ordinal))
            ?? values.Where(v => v.Contains(name, StringComparison.Ordinal)).OrderBy(v => v.Length).ThenBy(v => v, StringComparer.Ordinal).FirstOrDefault();
    }
}
