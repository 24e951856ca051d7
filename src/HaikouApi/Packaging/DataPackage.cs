using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Packaging;

/// <summary>
/// Everything, as one file: a ZIP with a table of each dataset, the text of each page, and what they mean. The same data give the same bytes.
/// </summary>
public sealed class DataPackage(Catalogue catalogue, Imprint imprint, string baseUrl)
{
    /// <summary>Bytes gathered before they are handed on.</summary>
    private const int HandOverAt = 32 * 1024;

    /// <summary>When the parts were made, as the ZIP says: the first instant it can name.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new() { Encoder = PlainJsonEncoder.Instance, WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the package as of the connection's snapshot.</summary>
    /// <param name="connection">A connection in a transaction that sees one moment.</param>
    /// <param name="version">The state of the data that it sees.</param>
    /// <param name="output">Where what is written is gathered.</param>
    /// <param name="handOver">Hands on what was gathered, and empties it.</param>
    /// <param name="cancellation">When nobody waits any more.</param>
    public async Task WriteAsync(NpgsqlConnection connection, DataVersion version, ArrayBufferWriter<byte> output, Func<ValueTask> handOver,
        CancellationToken cancellation)
    {
        await using (var zip = await ZipArchive.CreateAsync(new BufferStream(output), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8, cancellation))
        {
            var descriptor = new PackageDescriptor(catalogue, imprint, baseUrl).Of(version, await IdsAsync(connection, cancellation));
            await using (var entry = await OpenAsync(zip, "datapackage.json", cancellation))
            {
                await entry.WriteAsync(Encoding.UTF8.GetBytes(descriptor.ToJsonString(Json) + "\n"), cancellation);
            }

            foreach (var dataset in catalogue.All) await WriteTableAsync(zip, connection, dataset, output, handOver, cancellation);
            await WriteTextsAsync(zip, connection, output, handOver, cancellation);
        }

        await handOver();
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select id from api.document_texts order by id", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<string>();
        while (await reader.ReadAsync(cancellation)) ids.Add(reader.GetString(0));
        return ids;
    }

    private static async Task<Stream> OpenAsync(ZipArchive zip, string path, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return await entry.OpenAsync(cancellation);
    }

    private async Task WriteTableAsync(ZipArchive zip, NpgsqlConnection connection, Dataset dataset, ArrayBufferWriter<byte> output, Func<ValueTask> handOver,
        CancellationToken cancellation)
    {
        var all = ListQuery.From(new ListRequest(dataset, Array.Empty<QueryParameter>(), ListParameter.All),
            Formats.Csv).Query! with
        { Fields = PackageDescriptor.FieldsOf(dataset) };
        var sql = ListSql.Stream(all);
        await using var command = sql.On(connection);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await using var entry = await OpenAsync(zip, PackageDescriptor.PathOf(dataset), cancellation);
        var gathered = new ArrayBufferWriter<byte>(2 * HandOverAt);
        var rows = new CsvRows(sql.Layout, baseUrl, gathered, new(new Headings(null)));
        await rows.BeginAsync();
        while (await reader.ReadAsync(cancellation))
        {
            await rows.WriteAsync(reader);
            if (gathered.WrittenCount < HandOverAt) continue;
            await entry.WriteAsync(gathered.WrittenMemory, cancellation);
            gathered.ResetWrittenCount();
            if (output.WrittenCount >= HandOverAt) await handOver();
        }

        await entry.WriteAsync(gathered.WrittenMemory, cancellation);
    }

    private async Task WriteTextsAsync(
        ZipArchive zip, NpgsqlConnection connection, ArrayBufferWriter<byte> output, Func<ValueTask> handOver, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select id, text from api.document_texts order by id", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            await using (var entry = await OpenAsync(zip, PackageDescriptor.PathOf(reader.GetString(0)), cancellation))
            {
                var text = reader.GetString(1);
                await entry.WriteAsync(Encoding.UTF8.GetBytes(catalogue.Pages.Withheld is null ? text : Bylines.Without(text)), cancellation);
            }

            if (output.WrittenCount >= HandOverAt) await handOver();
        }
    }
}
