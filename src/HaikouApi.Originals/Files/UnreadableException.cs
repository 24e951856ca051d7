namespace HaikouApi.Originals.Files;

/// <summary>Why an original cannot be read, and what can be done about it.</summary>
/// <param name="code">A stable name of the fault.</param>
/// <param name="zh">What is wrong, in Chinese.</param>
/// <param name="en">What is wrong, in English.</param>
public sealed class UnreadableException(string code, string zh, string en) : Exception(en)
{
    public string Code { get; } = code;

    public string Zh { get; } = zh;

    /// <summary>Whether the file is over a limit.</summary>
    public bool IsTooLarge { get; init; }
}
