using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;
using Parquet;
using Parquet.Schema;

namespace HaikouApi.Lists.Output;

/// <summary>
/// Writes rows as Apache Parquet, a row group at a time: numbers as decimals, days and instants as such, lists as lists. The file's metadata says in
/// <c>fields</c> what each column is called, means and is measured in.
/// </summary>
public sealed class ParquetRows : RowWriter
{
    /// <summary>What a row group holds at most: it is in memory until it is written.</summary>
    private const int MostRows = 20_000, MostBytes = 2_500_000;

    private readonly RowLayout _layout;
    private readonly string _baseUrl;
    private readonly IBufferWriter<byte> _output;
    private readonly ParquetColumn[] _columns;

    private ParquetWriter? _writer;
    private int _rows;
    private int _bytes;

    public ParquetRows(RowLayout layout, string baseUrl, IBufferWriter<byte> output)
    {
        (_layout, _baseUrl, _output) = (layout, baseUrl, output);
        var bytes = new ColumnBytes(baseUrl);
        _columns =
        [
            .. layout.Columns.Select(c => ParquetColumn.Of(c.Field, c.Ordinal, layout, bytes, baseUrl)),
            .. layout.HasCitations ? [ParquetColumn.OfCitations(layout)] : Array.Empty<ParquetColumn>(),
        ];
    }

    public override async ValueTask BeginAsync()
    {
        _writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(_columns.Select(c => c.Declared)), new BufferStream(_output),
            new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest });
        _writer.CustomMetadata = Metadata();
    }

    public override ValueTask WriteAsync(NpgsqlDataReader row)
    {
        foreach (var column in _columns) _bytes += column.Take(row);
        return ++_rows < MostRows && _bytes < MostBytes ? default : WriteGroupAsync();
    }

    public override async ValueTask EndAsync()
    {
        if (_rows > 0) await WriteGroupAsync();
        await _writer!.DisposeAsync();
    }

    private async ValueTask WriteGroupAsync()
    {
        using var group = _writer!.CreateRowGroup();
        foreach (var column in _columns) await column.WriteAsync(group);
        group.CompleteValidate();
        (_rows, _bytes) = (0, 0);
    }

    private Dictionary<string, string> Metadata()
    {
        var dataset = _layout.Query.Dataset;
        var fields = new JsonObject(_layout.Columns.Select(c => KeyValuePair.Create(c.Field.Name, (JsonNode?)new JsonObject
        {
            ["type"] = c.Field.TypeName,
            ["unit"] = c.Field.Unit,
            ["label"] = new JsonObject { ["zh"] = c.Field.Label.Zh, ["en"] = c.Field.Label.En },
            ["description"] = new JsonObject { ["zh"] = c.Field.Description.Zh, ["en"] = c.Field.Description.En },
        })));
        return new()
        {
            ["dataset"] = dataset.Slug,
            ["title"] = $"{dataset.Title.Zh} · {dataset.Title.En}",
            ["description"] = $"{dataset.Description.Zh} {dataset.Description.En}",
            ["source"] = _baseUrl,
            ["fields"] = fields.ToJsonString(new JsonSerializerOptions { Encoder = PlainJsonEncoder.Instance }),
        };
    }
}
