using System.Globalization;
using System.Text;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Small PDFs whose page draws forms that draw each other.</summary>
internal static class PdfDrawings
{
    /// <summary>The first object that is a form.</summary>
    private const int First = 5;

    /// <summary>Forms that each draw the next some times, the last of which writes a word.</summary>
    /// <param name="filter">What is said of the filters of the forms, such as /Filter/ASCIIHexDecode.</param>
    /// <param name="isListed">Whether the forms are in the table of objects, and not only in the file.</param>
    public static byte[] Chain(int depth, int times, string filter = "", bool isListed = true) => Write(
        [.. Enumerable.Range(0, depth).Select(i => Form(
            filter, i + 1 == depth ? "BT /F 9 Tf 50 500 Td (word) Tj ET" : string.Concat(Enumerable.Repeat("/X Do\n", times)),
            First + Math.Min(i + 1, depth - 1)))], isListed);

    /// <summary>Two forms that draw each other.</summary>
    public static byte[] Circle => Write([Form("", "/X Do", First + 1), Form("", "/X Do", First)], isListed: true);

    private static string Form(string filter, string content, int next)
    {
        var data = filter.Length == 0 ? content : Convert.ToHexString(Encoding.ASCII.GetBytes(content)) + ">";
        return $"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]{filter}/Resources<</Font<</F 4 0 R>>/XObject<</X {next} 0 R>>>>"
            + $"/Length {data.Length}>>\nstream\n{data}\nendstream";
    }

    private static byte[] Write(IReadOnlyList<string> forms, bool isListed)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>/XObject<</X {First} 0 R>>>>/Contents {First + forms.Count} 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            .. forms,
            "<</Length 5>>\nstream\n/X Do\nendstream",
        ];
        var (pdf, table) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder());
        for (var i = 0; i < objects.Length; i++)
        {
            var isHidden = !isListed && i + 1 >= First && i + 1 < First + forms.Count;
            table.Append(isHidden ? "0000000000 65535 f \n" : string.Create(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n"));
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}trailer\n<</Root 1 0 R/Size {objects.Length + 1}>>\nstartxref\n{start}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
