using System.Globalization;
using System.Net;
using System.Text.Json;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Tests.Database;
using HaikouApi.Tests.TestServer;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Weather;

namespace HaikouApi.Tests.AddedDataset;

/// <summary>A dataset that is added as the README says (tests/Weather) has everything that the others have.</summary>
public sealed class AddedDatasetTests(WeatherService service) : IClassFixture<WeatherService>
{
    private const string Bulletin = "# 天气\n文昌市2023年8月2日多云，有阵雨，最高气温33℃，最低气温25℃。\n";

    public static TheoryData<string> Cases => [.. Corpus().Select(c => c.GetProperty("name").GetString()!)];

    [Fact]
    public async Task Is_in_the_catalogue_beside_the_others_with_labels_unit_and_values()
    {
        var entries = (await service.GetAsync("/v1/datasets")).GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(Registry.Default.Catalogue.All.Select(d => d.Slug).Append("weather-readings"), entries.Select(e => e.GetProperty("name").GetString()));
        var fields = entries[^1].GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        Assert.Equal("""{"zh":"最高气温","en":"High"}""", fields["high"].GetProperty("label").GetRawText());
        Assert.Equal(("Cel", "The highest temperature."),
            (fields["high"].GetProperty("unit").GetString(), fields["high"].GetProperty("description").GetProperty("en").GetString()));
        Assert.Equal("""["clear","cloudy","overcast"]""", fields["sky"].GetProperty("values").GetRawText());
        Assert.Equal("多云", fields["sky"].GetProperty("valueLabels").GetProperty("cloudy").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task Is_listed_filtered_sorted_and_counted_with_the_page_it_brings()
    {
        Assert.Equal(2, (await service.GetAsync("/v1/weather-readings?day=2024-06")).GetProperty("page").GetProperty("total").GetInt32());
        Assert.Equal(["三亚市"], await CitiesAsync("sky=cloudy&day=2024-06-28"));
        Assert.Equal(["海口市"], await CitiesAsync("high.gte=33&day=2024-06-28"));
        Assert.Equal(["三亚市", "海口市"], await CitiesAsync("sort=high&day=2024-06-28"));
        Assert.Equal(["三亚市"], await CitiesAsync($"q={Uri.EscapeDataString("三亚")}"));
        Assert.Equal(2, (await service.GetAsync("/v1/weather-readings?day=2024-06-28&facets=sky")).GetProperty("facets").GetProperty("sky").GetArrayLength());
        using var refused = await service.Http.GetAsync("/v1/weather-readings?skyy=cloudy");
        Assert.Equal("sky", (await HaikouService.ProblemAsync(refused, 400)).GetProperty("errors")[0].GetProperty("suggestion").GetString());
    }

    [Fact]
    public async Task Is_exported() => Assert.Equal(
        "city,day,high,low,sky\r\n三亚市,2024-06-28,32,27,cloudy\r\n海口市,2024-06-28,34,26,clear\r\n",
        await service.Http.GetStringAsync("/v1/weather-readings?day=2024-06-28&fields=city,day,high,low,sky&format=csv"));

    [Fact]
    public async Task Is_documented_in_openapi_with_an_example_that_has_rows()
    {
        var document = await service.GetAsync("/openapi/haikou.v1.json");
        var row = document.GetProperty("components").GetProperty("schemas").GetProperty("WeatherReading");
        Assert.Equal("The weather of one place on one day (天气), as forecast.", row.GetProperty("description").GetString());
        Assert.EndsWith("/WeatherReadingSky", row.GetProperty("properties").GetProperty("sky").GetProperty("anyOf")[0].GetProperty("$ref").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("""["clear","cloudy","overcast"]""",
            JsonSerializer.Serialize(document.GetProperty("components").GetProperty("schemas").GetProperty("WeatherReadingSky").GetProperty("enum")));
        Assert.Contains("最高气温", row.GetProperty("properties").GetProperty("high").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("high", row.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        var list = document.GetProperty("paths").GetProperty("/v1/weather-readings").GetProperty("get");
        Assert.Equal(("weather-readings", "listWeatherReadings"), (list.GetProperty("tags")[0].GetString(), list.GetProperty("operationId").GetString()));
        var example = list.GetProperty("parameters").EnumerateArray().Single(p => p.TryGetProperty("name", out var name) && name.GetString() == "high.gte")
            .GetProperty("example");
        Assert.NotEmpty(await CitiesAsync($"high.gte={example}"));
        var of = document.GetProperty("paths").GetProperty("/v1/weather-readings/{id}").GetProperty("get").GetProperty("parameters")[0];
        if (of.TryGetProperty("$ref", out var shared))
        {
            of = document.GetProperty("components").GetProperty("parameters").GetProperty(shared.GetString()!.Split('/')[^1]);
        }

        var id = of.GetProperty("example").GetString();
        Assert.Equal("海口市", (await service.GetAsync($"/v1/weather-readings/{id}")).GetProperty("city").GetString());
    }

    [Fact]
    public async Task Is_read_from_a_text_with_its_evidence()
    {
        var rows = (await service.PostAsync("/v1/extractions", Bulletin)).GetProperty("records").GetProperty("weather-readings");
        var row = Assert.Single(rows.EnumerateArray());
        Assert.Equal(("文昌市", "2023-08-02", "cloudy", 33, 25),
            (Text(row, "city"), Text(row, "day"), Text(row, "sky"), row.GetProperty("high").GetInt32(), row.GetProperty("low").GetInt32()));
        Assert.Equal(["文昌市", "2023年8月2日", "33", "25", "多云"],
            ((string[])["city", "day", "high", "low", "sky"]).Select(f => Text(row.GetProperty("citations").GetProperty(f), "quote")));
    }

    [Fact]
    public async Task Is_left_out_and_warned_of_where_its_key_is_taken_by_a_record_that_says_something_else()
    {
        var read = await service.PostAsync("/v1/extractions", Bulletin + "文昌市2023年8月2日多云，最高气温36℃，最低气温25℃。\n");
        Assert.Equal(33, Assert.Single(read.GetProperty("records").GetProperty("weather-readings").EnumerateArray()).GetProperty("high").GetInt32());
        var warning = Assert.Single(read.GetProperty("warnings").EnumerateArray());
        Assert.Equal("record-left-out", Text(warning, "code"));
        Assert.Contains("another high", warning.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Bulletin.Length, warning.GetProperty("start").GetInt32());
        var alone = await service.PostAsync("/v1/extractions", Bulletin);
        Assert.Equal(alone.GetProperty("coverage").GetProperty("read").GetInt32(), read.GetProperty("coverage").GetProperty("read").GetInt32());
    }

    [Fact]
    public async Task Is_read_once_without_a_warning_where_it_is_printed_twice()
    {
        var read = await service.PostAsync("/v1/extractions", Bulletin + "文昌市2023年8月2日多云，最高气温33℃，最低气温25℃。\n");
        Assert.Single(read.GetProperty("records").GetProperty("weather-readings").EnumerateArray());
        Assert.Empty(read.GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task Is_stored_and_found_again()
    {
        var key = (await ServiceProcess.RunAsync(typeof(Weather.Program).Assembly, service.Database, [], ["keys", "add", "weather"])).Output.Trim();
        var stored = await service.PostAsync("/v1/documents", "# 天气\n儋州市2022年8月2日晴，最高气温35℃，最低气温26℃。\n", key);
        var id = Text(stored.GetProperty("records").GetProperty("weather-readings")[0], "id");
        var row = await service.GetAsync($"/v1/weather-readings/{id}");
        Assert.Equal(("儋州市", "2022年8月2日"), (Text(row, "city"), Text(row.GetProperty("citations").GetProperty("day"), "quote")));
        Assert.Equal(id, Text((await service.GetAsync($"/v1/search?q={Uri.EscapeDataString("儋州市")}&dataset=weather-readings")).GetProperty("data")[0], "id"));
        Assert.Equal("儋州市2022年8月2日晴，最高气温35℃，最低气温26℃。", Text(row, "sentence"));
        Assert.Equal(Text(row, "sentence"), Text(row.GetProperty("citations").GetProperty("sentence"), "quote"));
    }

    /// <summary>Its own migration ran before the one that gives all records a sentence.</summary>
    [Fact]
    public async Task Its_table_of_before_gets_what_all_records_get()
    {
        const string Sentence = "0031";
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await connection.ExecuteAsync("create table public.haikou_migration (schemaversionsid serial primary key, scriptname varchar(255) not null, "
            + "applied timestamp not null)");
        foreach (var script in Migrations.Scripts(Weather.Program.Registry.Resources).Where(s => !s.Name.StartsWith(Sentence, StringComparison.Ordinal)))
        {
            await connection.ExecuteAsync(script.Contents);
            await connection.ExecuteAsync("insert into public.haikou_migration (scriptname, applied) values (@Name, now())", script);
        }

        Assert.NotEmpty(await DeclaredSchema.MendAsync(Weather.Program.Registry.Catalogue.All, connection));
        await Migrations.RunAsync(database, Weather.Program.Registry.Resources, NullLogger.Instance);
        Assert.Empty(await DeclaredSchema.MendAsync(Weather.Program.Registry.Catalogue.All, connection));
    }

    [Fact]
    public async Task Its_table_keeps_the_promise_and_refuses_what_was_never_printed()
    {
        await using var tables = new DatasetTables(service.Database);
        await tables.CheckAsync(WeatherReadings.Dataset);
    }

    [Fact]
    public async Task Its_migration_says_what_the_declaration_says()
    {
        await using var connection = new NpgsqlConnection(service.Database);
        await connection.OpenAsync();
        Assert.Empty(await DeclaredSchema.MendAsync(Weather.Program.Registry.Catalogue.All, connection));
    }

    [Fact]
    public async Task A_service_that_does_not_know_it_answers_404()
    {
        using var answer = await service.Http.GetAsync("/v1/wether-readings");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("weather-readings", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(Registry.Default.Catalogue.Find("weather-readings"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_rule_reads_just_what_the_case_says(string name)
    {
        var text = Corpus().Single(c => c.GetProperty("name").GetString() == name);
        var publishedOn = text.TryGetProperty("publishedOn", out var day) ? DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture) : (DateOnly?)null;
        var records = Weather.Program.Registry.Extractor.Read(text.GetProperty("text").GetString()!, publishedOn).Records.Where(
            r => r.Dataset == "weather-readings");
        Assert.Equal(
            text.GetProperty("expect").EnumerateArray()
                .Select(row => string.Join(' ', row.EnumerateObject().Select(f => $"{f.Name}={f.Value}").Order(StringComparer.Ordinal))),
            records.Select(r => string.Join(' ', r.Fields.Select(
                f => $"{f.Key}={(f.Value.Content is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : f.Value.Content)}")
                .Order(StringComparer.Ordinal))));
    }

    private static List<JsonElement> Corpus() =>
        [.. JsonDocument.Parse(Weather.Program.Registry.Resources.ReadText("corpus.json")).RootElement.EnumerateArray()];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task<IEnumerable<string?>> CitiesAsync(string query) =>
        (await service.GetAsync($"/v1/weather-readings?{query}")).GetProperty("data").EnumerateArray().Select(r => Text(r, "city"));
}
