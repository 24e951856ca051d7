using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace HaikouApi.Lists.Output;

/// <summary>
/// Writes rows as typed cells of a worksheet: numbers, days and flags as such, everything else (codes, ids, links, what begins with =) as text.
/// No cell is ever a formula.
/// </summary>
public sealed partial class XlsxRows
{
    /// <summary>Rows of a worksheet below its header.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>UTF-16 characters of a cell.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Excel counts days from 1900 and takes that year for a leap year: from here on it agrees with the calendar.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly RowLayout _layout;
    private readonly string _baseUrl;
    private readonly Headings _headings;
    private readonly Spreadsheet _spreadsheet;
    private readonly StyleId _day;
    private readonly StyleId _instant;
    private readonly StyleId _text;
    private readonly Cell[] _cells;

    public XlsxRows(RowLayout layout, string baseUrl, Spreadsheet spreadsheet, Headings headings)
    {
        _headings = headings;
        (_layout, _baseUrl, _spreadsheet) = (layout, baseUrl, spreadsheet);
        _day = spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        _instant = spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
        _text = spreadsheet.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        _cells = new Cell[layout.Columns.Length + (layout.HasCitations ? 1 : 0)];
    }

    /// <summary>The column that had more text than a cell holds; null while none had.</summary>
    public string? TooLong { get; private set; }

    private IEnumerable<string> Names => _layout.Columns.Select(c => _headings.Of(c.Field)).Concat(_layout.HasCitations ? [_headings.Citations] : []);

    /// <summary>Begins the sheet that <paramref name="rows"/> rows will fill: a header that stays in sight, with filters.</summary>
    public async Task BeginAsync(int rows, CancellationToken cancellation)
    {
        var filtered = $"A1:{SpreadsheetUtility.GetColumnName(_cells.Length)}{(rows + 1).ToString(CultureInfo.InvariantCulture)}";
        var sheet = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions(filtered) };
        for (var i = 0; i < _cells.Length; i++) sheet.Column(i + 1).Width = i < _layout.Columns.Length ? WidthOf(_layout.Columns[i].Field) : 40;
        await _spreadsheet.StartWorksheetAsync(_layout.Query.Dataset.Slug, sheet, cancellation);
        await _spreadsheet.AddHeaderRowAsync([.. Names], _spreadsheet.AddStyle(new Style { Font = new() { Bold = true } }), cancellation);
    }

    public ValueTask WriteRowAsync(DbDataReader row, CancellationToken cancellation)
    {
        for (var i = 0; i < _layout.Columns.Length; i++)
        {
            var (field, ordinal) = _layout.Columns[i];
            _cells[i] = row.IsDBNull(ordinal) ? default : CellOf(row, field, ordinal);
        }

        if (_layout.HasCitations) _cells[^1] = Text(_layout.Citations(row).Json, "citations");
        return _spreadsheet.AddRowAsync(_cells, cancellation);
    }

    private Cell CellOf(DbDataReader row, Field field, int ordinal) => field.Type switch
    {
        FieldType.Number => Number(row.GetDecimal(ordinal), field.Name),
        FieldType.Integer => new(row.GetInt32(ordinal)),
        FieldType.Flag => new(row.GetBoolean(ordinal)),
        FieldType.Day => Day(row.GetFieldValue<DateOnly>(ordinal), field.Name),
        FieldType.Instant => new(row.GetDateTime(ordinal), _instant),
        FieldType.TextList => Text(string.Join("; ", row.GetFieldValue<string[]>(ordinal)), field.Name),
        FieldType.SourceLink =>
            Text(Links.ToText(_baseUrl, row.GetString(_layout.Document), row.GetInt32(ordinal), row.GetInt32(_layout.SourceEnd)), field.Name),
        FieldType.PageLink => Text(Links.ToPage(_baseUrl, row.GetString(_layout.Document), row.GetString(ordinal)), field.Name),
        FieldType.GroupLink => Text(_layout.GroupLink(row, _baseUrl) ?? "", field.Name),
        FieldType.Absences or FieldType.Segments or FieldType.Boxes => Text(RowLayout.Json(row, ordinal), field.Name),
        _ => Text(row.GetString(ordinal), field.Name),
    };

    /// <summary>A spreadsheet keeps 15 digits, as the conversion from double does: a number with more stays whole as text.</summary>
    private Cell Number(decimal number, string column) =>
        Math.Abs(number) < 1e28m && (decimal)(double)number == number ? new(number) : Text(number.ToString(CultureInfo.InvariantCulture), column);

    private Cell Day(DateOnly day, string column) =>
        day < FirstDay ? Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), column) : new(day.ToDateTime(TimeOnly.MinValue), _day);

    /// <summary>Marked as text, so that it stays text when someone edits the cell; Excel shows longer ones well only without the mark.</summary>
    private Cell Text(string text, string column)
    {
        if (text.Length > LongestCell) TooLong ??= column;
        return new(Escaped(text), text.Length <= 255 ? _text : null);
    }

    /// <summary>
    /// What XML cannot hold is written <c>_x0001_</c> (ECMA-376, 22.9.2.19), and what looks like that is escaped itself: spreadsheets turn both back.
    /// </summary>
    public static string Escaped(string text) => Unwritable().Replace(text, match => $"_x{(int)match.ValueSpan[0]:X4}_");

    private static double WidthOf(Field field) => Math.Max(field.Name.Length + 4, field.Type switch
    {
        FieldType.Number or FieldType.Integer or FieldType.Day => 12,
        FieldType.Instant => 20,
        FieldType.Text when field.Values is not null => 14,
        FieldType.Text => 24,
        FieldType.TextList or FieldType.SourceLink or FieldType.PageLink or FieldType.GroupLink => 32,
        _ => 10,
    });

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Unwritable();
}
