using Npgsql;

namespace HaikouApi.Database.Servers;

/// <summary>
/// The ways into the database, each with no more rights than it needs: the reader may select from schema api, the writer may add records and end
/// them, and only the third role sees API keys. PostgreSQL enforces it (db/rights.sql).
/// </summary>
public sealed class Databases : IAsyncDisposable
{
    /// <summary>
    /// How long a reader waits for a connection and for an answer: a database that does not answer must not make everybody wait with it. (Asking for
    /// encryption by Kerberos is one more wait.) Streams are exempt once they run. A list has a few shapes for each dataset, hence the statements that
    /// are kept prepared. Nothing is ever set in a reader's session, so nothing is reset when its connection goes back: that would be seven statements, parsed
    /// anew for every read. What the connection string says goes before all of it.
    /// </summary>
    private const string ReaderDefaults =
        "Timeout=2;Command Timeout=5;Cancellation Timeout=500;Gss Encryption Mode=Disable;Tcp Keepalive=true;Max Auto Prepare=100;No Reset On Close=true;";

    /// <summary>How long one statement of a writer may take: all evidence of the largest page is checked in one, on a busy machine too.</summary>
    private const string WriterDefaults = "Command Timeout=300;";

    /// <summary>
    /// A role may change its own defaults, and nothing can forbid it; what a connection asks for goes before them. Statements over all rows begin to answer
    /// sooner than PostgreSQL could compile them.
    /// </summary>
    private const string ReaderSession = "-c default_transaction_read_only=on -c statement_timeout=0 -c lock_timeout=0 -c search_path=pg_catalog -c jit=off";

    private readonly string _listening;

    /// <summary>Columns are in snake case, properties in Pascal case: told to Dapper once, before anything is read.</summary>
    static Databases() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <param name="owner">How the owner of the database connects; the roles connect to the same.</param>
    /// <param name="readers">Where to read instead, such as a connection pooler, or replicas.</param>
    /// <param name="longestLag">How far behind the primary a replica may be that is asked.</param>
    public Databases(string owner, string? readers = null, TimeSpan longestLag = default)
    {
        var roles = new Roles(owner);
        Reader = new(ReaderOf(roles, readers ?? owner, "haikou reader"), readers is null ? null : longestLag);
        var listening = ReaderOf(roles, owner, "haikou listener");
        listening.Pooling = false;
        _listening = listening.ConnectionString;
        Writer = NpgsqlDataSource.Create(Named(roles.LogIn(WriterDefaults + owner, Roles.Writer), "haikou writer"));
        Keys = NpgsqlDataSource.Create(Named(roles.LogIn(owner, Roles.Keys), "haikou keys"));
    }

    public ReadServers Reader { get; }

    public NpgsqlDataSource Writer { get; }

    /// <summary>For API keys, which neither of the others sees.</summary>
    public NpgsqlDataSource Keys { get; }

    /// <summary>A connection of its own, as the reader, to wait on for as long as it lives.</summary>
    public NpgsqlConnection ListeningConnection() => new(_listening);

    /// <summary>Whether there is more than one server to turn to.</summary>
    public bool AreSeveral => Reader.AreSeveral || Writer is NpgsqlMultiHostDataSource;

    /// <summary>Forgets which server was the primary and which did not answer: one of them has just failed, and another may have taken its place.</summary>
    public void RecheckHosts()
    {
        foreach (var hosts in new[] { Reader.First, Writer, Keys }.OfType<NpgsqlMultiHostDataSource>()) hosts.ClearDatabaseStates();
    }

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await Writer.DisposeAsync();
        await Keys.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder ReaderOf(Roles roles, string server, string name)
    {
        var reader = Named(roles.LogIn(ReaderDefaults + server, Roles.Reader), name);

        // Who turns prepared statements off is behind a pooler, and that takes no options either.
        if (reader.MaxAutoPrepare > 0) reader.Options = $"{ReaderSession} {reader.Options}".TrimEnd();
        return reader;
    }

    private static NpgsqlConnectionStringBuilder Named(NpgsqlConnectionStringBuilder builder, string name)
    {
        builder.ApplicationName = name;
        return builder;
    }
}
