using Npgsql;

namespace HaikouApi.Database;

/// <summary>Whether a database is one that the service can work with, asked before anything is done to it.</summary>
internal static class Suitability
{
    private const string Facts = """
        select current_database()::text, pg_encoding_to_char(encoding)::text, to_regclass('public.haikou_migration') is not null,
            array(select n.nspname || ' of ' || pg_get_userbyid(n.nspowner) from pg_namespace n where n.nspname in ('api', 'haikou') order by 1)
        from pg_database where datname = current_database()
        """;

    /// <summary>Throws where it is not; returns the names of the migrations that it has had.</summary>
    /// <param name="owner">The owner, connected.</param>
    /// <param name="migrations">The names of the migrations that this build knows.</param>
    /// <param name="cancellation">When nobody waits any more.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(NpgsqlConnection owner, IReadOnlyList<string> migrations, CancellationToken cancellation)
    {
        var (name, encoding, isMigrated, schemas) = await FactsAsync(owner, cancellation);
        if (name != owner.Database)
        {
            throw new UnusableDatabaseException(
                $"ConnectionStrings__Haikou calls the database {owner.Database}, PostgreSQL calls it {name}: a pooler between them must call it the same.");
        }

        if (encoding != "UTF8")
        {
            throw new UnusableDatabaseException(
                $"The database {name} keeps text in {encoding}, which has no room for newspaper pages. "
                    + "Make another: create database NAME encoding 'UTF8' locale 'C.UTF-8' template template0.");
        }

        if (!isMigrated && schemas.Length > 0)
        {
            throw new UnusableDatabaseException(
                $"The database {name} has a schema that is not the service's ({string.Join(", ", schemas)}). Give the service a database of its own.");
        }

        var run = isMigrated ? await RunAsync(owner, cancellation) : [];
        if (run.Except(migrations).Max() is { } newer)
        {
            throw new UnusableDatabaseException(
                $"The database {name} was migrated by a newer version of the service ({newer}), which this one would damage. "
                    + "Start that version, or restore a backup from before.");
        }

        return run;
    }

    private static async Task<(string Name, string Encoding, bool IsMigrated, string[] Schemas)> FactsAsync(
        NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Facts, owner);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetFieldValue<string[]>(3));
    }

    private static async Task<string[]> RunAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select array(select scriptname::text from public.haikou_migration)", owner);
        return (string[])(await command.ExecuteScalarAsync(cancellation))!;
    }
}
