using Npgsql;

namespace HaikouApi.Database;

/// <summary>
/// The two ways into the database, each with no more rights than it needs: the reader may select from schema api,
/// the writer may add records and end them. PostgreSQL enforces it.
/// </summary>
public sealed class Databases : IAsyncDisposable
{
    /// <summary>Statements kept prepared on a connection: a list has a few shapes for each dataset.</summary>
    private const int PreparedStatements = 100;

    /// <summary>
    /// How long a reader waits for a connection and for an answer, unless the connection string says otherwise: a database that does not answer
    /// must not make everybody wait with it. (Asking for encryption by Kerberos is one more wait.) Streams are exempt once they run.
    /// </summary>
    private const string Impatience = "Timeout=2;Command Timeout=5;Cancellation Timeout=500;Gss Encryption Mode=Disable;Tcp Keepalive=true;";

    private readonly string _listening;

    /// <summary>Columns are in snake case, properties in Pascal case: told to Dapper once, before anything is read.</summary>
    static Databases() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Databases(string ownerConnectionString)
    {
        var impatient = Impatience + ownerConnectionString;
        Reader = NpgsqlDataSource.Create(Roles.ConnectionString(impatient, Roles.Reader, builder =>
        {
            builder.MaxAutoPrepare = PreparedStatements;
            builder.ApplicationName = "haikou reader";
        }));
        _listening = Roles.ConnectionString(impatient, Roles.Reader, builder =>
        {
            builder.Pooling = false;
            builder.ApplicationName = "haikou listener";
        });
        Writer = NpgsqlDataSource.Create(Roles.ConnectionString(ownerConnectionString, Roles.Writer, builder => builder.ApplicationName = "haikou writer"));
    }

    public NpgsqlDataSource Reader { get; }

    public NpgsqlDataSource Writer { get; }

    /// <summary>A connection of its own, as the reader, to wait on for as long as it lives.</summary>
    public NpgsqlConnection ListeningConnection() => new(_listening);

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await Writer.DisposeAsync();
    }
}
