using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>A comma or point that was passed over between figures: a low piece of ink at their feet.</summary>
internal static class DecimalPoints
{
    private const double LeastHigh = 0.1;   // of a figure's height
    private const double MostHigh = 0.5;
    private const double Foot = 0.3;        // of a figure's height above its foot
    private const double Overlap = 0.25;    // of its own width that may lie over or under a figure; what does with more is a piece of that figure

    /// <summary>The figures with their comma (<c>40</c> is 4,0); the same word where nothing lies between two of them.</summary>
    /// <param name="word">As it was read.</param>
    /// <param name="figures">Its figures and brackets in ink, from the left.</param>
    /// <param name="ink">All of its ink.</param>
    public static OcrWord Mend(OcrWord word, List<Component> figures, List<Component> ink)
    {
        if (word.Text.Length < 2 || !word.Text.All(letter => char.IsDigit(letter) || letter is '(' or ')'))
        {
            return word;
        }

        double tall = figures.Average(piece => piece.Height);
        double foot = figures.Average(piece => piece.Y1);
        Component[] points = [.. ink.Where(piece => piece.Height > LeastHigh * tall && piece.Height < MostHigh * tall && piece.Width > LeastHigh * tall && piece.Width < MostHigh * tall && piece.Y0 > foot - (Foot * tall))];
        if (figures.Count != word.Text.Length || points.Length != 1)
        {
            return word;
        }

        int at = figures.Count(piece => piece.X0 + piece.X1 < points[0].X0 + points[0].X1);
        double slack = Overlap * points[0].Width;
        bool isBetween = at > 0 && at < figures.Count && char.IsDigit(word.Text[at - 1]) && char.IsDigit(word.Text[at])
            && figures[at - 1].X1 < points[0].X0 + slack && figures[at].X0 > points[0].X1 - slack;
        return isBetween ? word with { Text = word.Text.Insert(at, points[0].Y1 > foot + (LeastHigh * tall) ? "," : ".") } : word;
    }
}
