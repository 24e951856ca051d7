using System.Text;
using HaikouApi.Database.Servers;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>
/// Makes the roles and their rights good at every start, as the owner: a restored database has none of them. Nothing is written where all is right.
/// </summary>
internal static class Rights
{
    private const int LongestName = 63;

    /// <param name="owner">The owner, connected.</param>
    /// <param name="connectionString">How.</param>
    /// <param name="sql">db/rights.sql.</param>
    public static async Task EnsureAsync(NpgsqlConnection owner, string connectionString, string sql, CancellationToken cancellation)
    {
        await EnsureRolesAsync(owner, connectionString, cancellation);
        await using var rights = new NpgsqlCommand(sql, owner) { CommandTimeout = 0 };
        await rights.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task EnsureRolesAsync(NpgsqlConnection owner, string connectionString, CancellationToken cancellation)
    {
        var lacking = await LackingAsync(owner, new Roles(connectionString), connectionString, cancellation);
        if (lacking.Count > 0) await MakeAsync(owner, lacking, cancellation);
    }

    /// <summary>What makes the roles that are not there, and gives a password to those who cannot log in.</summary>
    private static async Task<IReadOnlyList<string>> LackingAsync(NpgsqlConnection owner, Roles roles, string connectionString, CancellationToken cancellation)
    {
        var names = Roles.All.Select(roles.NameOf).ToArray();
        if (Array.Find(names, name => Encoding.UTF8.GetByteCount(name) > LongestName) is { } tooLong)
            throw new UnusableDatabaseException($"The role {tooLong} would have a name of more than {LongestName} bytes: give the database a shorter name.");
        await using var command = new NpgsqlCommand(
            "select array(select rolname::text from pg_roles where rolname = any($1))", owner)
        { Parameters = { new() { Value = names } } };
        var there = (string[])(await command.ExecuteScalarAsync(cancellation))!;
        var statements = await Task.WhenAll(Roles.All.Select(async role => !there.Contains(roles.NameOf(role)) ? Statement("create", roles, role)
            : await LogsInAsync(roles.LogIn(connectionString, role), cancellation) ? null : Statement("alter", roles, role)));
        return [.. statements.OfType<string>()];
    }

    private static string Statement(string verb, Roles roles, string role)
    {
        var password = roles.PasswordOf(role) is { } secret ? $" password '{ScramVerifier.Of(secret)}'" : "";
        using var quoting = new NpgsqlCommandBuilder();
        return $"{verb} role {quoting.QuoteIdentifier(roles.NameOf(role))} login{password};";
    }

    /// <summary>Tried, because what a server stores of a password cannot be read. Being refused for anything else is no matter of the password.</summary>
    private static async Task<bool> LogsInAsync(NpgsqlConnectionStringBuilder role, CancellationToken cancellation)
    {
        if (role.Password is null) return true;
        role.Pooling = false;
        try
        {
            await using var connection = new NpgsqlConnection(role.ConnectionString);
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState != PostgresErrorCodes.InvalidPassword)
        {
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    private static async Task MakeAsync(NpgsqlConnection owner, IReadOnlyList<string> statements, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand(string.Join('\n', statements), owner);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new UnusableDatabaseException(
                $"The user of ConnectionStrings__Haikou may not make the roles that the service reads and writes as. "
                    + $"Give it CREATEROLE, or do this once as a superuser: {string.Join(' ', statements)}", refused);
        }
    }
}
