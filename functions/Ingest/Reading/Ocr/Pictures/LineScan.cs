using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>A ruled line in a picture, in pixels: rows <see cref="Top"/> to <see cref="Bottom"/>, both inclusive, from <see cref="From"/> up to <see cref="To"/>.</summary>
internal readonly record struct DrawnLine(int Top, int Bottom, int From, int To)
{
    public double Middle => (Top + Bottom) / 2.0;
}

/// <summary>Finds level ruled lines in a scan: long runs that are darker than what lies a little above and below.</summary>
/// <remarks>Rows are looked at together with their neighbours, since a scanned line leaves its row by a pixel here and there.</remarks>
internal static class LineScan
{
    private const double ReachInches = 1 / 40.0;        // a line is thinner than that
    private const double ShortestInches = 0.3;          // more than any stroke of a letter of body text
    private const double LeastDense = 0.88;
    private const byte LeastDarker = 12;

    public static List<DrawnLine> Across(PagePicture picture)
    {
        (int width, int height) = (picture.Width, picture.Height);
        int reach = Math.Max(3, (int)Math.Round(picture.Dpi * ReachInches));
        int shortest = (int)(picture.Dpi * ShortestInches);
        byte[] marks = Marks(picture, reach);
        byte[] near = new byte[width];
        var found = new List<DrawnLine>();
        for (int y = reach; y < height - reach; y++)
        {
            Widen(marks.AsSpan((y - 1) * width, 3 * width), near);
            Runs(near, y, reach, shortest, found);
        }

        return Merge(found, reach);
    }

    /// <summary>255 where a pixel is darker than the pixels a reach above and below it.</summary>
    private static byte[] Marks(PagePicture picture, int reach)
    {
        (int width, int height) = (picture.Width, picture.Height);
        byte[] marks = new byte[width * height];
        ReadOnlySpan<byte> grey = picture.Grey.Span;
        ref byte start = ref MemoryMarshal.GetReference(grey);
        int from = reach * width;
        int to = (height - reach) * width;
        int shift = reach * width;
        Vector256<byte> bar = Vector256.Create(LeastDarker);
        int at = from;
        for (; at + Vector256<byte>.Count <= to; at += Vector256<byte>.Count)
        {
            Vector256<byte> here = Vector256.LoadUnsafe(ref start, (nuint)at);
            Vector256<byte> above = Vector256.LoadUnsafe(ref start, (nuint)(at - shift));
            Vector256<byte> below = Vector256.LoadUnsafe(ref start, (nuint)(at + shift));
            Vector256<byte> ground = Vector256.Min(above, below);
            Vector256<byte> darker = ground - Vector256.Min(ground, here);
            Vector256.GreaterThanOrEqual(darker, bar).StoreUnsafe(ref marks[at]);
        }

        return marks;
    }

    private static void Widen(ReadOnlySpan<byte> threeRows, Span<byte> near)
    {
        int width = near.Length;
        for (int x = 0; x < width; x++)
        {
            near[x] = (byte)(threeRows[x] | threeRows[x + width] | threeRows[x + width + width]);
        }
    }

    private static void Runs(ReadOnlySpan<byte> near, int y, int widestGap, int shortest, List<DrawnLine> found)
    {
        int from = -1;
        int last = -1;
        int count = 0;
        for (int x = 0; x <= near.Length; x++)
        {
            if (x < near.Length && near[x] != 0)
            {
                (from, count) = from < 0 ? (x, 1) : (from, count + 1);
                last = x;
            }
            else if (from >= 0 && (x == near.Length || x - last > widestGap))
            {
                if (last - from + 1 >= shortest && count >= (last - from + 1) * LeastDense)
                {
                    found.Add(new DrawnLine(y, y, from, last + 1));
                }

                from = -1;
            }
        }
    }

    /// <summary>Joins what lies in neighbouring rows and overlaps, and pieces of one line a little apart.</summary>
    private static List<DrawnLine> Merge(List<DrawnLine> runs, int reach)
    {
        var done = new List<DrawnLine>();
        var open = new List<DrawnLine>();
        foreach (DrawnLine run in runs)
        {
            for (int i = open.Count - 1; i >= 0; i--)
            {
                if (run.Top - open[i].Bottom > reach / 2)
                {
                    done.Add(open[i]);
                    open.RemoveAt(i);
                }
            }

            DrawnLine line = run;
            for (int i = open.Count - 1; i >= 0; i--)
            {
                if (run.From <= open[i].To + reach && run.To >= open[i].From - reach)
                {
                    line = new DrawnLine(
                        Math.Min(line.Top, open[i].Top), Math.Max(line.Bottom, open[i].Bottom), Math.Min(line.From, open[i].From), Math.Max(line.To, open[i].To));
                    open.RemoveAt(i);
                }
            }

            open.Add(line);
        }

        done.AddRange(open);
        done.RemoveAll(line => line.Bottom - line.Top > 2 * reach);
        return done;
    }
}
