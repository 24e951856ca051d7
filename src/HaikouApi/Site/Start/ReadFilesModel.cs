using HaikouApi.Datasets;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Start;

/// <summary>What was read of one of several files.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Fault">Why it was not read; null where it was.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Facts">How many facts there are of each kind.</param>
/// <param name="Doubts">How many things were unclear.</param>
public sealed record ReadFile(string Name, string? Fault, string? Title, IReadOnlyList<(Dataset Dataset, int Rows)> Facts, int Doubts);

/// <summary>What was read of several files.</summary>
public sealed record ReadFilesModel(Visit Visit, IReadOnlyList<ReadFile> Files);
