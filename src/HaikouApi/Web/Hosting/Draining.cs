namespace HaikouApi.Web.Hosting;

/// <summary>
/// Stopping without turning anybody away. For the first moments after it is asked to stop, the service goes on answering, with
/// <c>Connection: close</c>, and says that it is not ready: clients and load balancers let go of it. Only then are connections closed, when what is in flight
/// is done.
/// </summary>
public sealed class Draining(IConfiguration configuration) : IHostedLifecycleService
{
    private readonly TimeSpan _moments = TimeSpan.FromSeconds(configuration.GetValue("Haikou:DrainSeconds", 1.0));

    public bool HasBegun { get; private set; }

    /// <summary>Before anything else is stopped.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        return Task.Delay(_moments, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
