using Microsoft.AspNetCore.Http.Features;

namespace HaikouApi.Caching;

/// <summary>All that an answer depends on, besides the state of the data and this build.</summary>
public readonly record struct AnswerKey(string Scheme, string Host, string PathBase, string Target, string Accept, string AcceptLanguage, string AcceptEncoding)
{
    public static AnswerKey Of(HttpContext context)
    {
        var request = context.Request;
        var headers = request.Headers;
        return new(request.Scheme, request.Host.Value ?? "", request.PathBase.Value ?? "", context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            headers.Accept.ToString(), headers.AcceptLanguage.ToString(), headers.AcceptEncoding.ToString());
    }

    /// <summary>What it takes to keep it, roughly.</summary>
    public int Bytes => 2 * (Scheme.Length + Host.Length + PathBase.Length + Target.Length + Accept.Length + AcceptLanguage.Length + AcceptEncoding.Length);
}
