using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using HaikouApi.Datasets;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Documents;

/// <summary>What a table refuses, its declaration says: else a reading that is held against the declaration could still fail there.</summary>
[Collection(ReadsOnly.Name)]
public sealed partial class DeclaredChecksTests(HaikouService service)
{
    private const string Checks = """
        select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as check from pg_constraint c
        where c.contype = 'c' and c.connamespace = 'haikou'::regnamespace and c.conrelid <> 0
        union all
        select a.attrelid::regclass::text, replace(pg_get_constraintdef(c.oid), 'VALUE', a.attname) from pg_attribute a
        join pg_constraint c on c.contypid = a.atttypid and c.contype = 'c' where a.attnum > 0
        """;

    public static TheoryData<string> Datasets => [.. Registry.Default.Catalogue.Records.Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Every_check_of_a_table_is_declared(string slug)
    {
        var dataset = Registry.Default.Catalogue.Find(slug)!;
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        var checks = (await connection.QueryAsync<(string Table, string Check)>(Checks)).Where(c => c.Table == $"haikou.{dataset.Table}").Select(c => Plain(c.Check)).ToList();
        Assert.Contains(checks, c => c.Contains("superseded_at", StringComparison.Ordinal));
        var declared = dataset.Fields.SelectMany(Declared).ToHashSet();
        Assert.All(checks.Where(c => !AboutTheRecord().IsMatch(c)).SelectMany(c => c.Split(" AND ")), c => Assert.Contains(c, declared));
    }

    /// <summary>A check without brackets, casts and the word itself.</summary>
    private static string Plain(string check) => Casts().Replace(check, "").Replace("CHECK ", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    /// <summary>What PostgreSQL would say of a field that is checked as declared.</summary>
    private static IEnumerable<string> Declared(Field field)
    {
        var (column, integer) = (field.Column, field.Type == FieldType.Integer);
        if (field.Minimum is { } least)
        {
            yield return $"{column} >= {Number(least)}";
            if (integer) yield return $"{column} > {Number(least - 1)}";
        }

        if (field.Maximum is { } most) yield return $"{column} <= {Number(most)}";
        if (field.Pattern is { } pattern) yield return $"{column} ~ '{Regex.Replace(pattern, "[()]", "")}'";
        if (field.NotAbove is { } other) yield return $"{column} <= {Snake(other)}";
        if (field.With is { } with) yield return $"{Snake(with)} IS NULL = {column} IS NULL";
        if (field.Values is { } values) yield return $"{column} = ANY ARRAY[{string.Join(", ", values.Select(v => $"'{v}'"))}]";
    }

    private static string Number(decimal number) => number < 0 ? $"'{number.ToString(CultureInfo.InvariantCulture)}'" : number.ToString(CultureInfo.InvariantCulture);

    private static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    [GeneratedRegex("::[a-z]+(?:\\[\\])?")]
    private static partial Regex Casts();

    /// <summary>Of the columns that every record has; ids, reasons and origin are made by the service.</summary>
    [GeneratedRegex("superseded_at|absent|because|\\b(?:id|document_id|article_id|origin)\\b")]
    private static partial Regex AboutTheRecord();
}
