using HaikouApi.Lists.Sql;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace HaikouApi.Lists.Output;

/// <summary>The second sheet of a workbook: what each column of the first one means.</summary>
internal static class XlsxDictionary
{
    private static readonly string[] Header = ["name", "type", "unit", "说明", "description", "values", "名称", "label"];
    private static readonly double[] Widths = [20, 12, 12, 48, 64, 40, 20, 24];

    public static async Task WriteAsync(Spreadsheet spreadsheet, RowLayout layout, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < Widths.Length; i++) sheet.Column(i + 1).Width = Widths[i];
        await spreadsheet.StartWorksheetAsync("dictionary", sheet, cancellation);
        await spreadsheet.AddHeaderRowAsync(Header, spreadsheet.AddStyle(new Style { Font = new() { Bold = true } }), cancellation);
        var wrapped = spreadsheet.AddStyle(new Style { Alignment = new() { WrapText = true, Vertical = VerticalAlignment.Top } });
        foreach (var (field, _) in layout.Columns)
        {
            await AddAsync([field.Name, field.TypeName, field.Unit, field.Explanation.Zh, field.Explanation.En,
                field.Values is { } values ? string.Join("; ", values) : null, field.Label.Zh, field.Label.En]);
        }

        if (layout.HasCitations)
        {
            await AddAsync(["citations", "json", null, "每个有值字段的原文与位置", "For each field with a value, the printed words behind it and where they stand.", null,
                "出处", "Citations"]);
        }

        ValueTask AddAsync(string?[] texts) => spreadsheet.AddRowAsync([.. texts.Select(t => new Cell(t, wrapped))], cancellation);
    }
}
