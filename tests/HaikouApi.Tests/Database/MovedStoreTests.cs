using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Rows;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction.Testing;
using HaikouApi.Tests.TestServer;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>A store that an older version filled: its rows in the tables of then, brought up to date, answer as if this version had stored the pages.</summary>
public sealed class MovedStoreTests
{
    /// <summary>The first migration that moves what is stored.</summary>
    private const string FirstMove = "0026";

    private static readonly string[] Tables = ["document", "article", "record", "citation"];

    [Fact]
    public async Task A_store_of_before_keeps_its_ids_and_its_answers()
    {
        var server = await TestDatabaseServer.ForThisRunAsync();
        var (today, before) = (await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync());
        await StoreAsync(today);
        await MigrateUntilAsync(before);
        var tables = Tables.Concat(Registry.Default.Catalogue.All.Select(d => d.Table).OfType<string>()).ToList();
        foreach (var table in tables)
        {
            if (await Sql.CountAsync(before, $"select count(*) from pg_tables where schemaname = 'haikou' and tablename = '{table}'") > 0)
                await CopyAsync(table, today, before);
        }

        Assert.Equal(0, await Sql.CountAsync(before, "select count(*) from pg_class where relname = 'evidence'"));

        await Migrations.RunAsync(before, Registry.Default.Resources, NullLogger.Instance);
        await using (var databases = new Databases(before)) await Registry.Default.SearchEntries.CatchUpAsync(databases, NullLogger.Instance, default);

        foreach (var dataset in Registry.Default.Catalogue.All)
        {
            foreach (var view in (string[])[dataset.View, dataset.View + "_states"])
            {
                var rows = $"select coalesce(jsonb_agg({Known(dataset)} order by r.id, r.recorded_at), '[]')::text "
                    + $"from api.{view} r{OfThen(dataset.Kind == DatasetKind.Citation)}";
                Assert.Equal(await Sql.TextAsync(today, rows), await Sql.TextAsync(before, rows));
                if (LacksSentences(dataset))
                {
                    Assert.Equal(0, await Sql.CountAsync(before,
                        $"select count(*) from api.{view} where sentence is not null or absent ->> 'sentence' is distinct from 'notRead'"));
                }
            }
        }

        Assert.True(await Sql.CountAsync(before, "select count(*) from api.citations") > 600);
        Assert.True(await Sql.CountAsync(before, "select count(*) from haikou.evidence where superseded_at is not null") > 0);
        const string evidence = "select jsonb_agg(to_jsonb(e) - '{quote_nos,quotes,segments,segment_ends,fields}'::text[] || "
            + "jsonb_build_object('fields', case e.dataset when 'quantities' then e.fields else array_remove(e.fields, 'sentence') end) "
            + "order by e.row_no)::text from haikou.evidence e";
        Assert.Equal(await Sql.TextAsync(today, evidence), await Sql.TextAsync(before, evidence));
        const string searched = "select jsonb_agg(to_jsonb(e) - array['entry_no', 'section_no', 'section', 'terms'] order by e.dataset, e.id)::text "
            + "from api.search_entries e where e.dataset <> 'documents'";
        Assert.Equal(await Sql.TextAsync(today, searched), await Sql.TextAsync(before, searched));
        await ReadAgainAsync(before);
        foreach (var view in Registry.Default.Catalogue.Records.Select(d => d.View))
        {
            var rows = $"select coalesce(jsonb_agg(to_jsonb(r) - 'recorded_at' order by r.id), '[]')::text from api.{view} r "
                + $"where document <> '{Registry.Default.ShippedPages.All[0].DocumentId}'";
            Assert.Equal(await Sql.TextAsync(today, rows), await Sql.TextAsync(before, rows));
        }
    }

    /// <summary>Digests were whole, in hexadecimal: what is read again says the same as what was stored then.</summary>
    [Fact]
    public async Task A_store_of_before_keeps_the_digests_of_its_rows()
    {
        var before = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await MigrateUntilAsync(before, "0035");
        await Sql.ExecuteAsync(before, """
            insert into haikou.document (id, sha256, text) values ('0000000000000', encode(sha256('page'), 'hex'), 'page');
            insert into haikou.record (dataset, id) values ('documents', '0000000000000');
            insert into haikou.document_reading (row_no, id, document_id, origin, rule, digest, quote, segments, absent, extractor)
            select row_no, id, id, 'machine', 'test', encode(sha256('read'), 'hex'), 'page', '{"[0,4)"}', '{}', 'test' from haikou.record;
            """);
        await Migrations.RunAsync(before, Registry.Default.Resources, NullLogger.Instance);
        Assert.Equal(ReadRow.DigestOf("read"), await Sql.TextAsync(before, "select digest from haikou.document_reading"));
    }

