namespace Ingest.Reading.Ocr.Pictures;

/// <summary>A stretch of letters on one line, with no gap as wide as between columns.</summary>
internal sealed class LineSegment(Component first)
{
    public List<Component> Pieces { get; } = [first];

    public int X0 { get; private set; } = first.X0;

    public int Y0 { get; private set; } = first.Y0;

    public int X1 { get; private set; } = first.X1;

    public int Y1 { get; private set; } = first.Y1;

    public int Height => Y1 - Y0;

    /// <summary>Upper edge of the last letters.</summary>
    public double Top { get; private set; } = first.Y0;

    /// <summary>Lower edge of the last letters.</summary>
    public double Bottom { get; private set; } = first.Y1;

    public void Add(Component piece, bool isLetter)
    {
        Pieces.Add(piece);
        (X0, Y0) = (Math.Min(X0, piece.X0), Math.Min(Y0, piece.Y0));
        (X1, Y1) = (Math.Max(X1, piece.X1), Math.Max(Y1, piece.Y1));
        if (isLetter)
        {
            bool wasSmall = Bottom - Top < piece.Height * 0.5;
            (Top, Bottom) = wasSmall ? (piece.Y0, piece.Y1) : ((Top * 0.7) + (piece.Y0 * 0.3), (Bottom * 0.7) + (piece.Y1 * 0.3));
        }
    }

    public void Add(LineSegment other)
    {
        foreach (Component piece in other.Pieces)
        {
            Add(piece, isLetter: false);
        }
    }
}

/// <summary>Pieces of ink → stretches of letters on a line, whatever the page looks like: columns, tables, single digits in cells.</summary>
internal static class LineSegments
{
    private const double WidestGap = 1.1;       // of the line's height: wider than a space, narrower than between columns
    private const double LeastOverlap = 0.45;
    private const double LetterHeight = 0.55;   // of the usual height: what is lower is a dot, comma or dash

    public static List<LineSegment> Of(InkMap ink) => Of(Components.Of(ink), ink.Dpi);

    /// <summary>Of some of a picture's pieces; drops from them what is no letter's.</summary>
    public static List<LineSegment> Of(List<Component> pieces, double dpi)
    {
        pieces.RemoveAll(piece => IsSpeck(piece, dpi) || IsPicture(piece, dpi));
        double usual = UsualHeight(pieces, dpi);
        List<LineSegment> segments = Chain(pieces, usual);
        return Tidy(segments, usual);
    }

    private static bool IsSpeck(Component piece, double dpi) => piece.Pixels < dpi * dpi * 0.0001 || Math.Max(piece.Width, piece.Height) < dpi * 0.008;

    private static bool IsPicture(Component piece, double dpi) =>
        piece.Height > dpi * 0.7 || piece.Width > dpi * 1.5 || (piece.Height > dpi * 0.3 && piece.Width < dpi * 0.03);

    private static double UsualHeight(List<Component> pieces, double dpi)
    {
        double[] heights = [.. pieces.Where(piece => piece.Height > dpi * 0.035 && piece.Width > dpi * 0.02).Select(piece => (double)piece.Height)];
        Array.Sort(heights);
        return heights.Length == 0 ? dpi * 0.1 : heights[heights.Length / 2];
    }

    private static List<LineSegment> Chain(List<Component> pieces, double usual)
    {
        var done = new List<LineSegment>();
        var open = new List<LineSegment>();
        foreach (Component piece in pieces.OrderBy(piece => piece.X0))
        {
            LineSegment? best = null;
            double bestShare = LeastOverlap;
            for (int i = open.Count - 1; i >= 0; i--)
            {
                LineSegment segment = open[i];
                double height = Math.Max(Math.Min(segment.Bottom - segment.Top, 4 * usual), usual);
                if (piece.X0 - segment.X1 > WidestGap * 1.5 * height)
                {
                    done.Add(segment);
                    open.RemoveAt(i);
                    continue;
                }

                double shared = Math.Min(piece.Y1, segment.Bottom) - Math.Max(piece.Y0, segment.Top);
                double share = shared / Math.Max(1, Math.Min(piece.Height, segment.Bottom - segment.Top));
                double ratio = piece.Height / Math.Max(1, segment.Bottom - segment.Top);
                if (share > bestShare && ratio < 3.5 && piece.X0 - segment.X1 <= WidestGap * Math.Max(height, piece.Height))
                {
                    (best, bestShare) = (segment, share);
                }
            }

            if (best is null)
            {
                open.Add(new LineSegment(piece));
            }
            else
            {
                best.Add(piece, piece.Height >= LetterHeight * usual);
            }
        }

        done.AddRange(open);
        return done;
    }

    /// <summary>Dots, rings and accents to the letters beside them; what stays a mere mark is dropped.</summary>
    private static List<LineSegment> Tidy(List<LineSegment> segments, double usual)
    {
        var whole = segments.Where(segment => segment.Height >= LetterHeight * usual).ToList();
        foreach (LineSegment mark in segments.Where(segment => segment.Height < LetterHeight * usual))
        {
            LineSegment? near = whole
                .Where(line => mark.X0 < line.X1 + (0.5 * usual) && mark.X1 > line.X0 - (0.5 * usual) && mark.Y0 < line.Y1 + (0.4 * usual) && mark.Y1 > line.Y0 - (0.6 * usual))
                .MinBy(line => Math.Abs(((mark.Y0 + mark.Y1) / 2.0) - ((line.Top + line.Bottom) / 2)));
            near?.Add(mark);
        }

        return whole;
    }
}
