namespace HaikouApi.Web;

/// <summary>What a client wrote, as it is told back: short.</summary>
public static class Shown
{
    private const int Longest = 60;

    public static string Of(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
