using System.Diagnostics;
using HaikouApi.PrivatePostgres;

namespace HaikouApi.Tests.Database;

/// <summary>Another process that uses a private server: this assembly, run as a program, with the folder as its argument.</summary>
internal static class ServerHolder
{
    public static async Task Main(string[] arguments)
    {
        await using var server = await PrivateServer.StartOrJoinAsync(arguments[0]);
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
    }

    /// <summary>Starts it, and returns when its server answers.</summary>
    public static async Task<Process> StartAsync(string folder)
    {
        var holder = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ServerHolder).Assembly.Location, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", await holder.StandardOutput.ReadLineAsync());
        return holder;
    }

    public static async Task LeaveAsync(this Process holder)
    {
        holder.StandardInput.Close();
        await holder.WaitForExitAsync();
        holder.Dispose();
    }
}
