using System.Globalization;
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

    [Fact]
    public async Task A_client_that_kiota_generates_compiles_and_reads_every_dataset_with_and_without_fields() =>
        Assert.Matches(@"^1[5-9] datasets read\n$", await KiotaProject.ReadAsync(service.Address.ToString().TrimEnd('/')));

    [NodeFact]
    public async Task Every_operation_answers_as_documented_however_it_is_asked()
    {
        await NodeProject.BuiltAsync();
        var (key, revoked) = (await service.KeyAsync("fuzzer"), await service.KeyAsync("former"));
        await ServiceProcess.RunAsync(service.ConnectionString, "keys", "revoke", "former");
        var said = await NodeProject.RunAsync("fuzz", service.Address.ToString().TrimEnd('/'), key, revoked);
        Assert.InRange(int.Parse(said[..said.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture), 5000, int.MaxValue);
    }
}

/// <summary>Clients submit pages as well, so they have a service of their own.</summary>
[CollectionDefinition(Name)]
public sealed class ClientsOwn : ICollectionFixture<HaikouService>
{
    public const string Name = "clients";
}
