using System.Globalization;
using System.Text.Json;
using Dapper;
using HaikouApi.Datasets;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>
/// What PostgreSQL has of the datasets, compared with their declarations: tables, columns, types, nulls, closed lists, comments, views.
/// Each difference is given as the SQL that mends it, so that a new migration need not be written by hand.
/// </summary>
internal sealed class DeclaredSchema
{
    private const string Columns = """
        select n.nspname || '.' || c.relname as relation, obj_description(c.oid, 'pg_class') as relation_comment, a.attname as name,
            format_type(case t.typtype when 'd' then t.typbasetype else t.oid end, null) as type, a.attnotnull as not_null,
            col_description(c.oid, a.attnum) as comment,
            k.conname as constraint, k.domain, k.values
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
        left join lateral (
            select k.conname, case when k.contypid <> 0 then k.contypid::regtype::text end as domain,
                array(select m[1] from regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') m) as values
            from pg_constraint k
            where k.contype = 'c' and ((k.conrelid = c.oid and k.conkey = array[a.attnum]) or k.contypid = a.atttypid)
                and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'
            limit 1) k on true
        where n.nspname in ('haikou', 'api') and c.relkind in ('r', 'v')
        """;

    private readonly ILookup<string, Column> _stored;

    private DeclaredSchema(IEnumerable<Column> stored) => _stored = stored.ToLookup(c => c.Relation);

