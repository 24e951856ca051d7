using Dapper;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using Npgsql;

namespace HaikouApi.Documents.Storing;

/// <summary>Removes a page for good, as the owner of the database, who alone may: of it stay the id, the SHA-256, the day and the reason.</summary>
public static class Erasure
{
    private const string Note = "insert into haikou.erasure (document_id, sha256, because) select id, sha256, @because from haikou.document where id = @id";

    /// <summary>Every table that has something of a page, whoever made it; what refers to others first.</summary>
    private const string Tables = """
        select c.conrelid::regclass::text from pg_constraint c where c.contype = 'f' and c.confrelid = 'haikou.document'::regclass
        order by c.conrelid = 'haikou.article'::regclass, c.conrelid <> 'haikou.evidence'::regclass, 1
        """;

    private const string Records = """
        delete from haikou.record r where not exists (select from haikou.evidence e where e.row_no = r.row_no) and r.row_no = any(@numbers)
        """;

    private const string Count = $$"""
        update haikou.change set because = null, ended = '{}' where document_id = @id;
        with counted as ({{DataVersion.CountUp}})
        insert into haikou.change (version, document_id, at, cause, because, datasets, rows)
        select version, @id, clock_timestamp(), 'erasure', @because, '{documents}', 1 from counted
        """;

    /// <summary>Removes the page; false where there is none.</summary>
    public static async Task<bool> OfAsync(string owner, string id, string because, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var tables = (await connection.QueryAsync<string>(Tables)).ToList();
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            await connection.ExecuteAsync("select pg_advisory_xact_lock(hashtextextended('haikou.document ' || @id, 0))", new { id });
            if (await connection.ExecuteAsync(Note, new { id, because }) == 0) return false;
            var numbers = new List<long>();
            foreach (var table in tables)
            {
                var isNumbered = await connection.ExecuteScalarAsync<bool>(
                    "select exists (select from pg_constraint where conrelid = @table::regclass and confrelid = 'haikou.record'::regclass)", new { table });
                numbers.AddRange(await connection.QueryAsync<long>(
                    $"delete from {table} where document_id = @id returning {(isNumbered ? "row_no" : "0::bigint")}", new { id }, commandTimeout: 0));
            }

            await connection.ExecuteAsync(Records, new { numbers = numbers.Distinct().ToArray() }, commandTimeout: 0);
            await connection.ExecuteAsync("delete from haikou.document where id = @id", new { id });
            await connection.ExecuteAsync(Count, new { id, because });
            await transaction.CommitEverywhereAsync(cancellation);
        }

        // A row that is deleted is in its table's file until it is vacuumed.
        foreach (var table in tables.Append("haikou.record").Append("haikou.document").Append("haikou.change"))
        {
            await connection.ExecuteAsync($"vacuum {table}", commandTimeout: 0);
        }

        return true;
    }
}
