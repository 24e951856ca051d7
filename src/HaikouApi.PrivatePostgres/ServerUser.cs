namespace HaikouApi.PrivatePostgres;

/// <summary>
/// One process that uses the server. It holds a shared lock, by which the next one sees that the server is in use, and
/// the writing end of a named pipe, whose end the <see cref="Watchdog"/> sees when the last of them leaves. The system
/// releases both however the process ends, kill -9 included.
/// </summary>
internal sealed class ServerUser : IDisposable
{
    private readonly FileStream share;
    private readonly FileStream alive;

    private ServerUser(FileStream share, FileStream alive) => (this.share, this.alive) = (share, alive);

    /// <summary>Enters, for the process that starts the server.</summary>
    public static ServerUser First(string sockets) => new(Share(sockets, FileShare.ReadWrite), Alive(sockets));

    /// <summary>Enters beside those who use the server already; null when there is nobody.</summary>
    public static ServerUser? Beside(string sockets)
    {
        try
        {
            Share(sockets, FileShare.None).Dispose();
            return null;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return Others(sockets);
        }
    }

    public void Dispose()
    {
        alive.Dispose();
        share.Dispose();
    }

    private static ServerUser? Others(string sockets)
    {
        var share = Share(sockets, FileShare.ReadWrite);
        try
        {
            return new ServerUser(share, Alive(sockets));
        }
        catch (FileNotFoundException)
        {
            // The last of them left in this moment, and the server is on its way out.
            share.Dispose();
            return null;
        }
    }

    private static FileStream Share(string sockets, FileShare others) =>
        new(Path.Combine(sockets, "users"), FileMode.Open, FileAccess.ReadWrite, others);

    /// <summary>Open for reading too: a pipe opened only for writing would wait for its reader.</summary>
    private static FileStream Alive(string sockets) =>
        new(Path.Combine(sockets, "alive"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
}
