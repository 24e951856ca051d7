using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

[Collection(ReadsOnly.Name)]
public sealed class OpenApiTests(HaikouService service)
{
    private const string Committed = "openapi/haikou.v1.json";

    [Fact]
    public async Task The_committed_document_is_the_served_one()
    {
        var served = (await service.Http.GetStringAsync("/openapi/haikou.v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_OPENAPI") == "1") await File.WriteAllTextAsync(Repository.File(Committed), served);
        Assert.Equal(await File.ReadAllTextAsync(Repository.File(Committed)), served);
    }

    [Fact]
    public async Task Is_openapi_3_1_with_a_tag_and_typed_rows_for_each_dataset()
    {
        var document = await service.GetAsync("/openapi/haikou.v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var dataset in Registry.Default.Catalogue.All)
        {
            var list = document.GetProperty("paths").GetProperty($"/v1/{dataset.Slug}").GetProperty("get");
            Assert.Equal(dataset.Slug, list.GetProperty("tags")[0].GetString());
            Assert.StartsWith("list", list.GetProperty("operationId").GetString(), StringComparison.Ordinal);
            var row = document.GetProperty("components").GetProperty("schemas").GetProperty(dataset.RowType.Name).GetProperty("properties");
            foreach (var field in dataset.Fields)
            {
                Assert.False(string.IsNullOrWhiteSpace(row.GetProperty(field.Name).GetProperty("description").GetString()));
                var type = row.GetProperty(field.Name).TryGetProperty("type", out var t) ? t.ToString() : "";
                Assert.True(!field.Nullable || type.Contains("null", StringComparison.Ordinal), $"{dataset.Slug}.{field.Name} can be null; its schema says {type}");
            }
        }
    }

    [Fact]
    public async Task The_prefilled_example_of_every_operation_is_answered_with_200_and_with_rows()
    {
        var document = await service.GetAsync("/openapi/haikou.v1.json");
        foreach (var (path, operation) in Operations(document))
        {
            var address = path;
            var query = new List<string>();
            foreach (var parameter in Parameters(operation))
            {
                if (!parameter.TryGetProperty("example", out var example)) continue;
                var name = parameter.GetProperty("name").GetString()!;
                var value = example.ValueKind == JsonValueKind.Array ? string.Join(',', example.EnumerateArray().Select(e => e.ToString())) : example.ToString();
                if (parameter.GetProperty("in").GetString() == "path")
                    address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
                else
                    query.Add($"{name}={Uri.EscapeDataString(value)}");
            }

            var answer = await service.Http.GetAsync($"{address}?{string.Join('&', query)}");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}?{string.Join('&', query)} answered {answer.StatusCode}");
            var body = await answer.Content.ReadAsStringAsync();

            // A dataset whose page is not among the shipped ones has no rows, whatever is asked.
            if (Registry.Default.Catalogue.Find(address.Split('/')[^1]) is { IsKeyed: true } dataset && Registry.Default.ShippedPages.IdOfAny(dataset) is null) continue;
            if (body.StartsWith("{\"data\":[", StringComparison.Ordinal)) Assert.False(body.StartsWith("{\"data\":[]", StringComparison.Ordinal), $"{address}?{string.Join('&', query)} has no rows");
        }
    }

    [Fact]
    public async Task Every_documented_parameter_is_accepted()
    {
        var document = await service.GetAsync("/openapi/haikou.v1.json");
        foreach (var (path, operation) in Operations(document).Where(o => !o.Path.Contains('{', StringComparison.Ordinal)))
        {
            var required = string.Concat(Parameters(operation).Where(p => p.TryGetProperty("required", out var needed) && needed.GetBoolean()).Select(p => $"{p.GetProperty("name")}={Uri.EscapeDataString(p.GetProperty("example").ToString())}&"));
            foreach (var parameter in Parameters(operation).Where(p => p.GetProperty("name").GetString() is not ("cursor" or "since") && !(p.TryGetProperty("required", out var needed) && needed.GetBoolean())))
            {
                var address = $"{path}?{required}{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(Sample(parameter))}";
                using var answer = await service.Http.GetAsync(address);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)).Select(p => (p.Name, p.Value.GetProperty("get")));

    private static IEnumerable<JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    /// <summary>A value that the parameter's schema allows.</summary>
    private static string Sample(JsonElement parameter)
    {
        var schema = parameter.GetProperty("schema");
        if (schema.TryGetProperty("items", out var items)) schema = items;
        if (schema.TryGetProperty("enum", out var values)) return values[0].GetString()!;
        if (schema.TryGetProperty("pattern", out var pattern)) return (string[])["2024-05-01", "2024-05", "2024"] is var days && days.All(d => Regex.IsMatch(d, pattern.GetString()!)) ? days[1] : throw new NotSupportedException($"{pattern}");
        return (schema.GetProperty("type").GetString(), schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            ("integer", _) => "1",
            ("number", _) => "1.5",
            ("boolean", _) => "true",
            (_, "date") => "2024-05-01",
            (_, "date-time") => "2024-05-01T00:00:00Z",
            _ => "海口",
        };
    }
}
