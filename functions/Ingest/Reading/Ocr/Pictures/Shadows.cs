namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Takes uneven light off a picture: the shadow of a fold, a page that did not lie flat, a lamp at one side.</summary>
/// <remarks>
/// An engine that parts ink and paper at one grey for the whole page loses what stands in the shade, whole lines of it. Light changes slowly:
/// it is the lightest ground within an inch, so that fills and pictures, which are smaller, stay as dark as they are.
/// </remarks>
internal static class Shadows
{
    private const double SquareInches = 0.2;
    private const int ReachSquares = 3;         // to either side: what is darker over less than this is no shadow
    private const double Even = 0.87;           // of the lightest light: darker places hide nothing from the engine
    private const int Paper = 245;

    /// <summary>The same picture where its light is even, else one with paper of one grey.</summary>
    public static PagePicture Off(PagePicture picture)
    {
        int side = Math.Max(8, (int)(picture.Dpi * SquareInches));
        (int across, int down) = ((picture.Width + side - 1) / side, (picture.Height + side - 1) / side);
        double[] light = Light(Clearing.Grounds(picture.Grey.Span, picture.Width, picture.Height, side), across, down);
        return light.Min() >= Even * light.Max() ? picture : picture with { Grey = Evened(picture, light, side, across, down) };
    }

    /// <summary>The light on each square: the lightest ground within reach, made smooth.</summary>
    private static double[] Light(byte[] grounds, int across, int down)
    {
        double[] lightest = Within([.. grounds], across, down, (most, next) => Math.Max(most, next));
        double[] sums = Within(lightest, across, down, (sum, next) => sum + next);
        double[] counts = Within([.. lightest.Select(_ => 1.0)], across, down, (sum, next) => sum + next);
        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }

    /// <summary>For each square what those within reach come to.</summary>
    private static double[] Within(double[] squares, int across, int down, Func<double, double, double> join) =>
        Along(Along(squares, across * down, 1, across, join), across * down, across, down, join);

    private static double[] Along(double[] squares, int count, int step, int length, Func<double, double, double> join)
    {
        double[] joined = new double[count];
        for (int i = 0; i < count; i++)
        {
            int at = i / step % length;
            double all = 0;
            for (int other = Math.Max(0, at - ReachSquares); other <= Math.Min(length - 1, at + ReachSquares); other++)
            {
                all = join(all, squares[i + ((other - at) * step)]);
            }

            joined[i] = all;
        }

        return joined;
    }

    private static byte[] Evened(PagePicture picture, double[] light, int side, int across, int down)
    {
        byte[] evened = new byte[picture.Width * picture.Height];
        float[] factors = new float[across];
        ReadOnlySpan<byte> grey = picture.Grey.Span;
        for (int y = 0; y < picture.Height; y++)
        {
            (int upper, double lower) = Between(y, side, down);
            for (int i = 0; i < across; i++)
            {
                double here = (light[(upper * across) + i] * (1 - lower)) + (light[(Math.Min(upper + 1, down - 1) * across) + i] * lower);
                factors[i] = (float)(Paper / Math.Max(1, here));
            }

            EvenRow(grey.Slice(y * picture.Width, picture.Width), factors, side, evened.AsSpan(y * picture.Width, picture.Width));
        }

        return evened;
    }

    private static void EvenRow(ReadOnlySpan<byte> row, float[] factors, int side, Span<byte> evened)
    {
        for (int x = 0; x < row.Length; x++)
        {
            (int left, double share) = Between(x, side, factors.Length);
            double factor = factors[left] + ((factors[Math.Min(left + 1, factors.Length - 1)] - factors[left]) * share);
            evened[x] = (byte)Math.Min(255, row[x] * factor);
        }
    }

    /// <summary>The square whose middle lies before a pixel, and how far it is from there to the next one's, 0 to 1.</summary>
    private static (int Square, double Share) Between(int pixel, int side, int squares)
    {
        double at = Math.Clamp(((pixel + 0.5) / side) - 0.5, 0, squares - 1);
        return ((int)at, at - (int)at);
    }
}
