using Microsoft.Extensions.Primitives;
using Npgsql;

namespace HaikouApi.Database.Servers;

/// <summary>What becomes of a request whose server was lost: a read is made again at another one, and where the primary is, is asked anew.</summary>
public static class LostServers
{
    /// <summary>One for each server that may be lost at once, of as many as anybody has.</summary>
    private const int Tries = 4;

    public static void UseOtherServers(this WebApplication app)
    {
        var databases = app.Services.GetRequiredService<Databases>();
        if (!databases.AreSeveral) return;
        app.Use(async (context, next) =>
        {
            KeyValuePair<string, StringValues>[] headers = [.. context.Response.Headers];
            for (var tries = 1; !await TryAsync(context, next, databases, tries); tries++)
            {
                context.Response.Clear();
                foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            }
        });
    }

    /// <summary>False where it is worth another try.</summary>
    private static async Task<bool> TryAsync(HttpContext context, RequestDelegate next, Databases databases, int tries)
    {
        try
        {
            await next(context);
            return true;
        }
        catch (NpgsqlException failure)
        {
            databases.RecheckHosts();
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            if (!isRead || tries == Tries || context.Response.HasStarted || !IsOfServer(failure, tries)) throw;
            return false;
        }
    }

    /// <summary>
    /// Whether another server may do better. (Class 08 is what a pooler says when its server is away.) What took too long for one does so for others too,
    /// unless that one stood still.
    /// </summary>
    private static bool IsOfServer(NpgsqlException failure, int tries) => failure switch
    {
        NoServerException => false,
        PostgresException refusal => refusal.SqlState is ['0', '8', ..] or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        { InnerException: TimeoutException } => tries == 1,
        _ => true,
    };
}
