using HaikouApi.Datasets;
using HaikouApi.Lists;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;

namespace HaikouApi.Site.Start;

/// <summary>A page among the newest, and what it is called.</summary>
public sealed record NewestPage(Fact Page, string Name);

/// <summary>A page with places that nobody has looked into.</summary>
public sealed record UncheckedPage(string Id, string Name, long Warnings);

/// <summary>A fact that opens the start page, with its printed sentence.</summary>
public sealed record Lead(Fact Fact, IReadOnlyList<Run> Sentence);

/// <summary>The start page.</summary>
/// <param name="Visit">Who looks.</param>
/// <param name="Datasets">All datasets.</param>
/// <param name="States">How much each holds.</param>
/// <param name="Newest">The newest pages.</param>
/// <param name="Unchecked">The pages with most to check.</param>
/// <param name="Opened">The page of the leads.</param>
/// <param name="Leads">Some of its facts.</param>
public sealed record HomeModel(Visit Visit, IReadOnlyList<Dataset> Datasets, IReadOnlyDictionary<string, DatasetState> States,
    IReadOnlyList<NewestPage> Newest, IReadOnlyList<UncheckedPage> Unchecked, Fact? Opened, IReadOnlyList<Lead> Leads);
