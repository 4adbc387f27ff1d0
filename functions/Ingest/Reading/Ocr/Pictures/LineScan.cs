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
    private const double LongestWordInches = 2;
    private const double LeastUneven = 0.06;            // of a row of feet lies between them
    private const double LeastBeside = 0.2;             // of it goes on in letters
    private const double ShortestEdgeInches = 1;        // a fill is wider than any letter
    private const byte LeastStep = 30;

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

        List<DrawnLine> lines = Merge(found, reach);
        lines.RemoveAll(line => line.To - line.From < picture.Dpi * LongestWordInches && IsRowOfFeet(picture, line, reach));
        return lines;
    }

    /// <summary>Serifs and bowls side by side: ink comes and goes, and letters stand on it or hang from it.</summary>
    private static bool IsRowOfFeet(PagePicture picture, DrawnLine line, int reach)
    {
        ReadOnlySpan<byte> grey = picture.Grey.Span;
        int[] depths = new int[line.To - line.From];
        int beside = 0;
        for (int x = line.From; x < line.To; x++)
        {
            (int darkest, int above, int below) = (255, 255, 255);
            for (int y = Math.Max(0, line.Top - (2 * reach)); y <= Math.Min(picture.Height - 1, line.Bottom + (2 * reach)); y++)
            {
                int value = grey[(y * picture.Width) + x];
                (darkest, above, below) = y < line.Top - 2 ? (darkest, Math.Min(above, value), below)
                    : y > line.Bottom + 2 ? (darkest, above, Math.Min(below, value))
                    : (Math.Min(darkest, value), above, below);
            }

            depths[x - line.From] = darkest;
            beside += Math.Min(above, below) <= darkest + LeastDarker ? 1 : 0;
        }

        int typical = depths.Order().ElementAt(depths.Length / 4);
        int paper = grey[(Math.Max(0, line.Top - (2 * reach)) * picture.Width)..][line.From..line.To].ToArray().Max();
        int half = (typical + paper) / 2;

        // Grain at a line's ends is taken for a part of it.
        (int first, int last) = (Array.FindIndex(depths, depth => depth <= half), Array.FindLastIndex(depths, depth => depth <= half));
        return depths[first..(last + 1)].Count(depth => depth > half) > LeastUneven * depths.Length && beside > LeastBeside * depths.Length;
    }

    /// <summary>Where a fill begins or ends: long steps from light to dark or back, those of the <paramref name="lines"/> left out.</summary>
    public static List<DrawnLine> Edges(PagePicture picture, List<DrawnLine> lines)
    {
        int reach = Math.Max(2, (int)Math.Round(picture.Dpi * ReachInches / 2));
        var found = new List<DrawnLine>();
        foreach (bool darkBelow in (bool[])[true, false])
        {
            byte[] marks = Steps(picture, reach, darkBelow);
            var runs = new List<DrawnLine>();
            for (int y = reach; y < picture.Height - reach; y++)
            {
                Runs(marks.AsSpan(y * picture.Width, picture.Width), y, reach, (int)(picture.Dpi * ShortestEdgeInches), runs);
            }

            found.AddRange(Merge(runs, 2 * reach));
        }

        found.RemoveAll(edge => lines.Exists(line =>
            Math.Abs(line.Middle - edge.Middle) < 3 * reach && line.From < edge.To && line.To > edge.From));
        return found;
    }

    /// <summary>255 where the pixel a reach above is much lighter than that a reach below, or the other way round.</summary>
    private static byte[] Steps(PagePicture picture, int reach, bool darkBelow)
    {
        byte[] marks = new byte[picture.Width * picture.Height];
        ref byte start = ref MemoryMarshal.GetReference(picture.Grey.Span);
        int shift = reach * picture.Width;
        Vector256<byte> bar = Vector256.Create(LeastStep);
        for (int at = shift; at + Vector256<byte>.Count <= marks.Length - shift; at += Vector256<byte>.Count)
        {
            Vector256<byte> light = Vector256.LoadUnsafe(ref start, (nuint)(darkBelow ? at - shift : at + shift));
            Vector256<byte> dark = Vector256.LoadUnsafe(ref start, (nuint)(darkBelow ? at + shift : at - shift));
            Vector256.GreaterThanOrEqual(light - Vector256.Min(light, dark), bar).StoreUnsafe(ref marks[at]);
        }

        return marks;
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
        int x = 0;
        for (; x + Vector256<byte>.Count <= width; x += Vector256<byte>.Count)
        {
            (Vector256.Create(threeRows[x..]) | Vector256.Create(threeRows[(x + width)..]) | Vector256.Create(threeRows[(x + width + width)..])).CopyTo(near[x..]);
        }

        for (; x < width; x++)
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
            if (from < 0 && x < near.Length && near[x] == 0)
            {
                int next = near[x..].IndexOf((byte)255);
                if (next < 0)
                {
                    return;
                }

                x += next;
            }

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
