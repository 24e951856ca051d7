using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>
/// The roles that the service works as. Where the owner of the database logs in with a password, theirs is derived from it, so that every
/// instance knows it and none has to be configured; where the owner needs none (a private server), neither do they.
/// </summary>
public static class Roles
{
    public const string Reader = "haikou_reader";
    public const string Writer = "haikou_writer";

    /// <summary>The owner's connection string, for one of the roles.</summary>
    public static string ConnectionString(string owner, string role, Action<NpgsqlConnectionStringBuilder> configure)
    {
        var builder = new NpgsqlConnectionStringBuilder(owner);
        builder.Password = builder.Password is { Length: > 0 } password ? Derive(password, role) : null;
        builder.Username = role;
        configure(builder);
        return builder.ConnectionString;
    }

    /// <summary>Gives the roles their passwords, as the owner.</summary>
    public static async Task SetPasswordsAsync(NpgsqlConnection owner, string ownerConnectionString)
    {
        if (new NpgsqlConnectionStringBuilder(ownerConnectionString).Password is not { Length: > 0 } password) return;
        foreach (var role in (string[])[Reader, Writer])
        {
            // A role's name and password cannot be parameters of ALTER ROLE; both are ours, letters and digits only.
            await using var command = new NpgsqlCommand($"alter role {role} password '{Derive(password, role)}'", owner);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string Derive(string password, string role) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(role)));
}
