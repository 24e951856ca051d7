using System.Data.Common;
using System.Globalization;
using Dapper;

namespace HaikouApi.Database.Servers;

/// <summary>The state of the data that an answer was made from.</summary>
/// <param name="Number">Grows with every committed change.</param>
/// <param name="UpdatedAt">When it last grew.</param>
/// <param name="Epoch">Whose number it is: another database's, or this one's before it was restored, says nothing about these data.</param>
/// <param name="Dataset">The dataset whose last change it is; null where it is that of all data.</param>
public readonly record struct DataVersion(long Number, DateTime UpdatedAt, Guid Epoch, string? Dataset = null)
{
    /// <summary>The columns of <c>api.data_version v</c> that say it.</summary>
    public const string Selected = "v.version, v.updated_at, v.epoch";

    public const string Sql = $"select {Selected} from api.data_version v";

    /// <summary>What a transaction that changes the data does last.</summary>
    public const string CountUp = "update haikou.data_version set version = version + 1, updated_at = clock_timestamp() returning version";

    /// <summary>How many columns of a result it takes: the first ones, always.</summary>
    public const int Columns = 3;

    /// <summary>The version of a dataset, or of all data, as the columns of <see cref="Selected"/> in a statement of rows.</summary>
    /// <remarks>Each by itself: a join would hide the order of the rows from the planner.</remarks>
    /// <param name="dataset">A declared slug, or null.</param>
    public static string ColumnsOf(string? dataset) => dataset is null
        ? "(select version from api.data_version) as version, (select updated_at from api.data_version) as updated_at, "
            + "(select epoch from api.data_version) as epoch"
        : $"coalesce((select version from api.dataset_versions where dataset = '{dataset}'), 0) as version, "
            + $"coalesce((select updated_at from api.dataset_versions where dataset = '{dataset}'), (select updated_at from api.data_version)) as updated_at, "
            + "(select epoch from api.data_version) as epoch";

    /// <summary>The same as a statement of its own.</summary>
    public static string SqlOf(string? dataset) => dataset is null ? Sql : $"select {ColumnsOf(dataset)}";

    public static DataVersion Of(DbDataReader row, string? dataset = null) => new(row.GetInt64(0), row.GetDateTime(1), row.GetGuid(2), dataset);

    public static async Task<DataVersion> ReadAsync(DbConnection connection, CancellationToken cancellation, string? dataset = null)
    {
        await using var row = await connection.ExecuteReaderAsync(new CommandDefinition(SqlOf(dataset), cancellationToken: cancellation));
        await row.ReadAsync(cancellation);
        return Of(row, dataset);
    }

    /// <summary>Whether it is a later state of the same data.</summary>
    public bool IsAfter(DataVersion other) => Epoch == other.Epoch && Number > other.Number;

    /// <summary>As clients see it: the number. It tells states of one database apart; entity tags tell those of all.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
