using System.Data.Common;
using Dapper;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;

namespace HaikouApi.Lists;

/// <summary>How many rows a dataset has, and when the last of them came.</summary>
public sealed record DatasetState
{
    public required string Slug { get; init; }

    public required long Rows { get; init; }

    public DateTime? GrownAt { get; init; }

    /// <summary>When it last changed, and by what.</summary>
    public DateTime? ChangedAt { get; init; }

    public string? Cause { get; init; }

    public string? Label { get; init; }

    public string? Because { get; init; }

    public required long Version { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required Guid Epoch { get; init; }

    /// <summary>The state of all data that it was read of.</summary>
    public DataVersion DataVersion => new(Version, UpdatedAt, Epoch);

    /// <summary>The states of datasets at one moment, by slug.</summary>
    public static async Task<IReadOnlyDictionary<string,
        DatasetState>> ReadAsync(DbConnection connection, IEnumerable<Dataset> datasets, CancellationToken cancellation) =>
        (await connection.QueryAsync<DatasetState>(new CommandDefinition(Sql(datasets), cancellationToken: cancellation))).ToDictionary(s => s.Slug);

    private static string Sql(IEnumerable<Dataset> datasets) =>
        $"select {DataVersion.Selected}, d.slug, d.rows, d.grown_at, l.* from api.data_version v cross join ("
        + string.Join("\nunion all ", datasets.Select(
            d =>
            $"select '{d.Slug}' as slug, '{(d.Table is null ? "documents" : d.Slug)}' as changes_of, count(*) as rows, "
                + $"max(recorded_at) as grown_at from api.{d.View}"))
        + $") d left join lateral (select c.at as changed_at, c.cause, c.label, "
        + "c.because from api.changes c where d.changes_of = any(c.datasets) order by c.version desc limit 1) l on true";
}
