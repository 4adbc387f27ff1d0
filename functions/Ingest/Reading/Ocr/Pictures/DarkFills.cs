namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Makes dark fills light and the writing on them dark, so that a header row is read like any other.</summary>
/// <remarks>An engine that splits lines by dark ink sees a bar there, and takes two lines of white letters for one.</remarks>
internal static class DarkFills
{
    private const double SquareInches = 1 / 25.0;
    private const double LeastWidthInches = 0.35;
    private const double LeastHeightInches = 0.1;
    private const double Dark = 0.68;           // of the paper's grey
    private const double LeastDark = 0.55;      // of a square's pixels: what letters leave of it
    private const double LeastFilled = 0.7;     // of the squares of a fill's box
    private const double LeastGround = 0.65;    // of a fill's pixels; bold type that is underlined has less
    private const int LeastContrast = 40;       // greys between a fill and its letters
    private const double EdgeInches = 1 / 66.0; // neither paper nor fill
    private const double LeastUpright = 0.85;   // of a fill's height: more than any letter has
    private const double LettersBeside = 0.3;   // of the columns have an edge that lies less far out: the rest may be letters of the next row
    private const int EdgeReach = 12;           // squares to either side, half an inch: letters between two words leave enough
    private const int Ink = 40;                 // grey that letters get

    /// <summary>Changes the picture in place.</summary>
    public static void Lighten(Span<byte> grey, int width, int height, double dpi)
    {
        int side = Math.Max(4, (int)(dpi * SquareInches));
        byte paper = Quantile(Histogram(grey, width, new Frame(0, 0, width, height)), 0.75);
        byte bar = (byte)(paper * Dark);
        bool[] squares = Squares(grey, width, height, side, bar);
        foreach (Frame frame in Frames(squares, width / side, height / side, dpi, side))
        {
            Lighten(grey, width, height, frame, side, (int)Math.Ceiling(dpi * EdgeInches), paper, bar);
        }
    }

    private static bool[] Squares(ReadOnlySpan<byte> grey, int width, int height, int side, byte bar)
    {
        (int across, int down) = (width / side, height / side);
        int[] dark = new int[across];
        bool[] squares = new bool[across * down];
        for (int row = 0; row < down; row++)
        {
            Array.Clear(dark);
            for (int y = row * side; y < (row + 1) * side; y += 2)
            {
                ReadOnlySpan<byte> line = grey.Slice(y * width, across * side);
                for (int x = 0; x < line.Length; x += 2)
                {
                    dark[x / side] += line[x] < bar ? 1 : 0;
                }
            }

            int least = (int)(((side + 1) / 2) * ((side + 1) / 2) * LeastDark);
            for (int column = 0; column < across; column++)
            {
                squares[(row * across) + column] = dark[column] > least;
            }
        }

        return squares;
    }

    /// <summary>In pixels; only what is wide, high and full enough for a fill.</summary>
    private static IEnumerable<Frame> Frames(bool[] squares, int across, int down, double dpi, int side)
    {
        var waiting = new Stack<int>();
        for (int start = 0; start < squares.Length; start++)
        {
            if (!squares[start])
            {
                continue;
            }

            int filled = 0;
            (int left, int top, int right, int bottom) = (across, down, 0, 0);
            squares[start] = false;
            waiting.Push(start);
            while (waiting.TryPop(out int at))
            {
                filled++;
                (int x, int y) = (at % across, at / across);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
                foreach ((int nextX, int nextY) in (ReadOnlySpan<(int, int)>)[(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)])
                {
                    int next = (nextY * across) + nextX;
                    if (nextX >= 0 && nextX < across && nextY >= 0 && nextY < down && squares[next])
                    {
                        squares[next] = false;
                        waiting.Push(next);
                    }
                }
            }

            bool isFill = (right - left) * side >= dpi * LeastWidthInches && (bottom - top) * side >= dpi * LeastHeightInches
                && filled >= LeastFilled * (right - left) * (bottom - top);
            if (isFill)
            {
                yield return new Frame(left * side, top * side, right * side, bottom * side);
            }
        }
    }

