using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>What the picture of a page told.</summary>
internal sealed record PictureFacts(ImmutableArray<Ruling> Rulings, PageInk Ink);

/// <summary>Looks at pages' pictures for rulings and, where a page's words leave room, for what else is there.</summary>
internal static class PictureReading
{
    /// <summary>Looks at one picture; null where the stream ends before it does.</summary>
    /// <param name="pictures">Stands before the picture.</param>
    /// <param name="page">The page's words and size, as displayed.</param>
    /// <param name="looksForInk">Whether to judge what the words do not explain.</param>
    public static PictureFacts? Read(PictureStream pictures, RawPage page, bool looksForInk)
    {
        if (pictures.Next() is not var (width, height))
        {
            return null;
        }

        double scaleX = page.Width / width;
        double scaleY = page.Height / height;
        var edges = new EdgeScan(width);
        InkScan? ink = looksForInk ? new InkScan(width, height, [.. page.Words.Select(word => InPixels(word.Box, scaleX, scaleY))]) : null;
        for (int y = 0; y < height; y++)
        {
            if (!pictures.ReadRow(edges.RowToFill))
            {
                return null;
            }

            ink?.Take(edges.RowToFill, y);
            edges.Take();
        }

        edges.Finish();
        return new PictureFacts(RulingFinder.Of(edges, scaleX, scaleY, page.Words), ink?.Judge() ?? PageInk.NotLookedAt);
    }

    private static Box InPixels(Box box, double scaleX, double scaleY) =>
        new(box.X0 / scaleX, box.Y0 / scaleY, box.X1 / scaleX, box.Y1 / scaleY);
}
