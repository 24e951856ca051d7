using DuckDB.NET.Data;
using HaikouApi.Datasets;

namespace HaikouApi.Tests.Api;

/// <summary>A database that reads files as they are: what a stranger would do with them.</summary>
internal static class DuckDb
{
    public static Table Read(Dataset dataset, byte[] file, string extension) => Read(dataset, file, extension, "select * from '{0}'");

    public static Table Read(Dataset dataset, byte[] file, string extension, string query)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.{extension}");
        File.WriteAllBytes(path, file);
        try
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = query.Replace("{0}", path, StringComparison.Ordinal);
            using var reader = command.ExecuteReader();
            return Table.OfDuckDb(dataset, reader);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
