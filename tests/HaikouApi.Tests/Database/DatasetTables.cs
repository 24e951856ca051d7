using Dapper;
using HaikouApi.Database;
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
        var table = DeclaredSchema.TableOf(dataset);
        await HasKeysAndIndexesAsync(dataset, table);
        await HasAViewOfItsFieldsAsync(dataset);
        await RefusesAFalseQuoteAsync(table);
        await IsReadOnlyForTheReaderAsync(dataset, table);
        await IsAddedToAndEndedByTheWriterAsync(table);
    }

    private async Task HasKeysAndIndexesAsync(Dataset dataset, string table)
    {
        const string constraints = """
            select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = ('haikou.' || @table)::regclass and k.contype in ('p', 'f') and k.convalidated
            """;
        const string indexes = "select indexdef from pg_indexes where schemaname = 'haikou' and tablename = @table";
        const string triggers = """
            select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = ('haikou.' || @table)::regclass and t.tgenabled = 'O' and not t.tgisinternal
            """;
        await using var connection = await owner.OpenConnectionAsync();
        var has = (await connection.QueryAsync<string>(constraints, new { table })).ToList();
        Assert.Contains(dataset.Kind == DatasetKind.Citation ? "PRIMARY KEY (row_no, field)" : "PRIMARY KEY (row_no)", has);
        Assert.Contains("FOREIGN KEY (row_no) REFERENCES haikou.record(row_no)", has);
        Assert.Contains("FOREIGN KEY (document_id) REFERENCES haikou.document(id)", has);
        Assert.Contains("FOREIGN KEY (article_id) REFERENCES haikou.article(id)", has);
        Assert.Contains($"CREATE UNIQUE INDEX {table}_current ON haikou.{table} USING btree (id) WHERE (superseded_at IS NULL)",
            await connection.QueryAsync<string>(indexes, new { table }));
        Assert.Contains(
            $"CREATE TRIGGER refuse_false_quote BEFORE INSERT OR UPDATE OF quote, segments, document_id ON haikou.{table} FOR EACH ROW EXECUTE FUNCTION haikou.refuse_false_quote()",
            await connection.QueryAsync<string>(triggers, new { table }));
    }

    /// <summary>The declared fields, and beside them what links, citations and the order of changes need.</summary>
    private async Task HasAViewOfItsFieldsAsync(Dataset dataset)
    {
        await using var connection = await owner.OpenConnectionAsync();
        var columns = await connection.QueryAsync<string>(
            "select attname::text from pg_attribute where attrelid = ('api.' || @View)::regclass and attnum > 0 and not attisdropped", new { dataset.View });
        Assert.Equal(
            dataset.Fields.Where(f => f.Type is not (FieldType.SourceLink or FieldType.PageLink)).Select(f => f.Column).Order(StringComparer.Ordinal),
            columns.Except(["article", "source_start", "source_end", "recorded_at", "rule", "citations"])
                .Union(columns.Where(c => dataset.Fields.Any(f => f.Column == c))).Order(StringComparer.Ordinal));
    }

    /// <summary>The trigger is asked before anything else of the row is looked at: with a true quote it is the missing rest that is refused.</summary>
    private async Task RefusesAFalseQuoteAsync(string table)
    {
        var refusal = await WriterIsRefusedAsync(Insert(table, "'this was never printed'", "[0,4)"));
        Assert.Equal((PostgresErrorCodes.CheckViolation, true),
            (refusal.SqlState, refusal.MessageText.Contains("is not what the text has", StringComparison.Ordinal)));
        refusal = await WriterIsRefusedAsync(Insert(table, "substr(d.text, 2, 4)", "[0,4)"));
        Assert.Equal((PostgresErrorCodes.CheckViolation, true),
            (refusal.SqlState, refusal.MessageText.Contains("is not what the text has", StringComparison.Ordinal)));
        refusal = await WriterIsRefusedAsync(Insert(table, "substr(d.text, 1, 4)", "[0,4)"));
        Assert.Equal(PostgresErrorCodes.NotNullViolation, refusal.SqlState);
    }

    private static string Insert(string table, string quote, string segment) =>
        $"insert into haikou.{table} (row_no, id, document_id, quote, segments) select 0, '0000000000000', d.id, {quote}, array['{segment}']::int4range[] from haikou.document d limit 1";

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
            "select attname::text, has_column_privilege(attrelid, attnum, 'update') from pg_attribute where attrelid = ('haikou.' || @table)::regclass and attnum > 0 and not attisdropped", new { table });
        Assert.Equal(["superseded_at"], columns.Where(c => c.Writable).Select(c => c.Name));
        Assert.True(await connection.ExecuteScalarAsync<bool>("select has_table_privilege('haikou.' || @table, 'insert')", new { table }));
        foreach (var sql in (string[])[$"update haikou.{table} set quote = quote", $"delete from haikou.{table}", $"truncate haikou.{table}",
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
