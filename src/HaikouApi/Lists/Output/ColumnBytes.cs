using System.Buffers.Text;
using System.Text;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>
/// Columns as the UTF-8 bytes in which they come and go: no string is made of what is only passed on. What is returned holds until the next call.
/// </summary>
public sealed class ColumnBytes
{
    /// <summary>What jsonb has in front of its text on the wire.</summary>
    private const byte JsonbVersion = 1;

    private readonly byte[] _documents;
    private readonly byte[] _pages;
    private byte[] _buffer;

    public ColumnBytes(string baseUrl)
    {
        _documents = Encoding.UTF8.GetBytes($"{baseUrl}/v1/documents/");
        _pages = Encoding.UTF8.GetBytes($"{baseUrl}/pages/");
        _buffer = new byte[1024 + _documents.Length];
    }

    public ReadOnlySpan<byte> Text(NpgsqlDataReader row, int ordinal)
    {
        var length = Read(row, ordinal, at: 0);
        return _buffer.AsSpan(0, length);
    }

    /// <summary>The JSON of a column, without the spaces that PostgreSQL puts into it; no word in it has any.</summary>
    public ReadOnlySpan<byte> Json(NpgsqlDataReader row, int ordinal)
    {
        var (length, written) = (Read(row, ordinal, at: 0), 0);
        for (var i = _buffer[0] == JsonbVersion ? 1 : 0; i < length; i++)
        {
            if (_buffer[i] != (byte)' ') _buffer[written++] = _buffer[i];
        }

        return _buffer.AsSpan(0, written);
    }

    /// <summary>The link that three columns make: document, start and end.</summary>
    public ReadOnlySpan<byte> Link(NpgsqlDataReader row, int document, int start, int end)
    {
        _documents.CopyTo(_buffer, 0);
        var length = _documents.Length + Read(row, document, _documents.Length);
        length = Append(length, "/text#char="u8);
        length = Append(length, row.GetInt32(start));
        length = Append(length, ","u8);
        length = Append(length, row.GetInt32(end));
        return _buffer.AsSpan(0, length);
    }

    /// <summary>The link that two columns make: document and record.</summary>
    public ReadOnlySpan<byte> PageLink(NpgsqlDataReader row, int document, int record)
    {
        _pages.CopyTo(_buffer, 0);
        var length = _pages.Length + Read(row, document, _pages.Length);
        length = Append(length, "#r="u8);
        return _buffer.AsSpan(0, length + Read(row, record, length));
    }

    /// <summary>Reads a column into the buffer, which grows to hold it and some more; returns its length.</summary>
    private int Read(NpgsqlDataReader row, int ordinal, int at)
    {
        const int Spare = 64;
        var length = (int)row.GetBytes(ordinal, 0, _buffer, at, _buffer.Length - at - Spare);
        if (at + length + Spare < _buffer.Length) return length;
        length = (int)row.GetBytes(ordinal, 0, null, 0, 0);
        Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, at + length + Spare + 1));
        return (int)row.GetBytes(ordinal, 0, _buffer, at, length);
    }

    private int Append(int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(at));
        return at + text.Length;
    }

    private int Append(int at, int number) =>
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(at), out var written) ? at + written : throw new InvalidOperationException("no room");
}
