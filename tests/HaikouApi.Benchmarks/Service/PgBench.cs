using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Lists.Sql;

namespace HaikouApi.Benchmarks.Service;

/// <summary>The database's own limit: the service's statement, prepared, without a service.</summary>
internal static partial class PgBench
{
    public static async Task<double> RateAsync(BenchmarkDatabase database, ListSql sql)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, sql.Text.ReplaceLineEndings(" ") + ";\n");
        var output = await Pinned.RunAsync(Pinned.Load, "pgbench",
            [.. database.Options, "-n", "-M", "prepared", "-c", "8", "-j", "1", "-T", "2", "-f", script, "postgres"]);
        File.Delete(script);
        return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
