using Dapper;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>Commits that count only when they are where PostgreSQL was told that they must be (<c>synchronous_standby_names</c>).</summary>
public static class Commits
{
    /// <summary>Where PostgreSQL says that it gave up waiting. (The text of the warning is in the server's language.)</summary>
    private const string GivenUp = "SyncRepWaitForLSN";

    /// <summary>
    /// What writes nothing waits for nothing, though what it found may be on this server only: a message in the log makes its commit wait for all before it.
    /// </summary>
    private const string Mark = """
        select pg_logical_emit_message(true, 'haikou', '')::text where current_setting('synchronous_standby_names') <> '' and txid_current_if_assigned() is null
        """;

    public static async Task CommitEverywhereAsync(this NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteScalarAsync<string?>(new CommandDefinition(Mark, transaction: transaction, cancellationToken: cancellation));
        var isAlone = false;
        connection.Notice += Hear;
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            connection.Notice -= Hear;
        }

        if (isAlone) throw new UnconfirmedCommitException();

        void Hear(object sender, NpgsqlNoticeEventArgs said) => isAlone |= said.Notice.Routine == GivenUp;
    }
}

/// <summary>What was committed is on the primary, and no replica has confirmed it in time: it may yet be lost.</summary>
public sealed class UnconfirmedCommitException() : NpgsqlException(
    "No replica confirmed the commit within Command Timeout; it is on one server only. Send the same again when a replica is back");
