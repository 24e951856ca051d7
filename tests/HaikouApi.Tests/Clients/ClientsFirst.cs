using Xunit.Abstractions;

[assembly: TestCollectionOrderer("HaikouApi.Tests.Clients.ClientsFirst", "HaikouApi.Tests")]

namespace HaikouApi.Tests.Clients;

/// <summary>The clients' tests, one after the other, take the longest: begun last they would run alone at the end, on one core.</summary>
public sealed class ClientsFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName == ClientsOwn.Name ? 0 : 1)
            .ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
