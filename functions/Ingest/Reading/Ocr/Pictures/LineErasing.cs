namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Takes level ruled lines out of a picture, but for the letters that touch them.</summary>
internal static class LineErasing
{
    private const int Lighter = 40;     // a letter that stands on the line is darker than the ground on its side by more
    private const double ReachInches = 0.25; // to either side along the line: what the ground is there

    /// <summary>Overwrites each line's pixels with what lies above and below it.</summary>
    public static void Across(Span<byte> grey, int width, int height, IEnumerable<DrawnLine> lines, double dpi)
    {
        int beside = Math.Max(2, (int)Math.Round(dpi / 100));
        int reach = (int)(dpi * ReachInches);
        foreach (DrawnLine line in lines)
        {
            (int top, int bottom) = (Math.Max(beside, line.Top - 1), Math.Min(height - 1 - beside, line.Bottom + 1));
            (int from, int to) = (Math.Max(0, line.From - (2 * beside)), Math.Min(width, line.To + (2 * beside)));
            byte[] above = Lightest(grey, width, from, to, top - beside, top - 1);
            byte[] below = Lightest(grey, width, from, to, bottom + 1, bottom + beside);
            byte[] upper = Means(grey.Slice(((top - 1) * width) + from, to - from));
            byte[] lower = Means(grey.Slice(((bottom + 1) * width) + from, to - from));
            (byte[] upperGround, byte[] lowerGround) = (Grounds(upper, reach), Grounds(lower, reach));
            for (int i = 0; i < to - from; i++)
            {
                if (upper[i] < upperGround[i] - Lighter || lower[i] < lowerGround[i] - Lighter)
                {
                    continue; // A letter's foot or head goes on here.
                }

                for (int y = top; y <= bottom; y++)
                {
                    ref byte pixel = ref grey[(y * width) + from + i];
                    pixel = Math.Max(pixel, Math.Min(above[i], below[i]));
                }
            }
        }
    }

    /// <summary>The lightest of each column's pixels in these rows.</summary>
    private static byte[] Lightest(ReadOnlySpan<byte> grey, int width, int left, int right, int from, int to)
    {
        byte[] lightest = new byte[right - left];
        for (int y = from; y <= to; y++)
        {
            for (int x = left; x < right; x++)
            {
                lightest[x - left] = Math.Max(lightest[x - left], grey[(y * width) + x]);
            }
        }

        return lightest;
    }

    /// <summary>Each pixel with its two neighbours: grain is no letter.</summary>
    private static byte[] Means(ReadOnlySpan<byte> row)
    {
        byte[] means = new byte[row.Length];
        for (int x = 0; x < row.Length; x++)
        {
            means[x] = (byte)((row[Math.Max(0, x - 1)] + row[x] + row[Math.Min(row.Length - 1, x + 1)]) / 3);
        }

        return means;
    }

    /// <summary>The grey that a third of the pixels nearby are lighter than: paper or fill, whatever letters stand on it.</summary>
    private static byte[] Grounds(byte[] row, int reach)
    {
        byte[] grounds = new byte[row.Length];
        int[] counts = new int[256];
        int all = 0;
        for (int x = -reach; x < row.Length; x++)
        {
            if (x + reach < row.Length)
            {
                counts[row[x + reach]]++;
                all++;
            }

            if (x - reach - 1 >= 0)
            {
                counts[row[x - reach - 1]]--;
                all--;
            }

            if (x >= 0)
            {
                int value = 255;
                for (int lighter = counts[255]; value > 0 && lighter * 3 <= all; lighter += counts[--value])
                {
                }

                grounds[x] = (byte)value;
            }
        }

        return grounds;
    }
}
