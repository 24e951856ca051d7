namespace HaikouApi.Web;

/// <summary>A text in the two languages the API speaks.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Localized(string Zh, string En)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;
}

public enum Language
{
    English,
    Chinese,
}
