using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace HaikouApi.Database;

/// <summary>One of PostgreSQL's client programs at work on a database.</summary>
internal sealed class ClientProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaint;

    private ClientProgram(Process process) => (_process, _complaint) = (process, process.StandardError.ReadToEndAsync());

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    public static ClientProgram Start(string path, NpgsqlConnectionStringBuilder database, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in (IEnumerable<(string, string?)>)[.. Address(database), ("LC_ALL", "C"), ("PGCLIENTENCODING", "UTF8")])
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Waits for its end; why it failed, or null.</summary>
    public async Task<string?> EndAsync(CancellationToken cancellation)
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already, and says why.
        }

        await _process.WaitForExitAsync(cancellation);
        if (_process.ExitCode == 0) return null;
        var lines = (await _complaint).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // The first is the cause of the others.
        var line = Array.Find(lines, l => l.Contains("error:", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? "no reason was given";
        return line[(line.IndexOf("error:", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + "error:".Length : 0)..].Trim();
    }

    /// <summary>Kills it where it was not waited for, and with it the transaction that it is in.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    /// <summary>The same as the connection string, in the words of libpq. In the environment, where other users of the machine do not see a password.</summary>
    private static IEnumerable<(string Name, string? Value)> Address(NpgsqlConnectionStringBuilder database)
    {
        foreach (var (name, value) in Servers(database)) yield return (name, value);
        yield return ("PGDATABASE", database.Database ?? database.Username);
        if (database.Username is { } user) yield return ("PGUSER", user);
        if (database.Password is { } password) yield return ("PGPASSWORD", password);
        if (database.Passfile is { } passfile) yield return ("PGPASSFILE", passfile);
        if (database.RootCertificate is { } certificate) yield return ("PGSSLROOTCERT", certificate);
        yield return ("PGSSLMODE", database.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant()
        });
    }

    /// <summary>Of several servers the primary.</summary>
    private static IEnumerable<(string Name, string? Value)> Servers(NpgsqlConnectionStringBuilder database)
    {
        var port = database.Port.ToString(CultureInfo.InvariantCulture);
        if (database.Host?.Contains(',') != true) return [("PGHOST", database.Host), ("PGPORT", port)];
        var servers = database.Host.Split(',', StringSplitOptions.TrimEntries).Select(host => host.LastIndexOf(':') is > 0 and var colon && !host.EndsWith(']')
            ? (Host: host[..colon], Port: host[(colon + 1)..]) : (Host: host, Port: port)).ToList();
        return [("PGHOST", string.Join(',', servers.Select(s => s.Host))), ("PGPORT", string.Join(',', servers.Select(s => s.Port))),
            ("PGTARGETSESSIONATTRS", "read-write")];
    }
}
