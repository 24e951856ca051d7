using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExcelDataReader;
using HaikouApi.Datasets;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Api;

/// <summary>A list as a stranger reads it out of any format: the names of its columns, and its values written in one way.</summary>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The reader of sheets asks for a code page even where it never uses it.</summary>
    static Table() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The pages of JSON, walked to the end.</summary>
    public static async Task<Table> OfJsonAsync(HaikouService service, Dataset dataset, string query)
    {
        var rows = new List<JsonElement>();
        for (string? address = $"/v1/{dataset.Slug}?limit=7{query}"; address is not null;)
        {
            var page = await service.GetAsync(address);
            rows.AddRange(page.GetProperty("data").EnumerateArray());
            address = page.GetProperty("links").GetProperty("next").GetString();
        }

        return OfObjects(dataset, rows);
    }

    /// <summary>The same with its columns in another order.</summary>
    public Table InOrderOf(IReadOnlyList<string> columns)
    {
        Assert.Equal(Columns.Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
        var places = columns.Select(name => Columns.Index().Single(c => c.Item == name).Index).ToList();
        return new(columns, [.. Rows.Select(row => places.Select(place => row[place]).ToList())]);
    }

    public static Table OfNdJson(Dataset dataset, string text) =>
        OfObjects(dataset, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);

    public static Table OfCsv(Dataset dataset, string text, char delimiter = ',')
    {
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8, AutodetectSeparators = [delimiter] };
        return OfSheet(dataset, ExcelReaderFactory.CreateCsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), configuration));
    }

    public static Table OfXlsx(Dataset dataset, byte[] file) => OfSheet(dataset, Open(file));

    /// <summary>A workbook, by a reader that shares nothing with its writer.</summary>
    public static IExcelDataReader Open(byte[] file) => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));

    /// <summary>What a query of DuckDB finds.</summary>
    public static Table OfDuckDb(Dataset dataset, DbDataReader reader)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read()) rows.Add([.. columns.Select((name, i) => Canonical(dataset, name, reader.IsDBNull(i) ? "" : Written(reader.GetValue(i))))]);
        return new(columns, rows);
    }

    private static Table OfSheet(Dataset dataset, IExcelDataReader reader)
    {
        using (reader)
        {
            Assert.True(reader.Read());
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            var rows = new List<IReadOnlyList<string>>();
            while (reader.Read()) rows.Add([.. columns.Select((name, i) => Canonical(dataset, name, Written(reader.GetValue(i))))]);
            return new(columns, rows);
        }
    }

    private static Table OfObjects(Dataset dataset, IReadOnlyList<JsonElement> rows)
    {
        var columns = rows.Count == 0 ? [] : rows[0].EnumerateObject().Select(p => p.Name).ToList();
        return new(columns, [.. rows.Select(r => r.EnumerateObject().Select(p => Canonical(dataset, p.Name, Written(p.Value))).ToList())]);
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
            string.Join("; ", value.EnumerateArray().Select(v => v.GetString())),
        _ => value.GetRawText(),
    };

    private static string Written(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> items => string.Join("; ", items),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Numbers without their trailing zeros, instants to the second, JSON in one order and without the links that only JSON has.</summary>
    private static string Canonical(Dataset dataset, string column, string text) => text.Length == 0 ? text : dataset[column]?.Type switch
    {
        FieldType.Number => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("G29", CultureInfo.InvariantCulture),
        FieldType.Instant =>
            DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).AddMilliseconds(1).ToUniversalTime().ToString("s", CultureInfo.InvariantCulture),
        null when column != "citations" => text,
        null or FieldType.Absences or FieldType.Segments or FieldType.Boxes => Ordered(JsonNode.Parse(text))!.ToJsonString(),
        _ => text,
    };

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members =>
            new JsonObject(members.Where(m => m.Key != "url").OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => KeyValuePair.Create(m.Key, Ordered(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
