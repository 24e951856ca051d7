using System.Data.Common;
using System.Globalization;
using Dapper;

namespace HaikouApi.Database;

/// <summary>The state of the data that an answer was made from.</summary>
/// <param name="Number">Grows with every committed change.</param>
/// <param name="UpdatedAt">When it last grew.</param>
public readonly record struct DataVersion(long Number, DateTime UpdatedAt)
{
    public const string Sql = "select version, updated_at from api.data_version";

    /// <summary>What a transaction that changes the data does last.</summary>
    public const string CountUp = "update haikou.data_version set version = version + 1, updated_at = clock_timestamp() returning version";

    /// <summary>How many columns of a result it takes: the first ones, always.</summary>
    public const int Columns = 2;

    public static DataVersion Of(DbDataReader row) => new(row.GetInt64(0), row.GetDateTime(1));

    public static async Task<DataVersion> ReadAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(Sql, cancellationToken: cancellation));
        await row.ReadAsync(cancellation);
        return Of(row);
    }

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
