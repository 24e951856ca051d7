using DbUp.Engine;
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

    public static async Task CheckAsync(NpgsqlConnection owner, IReadOnlyList<SqlScript> scripts, CancellationToken cancellation)
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

        if (isMigrated && await UnknownAsync(owner, scripts, cancellation) is { } newer)
        {
            throw new UnusableDatabaseException(
                $"The database {name} was migrated by a newer version of the service ({newer}), which this one would damage. "
                    + "Start that version, or restore a backup from before.");
        }
    }

    private static async Task<(string Name, string Encoding, bool IsMigrated, string[] Schemas)> FactsAsync(
        NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Facts, owner);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetFieldValue<string[]>(3));
    }

    /// <summary>A migration that this build does not know.</summary>
    private static async Task<string?> UnknownAsync(NpgsqlConnection owner, IReadOnlyList<SqlScript> scripts, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select max(scriptname) from public.haikou_migration where scriptname <> all ($1)", owner)
        {
            Parameters = { new() { Value = scripts.Select(script => script.Name).ToArray() } },
        };
        return await command.ExecuteScalarAsync(cancellation) as string;
    }
}
