using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Makes rulings of a picture's edges: the two sides of a line become one, letters and underlinings are left out.</summary>
internal static class RulingFinder
{
    private const int ThickestLine = 4;         // pixels; two edges farther apart are a fill's
    private const int WidestBreak = 3;          // pixels between parts of one line
    private const double LongestStroke = 60;    // points; no letter is that large but on a poster
    private const double UnderlineShare = 0.85; // of a line's length that words stand on
    private const double Slack = 1;

    /// <summary>The page's rulings in points, from the top and from the left.</summary>
    /// <param name="edges">The picture's edges, in pixels.</param>
    /// <param name="scaleX">Points a pixel.</param>
    /// <param name="scaleY">Points a pixel.</param>
    /// <param name="words">The page's words, whose letters are no rulings.</param>
    public static ImmutableArray<Ruling> Of(EdgeScan edges, double scaleX, double scaleY, IReadOnlyList<RawWord> words)
    {
        var across = from line in Merge(edges.Across)
                     let ruling = new Ruling(line.From * scaleX, line.To * scaleX, line.Middle * scaleY, IsHorizontal: true)
                     where !IsStroke(ruling, words) && !IsUnderline(ruling, words)
                     orderby ruling.At, ruling.From
                     select ruling;
        var down = from line in Merge(edges.Down)
                   let ruling = new Ruling(line.From * scaleY, line.To * scaleY, line.Middle * scaleX, IsHorizontal: false)
                   where !IsStroke(ruling, words)
                   orderby ruling.At, ruling.From
                   select ruling;
        return [.. across, .. down];
    }

    /// <summary>Joins edges that lie within a line's thickness and touch along it.</summary>
    private static List<Line> Merge(List<Edge> edges)
    {
        var done = new List<Line>();
        var open = new List<Line>();
        foreach (Edge edge in edges.OrderBy(edge => edge.At).ThenBy(edge => edge.From))
        {
            for (int i = open.Count - 1; i >= 0; i--)
            {
                if (edge.At - open[i].Low > ThickestLine)
                {
                    done.Add(open[i]);
                    open.RemoveAt(i);
                }
            }

            Line line = new(edge.At, edge.At, edge.From, edge.To);
            for (int i = open.Count - 1; i >= 0; i--)
            {
                if (edge.From <= open[i].To + WidestBreak && edge.To >= open[i].From - WidestBreak)
                {
                    line = line.With(open[i]);
                    open.RemoveAt(i);
                }
            }

            open.Add(line);
        }

        done.AddRange(open);
        return done;
    }

    /// <summary>Whether it lies within a word's box: the stem or bar of a letter, a dash.</summary>
    private static bool IsStroke(Ruling ruling, IReadOnlyList<RawWord> words)
    {
        if (ruling.Length > LongestStroke)
        {
            return false;
        }

        for (int i = 0; i < words.Count; i++)
        {
            Box box = words[i].Box;
            (double near, double far, double from, double to) = ruling.IsHorizontal ? (box.Y0, box.Y1, box.X0, box.X1) : (box.X0, box.X1, box.Y0, box.Y1);
            if (ruling.At >= near - Slack && ruling.At <= far + Slack && ruling.From >= from - Slack && ruling.To <= to + Slack)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words stand on nearly all of it and it ends where they end.</summary>
    private static bool IsUnderline(Ruling ruling, IReadOnlyList<RawWord> words)
    {
        (double covered, double first, double last) = (0, double.MaxValue, double.MinValue);
        for (int i = 0; i < words.Count; i++)
        {
            Box box = words[i].Box;
            double shared = Math.Min(box.X1, ruling.To) - Math.Max(box.X0, ruling.From);
            if (shared > 0 && ruling.At > box.Y0 + (box.Height * 0.6) && ruling.At < box.Y1 + Slack)
            {
                covered += shared;
                (first, last) = (Math.Min(first, box.X0), Math.Max(last, box.X1));
            }
        }

        return covered > ruling.Length * UnderlineShare && ruling.From >= first - (2 * Slack) && ruling.To <= last + (2 * Slack);
    }

    /// <summary>A line in pixels: its least and greatest edge, its ends.</summary>
    private readonly record struct Line(int Low, int High, int From, int To)
    {
        public double Middle => (Low + High) / 2.0;

        public Line With(Line other) =>
            new(Math.Min(Low, other.Low), Math.Max(High, other.High), Math.Min(From, other.From), Math.Max(To, other.To));
    }
}
