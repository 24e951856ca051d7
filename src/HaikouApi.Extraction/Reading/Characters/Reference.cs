namespace HaikouApi.Extraction;

/// <summary>The rows of a CSV of facts that is embedded in this assembly. Read once, by whoever keeps the facts.</summary>
internal static class Reference
{
    /// <summary>The rows without the header. The files hold no quotes and no commas inside a value.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Reference).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split(',');
    }
}
