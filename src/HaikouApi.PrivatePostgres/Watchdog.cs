using System.Diagnostics;

namespace HaikouApi.PrivatePostgres;

/// <summary>
/// A shell that starts the server, again when it was killed, until the last <see cref="ServerUser"/> has left, and stops it. It is a
/// process of its own, in a session of its own, so that neither Ctrl-C nor kill -9 of the service reaches it.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>
    /// $0: the folder of PostgreSQL's programs; $1: its settings; $2: "restart" if a server without users still runs; $3: "discard"
    /// if the data go with the server. It works inside its own <c>run</c> and stops only its own server, because a successor may
    /// already be making new ones. The pipe is removed before the last look at it: whoever opened it until then is waited for,
    /// whoever comes later finds no pipe and starts a new server.
    /// </summary>
    private const string Script = """
        trap '' HUP INT QUIT TERM
        trap 'left=yes' USR1
        root=$PWD bin=$0 settings=$1 left=
        pg_ctl() { (cd "$root" && "$bin/pg_ctl" "$@"); }
        pid() { head -n 1 "$root/data/postmaster.pid"; }
        start() { pg_ctl start -D data -l postgres.log -w -t 600 -o "$settings" && server=$(pid); }
        cd -P run
        exec 3<>alive 4<alive 3>&-
        : >"$root/postgres.log"
        exec >>"$root/postgres.log" 2>&1
        [ "$2" != restart ] || pg_ctl stop -D data -m fast -w
        start || exit 1
        { cat >/dev/null; kill -USR1 $$; } <&4 &
        while [ ! "$left" ]; do
            sleep 1 & wait $!
            [ "$left" ] || kill -0 "$server" || start
        done
        rm -f alive
        cat <&4 >/dev/null
        [ "$(pid)" != "$server" ] || pg_ctl stop -D data -m fast -w
        [ "${PWD%/run}" != "$PWD" ] || rm -rf "$PWD"
        [ "$3" != discard ] || rm -rf "$root"
        """;

    private readonly Process process;
    private readonly string log;

    private Watchdog(Process process, string log) => (this.process, this.log) = (process, log);

    public static Watchdog Start(ServerAccount account, PostgresPrograms programs, ServerFolder folder, bool durable)
    {
        string[] command = ["sh", "-c", Script, programs.Folder, Settings(folder, durable), folder.IsServed() ? "restart" : "", durable ? "" : "discard"];
        var start = account.Command(folder.Root, File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid", .. command] : command);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return new Watchdog(Process.Start(start)!, folder.Log);
    }

    /// <summary>Why the server did not start; null as long as it may.</summary>
    public string? Failure()
    {
        if (!process.HasExited)
        {
            return null;
        }

        var complaint = process.StandardError.ReadToEnd() + (File.Exists(log) ? File.ReadAllText(log) : "");
        var lines = complaint.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.FindLast(lines, IsReason) ?? lines.LastOrDefault() ?? "no reason was given.";
    }

    public void Dispose() => process.Dispose();

    /// <summary>PostgreSQL's own last word, and not its answer to those who asked too early ("the database system is starting up").</summary>
    private static bool IsReason(string line) =>
        (line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("PANIC:", StringComparison.Ordinal))
        && !line.Contains("the database system is", StringComparison.Ordinal);

    private static string Settings(ServerFolder folder, bool durable)
    {
        string[] settings =
        [
            "listen_addresses=", "port=5432", "unix_socket_permissions=0700", $"unix_socket_directories={folder.Sockets}",
            .. durable ? (string[])[] : ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"],
        ];
        return string.Join(' ', settings.Select(setting => $"-c {setting}"));
    }
}
