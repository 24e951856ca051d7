namespace HaikouApi.Web.Hosting;

/// <summary>What a person who has just started the service wants to know.</summary>
public static class Welcome
{
    public static void Print(IEnumerable<string> urls)
    {
        var url = urls.First().Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
            .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
        Console.WriteLine($"""

            HaikouApi is up.
              Service     {url}
              Swagger UI  {url}/swagger
              Try         curl '{url}/v1/trade-in-subsidies?scope=district&pretty=true'
              Stop        Ctrl-C

            """);
    }
}
