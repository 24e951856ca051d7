// Reads every dataset from a running service, through the client that Kiota makes of the document: dotnet Reader.dll http://127.0.0.1:5080
using HaikouApi.Clients;
using HaikouApi.Clients.Generated;
using HaikouApi.Clients.Generated.V1.TradeInSubsidies;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

var client = new HaikouClient(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = args[0] });

// What a person writes: names and values are completed by the editor, and a wrong one does not compile.
var most = await client.V1.TradeInSubsidies.GetAsync(asked =>
{
    asked.QueryParameters.Scope = [GetScopeQueryParameterType.District];
    asked.QueryParameters.AmountMaxYuanGte = 6000;
    asked.QueryParameters.Include = [GetIncludeQueryParameterType.Citations];
});
Must(most!.Data!.Count > 0, "some subsidies");
Must(most.Data.TrueForAll(row => row.AmountMaxYuan >= 6000 && row.Citations!.AdditionalData.ContainsKey("amountMaxYuan")), "subsidies of 6000 and more");

var brief = await client.V1.TradeInSubsidies.GetAsync(asked => asked.QueryParameters.Fields = [GetFieldsQueryParameterType.Issuer]);
Must(brief!.Data!.TrueForAll(row => row is { Issuer.Length: > 0, Id: null, Quote: null }), "issuers alone");

// Every list there is, whatever its dataset is called.
var read = 0;
foreach (var list in Lists.Of(client.V1))
{
    var whole = await list.AskAsync(fields: false);
    Must(whole is { Id: not null, Unknown.Count: 0 }, $"{list.Name}: a row with all its fields ({string.Join(", ", whole.Unknown.Keys.Cast<string>())})");
    var part = await list.AskAsync(fields: true);
    Must(part.Unknown.Count == 0 && part.Values == 1, $"{list.Name}: a row with one field has {part.Values}");
    Must(await list.FindAsync(whole.Id!) == whole.Id, $"{list.Name}/{whole.Id}");
    read++;
}

Console.WriteLine($"{read} datasets read");

static void Must(bool holds, string what)
{
    if (!holds) throw new InvalidOperationException(what);
}
