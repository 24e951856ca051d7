using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>Tables of sites: a row names one, a cell of its own for district, street and name; a cell that is empty says what the one above says.</summary>
internal sealed partial class SiteTable(string source, SiteLedger ledger, Evidence? named)
{
    private PrintedName? _district;
    private PrintedName? _street;

    public void Read(Table table)
    {
        var heads = table.Rows[0].Cells.Select(c => c?.Folded ?? "").ToList();
        var (estate, district) = (heads.FindIndex(EstateHead().IsMatch), heads.FindIndex(DistrictHead().IsMatch));
        foreach (var row in table.Rows)
        {
            if (district >= 0 && Under(row, district, heads.Count) is { } whose && DistrictCell().IsMatch(whose.Folded)) (_district, _street) = (whose, null);
            if (estate < 0) Read(row);
            else if (row != table.Rows[0]) ReadEstate(row, Under(row, estate, heads.Count));
        }
    }

    /// <summary>社区 | 小区: where the last column names estates, each is the site; its community only says where it lies.</summary>
    private void ReadEstate(TableRow row, PrintedName? estate)
    {
        if (StreetOf(row) is { } street) _street = street;
        if (estate is null || !EstateCell().IsMatch(estate.Folded)) return;
        ledger.Add(new("governance-table", row.Passage, estate, _district, _street, null, null, named));
    }

    private void Read(TableRow row)
    {
        var cells = row.Cells.OfType<Passage>().Select(c => SiteShapes.Read(new(c, source), isNaming: true)).ToList();
        PrintedName? Whole(Kind kind) =>
            cells.Where(c => c.Tokens is [var only] && only.Kind == kind && only.End - only.Start == c.Passage.Length)
            .Select(c => PrintedName.Of(c, c.Tokens[0])).FirstOrDefault();
        var street = Whole(GovernanceKinds.Street) ?? StreetOf(row);
        if (Whole(GovernanceKinds.District) is { } district) (_district, _street) = (district, null);
        if (street is not null) _street = street;
        if (cells.Find(c => c.Tokens.Any(t => t.Kind == GovernanceKinds.Site)) is not { } site) return;
        var (name, own) = (site.Tokens.First(t => t.Kind == GovernanceKinds.Site), site.Tokens.FirstOrDefault(t => t.Kind == GovernanceKinds.Street));
        if (name.End != site.Passage.Length) return;
        var whose = site.Tokens.FirstOrDefault(t => t.Kind == GovernanceKinds.District) is { End: > 0 } printed ? PrintedName.Of(site, printed) : _district;
        ledger.Add(new("governance-table", row.Passage, PrintedName.Of(site, name)!, whose, own.End > 0 ? PrintedName.Of(site, own) : _street, null, null,
            named));
    }

    /// <summary>学院街道: a cell that is all a street or town.</summary>
    private static PrintedName? StreetOf(TableRow row) => row.Cells.OfType<Passage>()
        .Where(c => c.Length is > 2 and < 10 && (c.Folded.EndsWith("街道", StringComparison.Ordinal) || c.Folded[^1] is '镇' or '乡')
            && !c.Folded.AsSpan().ContainsAny('(', '、')).Select(c => new PrintedName(c, 0, c.Length)).FirstOrDefault();

    private static PrintedName? Under(TableRow row, int column, int columns) =>
        row.Cells.Count == columns && row.Cells[column] is { } cell ? new(cell, 0, cell.Length) : null;

    [GeneratedRegex("^(?:试点|示范|入选|推荐|所在)?(?:住宅)?小区(?:名称)?$")]
    private static partial Regex EstateHead();

    [GeneratedRegex("^[\u4e00-\u9fffA-Za-z0-9·]{2,14}$")]
    private static partial Regex EstateCell();

    [GeneratedRegex("^(?:所[属在])?(?:城?区|[区县]县?(?:市区)?|县\\(市、区\\)|县[(]?[市区、]+[)]?|[县区]\\([县区]\\)|辖区)(?:名称)?$")]
    private static partial Regex DistrictHead();

    [GeneratedRegex("^[\u4e00-\u9fff]{1,8}[区县市旗]$")]
    private static partial Regex DistrictCell();
}
