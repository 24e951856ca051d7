using System.Buffers;
using System.Text.Json;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>Writes rows in one format, each when it is read, into a buffer that is handed on from time to time.</summary>
public abstract class RowWriter : IAsyncDisposable
{
    /// <summary>Writes what comes before the rows.</summary>
    public virtual ValueTask BeginAsync() => default;

    public abstract ValueTask WriteAsync(NpgsqlDataReader row);

    /// <summary>Writes what comes after them.</summary>
    public virtual ValueTask EndAsync() => default;

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}

/// <summary>Writes a JSON object a line.</summary>
public sealed class NdJsonRows(RowLayout layout, string baseUrl, IBufferWriter<byte> output) : RowWriter
{
    private readonly JsonRows _rows = new(layout, baseUrl);
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, SkipValidation = true });

    public override ValueTask WriteAsync(NpgsqlDataReader row)
    {
        _rows.Write(_json, row);
        _json.Flush();
        _json.Reset();
        output.Write("\n"u8);
        return default;
    }

    public override async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync();
        await base.DisposeAsync();
    }
}
