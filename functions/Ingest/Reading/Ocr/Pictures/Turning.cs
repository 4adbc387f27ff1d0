namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Turns pictures.</summary>
internal static class Turning
{
    private const int Square = 64;

    /// <summary>By 0, 90, 180 or 270 degrees clockwise, pixel by pixel.</summary>
    public static PagePicture Quarter(PagePicture picture, int degrees)
    {
        if (degrees == 0)
        {
            return picture;
        }

        ReadOnlySpan<byte> from = picture.Grey.Span;
        byte[] to = new byte[from.Length];
        (int width, int height) = (picture.Width, picture.Height);
        if (degrees == 180)
        {
            from.CopyTo(to);
            Array.Reverse(to);
            return picture with { Grey = to };
        }

        // A pixel (x, y) goes to (height − 1 − y, x) at 90 degrees and to (y, width − 1 − x) at 270.
        // In squares that fit the processor's cache: writing down whole columns takes four times as long.
        unchecked
        {
            for (int top = 0; top < height; top += Square)
            {
                for (int left = 0; left < width; left += Square)
                {
                    TurnSquare(from, to, (left, Math.Min(width, left + Square)), (top, Math.Min(height, top + Square)), (width, height), degrees == 90);
                }
            }
        }

        return new PagePicture(height, width, picture.Dpi, to);
    }

    private static void TurnSquare(ReadOnlySpan<byte> from, byte[] to, (int From, int To) x, (int From, int To) y, (int Width, int Height) size, bool isClockwise)
    {
        int step = isClockwise ? size.Height : -size.Height;
        for (int row = y.From; row < y.To; row++)
        {
            int at = isClockwise ? (x.From * size.Height) + size.Height - 1 - row : ((size.Width - 1 - x.From) * size.Height) + row;
            foreach (byte grey in from.Slice((row * size.Width) + x.From, x.To - x.From))
            {
                to[at] = grey;
                at += step;
            }
        }
    }

    /// <summary>By a small angle about the middle, so that lines which fall by it run level; bilinear; the corners that appear are white.</summary>
    public static PagePicture Level(PagePicture picture, double degrees)
    {
        (int width, int height) = (picture.Width, picture.Height);
        byte[] to = new byte[width * height];
        ReadOnlySpan<byte> from = picture.Grey.Span;
        const int one = 1 << 16;
        int cos = (int)(Math.Cos(degrees * Math.PI / 180) * one);
        int sin = (int)(Math.Sin(degrees * Math.PI / 180) * one);
        unchecked
        {
            for (int y = 0; y < height; y++)
            {
                long dy = y - (height / 2);
                long sx = (-(long)(width / 2) * cos) - (dy * sin) + ((long)(width / 2) * one);
                long sy = (-(long)(width / 2) * sin) + (dy * cos) + ((long)(height / 2) * one);
                Span<byte> row = to.AsSpan(y * width, width);
                for (int x = 0; x < width; x++, sx += cos, sy += sin)
                {
                    (int ix, int iy) = ((int)(sx >> 16), (int)(sy >> 16));
                    if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1)
                    {
                        row[x] = 255;
                        continue;
                    }

                    (int fx, int fy) = ((int)(sx & 0xFFFF) >> 8, (int)(sy & 0xFFFF) >> 8);
                    int at = (iy * width) + ix;
                    int above = (from[at] * (256 - fx)) + (from[at + 1] * fx);
                    int below = (from[at + width] * (256 - fx)) + (from[at + width + 1] * fx);
                    row[x] = (byte)(((above * (256 - fy)) + (below * fy) + 32768) >> 16);
                }
            }
        }

        return picture with { Grey = to };
    }
}
