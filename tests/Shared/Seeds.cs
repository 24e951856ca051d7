namespace HaikouApi.Extraction.Testing;

/// <summary>How many of the cases of a large test are run: a tenth, all where HAIKOU_TEST_ALL=1 asks for it; always the same ones.</summary>
internal static class Seeds
{
    /// <summary>Whether all is asked for, and not the part that a usual run makes do with.</summary>
    public static readonly bool IsAll = Environment.GetEnvironmentVariable("HAIKOU_TEST_ALL") == "1";

    public static IEnumerable<int> Of(int all) => Enumerable.Range(0, IsAll ? all : all / 10);
}
