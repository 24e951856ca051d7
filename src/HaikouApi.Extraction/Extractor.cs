using HaikouApi.Extraction.AirQuality;
using HaikouApi.Extraction.Enterprises;
using HaikouApi.Extraction.Events;
using HaikouApi.Extraction.Governance;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension;
using HaikouApi.Extraction.Postal;
using HaikouApi.Extraction.Press;
using HaikouApi.Extraction.Quantities;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn;

namespace HaikouApi.Extraction;

/// <summary>Text in, records out: no clock, no files, no database.</summary>
public static class Extractor
{
    /// <summary>Changes whenever the same text may give other records.</summary>
    public const string Version = "2";

    /// <summary>Reads a page. <paramref name="publishedOn"/> settles the year of 今年 and 5月 where the text itself does not.</summary>
    public static Extracted Read(string text, DateOnly? publishedOn = null)
    {
        var page = PageReader.Read(text);
        var years = new YearContext(page, publishedOn);
        var warnings = new List<Warning>();
        IEnumerable<Record> records =
        [
            .. PressReader.Read(page, years),
            .. AirQualityReader.Read(page, years, warnings),
            .. EventReader.Read(page, years),
            .. EnterpriseReader.Read(page, warnings),
            .. GovernanceReader.Read(page, years),
            .. PensionReader.Read(page, warnings),
            .. PostalReader.Read(page, years, warnings),
            .. TradeInReader.Read(page, years, warnings),
            .. QuantityReader.Read(page),
        ];
        return new(page, [.. records], warnings);
    }
}
