namespace HaikouApi.Extraction;

/// <summary>One kind of facts that is read: its name, and how an article is read for it.</summary>
/// <param name="Name">A stable kebab-case name.</param>
/// <param name="Read">Reads one article. What it is not sure of it adds to the warnings of the context.</param>
public sealed record Family(string Name, Func<PageContext, int, IEnumerable<Record>> Read);
