namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Takes level ruled lines out of a picture, but for the letters that touch them.</summary>
internal static class LineErasing
{
    private const int Lighter = 40;     // a letter that stands on the line is darker than the ground by more

    /// <summary>Overwrites each line's pixels with what lies above and below it.</summary>
    public static void Across(Span<byte> grey, int width, int height, IEnumerable<DrawnLine> lines, double dpi)
    {
        int beside = Math.Max(2, (int)Math.Round(dpi / 100));
        foreach (DrawnLine line in lines)
        {
            (int top, int bottom) = (Math.Max(beside, line.Top - 1), Math.Min(height - 1 - beside, line.Bottom + 1));
            for (int x = Math.Max(0, line.From - (2 * beside)); x < Math.Min(width, line.To + (2 * beside)); x++)
            {
                int above = Lightest(grey, width, x, top - beside, top - 1);
                int below = Lightest(grey, width, x, bottom + 1, bottom + beside);
                int upper = grey[((top - 1) * width) + x];
                int lower = grey[((bottom + 1) * width) + x];
                int ground = Math.Max(above, below);
                if (upper < ground - Lighter || lower < ground - Lighter)
                {
                    continue; // A letter's foot or head goes on here.
                }

                for (int y = top; y <= bottom; y++)
                {
                    grey[(y * width) + x] = (byte)Math.Max(grey[(y * width) + x], Math.Min(above, below));
                }
            }
        }
    }

    private static int Lightest(Span<byte> grey, int width, int x, int from, int to)
    {
        int lightest = 0;
        for (int y = from; y <= to; y++)
        {
            lightest = Math.Max(lightest, grey[(y * width) + x]);
        }

        return lightest;
    }
}
