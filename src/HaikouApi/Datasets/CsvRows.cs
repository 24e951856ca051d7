using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;
using HaikouApi.Http;

namespace HaikouApi.Datasets;

/// <summary>
/// Writes rows as CSV (RFC 4180), straight from the columns of a result: lists become <c>a; b</c>, nothing else is lost. For Excel it begins
/// with a byte order mark, and a text that Excel would run as a formula has an apostrophe in front (so has one that begins with an apostrophe:
/// whoever takes one away has the text).
/// </summary>
public sealed class CsvRows(RowLayout layout, string baseUrl, IBufferWriter<byte> output, bool forExcel)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>What a spreadsheet may take for the beginning of a formula, the full-width forms included, and the mark against it.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠\t\r\n'");

    public void WriteHeader()
    {
        if (forExcel) output.Write("\uFEFF"u8);
        var names = layout.Columns.Select(c => c.Field.Name);
        if (layout.HasCitations) names = names.Append("citations");
        Write(string.Join(',', names) + "\r\n");
    }

    public void WriteRow(DbDataReader row)
    {
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            var (field, ordinal) = layout.Columns[i];
            if (!row.IsDBNull(ordinal)) WriteValue(row, field.Type, ordinal);
        }

        if (layout.HasCitations)
        {
            output.Write(","u8);
            WriteText(layout.Citations(row).Json ?? "");
        }

        output.Write("\r\n"u8);
    }

    private void WriteValue(DbDataReader row, FieldType type, int ordinal)
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
                Write(row.GetBoolean(ordinal) ? "true" : "false");
                break;
            case FieldType.Day:
                Write(row.GetFieldValue<DateOnly>(ordinal), 10, "yyyy-MM-dd");
                break;
            case FieldType.Instant:
                Write(row.GetFieldValue<DateTime>(ordinal), 32, "O");
                break;
            case FieldType.TextList:
                WriteText(string.Join("; ", row.GetFieldValue<string[]>(ordinal)));
                break;
            case FieldType.SourceLink:
                Write(Links.ToText(baseUrl, row.GetString(ordinal), row.GetInt32(ordinal + 1), row.GetInt32(ordinal + 2)), quoted: true);
                break;
            case FieldType.Absences or FieldType.Segments:
                WriteText(RowLayout.Json(row, ordinal));
                break;
            default:
                WriteText(row.GetString(ordinal));
                break;
        }
    }

    private void WriteText(string text)
    {
        if (forExcel && text.Length > 0 && FormulaStarts.Contains(text[0])) text = "'" + text;
        if (text.AsSpan().ContainsAny(NeedQuotes))
            Write(text.Replace("\"", "\"\"", StringComparison.Ordinal), quoted: true);
        else
            Write(text);
    }

    private void Write(string text, bool quoted = false)
    {
        if (quoted) output.Write("\""u8);
        Encoding.UTF8.GetBytes(text, output);
        if (quoted) output.Write("\""u8);
    }

    private void Write<T>(T value, int longest, string? format = null)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(output.GetSpan(longest), out var written, format, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
