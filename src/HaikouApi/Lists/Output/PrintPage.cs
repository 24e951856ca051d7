using System.IO.Compression;
using System.Text;

namespace HaikouApi.Lists.Output;

/// <summary>
/// How the sheets of a workbook are printed: landscape, as many pages down as it takes and one across (the library that writes them has no word for it).
/// </summary>
internal static class PrintPage
{
    private const string Fit = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>",
        Landscape = "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>";

    public static void SetUp(ZipArchive workbook)
    {
        foreach (var sheet in workbook.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            using var stream = sheet.Open();
            string xml;
            using (var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true)) xml = reader.ReadToEnd();
            var (first, end) = (xml.IndexOf('>', xml.IndexOf("<worksheet", StringComparison.Ordinal)) + 1,
                xml.LastIndexOf("</worksheet>", StringComparison.Ordinal));
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes($"{xml[..first]}{Fit}{xml[first..end]}{Landscape}{xml[end..]}"));
        }
    }
}
