using System.Globalization;

namespace HaikouApi.Database;

/// <summary>The number that grows with every committed change of the data.</summary>
public static class DataVersion
{
    public const string Sql = "select version from api.data_version";

    public static string ToText(long version) => version.ToString(CultureInfo.InvariantCulture);
}
