using System.Diagnostics;
using System.Globalization;

namespace HaikouApi.PrivatePostgres;

/// <summary><c>postmaster.pid</c>: PostgreSQL's own note that a server runs on the data. A crash leaves it behind.</summary>
internal sealed class PidFile(string path)
{
    /// <summary>A number that no process has.</summary>
    private const string Nobody = "99999999";

    /// <summary>Whether a server runs on the data. The number in the note is not enough: after a crash another program may have it.</summary>
    public bool NamesARunningServer() => Read(path) is { } note && IsOfRunningServer(note);

    /// <summary>
    /// Makes a note that a crash left harmless: PostgreSQL would refuse to start while another program has its number. That is
    /// replaced by one that nobody has; the rest stays, because PostgreSQL checks with it that no part of the old server is left.
    /// Only for whoever starts the server next: at any other time a new server may be writing its own.
    /// </summary>
    public void Disarm()
    {
        if (Read(path) is { } note && !IsOfRunningServer(note))
        {
            File.WriteAllText(path, Nobody + note[note.Split('\n')[0].Length..]);
        }
    }

    private static bool IsOfRunningServer(string note)
    {
        var pid = note.Split('\n')[0];
        return OperatingSystem.IsLinux() ? Identity(Read($"/proc/{pid}/cwd/postmaster.pid")) == Identity(note) : IsNamedPostgres(pid);
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
