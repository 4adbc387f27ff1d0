namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Which pixels of a picture are ink: darker than what surrounds them (Bradley and Roth, Adaptive Thresholding, 2007).</summary>
/// <remarks>Compared with the mean of a window, so that uneven light, grey paper and tinted rows make no difference.</remarks>
internal sealed class InkMap
{
    private const int WindowsAnInch = 4;
    private const int Darker = 82;          // percent of the window's mean
    private const int LeastDarker = 12;     // greys: noise of black surfaces

    private InkMap(int width, int height, double dpi, byte[] pixels) => (Width, Height, Dpi, Pixels) = (width, height, dpi, pixels);

    public int Width { get; }

    public int Height { get; }

    public double Dpi { get; }

    /// <summary>1 for ink, 0 for ground, row by row.</summary>
    public byte[] Pixels { get; }

    public static InkMap Of(PagePicture picture)
    {
        (int width, int height) = (picture.Width, picture.Height);
        int reach = Math.Max(4, (int)(picture.Dpi / WindowsAnInch / 2));
        byte[] ink = new byte[width * height];
        int[] columns = new int[width];
        ReadOnlySpan<byte> grey = picture.Grey.Span;
        for (int y = 0; y < Math.Min(reach, height); y++)
        {
            Add(columns, grey.Slice(y * width, width), 1);
        }

        for (int y = 0; y < height; y++)
        {
            if (y + reach < height)
            {
                Add(columns, grey.Slice((y + reach) * width, width), 1);
            }

            if (y - reach - 1 >= 0)
            {
                Add(columns, grey.Slice((y - reach - 1) * width, width), -1);
            }

            int rows = Math.Min(height - 1, y + reach) - Math.Max(0, y - reach) + 1;
            Mark(grey.Slice(y * width, width), columns, rows, reach, ink.AsSpan(y * width, width));
        }

        return new InkMap(width, height, picture.Dpi, ink);
    }

    private static void Add(int[] columns, ReadOnlySpan<byte> row, int sign)
    {
        unchecked
        {
            for (int x = 0; x < columns.Length; x++)
            {
                columns[x] += sign * row[x];
            }
        }
    }

    private static void Mark(ReadOnlySpan<byte> grey, int[] columns, int rows, int reach, Span<byte> ink)
    {
        unchecked
        {
            int sum = 0;
            for (int x = 0; x < Math.Min(reach, columns.Length); x++)
            {
                sum += columns[x];
            }

            for (int x = 0; x < grey.Length; x++)
            {
                sum += x + reach < grey.Length ? columns[x + reach] : 0;
                sum -= x - reach - 1 >= 0 ? columns[x - reach - 1] : 0;
                int area = (Math.Min(grey.Length - 1, x + reach) - Math.Max(0, x - reach) + 1) * rows;
                long here = (long)grey[x] * area;
                ink[x] = here * 100 < (long)sum * Darker && here + ((long)LeastDarker * area) < sum ? (byte)1 : (byte)0;
            }
        }
    }
}
