using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HaikouApi.PrivatePostgres;

/// <summary>PostgreSQL's own programs on this machine: a folder with those of one version.</summary>
public sealed partial record PostgresPrograms(string Folder, int Major)
{
    private static readonly string[] OfServer = ["postgres", "initdb", "pg_ctl"];
    private static readonly string[] OfClient = ["pg_dump", "pg_restore", "psql"];

    /// <summary>Where the packagers of Debian, Red Hat, Alpine, Homebrew and Postgres.app put them, as parent, pattern and the folder inside.</summary>
    private static readonly (string Parent, string Pattern, string Inside)[] Packaged =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/usr/libexec", "postgresql*", ""),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
    ];

    private static readonly (string Manager, string Command)[] Installers =
    [
        ("apt-get", "sudo apt-get install -y postgresql"),
        ("dnf", "sudo dnf install -y postgresql-server postgresql-contrib"),
        ("apk", "apk add postgresql postgresql-contrib"),
        ("brew", "brew install postgresql@17"),
    ];

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>The folders to look in: those on PATH first, because putting one there is a choice, then the newest.</summary>
    public static IEnumerable<string> Places() =>
    [
        .. SearchPath(),
        .. Packaged
            .Where(place => Directory.Exists(place.Parent))
            .SelectMany(place => Directory.GetDirectories(place.Parent, place.Pattern).Select(found => Path.Combine(found, place.Inside)))
            .OrderByDescending(folder => Number().Match(folder) is { Success: true } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 0),
    ];

    /// <summary>
    /// The first programs in <paramref name="places"/>; when the data was made by version <paramref name="major"/>, the first of that version.
    /// </summary>
    public static PostgresPrograms Find(IEnumerable<string> places, int? major)
    {
        var found = Having(OfServer, places);
        return found.FirstOrDefault(programs => major is null || programs.Major == major)
            ?? throw new PrivateServerException(string.Join(", ", found.Select(programs => programs.Major).Distinct()) is { Length: > 0 } others
                ? $"The data was made by PostgreSQL {major}, and this machine has only version {others}. "
                    + $"Install PostgreSQL {major} beside it, or set HAIKOU_DATA to a new folder, or set ConnectionStrings__Haikou."
                : "There is no database: ConnectionStrings__Haikou is not set, and PostgreSQL's programs (initdb, pg_ctl, postgres) are not on this machine. "
                    + $"Set ConnectionStrings__Haikou, or install PostgreSQL ({InstallCommand()}), or use Docker (docker compose up).");
    }

    /// <summary>
    /// Programs that dump and restore a server of version <paramref name="major"/>: its own, else the nearest newer ones, for older ones cannot.
    /// </summary>
    public static PostgresPrograms FindClient(IEnumerable<string> places, int major) =>
        // Packagers' folders before PATH: Debian has a wrapper there, with a mind of its own about versions.
        Having(OfClient, places.Reverse()).Where(programs => programs.Major >= major).MinBy(programs => programs.Major)
            ?? throw new PrivateServerException(
                $"pg_dump, pg_restore and psql of PostgreSQL {major} or newer are not on this machine. "
                    + $"Install them ({InstallCommand()}), or do this where the server is.");

    private static IEnumerable<PostgresPrograms> Having(string[] programs, IEnumerable<string> places) => places
        .Where(folder => programs.All(program => File.Exists(Path.Combine(folder, program))))
        .Select(folder => new PostgresPrograms(folder, MajorOf(folder, programs[0])));

    private static string InstallCommand() =>
        Array.Find(Installers, installer => SearchPath().Any(folder => File.Exists(Path.Combine(folder, installer.Manager)))) is { Command: { } command }
            ? command
            : "see https://www.postgresql.org/download/";

    private static string[] SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    private static int MajorOf(string folder, string program)
    {
        using var asked = Process.Start(new ProcessStartInfo(Path.Combine(folder, program), ["--version"]) { RedirectStandardOutput = true })!;
        var answer = asked.StandardOutput.ReadToEnd();
        asked.WaitForExit();
        return int.Parse(Number().Match(answer).ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
