using System.Diagnostics;
using System.Globalization;

namespace HaikouApi.PrivatePostgres;

/// <summary><c>postmaster.pid</c>: PostgreSQL's own note that a server runs on the data. A crash leaves it behind.</summary>
internal sealed class PidFile(string path)
{
    /// <summary>A number that no process has.</summary>
    private const string Nobody = "99999999";

    /// <summary>
    /// Whether a server runs on the data. The number in the note is not enough: after a crash another program may have it,
    /// and then PostgreSQL would refuse to start. Such a number is replaced by one that nobody has; the rest of the note
    /// stays, because PostgreSQL checks with it that no part of the old server is left.
    /// </summary>
    public bool NamesARunningServer()
    {
        if (Read(path) is not { } note)
        {
            return false;
        }

        var pid = note.Split('\n')[0];
        if (OperatingSystem.IsLinux() ? Identity(Read($"/proc/{pid}/cwd/postmaster.pid")) == Identity(note) : IsNamedPostgres(pid))
        {
            return true;
        }

        File.WriteAllText(path, Nobody + note[pid.Length..]);
        return false;
    }

    /// <summary>Number, directory and starting time: what stays the same while the server runs. A server works in its data directory.</summary>
    private static string Identity(string? note) => string.Join('\n', (note ?? "").Split('\n').Take(3));

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsNamedPostgres(string pid)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
            return process.ProcessName == "postgres";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
