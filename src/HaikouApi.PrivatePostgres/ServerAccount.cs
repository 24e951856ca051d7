using System.ComponentModel;
using System.Diagnostics;

namespace HaikouApi.PrivatePostgres;

/// <summary>
/// Whom PostgreSQL runs as. It refuses to run as root, so root hands over to the user postgres that its package made;
/// everyone else runs it as themselves.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly Func<string[], string[]>[] WaysFromRoot =
    [
        command => ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env", .. command],
        command => ["runuser", "-u", "postgres", "--", .. command],
        command =>
            ["su", "-s", "/bin/sh", "-c", string.Join(' ', command.Select(word => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'")), "postgres"],
    ];

    private readonly Func<string[], string[]> become;

    private ServerAccount(Func<string[], string[]> become) => this.become = become;

    public static async Task<ServerAccount> FindAsync(CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(command => command);
        }

        // Tried and not looked up: BusyBox has a setpriv that cannot change users.
        foreach (var way in WaysFromRoot)
        {
            var account = new ServerAccount(way);
            if ((await account.RunAsync("/", ["true"], cancellation)).Succeeded)
            {
                return account;
            }
        }

        throw new PrivateServerException(
            "PostgreSQL does not run as root, and there is no user postgres to run it as. "
            + "Start as another user, or make one (useradd --system postgres), or set ConnectionStrings__Haikou.");
    }

    /// <summary>Gives a new folder to the account and makes sure that it can get there: /root, for one, is closed to it.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        await RunAsync(new ProcessStartInfo("chown", ["postgres:", folder]), cancellation);
        if (!(await RunAsync("/", ["test", "-w", folder], cancellation)).Succeeded)
        {
            throw new PrivateServerException(
                $"PostgreSQL runs as the user postgres, who cannot enter {folder}. Set HAIKOU_DATA to a folder that it can reach, such as /var/lib/haikou.");
        }
    }

    public async Task<Outcome> RunAsync(string folder, string[] command, CancellationToken cancellation) =>
        await RunAsync(Command(folder, command), cancellation);

    /// <summary>How to start <paramref name="command"/> as the account, in <paramref name="folder"/>, with messages in English.</summary>
    public ProcessStartInfo Command(string folder, string[] command)
    {
        var whole = become(command);
        return new ProcessStartInfo(whole[0], whole[1..]) { WorkingDirectory = folder, Environment = { ["LC_ALL"] = "C" } };
    }

    private static async Task<Outcome> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEndAsync(cancellation);
            var complained = await process.StandardError.ReadToEndAsync(cancellation);
            await said;
            await process.WaitForExitAsync(cancellation);
            return new Outcome(process.ExitCode == 0, complained.Trim());
        }
        catch (Win32Exception missing)
        {
            return new Outcome(false, missing.Message);
        }
    }

    internal readonly record struct Outcome(bool Succeeded, string Complaint);
}
