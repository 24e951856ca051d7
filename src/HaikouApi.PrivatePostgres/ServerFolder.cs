using System.Globalization;

namespace HaikouApi.PrivatePostgres;

/// <summary>
/// What lies in the folder of a private server:
/// <c>data</c>, PostgreSQL's own; <c>run</c>, the directory of its socket; <c>postgres.log</c>, what it last said;
/// <c>lock</c>, held by whoever is starting it.
/// </summary>
internal sealed class ServerFolder
{
    /// <summary>The system allows about 104 bytes for the path of a socket, and PostgreSQL adds <c>/.s.PGSQL.5432</c> to it.</summary>
    private const int LongestSocketDirectory = 80;

    /// <summary>How the system says that a disk is full.</summary>
    public const string NoSpace = "No space left on device";

    private ServerFolder(string root) => Root = root;

    public string Root { get; }

    public string Log => Path.Combine(Root, "postgres.log");

    /// <summary>The directory of the socket. Where the folder's own path is too long for one, <c>run</c> is a link to it.</summary>
    public string Sockets => new FileInfo(Path.Combine(Root, "run")).LinkTarget ?? Path.Combine(Root, "run");

    /// <summary>The version of PostgreSQL that made the data; null when there is none yet.</summary>
    public int? Major => File.Exists(Data("PG_VERSION"))
        ? int.Parse(File.ReadAllText(Data("PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    public bool IsServed() => Pid.NamesARunningServer();

    /// <summary>What PostgreSQL notes of itself while it runs.</summary>
    public PidFile Pid => new(Data("postmaster.pid"));

    public static ServerFolder At(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PrivateServerException(
                "On Windows the service starts no PostgreSQL of its own: set ConnectionStrings__Haikou, or use Docker (docker compose up).");
        }

        var folder = new ServerFolder(Path.GetFullPath(path));
        try
        {
            Directory.CreateDirectory(folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (!File.Exists(Path.Combine(folder.Root, "lock")) && Directory.EnumerateFileSystemEntries(folder.Root).Any())
            {
                throw new PrivateServerException($"{folder.Root} has other files in it. Set HAIKOU_DATA to a folder of its own.");
            }
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw Refused(folder, refused);
        }

        return folder;
    }

    /// <summary>One process at a time makes or starts a server here; the others wait, then find it running.</summary>
    public async Task<FileStream> TakeTurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException refused)
            {
                throw Refused(this, refused);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
            }
        }
    }

    /// <summary>Makes the data once, beside its final place, so that an interrupted initdb is never taken for a database.</summary>
    public async Task InitialiseAsync(ServerAccount account, PostgresPrograms programs, bool durable, CancellationToken cancellation)
    {
        await account.OwnAsync(Root, cancellation);
        foreach (var interrupted in Directory.GetDirectories(Root, "data.*"))
        {
            try
            {
                Directory.Delete(interrupted, recursive: true);
            }
            catch (IOException)
            {
                // The initdb of a service that was killed is still writing there; hence the new name below.
            }
        }

        var made = "data." + Guid.NewGuid().ToString("N");
        // macOS has no C.UTF-8; its UTF-8 orders and classifies the same way.
        string[] locale = OperatingSystem.IsMacOS() ? ["--locale=C", "--lc-ctype=UTF-8"] : ["--locale=C.UTF-8"];
        var outcome = await account.RunAsync(
            Root,
            [programs["initdb"], "-D", made, "-U", "postgres", "-A", "trust", "-E", "UTF8", .. locale, .. durable ? (string[])[] : ["--no-sync"]],
            cancellation);
        if (!outcome.Succeeded)
        {
            throw new PrivateServerException(outcome.Complaint.Contains(NoSpace, StringComparison.Ordinal)
                ? $"The disk is full: PostgreSQL could not make its data in {Root}. Make room, or set HAIKOU_DATA to a folder on another disk."
                : $"PostgreSQL could not make its data in {Root}: {outcome.Complaint.Split('\n')[^1]}");
        }

        Directory.Move(Path.Combine(Root, made), Path.Combine(Root, "data"));
    }

    /// <summary>A new, private directory for the socket, and in it the two files by which its users are counted.</summary>
    public async Task MakeSocketsAsync(ServerAccount account, CancellationToken cancellation)
    {
        var run = Path.Combine(Root, "run");
        var plain = run.Length <= LongestSocketDirectory
            && run.All(character => char.IsAsciiLetterOrDigit(character) || "/._-".Contains(character, StringComparison.Ordinal));
        var outcome = await account.RunAsync(
            Root,
            [
                "sh", "-c", """rm -rf run && mkdir -m 700 "$0" && { [ -d run ] || ln -s "$0" run; } && mkfifo -m 600 run/alive && : >run/users""",
                plain ? "run" : "/tmp/haikou-" + Path.GetRandomFileName(),
            ],
            cancellation);
        if (!outcome.Succeeded)
        {
            throw new PrivateServerException($"The directory for PostgreSQL's socket could not be made in {Root}: {outcome.Complaint}");
        }
    }

    private static PrivateServerException Refused(ServerFolder folder, Exception reason) =>
        new($"The folder {folder.Root} cannot be used: {reason.Message} Set HAIKOU_DATA to a folder of your own.");

    private string Data(string file) => Path.Combine(Root, "data", file);
}
