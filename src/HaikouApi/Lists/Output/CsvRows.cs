using System.Buffers;
using System.Globalization;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Lists.Sql;
using Npgsql;

namespace HaikouApi.Lists.Output;

/// <summary>How a table of text is written.</summary>
/// <param name="Headings">What stands above its columns.</param>
/// <param name="Delimiter">What separates its values.</param>
/// <param name="ForExcel">Whether it is made safe for spreadsheets.</param>
public sealed record CsvStyle(Headings Headings, char Delimiter = ',', bool ForExcel = false);

/// <summary>
/// Writes rows as CSV (RFC 4180), straight from the columns of a result: lists become <c>a; b</c>, nothing else is lost. For Excel it begins
/// with a byte order mark, and a text that Excel would run as a formula has an apostrophe in front (so has one that begins with an apostrophe:
/// whoever takes one away has the text).
/// </summary>
public sealed class CsvRows(RowLayout layout, string baseUrl, IBufferWriter<byte> output, CsvStyle style) : RowWriter
{
    /// <summary>What a spreadsheet may take for the beginning of a formula, the full-width forms included, and the mark against it.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠\t\r\n'");

    private readonly SearchValues<byte> _needQuotes = SearchValues.Create(Encoding.UTF8.GetBytes($"{style.Delimiter}\"\r\n"));
    private readonly byte[] _delimiter = Encoding.UTF8.GetBytes($"{style.Delimiter}");
    private readonly ColumnBytes _bytes = new(baseUrl);

    // A row is a hundred small pieces: they are put together here, and not by the interface of the output.
    private byte[] _line = new byte[1024];
    private int _length;

    public override ValueTask BeginAsync()
    {
        if (style.ForExcel) Write("\uFEFF"u8);
        var first = true;
        foreach (var heading in layout.Columns.Select(c => style.Headings.Of(c.Field)).Concat(layout.HasCitations ? [style.Headings.Citations] : []))
        {
            if (!first) Write(_delimiter);
            first = false;
            WriteText(heading);
        }

        return EndLine();
    }

    public override ValueTask WriteAsync(NpgsqlDataReader row)
    {
        for (var i = 0; i < layout.Columns.Length; i++)
        {
            if (i > 0) Write(_delimiter);
            var (field, ordinal) = layout.Columns[i];
            if (!row.IsDBNull(ordinal)) WriteValue(row, field.Type, ordinal);
        }

        if (layout.HasCitations)
        {
            Write(_delimiter);
            WriteText(layout.Citations(row).Json);
        }

        return EndLine();
    }

    private void WriteValue(NpgsqlDataReader row, FieldType type, int ordinal)
    {
        switch (type)
        {
            case FieldType.Number:
                Write(row.GetDecimal(ordinal), 32);
                break;
            case FieldType.Integer:
                Write(row.GetInt32(ordinal), 16);
                break;
            case FieldType.Flag:
                Write(row.GetBoolean(ordinal) ? "true"u8 : "false"u8);
                break;
            case FieldType.Day:
                Write(row.GetFieldValue<DateOnly>(ordinal), 10, "O");
                break;
            case FieldType.Instant:
                Write(row.GetFieldValue<DateTime>(ordinal), 32, "O");
                break;
            case FieldType.TextList:
                WriteText(string.Join("; ", row.GetFieldValue<string[]>(ordinal)));
                break;
            case FieldType.PageLink:
                WriteText(_bytes.PageLink(row, layout.Document, ordinal));
                break;
            case FieldType.GroupLink:
                WriteText(layout.GroupLink(row, baseUrl) ?? "");
                break;
            case FieldType.SourceLink:
                WriteQuoted(_bytes.Link(row, layout.Document, ordinal, layout.SourceEnd));
                break;
            case FieldType.Absences or FieldType.Segments or FieldType.Boxes:
                WriteText(_bytes.Json(row, ordinal));
                break;
            default:
                WriteText(_bytes.Text(row, ordinal));
                break;
        }
    }

    private void WriteText(string text) => WriteText(Encoding.UTF8.GetBytes(text));

    private void WriteText(ReadOnlySpan<byte> text)
    {
        var quoted = text.ContainsAny(_needQuotes);
        if (quoted) Write("\""u8);
        if (style.ForExcel && Rune.DecodeFromUtf8(text, out var first, out _) == OperationStatus.Done && first.IsBmp
            && FormulaStarts.Contains((char)first.Value))
        {
            Write("'"u8);
        }

        for (var quote = quoted ? text.IndexOf((byte)'"') : -1; quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            Write(text[..(quote + 1)]);
            Write("\""u8);
            text = text[(quote + 1)..];
        }

        Write(text);
        if (quoted) Write("\""u8);
    }

    /// <summary>Writes what has no quotation mark in it.</summary>
    private void WriteQuoted(ReadOnlySpan<byte> text)
    {
        Write("\""u8);
        Write(text);
        Write("\""u8);
    }

    private void Write<T>(T value, int longest, string? format = null)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(Room(longest), out var written, format, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    private Span<byte> Room(int bytes)
    {
        if (_line.Length - _length < bytes) Array.Resize(ref _line, Math.Max(2 * _line.Length, _length + bytes));
        return _line.AsSpan(_length);
    }

    private ValueTask EndLine()
    {
        Write("\r\n"u8);
        output.Write(_line.AsSpan(0, _length));
        _length = 0;
        return default;
    }
}
