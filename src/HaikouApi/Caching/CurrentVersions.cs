using System.Collections.Frozen;
using System.Data.Common;
using HaikouApi.Database.Servers;

namespace HaikouApi.Caching;

/// <summary>The state that the data are in: of all of them, and of each dataset, of one moment.</summary>
public sealed record CurrentVersions(DataVersion All, IReadOnlyDictionary<string, long> Datasets)
{
    /// <summary>Reads them: the version of all data, and datasets with theirs.</summary>
    public const string Sql = $"""
        select {DataVersion.Selected}, array(select dataset from api.dataset_versions order by 1),
            array(select version from api.dataset_versions order by dataset)
        from api.data_version v
        """;

    /// <summary>Of no dataset is it known which version it has.</summary>
    public static IReadOnlyDictionary<string, long> Unknown { get; } = FrozenDictionary<string, long>.Empty;

    /// <summary>Whether data of this version are current.</summary>
    public bool Are(DataVersion version) => version.Epoch == All.Epoch
        && (version.Dataset is { } dataset ? Datasets.Count > 0 && Datasets.GetValueOrDefault(dataset) == version.Number : version.Number == All.Number);

    public static CurrentVersions Of(DbDataReader row)
    {
        var (datasets, versions) = (row.GetFieldValue<string[]>(DataVersion.Columns), row.GetFieldValue<long[]>(DataVersion.Columns + 1));
        return new(DataVersion.Of(row), datasets.Zip(versions).ToFrozenDictionary(v => v.First, v => v.Second));
    }
}