    /// <summary>Whether its records had no sentence then.</summary>
    private static bool LacksSentences(Dataset dataset) => dataset.Context is not null && dataset.Slug != "quantities";

    /// <summary>A row r without the sentence that it did not have then, and what citations of sentences are looked up by.</summary>
    private static string Known(Dataset dataset) => !LacksSentences(dataset) ? "to_jsonb(r) - 'marks'"
        : "to_jsonb(r) - 'sentence' || jsonb_build_object('absent', r.absent - 'sentence', 'citations', r.citations::jsonb - 'sentence')";

    /// <summary>Citations r that there were then.</summary>
    private static string OfThen(bool areCitations) => areCitations ? " where r.field <> 'sentence' or r.dataset = 'quantities'" : "";

    /// <summary>Every page but the shipped one, whose review is not in the tables of then.</summary>
    private static async Task ReadAgainAsync(string database)
    {
        await Sql.CountAsync(database, "select setval('haikou.record_row_no_seq', max(row_no)) from haikou.record"); // copied rows do not count
        await using var databases = new Databases(database);
        var ingestor = Registry.Default.Ingestor(databases);
        foreach (var id in (await ingestor.StoredPagesAsync(default)).Where(id => id != Registry.Default.ShippedPages.All[0].DocumentId))
            await ingestor.StoreAsync(await ingestor.ReadAgainAsync(id), new(Act.Reading));
    }

    /// <summary>The shipped page and some of the corpus, and a page of which a row was ended.</summary>
    private static async Task StoreAsync(string database)
    {
        await Migrations.RunAsync(database, Registry.Default.Resources, NullLogger.Instance);
        await using var databases = new Databases(database);
        var ingestor = Registry.Default.Ingestor(databases);
        await ingestor.StoreAsync(Registry.Default.Reader.Read(new Submission(Registry.Default.ShippedPages.All[0].Submission.Text)));
        await ingestor.StoreAsync(Registry.Default.ShippedPages.All[0]);
        foreach (var text in CorpusCase.In(Repository.File("tests/HaikouApi.Extraction.Tests/corpus")).Select(c => c.Text).Distinct()
            .Where((_, i) => i % 20 == 0))
        {
            var reading = Registry.Default.Reader.Read(new Submission(text));
            if (!reading.IsEmpty) await ingestor.StoreAsync(reading);
        }
    }

    private static async Task MigrateUntilAsync(string database, string first = FirstMove)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await RunAsync(connection, "create table public.haikou_migration (schemaversionsid serial primary key, scriptname varchar(255) not null, "
            + "applied timestamp not null)");
        foreach (var script in Migrations.Scripts(Registry.Default.Resources).Where(s => string.CompareOrdinal(s.Name, first) < 0))
        {
            await RunAsync(connection, script.Contents);
            await RunAsync(connection, $"insert into public.haikou_migration (scriptname, applied) values ('{script.Name}', now())");
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Quotes were their segments, nothing between them.</summary>
    private const string QuoteOfThen = """
        (select string_agg(substr(d.text, lower(s) + 1, upper(s) - lower(s)), '' order by n)
            from haikou.document d, unnest(r.segments) with ordinality u (s, n) where d.id = r.document_id)
        """;

    /// <summary>Copies the rows of a table, in the columns and the words that it had then.</summary>
    private static async Task CopyAsync(string table, string from, string to)
    {
        var columns = await Sql.TextAsync(to, "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute "
            + $"where attrelid = 'haikou.{table}'::regclass and attnum > 0 and attgenerated = '' and not attisdropped");
        var said = columns!.Contains("segments", StringComparison.Ordinal) ? columns.Replace("quote,", QuoteOfThen + ",", StringComparison.Ordinal) : columns;
        if (table == "record") said = said.Replace("dataset, id", "'', '0000000000000'", StringComparison.Ordinal); // said in their own tables only, now
        said = said.Replace("digest,", "md5(digest),", StringComparison.Ordinal); // other fields then
        await using var source = new NpgsqlConnection(from);
        await using var target = new NpgsqlConnection(to);
        await source.OpenAsync();
        await target.OpenAsync();
        using var rows = await source.BeginTextExportAsync($"copy (select {said} from haikou.{table} r{OfThen(table == "citation")}) to stdout");
        await using var copy = await target.BeginTextImportAsync($"copy haikou.{table} ({columns}) from stdin");
        await copy.WriteAsync(await rows.ReadToEndAsync());
    }
}
