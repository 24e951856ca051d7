using HaikouApi.Database;
using HaikouApi.Lists.FullText;
using HaikouApi.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaikouApi.Benchmarks.Service;

/// <summary>A PostgreSQL of the benchmark's own with a million readings and 200,000 articles in it, on the first core.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly PrivateServer _server;

    private BenchmarkDatabase(PrivateServer server) => _server = server;

    public string ConnectionString => _server.ConnectionString;

    /// <summary>For psql and pgbench.</summary>
    public string[] Options => ["-h", new NpgsqlConnectionStringBuilder(ConnectionString).Host!, "-U", "postgres"];

    public static async Task<BenchmarkDatabase> FillAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "haikou-benchmark-" + Path.GetRandomFileName());
        var database = new BenchmarkDatabase(await PrivateServer.StartOrJoinAsync(folder, durable: false));
        await Migrations.RunAsync(database.ConnectionString, Registry.Default.Resources, NullLogger.Instance);
        using var data = new StreamReader(typeof(BenchmarkDatabase).Assembly.GetManifestResourceStream("data.sql")!);
        await database.ExecuteAsync(await data.ReadToEndAsync());
        await database.MakeSearchableAsync();
        await database.ExecuteAsync("vacuum analyze");
        if (Environment.ProcessorCount > 1)
        {
            await Pinned.RunAsync(Pinned.Load, "taskset", "-a", "-c", "-p", $"{Pinned.Served}",
                await database.ScalarAsync<string>("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
        }

        return database;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string sql) => await ScalarAsync<string[]>($"select array({sql})::text[]");

    /// <summary>The articles, on all cores; the readings are found by their fields.</summary>
    private async Task MakeSearchableAsync()
    {
        // The index is made afterwards: that is quicker than row by row.
        var index = await ScalarAsync<string>("select pg_get_indexdef('haikou.search_section_terms'::regclass)");
        await ExecuteAsync("drop index haikou.search_section_terms");
        await Parallel.ForEachAsync(await ListAsync("select distinct document_id from haikou.article_reading where rule = 'benchmark'"),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (document, cancellation) =>
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync(cancellation);
                await Registry.Default.SearchEntries.RefreshAsync(connection, document);
            });

        // The pages of readings count as searchable too, or the next start would make their million entries.
        await ExecuteAsync("""
            insert into haikou.search_section (document_id, printed_on, datasets, ids, titles, folded_titles, text, folded, terms, runs, run_ends)
            select d.id, date '2000-01-01', '{documents}', array[d.id], '', '', '', '', '{}', '{}', '{0}' from haikou.document d
            where not exists (select from haikou.search_section s where s.document_id = d.id)
            """);
        await ExecuteAsync($"set maintenance_work_mem = '512MB'; {index}; update haikou.search_edition set edition = {SearchText.Edition}");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
