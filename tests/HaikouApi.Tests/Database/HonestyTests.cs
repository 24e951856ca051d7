using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>What PostgreSQL itself refuses, shown in plain SQL against the shipped page, each in a transaction that is rolled back.</summary>
[Collection(ReadsOnly.Name)]
public sealed class HonestyTests(HaikouService service)
{
    /// <summary>Adds a subsidy whose quote is the page's 汽车, with one thing made wrong.</summary>
    private const string AddSubsidy = """
        with d as (select * from haikou.document limit 1),
             r as (insert into haikou.record (dataset, id) values ('trade-in-subsidies', '0000000000000') returning row_no)
        insert into haikou.trade_in_subsidy (row_no, id, document_id, article_id, origin, rule, digest, quote, segments, absent, scope, issuer, benefit, amount_min_yuan, amount_max_yuan, starts_on, ends_on)
        select r.row_no, '0000000000000', {document}, (select id from haikou.article limit 1), {origin}, 'test', '', {quote}, {segments}::int4range[], {absent}, {scope}, 'x', {benefit}, {min}, {max}, {starts}, {ends} from d, r
        """;

    private static readonly Dictionary<string, string> Right = new()
    {
        ["document"] = "d.id",
        ["origin"] = "'reviewed'",
        ["quote"] = "substr(d.text, 3, 6)",
        ["segments"] = "'{\"[2,8)\"}'",
        ["absent"] = "'{}'",
        ["scope"] = "'city'",
        ["benefit"] = "'cash'",
        ["min"] = "1",
        ["max"] = "2",
        ["starts"] = "'2024-01-01'",
        ["ends"] = "'2024-01-02'",
    };

    [Fact]
    public async Task Takes_a_row_whose_quote_is_in_the_page() => Assert.Equal(1, await ExecuteAsync(Sql([])));

    [Theory]
    [InlineData("quote", "'not printed'", "is not what the text has")]
    [InlineData("quote", "substr(d.text, 4, 6)", "is not what the text has")]
    [InlineData("quote", "substr(d.text, 3, 6) || ' '", "is not what the text has")]
    [InlineData("quote", "''", "is not what the text has")]
    [InlineData("segments", "'{}'", "at least one segment")]
    [InlineData("segments", "'{empty}'", "empty or unbounded")]
    [InlineData("segments", "'{\"[2,)\"}'", "empty or unbounded")]
    [InlineData("segments", "'{NULL}'", "empty or unbounded")]
    [InlineData("segments", "'{\"[5,8)\",\"[2,5)\"}'", "before the one in front of it ends")]
    [InlineData("segments", "'{\"[2,6)\",\"[5,8)\"}'", "before the one in front of it ends")]
    [InlineData("segments", "'{\"[-2,8)\"}'", "before the text")]
    [InlineData("segments", "'{\"[2,999999)\"}'", "ends after the text")]
    [InlineData("document", "'zzzzzzzzzzzzz'", "")]
    [InlineData("origin", "'hearsay'", "origin")]
    [InlineData("absent", "'{\"vehicle\": \"forgotten\"}'", "absences")]
    [InlineData("absent", "'[]'", "absences")]
    [InlineData("scope", "'galaxy'", "scope")]
    [InlineData("benefit", "'gold'", "benefit")]
    [InlineData("min", "3", "check")]
    [InlineData("max", "-1", "check")]
    [InlineData("ends", "'2023-12-31'", "check")]
    public async Task Refuses_a_row_that_cannot_be_true(string what, string wrong, string mentions)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(Sql(new() { [what] = wrong })));
        Assert.StartsWith("23", refusal.SqlState, StringComparison.Ordinal);
        Assert.Contains(mentions, refusal.MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update haikou.air_quality_reading set pollutant = 'pm1'")]
    [InlineData("update haikou.air_quality_reading set value = -1 where pollutant = 'co'")]
    [InlineData("update haikou.air_quality_reading set unit = null where pollutant = 'co'")]
    [InlineData("update haikou.air_quality_reading set year_on_year_percent = -101")]
    [InlineData("update haikou.air_quality_reading set rank = 169, ranked_cities = 168")]
    [InlineData("update haikou.air_quality_summary set period_end = period_start - 1")]
    [InlineData("update haikou.air_quality_summary set good_days_percent = 100.1")]
    [InlineData("update haikou.air_quality_summary set valid_days = 367")]
    [InlineData("update haikou.governance_site set district_code = '46010'")]
    [InlineData("update haikou.governance_site set designation = 'guessed'")]
    [InlineData("update haikou.pension_channel set kind = 'pigeon'")]
    [InlineData("update haikou.postal_exchange_fact set value = 3, value_max = 2")]
    [InlineData("update haikou.quantity set kind = 'mood'")]
    [InlineData("update haikou.quantity set comparator = 'nearly'")]
    [InlineData("update haikou.citation set quote = 'something else'")]
    [InlineData("update haikou.citation set segments = '{\"[0,1)\"}'")]
    [InlineData("update haikou.citation set row_no = -1")]
    [InlineData("update haikou.citation set superseded_at = recorded_at - interval '1 day'")]
    [InlineData("update haikou.document set text = text || '!'")]
    [InlineData("insert into haikou.data_version values (false, 1, now())")]
    public async Task Refuses_a_change_that_cannot_be_true(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        Assert.StartsWith("23", refusal.SqlState, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_every_table_view_and_column()
    {
        const string undescribed = """
            select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('haikou', 'api')
            left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'v') and (obj_description(c.oid) is null or (a.attnum is not null and col_description(c.oid, a.attnum) is null))
            """;
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(undescribed, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var missing = new List<string>();
        while (await reader.ReadAsync()) missing.Add(reader.GetString(0));
        Assert.Empty(missing);
    }

    private static string Sql(Dictionary<string, string> wrong) =>
        Right.Aggregate(AddSubsidy, (sql, part) => sql.Replace($"{{{part.Key}}}", wrong.GetValueOrDefault(part.Key, part.Value), StringComparison.Ordinal));

    private async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteNonQueryAsync();
    }
}
