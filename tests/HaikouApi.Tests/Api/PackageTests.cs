using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaikouApi.Documents.Reading;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

/// <summary>The whole as one file, held against the rules of Frictionless Data Package 2.0.</summary>
[Collection(ReadsOnly.Name)]
public sealed class PackageTests(HaikouService service)
{
    private static readonly string[] Types =
        ["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time", "year", "yearmonth", "duration", "geopoint",
            "geojson", "any"];

    [Fact]
    public async Task Holds_a_table_of_each_dataset_and_the_text_of_each_page_as_its_descriptor_says()
    {
        using var zip = await OpenAsync();
        var descriptor = Descriptor(zip);
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", descriptor.GetProperty("$schema").GetString());
        Assert.Matches("^[a-z0-9._/-]+$", descriptor.GetProperty("name").GetString());
        var resources = descriptor.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal),
            resources.Select(r => r.GetProperty("path").GetString()!).Append("datapackage.json").Order(StringComparer.Ordinal));
        Assert.All(resources, r => Assert.Matches("^[a-z0-9._/-]+$", r.GetProperty("name").GetString()));
        Assert.Equal(resources.Count, resources.Select(r => r.GetProperty("name").GetString()).Distinct().Count());
        Assert.Equal(Registry.Default.Catalogue.All.Select(d => d.Slug), resources.Where(IsTable).Select(r => r.GetProperty("name").GetString()));
        var text = await File.ReadAllTextAsync(Repository.File("db/documents/haikou-2024-06-27.txt"));
        Assert.Equal(text, Read(zip, $"texts/{PageReading.IdOf(text)}.txt"));
    }

    [Fact]
    public async Task Every_table_keeps_to_its_schema()
    {
        using var zip = await OpenAsync();
        var tables = Descriptor(zip).GetProperty("resources").EnumerateArray().Where(IsTable)
            .ToDictionary(r => r.GetProperty("name").GetString()!,
            r => (Schema: r.GetProperty("schema"), Rows: Rows(Read(zip, r.GetProperty("path").GetString()!))));
        foreach (var (name, (schema, rows)) in tables)
        {
            Assert.NotEmpty(rows);
            var fields = schema.GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal(fields.Select(f => f.GetProperty("name").GetString()), rows[0]);
            foreach (var (field, column) in fields.Select((f, i) => (f, i))) AssertKept(name, field, [.. rows.Skip(1).Select(r => r[column])]);
            foreach (var key in schema.TryGetProperty("foreignKeys", out var keys) ? keys.EnumerateArray().ToList() : [])
            {
                var to = tables[key.GetProperty("reference").GetProperty("resource").GetString()!].Rows;
                var from = rows[0].IndexOf(key.GetProperty("fields")[0].GetString()!);
                Assert.Subset(to.Skip(1).Select(r => r[to[0].IndexOf("id")]).Append("").ToHashSet(), rows.Skip(1).Select(r => r[from]).ToHashSet());
            }
        }
    }

    [Fact]
    public async Task The_same_data_give_the_same_bytes_and_the_table_of_the_list()
    {
        var first = await service.Http.GetByteArrayAsync("/v1/export.zip");
        Assert.Equal(first, await service.Http.GetByteArrayAsync("/v1/export.zip"));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(await service.Http.GetStringAsync("/v1/quantities?format=csv"), Read(zip, "data/quantities.csv"));
        using var answer = await service.Http.GetAsync("/v1/export.zip", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/export.zip");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(304, (int)(await service.Http.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task The_command_line_writes_the_same_package()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.zip");
        try
        {
            var run = await ServiceProcess.RunAsync(service.ConnectionString, "export", file, "--url", service.Address.ToString());
            Assert.Contains("bytes", run.Output, StringComparison.Ordinal);
            Assert.Equal(await service.Http.GetByteArrayAsync("/v1/export.zip"), await File.ReadAllBytesAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Refuses_parameters_that_a_package_has_no_use_for() =>
        Assert.Equal("unknown-parameter", (await service.ProblemAsync("/v1/export.zip?limit=5", 400)).GetProperty("errors")[0].GetProperty("code").GetString());

    private static bool IsTable(JsonElement resource) => resource.TryGetProperty("type", out var type) && type.GetString() == "table";

    private async Task<ZipArchive> OpenAsync() => new(new MemoryStream(await service.Http.GetByteArrayAsync("/v1/export.zip")));

    private static JsonElement Descriptor(ZipArchive zip) => JsonDocument.Parse(Read(zip, "datapackage.json")).RootElement;

    private static string Read(ZipArchive zip, string path)
    {
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The values of a column are of its type and keep its constraints; an empty one is missing.</summary>
    private static void AssertKept(string table, JsonElement field, IReadOnlyList<string> values)
    {
        var (type, name) = (field.GetProperty("type").GetString()!, $"{table}.{field.GetProperty("name").GetString()}");
        Assert.Contains(type, Types);
        Assert.All(values.Where(v => v.Length > 0), v => Assert.True(IsOf(type, v), $"{name}: {v} is no {type}"));
        if (!field.TryGetProperty("constraints", out var constraints)) return;
        if (constraints.TryGetProperty("required", out _)) Assert.True(values.All(v => v.Length > 0), $"{name} is missing somewhere");
        if (constraints.TryGetProperty("unique", out _)) Assert.Equal(values.Count, values.Distinct().Count());
        if (constraints.TryGetProperty("enum", out var allowed))
        {
            Assert.Subset(allowed.EnumerateArray().Select(v => v.GetString()!).Append("").ToHashSet(), values.ToHashSet());
        }

        if (constraints.TryGetProperty("pattern", out var pattern)) Assert.All(values.Where(v => v.Length > 0), v => Assert.Matches(pattern.GetString()!, v));
        if (constraints.TryGetProperty("minimum", out var least))
        {
            Assert.All(values.Where(v => v.Length > 0),
                v => Assert.True(decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture) >= least.GetDecimal(), name));
        }
    }

    private static bool IsOf(string type, string value) => type switch
    {
        "number" => Regex.IsMatch(value, @"^[+-]?\d+(\.\d+)?$"),
        "integer" => Regex.IsMatch(value, @"^[+-]?\d+$"),
        "boolean" => value is "true" or "false",
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
        "datetime" => DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _),
        "object" => JsonDocument.Parse(value).RootElement.ValueKind == JsonValueKind.Object,
        "array" => JsonDocument.Parse(value).RootElement.ValueKind == JsonValueKind.Array,
        _ => true,
    };

    /// <summary>RFC 4180.</summary>
    private static List<List<string>> Rows(string csv) =>
    [
        .. Regex.Matches(csv, "((?<cell>\"(?:[^\"]|\"\")*\"|[^,\r\n]*)(?<end>,|\r\n))")
            .Aggregate((Rows: new List<List<string>>(), IsNew: true), (read, match) =>
        {
            if (read.IsNew) read.Rows.Add([]);
            var cell = match.Groups["cell"].Value;
            read.Rows[^1].Add(cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell);
            return (read.Rows, match.Groups["end"].Value != ",");
        }).Rows,
    ];
}
