using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web.Hosting;

/// <summary>Any page may read, errors and files included, and may see the headers that paging and caching need.</summary>
public static class Cors
{
    public static void AllowReaders(CorsOptions options) => options.AddDefaultPolicy(policy => policy
        .AllowAnyOrigin()
        .AllowAnyHeader()
        .WithMethods("GET", "HEAD", "POST", "PUT", "DELETE")
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.ContentDisposition, HeaderNames.ContentRange, HeaderNames.RetryAfter,
            "RateLimit", "RateLimit-Policy", StandardHeaders.RequestId)
        .SetPreflightMaxAge(TimeSpan.FromDays(1)));
}
