using System.Text.Json;
using HaikouApi.Database;
using HaikouApi.Tests.Evidence;
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
             r as (insert into haikou.record default values returning row_no)
        insert into haikou.trade_in_subsidy (row_no, id, document_id, article_id, origin, rule, digest, quote, segments, absent,
            scope, issuer, benefit, amount_min_yuan, amount_max_yuan, starts_on, ends_on)
        select r.row_no, '0000000000000', {document}, (select id from haikou.article limit 1), {origin}, 'test', '', {quote}, {segments}::int4range[], {absent},
            {scope}, 'x', {benefit}, {min}, {max}, {starts}, {ends}
        from d, r
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
    [InlineData("update haikou.evidence set quotes[1] = 'something else'")]
    [InlineData("update haikou.evidence set segments[1] = '[0,1)'")]
    [InlineData("update haikou.evidence set segment_ends[1] = segment_ends[1] + 1")]
    [InlineData("update haikou.evidence set quote_nos[1] = cardinality(quotes) + 1")]
    [InlineData("update haikou.evidence set fields[1] = 'No field'")]
    [InlineData("update haikou.evidence set fields = '{}'")]
    [InlineData("update haikou.evidence set row_no = -1")]
    [InlineData("update haikou.evidence set superseded_at = recorded_at - interval '1 day'")]
    [InlineData("update haikou.trade_in_subsidy set quote = 'something else'")]
    [InlineData("update haikou.trade_in_subsidy set segments = '{\"[0,1)\"}'")]
    [InlineData("update haikou.document set text = text || '!'")]
    [InlineData("insert into haikou.data_version values (false, 1, now())")]
    public async Task Refuses_a_change_that_cannot_be_true(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        Assert.StartsWith("23", refusal.SqlState, StringComparison.Ordinal);
    }

    /// <summary>Adds the evidence of two records together, with one thing made wrong in the second.</summary>
    private const string AddEvidence = """
        with d as (select * from haikou.document limit 1),
             n as (insert into haikou.record select from generate_series(1, 2) returning row_no),
             r as (select row_no, '000000000000' || row_number() over (order by row_no) as id from n)
        insert into haikou.evidence (row_no, dataset, record_id, document_id, fields, quote_nos, quotes, segments, segment_ends)
        select r.row_no, 'events', r.id, d.id, '{name,venue,theme}'::text[], '{1,2,1}'::smallint[],
            array[substr(d.text, 3, 6), substr(d.text, 3, 2) || ' … ' || substr(d.text, 11, 3)], '{"[2,8)","[2,4)","[10,13)"}'::int4range[], '{1,3}'::int[]
        from d, r where r.id = '0000000000001'
        union all
        select r.row_no, 'events', r.id, d.id, '{name,venue}'::text[], '{1,2}'::smallint[], array[{first}, {second}], {segments}::int4range[], {ends}::int[]
        from d, r where r.id = '0000000000002'
        """;

    private static readonly Dictionary<string, string> RightEvidence = new()
    {
        ["first"] = "substr(d.text, 11, 3)",
        ["second"] = "substr(d.text, 3, 2) || ' … ' || substr(d.text, 6, 2)",
        ["segments"] = "'{\"[10,13)\",\"[2,4)\",\"[5,7)\"}'",
        ["ends"] = "'{1,3}'",
    };

    [Fact]
    public async Task Takes_evidence_that_is_in_the_page() => Assert.Equal(2, await ExecuteAsync(Sql(AddEvidence, RightEvidence, [])));

    [Theory]
    [InlineData("first", "'not printed'", "is not what the text has")]
    [InlineData("second", "substr(d.text, 3, 2) || substr(d.text, 7, 2)", "is not what the text has")]
    [InlineData("second", "substr(d.text, 3, 2) || substr(d.text, 6, 2)", "is not what the text has")]
    [InlineData("second", "null", "is not what the text has")]
    [InlineData("segments", "'{\"[10,13)\",\"[2,4)\",\"[6,8)\"}'", "is not what the text has")]
    [InlineData("segments", "'{\"[10,13)\",\"[5,7)\",\"[2,4)\"}'", "before the one in front of it ends")]
    [InlineData("segments", "'{\"[10,13)\",\"[-2,4)\",\"[5,7)\"}'", "before the text")]
    [InlineData("segments", "'{\"[10,13)\",\"[2,4)\",\"[5,999999)\"}'", "ends after the text")]
    [InlineData("segments", "'{\"[10,13)\",\"[2,4)\",empty}'", "empty or unbounded")]
    [InlineData("segments", "'{\"[10,13)\",\"[2,4)\",NULL}'", "empty or unbounded")]
    [InlineData("segments", "'{\"[10,13)\",\"[2,4)\",\"[5,7)\",\"[8,9)\"}'", "check")]
    [InlineData("ends", "'{1,1}'", "check")]
    [InlineData("ends", "'{3,3}'", "before the one in front of it ends")]
    [InlineData("ends", "'{0,3}'", "at least one segment")]
    [InlineData("ends", "'{2,3}'", "before the one in front of it ends")]
    public async Task Refuses_evidence_that_cannot_be_true_and_all_that_comes_with_it(string what, string wrong, string mentions)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(Sql(AddEvidence, RightEvidence, new() { [what] = wrong })));
        Assert.StartsWith("23", refusal.SqlState, StringComparison.Ordinal);
        Assert.Contains(mentions, refusal.MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", 501, true)]
    [InlineData("null", 500, false)]
    [InlineData("'not printed'", 501, false)]
    public async Task Takes_a_quote_without_its_words_where_it_is_long(string quote, int length, bool isTaken)
    {
        var sql = Sql(AddEvidence, RightEvidence, new() { ["first"] = quote, ["segments"] = $"'{{\"[10,{10 + length})\",\"[2,4)\",\"[5,7)\"}}'" });
        if (isTaken)
        {
            Assert.Equal(2, await ExecuteAsync(sql));
            return;
        }

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        Assert.Contains("is not what the text has", refusal.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_quotes_are_cut_from_the_page_as_they_are_printed()
    {
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            select c.quote, d.text, json_build_object('segments', c.segments)::text
            from api.citations c join haikou.document d on d.id = c.document where char_length(c.quote) > 500
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var read = 0;
        for (; await reader.ReadAsync(); read++)
        {
            Assert.Equal(PrintedQuote.Of([.. reader.GetString(1).EnumerateRunes()], JsonDocument.Parse(reader.GetString(2)).RootElement), reader.GetString(0));
        }

        Assert.True(read > 2);
        await reader.CloseAsync();
        await using var kept = new NpgsqlCommand("select count(*)::int from haikou.evidence e, unnest(e.quotes) q where char_length(q) > 500", connection);
        Assert.Equal(0, await kept.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Citations_have_the_ids_that_the_service_gives()
    {
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select record, field, id from api.citations", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var read = 0;
        for (; await reader.ReadAsync(); read++) Assert.Equal(Ids.OfCitation(reader.GetString(0), reader.GetString(1)), reader.GetString(2));
        Assert.True(read > 500);
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

    private static string Sql(Dictionary<string, string> wrong) => Sql(AddSubsidy, Right, wrong);

    private static string Sql(string statement, Dictionary<string, string> right, Dictionary<string, string> wrong) =>
        right.Aggregate(statement, (sql, part) => sql.Replace($"{{{part.Key}}}", wrong.GetValueOrDefault(part.Key, part.Value), StringComparison.Ordinal));

    private async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(service.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteNonQueryAsync();
    }
}
