using System.Text;
using HaikouApi.PrivatePostgres;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>A whole database in a file, by PostgreSQL's own programs, and back: without owners and rights, which every start makes good.</summary>
internal sealed class Dump
{
    private const string Facts = """
        select current_setting('server_version_num')::integer / 10000, to_regclass('public.haikou_migration') is not null,
            to_regclass('haikou.document') is not null
        """;

    private const string Empty = "drop schema if exists api cascade; drop schema if exists haikou cascade; drop table public.haikou_migration;\n";

    private readonly NpgsqlConnectionStringBuilder _database;
    private readonly PostgresPrograms _programs;
    private readonly bool _isOurs;

    private Dump(NpgsqlConnectionStringBuilder database, PostgresPrograms programs, bool isOurs, long pages) =>
        (_database, _programs, _isOurs, Pages) = (database, programs, isOurs, pages);

    /// <summary>How many pages are in the database.</summary>
    public long Pages { get; }

    public static async Task<Dump> OfAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var facts = source.CreateCommand(Facts);
        await using var row = await facts.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        await using var count = source.CreateCommand("select count(*) from haikou.document");
        var pages = row.GetBoolean(2) ? (long)(await count.ExecuteScalarAsync(cancellation))! : 0;
        return new(new(connectionString), PostgresPrograms.FindClient(PostgresPrograms.Places(), row.GetInt32(0)), row.GetBoolean(1), pages);
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public async Task WriteAsync(string file, CancellationToken cancellation)
    {
        if (!_isOurs)
        {
            throw new UnusableDatabaseException($"There is nothing to back up: the database {_database.Database} is not the service's, or was never started.");
        }

        var unfinished = file + ".part";
        using var dump = ClientProgram.Start(_programs["pg_dump"], _database, "--format=custom", "--no-owner", "--no-privileges", "--file=" + unfinished);
        var reason = await dump.EndAsync(cancellation);
        try
        {
            if (reason is null) File.Move(unfinished, file, overwrite: true);
            else if (File.Exists(unfinished)) File.Delete(unfinished);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            reason = refused.Message;
        }

        if (reason is not null) throw new UnusableDatabaseException($"The backup was not made: {reason.TrimEnd('.')}.");
    }

    /// <summary>Puts what is in the file in the place of what is in the database, with rights and a new epoch, in one transaction.</summary>
    public async Task ReadAsync(string file, Resources resources, CancellationToken cancellation)
    {
        await using (var source = NpgsqlDataSource.Create(_database))
        await using (var owner = await source.OpenConnectionAsync(cancellation))
            await Rights.EnsureRolesAsync(owner, _database.ConnectionString, cancellation);

        using var archive = ClientProgram.Start(_programs["pg_restore"], _database, "--no-owner", "--no-privileges", "--file=-", file);
        using var psql = ClientProgram.Start(_programs["psql"], _database, "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1",
            "--output=/dev/null", "--file=-");
        var reason = await PipeAsync(archive, psql, resources, cancellation) ?? await psql.EndAsync(cancellation);
        if (reason is not null) throw new UnusableDatabaseException($"{file} was not restored, and nothing was changed: {reason}.");
    }

    /// <summary>From the archive to the database; why the archive cannot be read, or null.</summary>
    private async Task<string?> PipeAsync(ClientProgram archive, ClientProgram psql, Resources resources, CancellationToken cancellation)
    {
        try
        {
            if (_isOurs) await psql.Input.WriteAsync(Encoding.UTF8.GetBytes(Empty), cancellation);
            await archive.Output.CopyToAsync(psql.Input, cancellation);
            // Then psql never comes to its end, where it would take the half for the whole: it is killed.
            if (await archive.EndAsync(cancellation) is { } reason) return reason;
            await psql.Input.WriteAsync(Encoding.UTF8.GetBytes(After(resources)), cancellation);
        }
        catch (IOException)
        {
            // It has refused something, says what, and reads no more.
        }

        return null;
    }

    /// <summary>A dump that is newer than this build is refused before anything of it holds; one that is older gets its epoch when it is migrated.</summary>
    private static string After(Resources resources) => $"""

        do $$ begin
            if exists (select from public.haikou_migration
                where scriptname <> all (array[{string.Join(", ", Migrations.Names(resources).Select(name => $"'{name}'"))}])) then
                raise exception 'it was made by a newer version of the service';
            end if;
            if to_regprocedure('haikou.renew_epoch()') is not null then perform haikou.renew_epoch(); end if;
        end $$;
        {resources.ReadText("rights.sql")}
        """;
}
