using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Clients;

/// <summary>What tools and programs that know only the OpenAPI document make of the service.</summary>
[Collection(ClientsOwn.Name)]
public sealed class ClientTests(HaikouService service)
{
    [NodeFact]
    public async Task The_document_passes_spectral_and_redocly_without_a_warning() => await NodeProject.RunAsync("lint");

    [NodeFact]
    public async Task A_generated_client_type_checks_strictly_and_reads_every_dataset()
    {
        await NodeProject.BuiltAsync();
        var said = await NodeProject.RunAsync("read", service.Address.ToString().TrimEnd('/'), await service.KeyAsync("reader"));
        Assert.Matches(@"^\d+ operations and 1[5-9] datasets read\n$", said);
    }
}

/// <summary>Clients hand pages in as well, so they have a service of their own.</summary>
[CollectionDefinition(Name)]
public sealed class ClientsOwn : ICollectionFixture<HaikouService>
{
    public const string Name = "clients";
}
