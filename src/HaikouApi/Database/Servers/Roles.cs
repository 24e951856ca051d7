using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace HaikouApi.Database.Servers;

/// <summary>
/// The roles that the service works as: a database's own, called after it. Where the owner logs in with a password, theirs are derived from it, so
/// that every instance knows them and none has to be configured; where the owner needs none (a private server), neither do they.
/// </summary>
public sealed class Roles
{
    public const string Reader = "reader";
    public const string Writer = "writer";
    public const string Keys = "keys";

    public static readonly IReadOnlyList<string> All = [Reader, Writer, Keys];

    private readonly string _database;
    private readonly string? _password;

    public Roles(string owner)
    {
        var builder = new NpgsqlConnectionStringBuilder(owner);
        (_database, _password) = (builder.Database ?? builder.Username ?? "", builder.Password);
    }

    public string NameOf(string role) => $"{_database}_{role}";

    /// <summary>Null where none is needed.</summary>
    public string? PasswordOf(string role) => _password is { Length: > 0 }
        ? Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_password), Encoding.UTF8.GetBytes(NameOf(role))))
        : null;

    /// <summary>The same server, as one of the roles.</summary>
    public NpgsqlConnectionStringBuilder LogIn(string server, string role) => new(server) { Username = NameOf(role), Password = PasswordOf(role) };
}
