namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Takes dirt out of a picture: specks too small for a letter that stand alone, as no dot, comma or accent does.</summary>
internal static class Specks
{
    private const double LargestInches = 0.03;
    private const double AloneInches = 0.06;

    /// <summary>Overwrites them with the ground, in the picture and in its ink.</summary>
    public static void Erase(Span<byte> grey, InkMap ink)
    {
        int alone = (int)(ink.Dpi * AloneInches);
        foreach (Component piece in Components.Of(ink))
        {
            if (Math.Max(piece.Width, piece.Height) <= ink.Dpi * LargestInches && IsAlone(ink, piece, alone))
            {
                Erase(grey, ink, piece);
            }
        }
    }

    private static bool IsAlone(InkMap ink, Component piece, int alone)
    {
        (int from, int to) = (Math.Max(0, piece.X0 - alone), Math.Min(ink.Width, piece.X1 + alone));
        int pixels = 0;
        for (int y = Math.Max(0, piece.Y0 - alone); y < Math.Min(ink.Height, piece.Y1 + alone); y++)
        {
            pixels += ink.Pixels.AsSpan((y * ink.Width) + from, to - from).Count((byte)1);
            if (pixels > piece.Pixels)
            {
                return false;
            }
        }

        return true;
    }

    private static void Erase(Span<byte> grey, InkMap ink, Component piece)
    {
        // Its rim is lighter than ink, and belongs to it all the same.
        (int from, int to) = (Math.Max(0, piece.X0 - 2), Math.Min(ink.Width, piece.X1 + 2));
        (int top, int bottom) = (Math.Max(0, piece.Y0 - 2), Math.Min(ink.Height, piece.Y1 + 2));
        byte ground = Math.Max(grey[(top * ink.Width) + from], grey[((bottom - 1) * ink.Width) + to - 1]);
        for (int y = top; y < bottom; y++)
        {
            grey[((y * ink.Width) + from)..((y * ink.Width) + to)].Fill(ground);
            ink.Pixels.AsSpan((y * ink.Width) + from, to - from).Clear();
        }
    }
}