    private static void Lighten(Span<byte> grey, int width, int height, Frame frame, int side, int edge, byte paper, byte bar)
    {
        int[] counts = Histogram(grey, width, frame);
        int ground = Quantile(counts, 0.4);
        (int darkest, int lightest) = (Quantile(counts, 0.02), Quantile(counts, 0.98));
        bool isLightOnDark = lightest - ground >= ground - darkest;
        int contrast = isLightOnDark ? lightest - ground : ground - darkest;
        if (contrast < LeastContrast || counts.Take(bar).Sum() < LeastGround * counts.Sum())
        {
            return;
        }

        byte[] greys = new byte[256];
        for (int old = 0; old < greys.Length; old++)
        {
            int away = isLightOnDark ? old - ground : ground - old;
            greys[old] = (byte)Math.Clamp(paper - (away * (paper - Ink) / contrast), 0, paper);
        }

        // A fill's edge lies within a square of the frame, and need not be quite level.
        (int from, int to) = Ends(grey, width, height, frame, side, edge, bar);
        int[] tops = new int[to - from];
        int[] bottoms = new int[to - from];
        for (int x = from; x < to; x++)
        {
            tops[x - from] = First(grey, width, x, Math.Max(0, frame.Top - side), Math.Min(height, frame.Top + side), bar) ?? frame.Top;
            bottoms[x - from] = Last(grey, width, x, Math.Max(0, frame.Bottom - side), Math.Min(height, frame.Bottom + side), bar) ?? frame.Bottom;
        }

        for (int x = from; x < to; x++)
        {
            int top = Edge(tops, x - from, side, 1 - LettersBeside);
            int bottom = Edge(bottoms, x - from, side, LettersBeside);
            for (int y = Math.Max(0, top - edge); y < Math.Min(height, bottom + edge); y++)
            {
                ref byte pixel = ref grey[(y * width) + x];
                bool isEdge = y < top + edge || y >= bottom - edge || x < from + (2 * edge) || x >= to - (2 * edge);
                pixel = isEdge ? paper : greys[pixel];
            }

            EraseUpright(grey, width, x, top + edge, bottom - edge, paper);
        }
    }

    /// <summary>Where most columns nearby have the edge: letters that stand close to the fill are no part of it.</summary>
    private static int Edge(int[] edges, int at, int side, double share)
    {
        int[] near = edges[Math.Max(0, at - (EdgeReach * side))..Math.Min(edges.Length, at + (EdgeReach * side) + 1)];
        Array.Sort(near);
        return near[(int)(share * (near.Length - 1))];
    }

    /// <summary>Takes out what is ink from the fill's top to its foot: a light line between two columns.</summary>
    private static void EraseUpright(Span<byte> grey, int width, int x, int from, int to, byte paper)
    {
        int ink = 0;
        for (int y = from; y < to; y++)
        {
            ink += grey[(y * width) + x] < paper * Dark ? 1 : 0;
        }

        for (int y = from; y < to && ink > LeastUpright * (to - from); y++)
        {
            grey[(y * width) + x] = paper;
        }
    }

    /// <summary>Where the fill begins and ends in most of its rows.</summary>
    private static (int From, int To) Ends(ReadOnlySpan<byte> grey, int width, int height, Frame frame, int side, int edge, byte bar)
    {
        var starts = new List<int>();
        var ends = new List<int>();
        for (int y = frame.Top; y < Math.Min(height, frame.Bottom); y++)
        {
            ReadOnlySpan<byte> row = grey.Slice(y * width, width);
            int start = Math.Max(0, frame.Left - side);
            int end = Math.Min(width, frame.Right + side);
            int first = row[start..end].IndexOfAnyInRange((byte)0, bar);
            int last = row[start..end].LastIndexOfAnyInRange((byte)0, bar);
            if (first >= 0)
            {
                starts.Add(start + first);
                ends.Add(start + last + 1);
            }
        }

        starts.Sort();
        ends.Sort();
        return starts.Count == 0 ? (frame.Left, frame.Right) : (Math.Max(0, starts[starts.Count / 4] - edge), Math.Min(width, ends[ends.Count * 3 / 4] + edge));
    }

    private static int? First(ReadOnlySpan<byte> grey, int width, int x, int from, int to, byte bar)
    {
        for (int y = from; y < to - 1; y++)
        {
            if (grey[(y * width) + x] < bar && grey[((y + 1) * width) + x] < bar)
            {
                return y;
            }
        }

        return null;
    }

    private static int? Last(ReadOnlySpan<byte> grey, int width, int x, int from, int to, byte bar)
    {
        for (int y = to - 1; y > from; y--)
        {
            if (grey[(y * width) + x] < bar && grey[((y - 1) * width) + x] < bar)
            {
                return y + 1;
            }
        }

        return null;
    }

    private static int[] Histogram(ReadOnlySpan<byte> grey, int width, Frame frame)
    {
        int[] counts = new int[256];
        int step = (frame.Bottom - frame.Top) * (frame.Right - frame.Left) > 1_000_000 ? 3 : 1;
        for (int y = frame.Top; y < frame.Bottom; y += step)
        {
            foreach (byte value in grey.Slice((y * width) + frame.Left, frame.Right - frame.Left))
            {
                counts[value]++;
            }
        }

        return counts;
    }

    private static byte Quantile(int[] counts, double share)
    {
        double left = counts.Sum() * share;
        for (int value = 0; value < counts.Length; value++)
        {
            left -= counts[value];
            if (left <= 0)
            {
                return (byte)value;
            }
        }

        return 255;
    }

    private readonly record struct Frame(int Left, int Top, int Right, int Bottom);
}
