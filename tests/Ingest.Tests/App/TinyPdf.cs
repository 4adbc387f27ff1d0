using System.Globalization;
using System.Text;

namespace Ingest.Tests.App;

/// <summary>The smallest PDFs that hold some lines of text; what is wrong with one is said by its name.</summary>
internal static class TinyPdf
{
    /// <summary>A page for each text; a text's lines one below the other.</summary>
    public static byte[] WithPages(params string[] pages) => Write("[0 0 595 842]", "", pages);

    /// <summary>One page of a given size, in units of <paramref name="unit"/> points.</summary>
    public static byte[] WithPageOf(int width, int height, int unit = 1) => Write(
        string.Create(CultureInfo.InvariantCulture, $"[0 0 {width} {height}]"), string.Create(CultureInfo.InvariantCulture, $" /UserUnit {unit}"), ["Kommun"]);

    public static byte[] WithoutPages() => Write("[0 0 595 842]", "", []);

    private static byte[] Write(string mediaBox, string pageEntries, string[] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        foreach (string page in pages)
        {
            string content = "BT /F1 11 Tf 72 770 Td 14 TL " + string.Concat(page.Split('\n').Select(line => $"({line}) Tj T* ")) + "ET";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox {mediaBox}{pageEntries} /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var pdf = new StringBuilder("%PDF-1.6\n");
        var places = new List<int>();
        foreach ((int i, string body) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        int start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
