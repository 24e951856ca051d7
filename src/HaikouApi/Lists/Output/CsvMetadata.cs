using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists.Output;

/// <summary>Where it is said what the columns of a CSV are (CSV on the Web).</summary>
public static class CsvMetadata
{
    public const string Segment = "csvw";

    private static readonly string[] OfColumns =
        [ListParameter.Fields.Name, ListParameter.Include.Name, ListParameter.Delimiter.Name, ListParameter.Headers.Name, ListParameter.Lang.Name];

    /// <summary>The address for the list at <paramref name="url"/>, with those of its parameters that change its columns.</summary>
    public static string Of(string url, IEnumerable<QueryParameter> parameters) =>
        Links.QueryOf(parameters.Where(p => OfColumns.Contains(p.Name))) is { Length: > 0 } query ? $"{url}/{Segment}?{query}" : $"{url}/{Segment}";
}
