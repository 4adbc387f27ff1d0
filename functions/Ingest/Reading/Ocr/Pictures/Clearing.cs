using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Takes the grain out of a weak or noisy scan: every pixel with its neighbours, paper white, ink black.</summary>
/// <remarks>Such a scan loses up to a fifth of its words without it, lone figures first; one with little grain loses thin strokes by it.</remarks>
internal static class Clearing
{
    private const double SquareInches = 0.2;
    private const double LeastNoise = 0.03; // between neighbours on paper, in parts of what parts paper and ink; good scans have half of it
    private const double MuchNoise = 0.08;
    private const double GrainsAway = 2.6;  // of the paper's mean deviation: what is darker is ink
    private const int LeastGrain = 8;       // greys
    private const double InkShare = 0.01;   // of the pixels are as dark as ink at least
    private const int LeastContrast = 50;   // greys between paper and ink; less is an empty page

    /// <summary>Whether single lines, cut out, gain by it, and a page by telling its ink from what surrounds it.</summary>
    public static bool IsGrainy(ReadOnlySpan<byte> grey, int width) => Noise(grey, width) > LeastNoise;

    /// <summary>Whether the whole page gains by it.</summary>
    public static bool IsVeryGrainy(ReadOnlySpan<byte> grey, int width) => Noise(grey, width) > MuchNoise;

    private static double Noise(ReadOnlySpan<byte> grey, int width)
    {
        (int paper, int ink) = PaperAndInk(grey);
        int bar = (paper + ink) / 2;
        long sum = 0;
        long count = 1;
        for (int y = 0; y < grey.Length / width; y += 3)
        {
            ReadOnlySpan<byte> row = grey.Slice(y * width, width);
            for (int x = 0; x + 1 < width; x += 3)
            {
                if (row[x] > bar && row[x + 1] > bar)
                {
                    sum += Math.Abs(row[x] - row[x + 1]);
                    count++;
                }
            }
        }

        return paper - ink < LeastContrast ? 0 : (double)sum / count / (paper - ink);
    }

    /// <summary>Paper white, whatever shadow lies on it, and ink nearly black; in place.</summary>
    public static void Clear(Span<byte> grey, int width, int height, double dpi)
    {
        int side = Math.Max(8, (int)(dpi * SquareInches));
        (int across, int down) = ((width + side - 1) / side, (height + side - 1) / side);
        byte[] grounds = Grounds(grey, width, height, side);
        int grain = Grain(grey, width, side, grounds, across);
        (int paper, int ink) = PaperAndInk(grey);
        int factor = 256 * 240 / Math.Max(LeastContrast, paper - grain - ink);
        int[] level = new int[across + 1];
        for (int y = 0; y < height; y++)
        {
            double at = Math.Clamp(((y + 0.5) / side) - 0.5, 0, down - 1);
            (int upper, double share) = ((int)at, at - (int)at);
            int lower = Math.Min(down - 1, upper + 1);
            for (int i = 0; i <= across; i++)
            {
                int column = Math.Min(i, across - 1);
                level[i] = (int)(256 * ((grounds[(upper * across) + column] * (1 - share)) + (grounds[(lower * across) + column] * share)));
            }

            Clear(grey.Slice(y * width, width), level, side, grain, factor);
        }
    }

    /// <summary>A row, with what the paper's grey is at the middle of each square, in parts of 256.</summary>
    private static void Clear(Span<byte> row, int[] level, int side, int grain, int factor)
    {
        for (int square = -1; square < level.Length - 1; square++)
        {
            (int left, int right) = (level[Math.Max(0, square)], level[square + 1]);
            int step = (right - left) / side;
            int start = (square * side) + (side / 2);
            int here = left;
            for (int x = start; x < Math.Min(row.Length, start + side); x++, here += step)
            {
                if (x >= 0)
                {
                    int darker = (here >> 8) - grain - row[x];
                    row[x] = (byte)(darker <= 0 ? 255 : Math.Max(0, 255 - ((darker * factor) >> 8)));
                }
            }
        }
    }

    private static (int Paper, int Ink) PaperAndInk(ReadOnlySpan<byte> grey)
    {
        int[] counts = new int[256];
        for (int i = 0; i < grey.Length; i += 3)
        {
            counts[grey[i]]++;
        }

        int ink = 0;
        for (double left = grey.Length / 3 * InkShare; ink < 255 && left > counts[ink]; ink++)
        {
            left -= counts[ink];
        }

        return (Array.LastIndexOf(counts, counts.Max()), ink);
    }

    /// <summary>The grey of most of each square.</summary>
    public static byte[] Grounds(ReadOnlySpan<byte> grey, int width, int height, int side)
    {
        (int across, int down) = ((width + side - 1) / side, (height + side - 1) / side);
        byte[] grounds = new byte[across * down];
        int[] counts = new int[256];
        for (int square = 0; square < grounds.Length; square++)
        {
            (int left, int top) = (square % across * side, square / across * side);
            Array.Clear(counts);
            int all = 0;
            for (int y = top; y < Math.Min(height, top + side); y += 2)
            {
                for (int x = left; x < Math.Min(width, left + side); x += 2, all++)
                {
                    counts[grey[(y * width) + x]]++;
                }
            }

            int value = 255;
            for (int lighter = counts[255]; value > 0 && lighter < all * 0.4; lighter += counts[--value])
            {
            }

            grounds[square] = (byte)value;
        }

        return grounds;
    }

    /// <summary>How much the paper varies: by the pixels that are lighter than it mostly is.</summary>
    private static int Grain(ReadOnlySpan<byte> grey, int width, int side, byte[] grounds, int across)
    {
        long sum = 0;
        long lighter = 1;
        for (int y = 0; y < grey.Length / width; y += 7)
        {
            for (int x = y % 5; x < width; x += 5)
            {
                int more = grey[(y * width) + x] - grounds[(y / side * across) + (x / side)];
                (sum, lighter) = more > 0 ? (sum + more, lighter + 1) : (sum, lighter);
            }
        }

        return Math.Max(LeastGrain, (int)(GrainsAway * sum / lighter));
    }

    /// <summary>One part of each neighbour to two of the pixel, across and down.</summary>
    public static byte[] Smooth(ReadOnlySpan<byte> grey, int width)
    {
        byte[] across = grey.ToArray();
        Mean(grey, across, 1);
        byte[] smooth = [.. across];
        Mean(across, smooth, width);
        return smooth;
    }

    private static void Mean(ReadOnlySpan<byte> from, byte[] to, int step)
    {
        ref byte start = ref MemoryMarshal.GetReference(from);
        int at = step;
        for (; at + Vector256<byte>.Count <= from.Length - step; at += Vector256<byte>.Count)
        {
            Vector256<byte> before = Vector256.LoadUnsafe(ref start, (nuint)(at - step));
            Vector256<byte> after = Vector256.LoadUnsafe(ref start, (nuint)(at + step));
            Half(Half(before, after), Vector256.LoadUnsafe(ref start, (nuint)at)).StoreUnsafe(ref to[at]);
        }

        for (; at < from.Length - step; at++)
        {
            to[at] = (byte)((((from[at - step] + from[at + step]) / 2) + from[at]) / 2);
        }
    }

    private static Vector256<byte> Half(Vector256<byte> one, Vector256<byte> other) => (one & other) + Vector256.ShiftRightLogical(one ^ other, 1);
}
