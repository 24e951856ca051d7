using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;

namespace HaikouApi.Site.Citing;

/// <summary>What became of a fact, oldest first.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Happenings">What became of it.</param>
/// <param name="Data">The address of the same as data.</param>
public sealed record HistoryModel(Visit Visit, IReadOnlyList<Happening> Happenings, string Data);

/// <summary>A fact that holds no more: as it was last, what ended it, and where it is now.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Fact">Its last state.</param>
/// <param name="At">When it ended.</param>
/// <param name="Ended">Who ended it, and how.</param>
/// <param name="Because">Why; null where nobody said.</param>
/// <param name="Successor">The address of what stands for it; null where nothing does.</param>
/// <param name="History">What became of it.</param>
public sealed record GoneModel(Visit Visit, Fact Fact, DateTime At, string Ended, string? Because, string? Successor, HistoryModel History);
