using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Where a page's words lie, by bands, so that a piece of ink is compared with those near it only.</summary>
internal sealed class WordCover
{
    private const int Band = 64;    // pixels
    private const int Slack = 3;    // pixels around a word that are its own

    private readonly List<OcrWord>[] bands;

    public WordCover(IEnumerable<OcrWord> words, int height)
    {
        bands = [.. Enumerable.Range(0, (height / Band) + 1).Select(_ => new List<OcrWord>())];
        foreach (OcrWord word in words)
        {
            for (int i = BandOf(word.Y0 - Slack); i <= BandOf(word.Y1 + Slack); i++)
            {
                bands[i].Add(word);
            }
        }
    }

    /// <summary>The largest part of the piece that lies in one word's box.</summary>
    public double Share(Component piece)
    {
        double most = 0;
        for (int i = BandOf(piece.Y0); i <= BandOf(piece.Y1); i++)
        {
            foreach (OcrWord word in bands[i])
            {
                double width = Math.Min(piece.X1, word.X1 + Slack) - Math.Max(piece.X0, word.X0 - Slack);
                double height = Math.Min(piece.Y1, word.Y1 + Slack) - Math.Max(piece.Y0, word.Y0 - Slack);
                most = width > 0 && height > 0 ? Math.Max(most, width * height / (piece.Width * piece.Height)) : most;
            }
        }

        return most;
    }

    private int BandOf(double y) => Math.Clamp((int)(y / Band), 0, bands.Length - 1);
}
