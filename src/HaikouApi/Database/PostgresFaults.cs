using Npgsql;

namespace HaikouApi.Database;

/// <summary>What PostgreSQL's refusals mean for the person who runs the service.</summary>
public static class PostgresFaults
{
    /// <summary>One sentence, with what to do; null for what is not PostgreSQL's.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full =>
            $"The disk of PostgreSQL is full ({full.MessageText}). Make room on it, then start again; nothing was stored by halves.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } absent =>
            $"PostgreSQL says: {absent.MessageText}. Make it (create database NAME encoding 'UTF8' template template0), "
                + "or name another in ConnectionStrings__Haikou.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            $"PostgreSQL lets nobody in like this: {refused.MessageText}. Check user and password in ConnectionStrings__Haikou, "
                + "and that pg_hba.conf admits the user and the roles NAME_reader, NAME_writer and NAME_keys.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } crowded =>
            $"PostgreSQL has no connection left ({crowded.MessageText}). Raise its max_connections, or end what holds them.",
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } pooler when pooler.MessageText.Contains(
            "startup parameter", StringComparison.Ordinal) =>
            $"A connection pooler is between the service and PostgreSQL ({pooler.MessageText}): "
                + "say Max Auto Prepare=0 in the connection string that leads to it.",
        PostgresException refused =>
            $"PostgreSQL refuses: {refused.MessageText} ({refused.SqlState}). Is the owner of the database named in ConnectionStrings__Haikou?",
        UnconfirmedCommitException unconfirmed => $"{unconfirmed.Message}.",
        NpgsqlException unreachable =>
            $"PostgreSQL cannot be reached: {unreachable.Message}. Check ConnectionStrings__Haikou, or unset it to use a private PostgreSQL.",
        _ => null,
    };
}
