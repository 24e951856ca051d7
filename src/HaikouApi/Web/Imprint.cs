namespace HaikouApi.Web;

/// <summary>Who publishes the data and on what terms, as the owner of the service says it in its settings; what nobody says is left out.</summary>
public sealed record Imprint(string? Publisher, string? DataLicence, string? Contact, bool Bylines)
{
    public static Imprint Of(IConfiguration configuration)
    {
        return new(Said("Haikou:Publisher"), Said("Haikou:DataLicence"), Said("Haikou:Contact"), configuration.GetValue("Haikou:Bylines", true));

        string? Said(string setting) => configuration[setting] is { Length: > 0 } text ? text : null;
    }

    /// <summary>The address that the licence or the contact is, where it is one.</summary>
    public static string? LinkOf(string? text) => text switch
    {
        null => null,
        _ when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "mailto" => text,
        _ when text.Contains('@') && !text.Contains(' ') => $"mailto:{text}",
        _ => null,
    };
}
