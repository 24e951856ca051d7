using System.Security.Claims;
using System.Text.Encodings.Web;
using HaikouApi.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace HaikouApi.Access;

/// <summary>
/// Keys as an authentication scheme: <c>Authorization: Bearer hk_…</c>. The one place of 401, no key or none of ours, and 403, a key that may not do this.
/// Endpoints that ask for no scope never look at a key.
/// </summary>
public sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Keys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";

    /// <summary>The claim that holds the public label of a key.</summary>
    public const string LabelClaim = "label";

    private const string Prefix = Name + " ";
    private const string ScopeClaim = "scope";

    public static void Add(IServiceCollection services)
    {
        // The core of authentication alone: the rest protects cookies, for which every start would read, or write, keys in somebody's home.
        services.AddAuthenticationCore(options => options.AddScheme<KeyAuthentication>(Name, null)).AddWebEncoders().AddTransient<KeyAuthentication>();
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All) policies.AddPolicy(scope, policy => policy.AddAuthenticationSchemes(Name).RequireClaim(ScopeClaim, scope));
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (ScopeAskedFor is null || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        return await keys.FindAsync(header[Prefix.Length..].Trim(), Context.RequestAborted) is { } key
            ? AuthenticateResult.Success(new(PrincipalOf(key), Name))
            : AuthenticateResult.Fail("There is no such key.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => new ProblemResult(Problem.Unauthorized()).ExecuteAsync(Context);

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var isRevoked = (await HandleAuthenticateOnceAsync()).Principal?.HasClaim(claim => claim.Type == ScopeClaim) != true;
        await new ProblemResult(isRevoked ? Problem.Forbidden() : Problem.LacksScope(ScopeAskedFor!)).ExecuteAsync(Context);
    }

    private string? ScopeAskedFor => Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy;

    /// <summary>Whose key it is, and what it may still do: a revoked one nothing.</summary>
    private static ClaimsPrincipal PrincipalOf(Key key) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, key.Id),
            new(ClaimTypes.Name, key.Name),
            .. key.Label is { } label ? [new Claim(LabelClaim, label)] : Array.Empty<Claim>(),
            .. (key.RevokedAt is null ? key.Scopes : []).Select(scope => new Claim(ScopeClaim, scope)),
        ], Name));
}
