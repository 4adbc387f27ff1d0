namespace Ingest.Reading.Ocr.Pictures;

/// <summary>How broad the strokes of a word are: what tells bold type from regular in a picture.</summary>
internal static class StrokeWidths
{
    private const double LongestStem = 0.22;    // of the size: a longer run of ink is a bar or a bowl's head

    /// <summary>The mean breadth of its stems in pixels; null where it has too few to tell.</summary>
    /// <param name="ink">The page's ink.</param>
    /// <param name="word">The word.</param>
    /// <param name="em">The size that it is set in, in pixels.</param>
    public static double? Of(InkMap ink, OcrWord word, double em)
    {
        int longest = (int)(em * LongestStem) + 1;
        (int x0, int x1) = (Math.Clamp((int)word.X0, 0, ink.Width), Math.Clamp((int)word.X1, 0, ink.Width));
        int pixels = 0;
        int stems = 0;
        for (int y = Math.Max(0, (int)word.Y0); y < Math.Min(ink.Height, (int)word.Y1); y++)
        {
            ReadOnlySpan<byte> row = ink.Pixels.AsSpan((y * ink.Width) + x0, x1 - x0);
            while (row.IndexOf((byte)1) is var start and >= 0)
            {
                row = row[start..];
                int length = row.IndexOf((byte)0) is var end and >= 0 ? end : row.Length;
                (pixels, stems) = length <= longest ? (pixels + length, stems + 1) : (pixels, stems);
                row = row[length..];
            }
        }

        return stems < em ? null : (double)pixels / stems;
    }
}
