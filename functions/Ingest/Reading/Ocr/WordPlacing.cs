using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Ocr.Mending;
using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr;

/// <summary>Words in pixels → a page's words in points, line by line, in boxes as a text layer has them.</summary>
internal static class WordPlacing
{
    // What a font's box reaches above and below the line that it stands on, in parts of its size.
    private const double Ascent = 0.9;
    private const double Descent = 0.22;

    /// <summary>White that belongs to a letter on each side of its ink, in parts of its size: a text layer's boxes have it.</summary>
    private const double Bearing = 0.05;

    /// <summary>The page with its words and rulings.</summary>
    public static Page Place(Page page, StraightPicture straight, ImmutableArray<OcrWord> words)
    {
        bool isTurned = straight.Turn is 90 or 270;
        (double width, double height) = isTurned ? (page.Height, page.Width) : (page.Width, page.Height);
        double scaleX = width / straight.Picture.Width;
        double scaleY = height / straight.Picture.Height;
        ImmutableArray<Ruling> rulings =
        [
            .. straight.Across.Concat(straight.EdgesAcross).Select(line => new Ruling(line.From * scaleX, line.To * scaleX, (line.Middle + 0.5) * scaleY, IsHorizontal: true)),
            .. straight.Down.Concat(straight.EdgesDown).Select(line => new Ruling(line.From * scaleY, line.To * scaleY, (line.Middle + 0.5) * scaleX, IsHorizontal: false)),
        ];

        List<OcrWord>[] rows = GroupColumns.Mend(LostPoints.Mend([.. LineGrouping.Lines(words).Select(Mender.Mend).Where(line => line.Count > 0)]));
        double[] sizes = FontSizes.Alike([.. rows.Select(FontSizes.Of)]);
        List<(List<OcrWord> Words, double Em)> lines = [.. rows.Zip(sizes)];
        HashSet<OcrWord> bold = BoldType.Of(straight.Ink, lines);
        var placed = ImmutableArray.CreateBuilder<Word>();
        for (int number = 0; number < lines.Count; number++)
        {
            (List<OcrWord> line, double em) = lines[number];
            placed.AddRange(line.Select((word, i) => new Word(
                word.Text,
                new Box(
                    (word.X0 - White(i == 0 ? null : line[i - 1], word, em)) * scaleX,
                    (word.Baseline - (em * Ascent)) * scaleY,
                    (word.X1 + White(word, i == line.Count - 1 ? null : line[i + 1], em)) * scaleX,
                    (word.Baseline + (em * Descent)) * scaleY),
                Math.Round(word.Confidence, 3),
                0,
                number,
                new Typeface(string.Empty, Math.Round(em * scaleY * 2) / 2, bold.Contains(word), Italic: false))));
        }

        double confidence = placed.Count == 0 ? 1 : placed.Average(word => word.Confidence);
        return page with
        {
            Width = width,
            Height = height,
            TextSource = TextSource.Ocr,
            Confidence = Math.Round(confidence, 3),
            Words = PersonalNumberMask.Apply(placed.ToImmutable()),
            Rulings = rulings,
            Turn = straight.Turn,
            Skew = Math.Round(straight.Skew, 3),
        };
    }

    /// <summary>What of the white between two words is the letters' own, for one of them.</summary>
    private static double White(OcrWord? before, OcrWord? after, double em) =>
        before is null || after is null ? em * Bearing : Math.Clamp((after.X0 - before.X1) / 3, 0, em * Bearing);
}
