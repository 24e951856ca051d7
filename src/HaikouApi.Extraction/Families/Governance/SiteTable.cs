using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>Tables of sites: a row names one, a cell of its own for district, street and name; a cell that is empty says what the one above says.</summary>
internal sealed class SiteTable(string source, SiteLedger ledger, Evidence? named)
{
    private PrintedName? _district;
    private PrintedName? _street;

    public void Read(Table table)
    {
        foreach (var row in table.Rows) Read(row);
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
}
