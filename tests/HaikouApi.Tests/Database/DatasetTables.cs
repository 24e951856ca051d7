using Dapper;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using Npgsql;

namespace HaikouApi.Tests.Database;

/// <summary>What has to hold in PostgreSQL for the table and the view of a dataset, whichever: asked of the catalogue tables, and tried.</summary>
internal sealed class DatasetTables(string database) : IAsyncDisposable
{
    private readonly Databases databases = new(database);
    private readonly NpgsqlDataSource owner = NpgsqlDataSource.Create(database);

    public async Task CheckAsync(Dataset dataset)
    {
        var table = dataset.Table ?? "evidence";
        await HasKeysAndIndexesAsync(dataset, table);
        await HasAViewOfItsFieldsAsync(dataset);
        await IsReadOnlyForTheReaderAsync(dataset, table);
        await IsAddedToAndEndedByTheWriterAsync(table);
    }

    private async Task HasKeysAndIndexesAsync(Dataset dataset, string table)
    {
        const string constraints = """
            select pg_get_constraintdef(k.oid) from pg_constraint k
            where k.conrelid = ('haikou.' || @table)::regclass and k.contype in ('p', 'f') and k.convalidated
            """;
        const string indexes = "select indexdef from pg_indexes where schemaname = 'haikou' and tablename = @table";
        const string triggers = """
            select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = ('haikou.' || @table)::regclass and t.tgenabled = 'O' and not t.tgisinternal
            """;
        await using var connection = await owner.OpenConnectionAsync();
        var has = (await connection.QueryAsync<string>(constraints, new { table })).ToList();
        Assert.Contains("PRIMARY KEY (row_no)", has);
        Assert.Contains("FOREIGN KEY (row_no) REFERENCES haikou.record(row_no)", has);
        Assert.Contains("FOREIGN KEY (document_id) REFERENCES haikou.document(id)", has);
        Assert.Contains("FOREIGN KEY (article_id) REFERENCES haikou.article(id)", has);
        var checks = await connection.QueryAsync<string>(triggers, new { table });
        if (dataset.Kind == DatasetKind.Citation)
        {
            Assert.Contains(
                "CREATE TRIGGER refuse_false_evidence AFTER INSERT ON haikou.evidence REFERENCING NEW TABLE AS fresh "
                    + "FOR EACH STATEMENT EXECUTE FUNCTION haikou.refuse_false_evidence()", checks);
            return;
        }

        Assert.Contains($"CREATE UNIQUE INDEX {table}_current ON haikou.{table} USING btree (id) WHERE (superseded_at IS NULL)",
            await connection.QueryAsync<string>(indexes, new { table }));
        Assert.Contains(
            $"CREATE TRIGGER refuse_false_rows AFTER INSERT ON haikou.{table} REFERENCING NEW TABLE AS fresh "
                + "FOR EACH STATEMENT EXECUTE FUNCTION haikou.refuse_false_rows()", checks);
        Assert.Contains(
            $"CREATE TRIGGER refuse_false_quote BEFORE UPDATE OF quote, segments, document_id ON haikou.{table} "
                + "FOR EACH ROW EXECUTE FUNCTION haikou.refuse_false_quote()", checks);
        await RefusesAFalseQuoteAsync(table);
    }

    /// <summary>The declared fields, and beside them what links, citations and the order of changes need.</summary>
    private async Task HasAViewOfItsFieldsAsync(Dataset dataset)
    {
        await using var connection = await owner.OpenConnectionAsync();
        var columns = await connection.QueryAsync<string>(
            "select attname::text from pg_attribute where attrelid = ('api.' || @View)::regclass and attnum > 0 and not attisdropped", new { dataset.View });
        Assert.Equal(
            dataset.Fields.Where(f => f.Type is not (FieldType.SourceLink or FieldType.PageLink)).Select(f => f.Column).Order(StringComparer.Ordinal),
            columns.Except(["article", "source_start", "source_end", "recorded_at", "rule", "citations", "marks"])
                .Union(columns.Where(c => dataset.Fields.Any(f => f.Column == c))).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// A table like it, with the same trigger and without what else is asked of a row: what is refused there is refused because of its quote.
    /// </summary>
    private async Task RefusesAFalseQuoteAsync(string table)
    {
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync($"""
            create temporary table tried (like haikou.{table} including defaults);
            do $$ declare word text; begin
                for word in select attname from pg_attribute where attrelid = 'tried'::regclass and attnum > 0 and attnotnull loop
                    execute format('alter table tried alter %I drop not null', word);
                end loop;
                execute (select replace(pg_get_triggerdef(oid), 'haikou.{table} ', 'tried ')
                    from pg_trigger where tgrelid = 'haikou.{table}'::regclass and tgname = 'refuse_false_rows');
            end $$
            """);
        await RefusesAsync("'this was never printed'");
        await RefusesAsync("substr(d.text, 2, 4)");
        Assert.Equal(1, await connection.ExecuteAsync(Insert("substr(d.text, 1, 4)")));

        async Task RefusesAsync(string quote)
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(Insert(quote)));
            Assert.Equal((PostgresErrorCodes.CheckViolation, true),
                (refusal.SqlState, refusal.MessageText.Contains("is not what the text has", StringComparison.Ordinal)));
        }

        static string Insert(string quote) =>
            $"insert into tried (row_no, document_id, quote, segments) select 0, d.id, {quote}, array['[0,4)']::int4range[] from haikou.document d limit 1";
    }

    private async Task IsReadOnlyForTheReaderAsync(Dataset dataset, string table)
    {
        await using var connection = await databases.Reader.OpenConnectionAsync();
        await connection.ExecuteAsync("set default_transaction_read_only = off");
        await connection.ExecuteAsync($"select * from api.{dataset.View} limit 1");
        Assert.False(await connection.ExecuteScalarAsync<bool>(
            "select has_table_privilege('api.' || @View, 'insert, update, delete, truncate') or has_any_column_privilege('api.' || @View, 'insert, update')",
            new { dataset.View }));
        foreach (var sql in (string[])[
            $"select * from haikou.{table}",
            $"delete from api.{dataset.View}",
            $"insert into haikou.{table} (row_no) values (0)",
            $"update haikou.{table} set superseded_at = now()"])
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));
            Assert.True(refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege or "55000", $"{sql}: {refusal.MessageText}");
        }
    }

    private async Task IsAddedToAndEndedByTheWriterAsync(string table)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync();
        var columns = await connection.QueryAsync<(string Name, bool Writable)>(
            "select attname::text, has_column_privilege(attrelid, attnum, 'update') from pg_attribute "
                + "where attrelid = ('haikou.' || @table)::regclass and attnum > 0 and not attisdropped", new { table });
        Assert.Equal(["superseded_at"], columns.Where(c => c.Writable).Select(c => c.Name));
        Assert.True(await connection.ExecuteScalarAsync<bool>("select has_table_privilege('haikou.' || @table, 'insert')", new { table }));
        foreach (var sql in (string[])[$"update haikou.{table} set segments = segments", $"delete from haikou.{table}", $"truncate haikou.{table}",
            $"alter table haikou.{table} disable trigger all"])
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await WriterIsRefusedAsync(sql)).SqlState);
        }
    }

    private async Task<PostgresException> WriterIsRefusedAsync(string sql)
    {
        await using var connection = await databases.Writer.OpenConnectionAsync();
        return await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));
    }

    public async ValueTask DisposeAsync()
    {
        await databases.DisposeAsync();
        await owner.DisposeAsync();
    }
}