    /// <summary>What mends the difference between the datasets and the database; nothing where they agree.</summary>
    public static async Task<IReadOnlyList<string>> MendAsync(IEnumerable<Dataset> datasets, NpgsqlConnection connection)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        var schema = new DeclaredSchema(await connection.QueryAsync<Column>(Columns));
        return [.. schema.Comment("haikou.record_columns", Field.Of(typeof(RecordRow))), .. datasets.SelectMany(schema.Mend).Distinct()];
    }

    private IEnumerable<string> Mend(Dataset dataset)
    {
        var (table, view) = ($"haikou.{TableOf(dataset)}", $"api.{dataset.View}");
        if (!_stored.Contains(table)) return [Create(dataset)];
        var own = dataset.Fields.Where(f => f.IsSaid).ToList();
        return
        [
            .. own.Where(f => ColumnOf(table, f) is null).Select(f => $"alter table {table} add column {Define(f)};\n{CommentOn(table, f.Column, f)}"),
            .. own.SelectMany(f => ColumnOf(table, f) is { } column ? MendType(table, f, column) : []),
            .. dataset.Fields.SelectMany(f => ColumnOf(table, f) is { } column ? MendValues(table, f, column) : []),
            .. Comment(table, dataset.Fields, dataset),
            .. dataset.Fields.Any(f => f.Type is not (FieldType.SourceLink or FieldType.PageLink) && ColumnOf(view, f) is null)
                ? [$"select haikou.expose('{dataset.Table}', '{dataset.View}');"] : Comment(view, dataset.Fields, dataset),
        ];
    }

    /// <summary>The table that has a dataset's rows.</summary>
    public static string TableOf(Dataset dataset) => dataset.Table ?? "citation";

    private Column? ColumnOf(string relation, Field field) => _stored[relation].FirstOrDefault(c => c.Name == field.Column || c.Name == field.Column + "_id");

    private static IEnumerable<string> MendType(string table, Field field, Column column)
    {
        if (column.Type != TypeOf(field)) yield return $"alter table {table} alter column \"{column.Name}\" type {TypeOf(field)};";
        if (column.NotNull == field.Nullable) yield return $"alter table {table} alter column \"{column.Name}\" {(field.Nullable ? "drop" : "set")} not null;";
    }

    /// <summary>A closed list may be a domain's, which several tables share.</summary>
    private static IEnumerable<string> MendValues(string table, Field field, Column column)
    {
        if ((field.Values ?? []).Order(StringComparer.Ordinal).SequenceEqual((column.Values ?? []).Order(StringComparer.Ordinal))) yield break;
        var owner = column.Domain is { } domain ? $"alter domain {domain}" : $"alter table {table}";
        if (column.Constraint is not null) yield return $"{owner} drop constraint \"{column.Constraint}\";";
        if (field.Values is not null) yield return $"{owner} add check ({(column.Domain is null ? $"\"{column.Name}\"" : "value")} in ({List(field)}));";
    }

    private IEnumerable<string> Comment(string relation, IEnumerable<Field> fields, Dataset? dataset = null)
    {
        if (dataset is not null && _stored[relation].First().RelationComment != dataset.Description.En)
        {
            yield return $"comment on {(relation.StartsWith("api.", StringComparison.Ordinal) ? "view" : "table")} {relation} is "
                + $"{Quote(dataset.Description.En)};";
        }

        foreach (var field in fields)
        {
            if (ColumnOf(relation, field) is { } column && column.Comment != field.Description.En) yield return CommentOn(relation, column.Name, field);
        }
    }

    private string Create(Dataset dataset)
    {
        var own = dataset.Fields.Where(f => f.IsSaid && ColumnOf("haikou.record_columns", f) is null).ToList();
        var columns = string.Join(",\n", own.Select(f => $"    {Define(f)}").Prepend("    like haikou.record_columns including comments including defaults"));
        var comments = string.Join('\n', own.Select(f => CommentOn($"haikou.{dataset.Table}", f.Column, f)));
        return $"""
            create table haikou.{dataset.Table} (
            {columns}
            );
            comment on table haikou.{dataset.Table} is {Quote(dataset.Description.En)};
            {comments}
            select haikou.create_dataset('{dataset.Table}', '{dataset.View}', '{dataset.DefaultSort}');
            """;
    }

    private static string Define(Field field) =>
        $"\"{field.Column}\" {TypeOf(field)}{(field.Nullable ? "" : " not null")}{string.Concat(Checks(field).Select(check => $" check ({check})"))}";

    private static IEnumerable<string> Checks(Field field)
    {
        var column = $"\"{field.Column}\"";
        if (field.Values is not null) yield return $"{column} in ({List(field)})";
        if (field.Minimum is { } least) yield return string.Create(CultureInfo.InvariantCulture, $"{column} >= {least}");
        if (field.Maximum is { } most) yield return string.Create(CultureInfo.InvariantCulture, $"{column} <= {most}");
        if (field.Pattern is { } pattern) yield return $"{column} ~ {Quote(pattern)}";
        if (field.NotAbove is { } above) yield return $"{column} <= \"{Snake(above)}\"";
        if (field.With is { } with) yield return $"({column} is null) = (\"{Snake(with)}\" is null)";
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string CommentOn(string relation, string column, Field field) =>
        $"comment on column {relation}.\"{column}\" is {Quote(field.Description.En)};";

    private static string List(Field field) => string.Join(", ", field.Values!.Select(Quote));

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string TypeOf(Field field) => field.Type switch
    {
        FieldType.Text => "text",
        FieldType.Number => "numeric",
        FieldType.Integer => "integer",
        FieldType.Day => "date",
        FieldType.Instant => "timestamp with time zone",
        FieldType.Flag => "boolean",
        FieldType.TextList => "text[]",
        _ => throw new NotSupportedException($"No column is a {field.Type}."),
    };

    private sealed record Column
    {
        public required string Relation { get; init; }

        public string? RelationComment { get; init; }

        public required string Name { get; init; }

        public required string Type { get; init; }

        public required bool NotNull { get; init; }

        public string? Comment { get; init; }

        public string? Constraint { get; init; }

        /// <summary>The domain that the constraint belongs to, where it is a domain's.</summary>
        public string? Domain { get; init; }

        /// <summary>The values that the constraint allows.</summary>
        public string[]? Values { get; init; }
    }
}
