using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Words' boxes drawn tight around their ink, and minus signs that were passed over put before their figures.</summary>
/// <remarks>Tesseract guesses where letters stand, by some pixels: gaps between columns and words' spaces are told apart by less.</remarks>
internal static class InkFitting
{
    private const double LeastHeight = 0.3;     // of the word's: less is a mark
    private const double TallestBox = 1.7;      // of the ink in it
    private const double WidestSpace = 0.5;     // of the word's height between a sign and its figure
    private const double FlattestSign = 0.25;   // of the word's height
    private const double TallAsFigure = 0.6;    // of the highest piece: a figure or bracket, no point or comma

    /// <summary>The words in their order, each with the pieces of ink that are its own.</summary>
    public static List<OcrWord> Fit(List<OcrWord> words, List<Component> pieces, int height)
    {
        List<Component>[] own = Own(words, pieces, height, out List<Component> others);
        var fitted = new List<OcrWord>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            fitted.Add(own[i].Count == 0 ? words[i] : Mended(Fit(words[i], own[i]), own[i]));
        }

        for (int i = 0; i < fitted.Count; i++)
        {
            fitted[i] = char.IsDigit(fitted[i].Text[0]) && Sign(fitted[i], others) is { } sign && !fitted.Exists(other => IsAt(other, sign))
                ? fitted[i] with { Text = "-" + fitted[i].Text, X0 = sign.X0 }
                : fitted[i];
        }

        return fitted;
    }

    /// <summary>The word as wide as its ink; as high too where two lines were taken for one, so that a box is much higher than any letter in it.</summary>
    private static OcrWord Fit(OcrWord word, List<Component> ink)
    {
        OcrWord fitted = word with { X0 = ink.Min(piece => piece.X0), X1 = ink.Max(piece => piece.X1) };
        (int top, int bottom) = (ink.Min(piece => piece.Y0), ink.Max(piece => piece.Y1));
        return word.Y1 - word.Y0 > TallestBox * (bottom - top) && word.Text.Any(char.IsLetterOrDigit)
            ? fitted with { Y0 = top, Y1 = bottom, Baseline = Components.Middle(ink, piece => piece.Y1) }
            : fitted;
    }

    /// <summary>With the brackets and the comma that its ink shows; words without figures stay.</summary>
    private static OcrWord Mended(OcrWord word, List<Component> ink)
    {
        if (!word.Text.Any(char.IsDigit))
        {
            return word;
        }

        double least = TallAsFigure * ink.Max(piece => piece.Height);
        List<Component> figures = [.. ink.Where(piece => piece.Height > least).OrderBy(piece => piece.X0)];
        return DecimalPoints.Mend(Brackets.Mend(word, figures), figures, ink);
    }

    /// <summary>Each piece goes to the word that holds most of it, or that is nearest on its line.</summary>
    private static List<Component>[] Own(List<OcrWord> words, List<Component> pieces, int height, out List<Component> others)
    {
        List<Component>[] own = [.. words.Select(_ => new List<Component>())];
        var bands = new WordBands(words, height);
        others = [];
        foreach (Component piece in pieces)
        {
            int best = -1;
            double nearest = double.MaxValue;
            double middle = (piece.Y0 + piece.Y1) / 2.0;
            foreach (int i in bands.At(middle))
            {
                OcrWord word = words[i];
                double tall = word.Y1 - word.Y0;
                double away = Math.Max(0, Math.Max(word.X0 - ((piece.X0 + piece.X1) / 2.0), ((piece.X0 + piece.X1) / 2.0) - word.X1));
                bool isNear = middle > word.Y0 - 2 && middle < word.Y1 + 2 && piece.Height <= 1.6 * tall && away < 0.4 * tall;
                if (isNear && away < nearest)
                {
                    (best, nearest) = (i, away);
                }
            }

            bool isLetter = best >= 0
                && (nearest == 0 ? !(char.IsDigit(words[best].Text[0]) && IsStroke(piece, words[best])) : piece.Height >= LeastHeight * (words[best].Y1 - words[best].Y0));
            if (isLetter)
            {
                own[best].Add(piece);
            }
            else
            {
                others.Add(piece);
            }
        }

        return own;
    }

    /// <summary>A stroke at half the figure's height, right before it.</summary>
    private static Component? Sign(OcrWord figure, List<Component> others)
    {
        foreach (Component piece in others)
        {
            if (IsStroke(piece, figure) && figure.X0 - piece.X1 < WidestSpace * (figure.Y1 - figure.Y0) && piece.X1 <= figure.X0 + 2)
            {
                return piece;
            }
        }

        return null;
    }

    private static bool IsStroke(Component piece, OcrWord figure)
    {
        double tall = figure.Y1 - figure.Y0;
        double middle = (piece.Y0 + piece.Y1) / 2.0;
        return piece.Width >= LeastHeight * tall && piece.Width <= 1.1 * tall && piece.Height <= FlattestSign * tall
            && middle > figure.Y0 + (0.25 * tall) && middle < figure.Y1 - (0.2 * tall);
    }

    /// <summary>Whether a word stands at the sign, or so near before it that the stroke joins two words.</summary>
    private static bool IsAt(OcrWord word, Component sign) =>
        word.Y0 < sign.Y1 && word.Y1 > sign.Y0 && word.X0 < sign.X0 && word.X1 > sign.X0 - (WidestSpace * (word.Y1 - word.Y0));

    /// <summary>Which words lie at a height.</summary>
    private sealed class WordBands
    {
        private const int Band = 32;

        private readonly List<int>[] bands;

        public WordBands(List<OcrWord> words, int height)
        {
            bands = [.. Enumerable.Range(0, (height / Band) + 1).Select(_ => new List<int>())];
            for (int i = 0; i < words.Count; i++)
            {
                for (int band = At0(words[i].Y0 - 2); band <= At0(words[i].Y1 + 2); band++)
                {
                    bands[band].Add(i);
                }
            }
        }

        public List<int> At(double y) => bands[At0(y)];

        private int At0(double y) => Math.Clamp((int)(y / Band), 0, bands.Length - 1);
    }
}
