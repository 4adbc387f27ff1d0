using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ingest.Tests.Reading;

/// <summary>The smallest PDF writer that the reader's tests need: pages of drawing operators in points from the bottom left.</summary>
/// <remarks>F1 is Helvetica, F2 Helvetica-Bold, F3 a font whose letters mean nothing (private use), Im1 a page's picture.</remarks>
internal sealed class PdfSketch
{
    private readonly List<byte[]> objects = [];
    private readonly List<int> pages = [];

    public PdfSketch()
    {
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add("");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        int map = AddStream("", "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <E020> endbfrange endcmap end"u8.ToArray());
        Add($"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode {map} 0 R>>");
        meaningless = objects.Count;
    }

    private readonly int meaningless;

    /// <summary>One line of Helvetica.</summary>
    public static string Line(double x, double y, string text, string font = "F1", double size = 11) => string.Create(
        CultureInfo.InvariantCulture,
        $"BT /{font} {size} Tf {x} {y} Td ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");

    /// <summary>A page's worth of running text.</summary>
    public static string Prose(int lines = 20, string font = "F1") => string.Concat(
        Enumerable.Range(0, lines).Select(i => Line(72, 740 - (i * 18), "Nämnden beslutar att godkänna redovisningen och att lägga den till handlingarna", font)));

    /// <summary>Adds a page.</summary>
    /// <param name="content">Its drawing operators.</param>
    /// <param name="box">Its MediaBox.</param>
    /// <param name="more">More entries of its dictionary (<c>/Rotate 90</c>).</param>
    /// <param name="picture">The object number of a picture, drawn as <c>/Im1 Do</c>.</param>
    public PdfSketch Page(string content, string box = "0 0 595 842", string more = "", int picture = 0) =>
        Page(AddStream("", Encoding.Latin1.GetBytes(content)), box, more, picture);

    /// <summary>Adds a page whose content is packed: a flate bomb where it is long and even.</summary>
    public PdfSketch PackedPage(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var flate = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            flate.Write(content);
        }

        return Page(AddStream("/Filter/FlateDecode", packed.ToArray()), "0 0 595 842", "", 0);
    }

    /// <summary>Adds a grey picture; its object number.</summary>
    public int Picture(int width, int height, Func<int, int, byte> grey)
    {
        byte[] pixels = [.. Enumerable.Range(0, width * height).Select(i => grey(i % width, i / width))];
        return AddStream($"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8", pixels);
    }

    public byte[] ToBytes() => ToBytes(pages.Count, string.Join(' ', pages.Select(page => $"{page} 0 R")));

    /// <summary>As bytes, with a page tree that says what it likes.</summary>
    public byte[] ToBytes(int count, string kids)
    {
        objects[1] = Encoding.Latin1.GetBytes($"<</Type/Pages/Count {count}/Kids[{kids}]>>");
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var offsets = new List<long>();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(objects[i]);
            Write(file, "\nendobj\n");
        }

        long table = file.Position;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        Write(file, string.Concat(offsets.Select(offset => string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"))));
        Write(file, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private PdfSketch Page(int content, string box, string more, int picture)
    {
        string pictures = picture == 0 ? "" : $"/XObject<</Im1 {picture} 0 R>>";
        Add($"<</Type/Page/Parent 2 0 R/MediaBox[{box}]{more}/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 {meaningless} 0 R>>{pictures}>>/Contents {content} 0 R>>");
        pages.Add(objects.Count);
        return this;
    }

    private int AddStream(string entries, byte[] bytes)
    {
        objects.Add([.. Encoding.Latin1.GetBytes($"<<{entries}/Length {bytes.Length}>>stream\n"), .. bytes, .. "\nendstream"u8]);
        return objects.Count;
    }

    private void Add(string text) => objects.Add(Encoding.Latin1.GetBytes(text));

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
