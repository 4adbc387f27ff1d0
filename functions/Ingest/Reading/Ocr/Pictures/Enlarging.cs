namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Makes a picture larger by half: small letters of a coarse scan come nearer to what an engine was taught with.</summary>
/// <remarks>Cubic (R. Keys 1981, a = -0.5), first along rows, then along columns; three new pixels lie over two old ones.</remarks>
internal static class Enlarging
{
    /// <summary>How much wider and higher.</summary>
    public const double Factor = 1.5;

    private const float Rounding = 0.5f;

    /// <summary>For a pixel's place among three: where its four old pixels begin, counted from the first of the two it lies over, and their shares.</summary>
    private static readonly (int Start, float[] Shares)[] Places = [.. Enumerable.Range(0, 3).Select(Place)];

    public static PagePicture ByHalf(PagePicture picture)
    {
        (int width, int height) = ((int)(picture.Width * Factor), (int)(picture.Height * Factor));
        byte[] wide = new byte[width * picture.Height];
        for (int y = 0; y < picture.Height; y++)
        {
            Widen(picture.Grey.Span.Slice(y * picture.Width, picture.Width), wide.AsSpan(y * width, width));
        }

        byte[] large = new byte[width * height];
        float[] sums = new float[width];
        for (int y = 0; y < height; y++)
        {
            Mix(wide, y, sums);
            for (int x = 0; x < width; x++)
            {
                large[(y * width) + x] = (byte)Math.Clamp(sums[x], 0, 255);
            }
        }

        return new PagePicture(width, height, picture.Dpi * Factor, large);
    }

    private static void Widen(ReadOnlySpan<byte> row, Span<byte> wide)
    {
        for (int x = 0; x < wide.Length; x++)
        {
            (int start, float[] shares) = Places[x % 3];
            float sum = Rounding;
            for (int i = 0; i < shares.Length; i++)
            {
                sum += shares[i] * row[Math.Clamp((x / 3 * 2) + start + i, 0, row.Length - 1)];
            }

            wide[x] = (byte)Math.Clamp(sum, 0, 255);
        }
    }

    /// <summary>A row of the larger picture from four of the wide one.</summary>
    private static void Mix(ReadOnlySpan<byte> wide, int y, Span<float> sums)
    {
        (int start, float[] shares) = Places[y % 3];
        int last = (wide.Length / sums.Length) - 1;
        sums.Fill(Rounding);
        for (int i = 0; i < shares.Length; i++)
        {
            ReadOnlySpan<byte> row = wide.Slice(Math.Clamp((y / 3 * 2) + start + i, 0, last) * sums.Length, sums.Length);
            for (int x = 0; x < row.Length; x++)
            {
                sums[x] += shares[i] * row[x];
            }
        }
    }

    private static (int Start, float[] Shares) Place(int pixel)
    {
        double at = ((pixel + 0.5) / Factor) - 0.5;
        int start = (int)Math.Floor(at) - 1;
        return (start, [.. Enumerable.Range(0, 4).Select(i => (float)Share(Math.Abs(at - start - i)))]);
    }

    private static double Share(double away) => away < 1
        ? (((1.5 * away) - 2.5) * away * away) + 1
        : (((((-0.5 * away) + 2.5) * away) - 4) * away) + 2;
}
