using Xunit.Abstractions;

[assembly: TestCollectionOrderer("HaikouApi.Tests.TestServer.LongestFirst", "HaikouApi.Tests")]

namespace HaikouApi.Tests.TestServer;

/// <summary>The clients' tests, one after the other, take the longest: begun last they would run alone at the end, on one core.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName == Clients.ClientsOwn.Name ? 0 : 1)
            .ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
