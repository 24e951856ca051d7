using HaikouApi.Web;
using HaikouApi.Web.Hosting;

namespace HaikouApi.Lists;

/// <summary>
/// Lists that are sent whole. Each holds a connection of the database for as long as its client takes, so only a third of the connections are for them, and
/// of those a few for each client: there are always connections left for pages, and places for others who want a file.
/// </summary>
public sealed class Exports : IDisposable
{
    private readonly Places _places = new(new(AtOnce: 32, ForEachClient: 6, Waiting: 32, WaitingForEachClient: 6));

    public async Task<IResult> SendAsync(HttpContext context, IResult file)
    {
        using var place = await _places.TakeAsync(Clients.Of(context), context.RequestAborted);
        if (!place.IsAcquired) return new ProblemResult(Problem.TooManyRequests());
        await file.ExecuteAsync(context);
        return Results.Empty;
    }

    public void Dispose() => _places.Dispose();
}
