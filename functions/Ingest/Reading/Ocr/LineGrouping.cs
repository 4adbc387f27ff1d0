using System.Collections.Immutable;

namespace Ingest.Reading.Ocr;

/// <summary>Words → lines from the top, each from the left: what an engine without reading order leaves to us.</summary>
internal static class LineGrouping
{
    private const double Near = 0.35;   // of a letter's height that baselines of one line may differ

    public static IEnumerable<List<OcrWord>> Lines(ImmutableArray<OcrWord> words)
    {
        var lines = new List<List<OcrWord>>();
        foreach (OcrWord word in words.OrderBy(word => word.Baseline))
        {
            List<OcrWord>? line = lines.LastOrDefault();
            bool belongs = line is not null && word.Baseline - line[^1].Baseline <= Near * Math.Max(line[^1].Y1 - line[^1].Y0, word.Y1 - word.Y0)
                && word.Baseline - line[0].Baseline <= 2 * Near * Math.Max(line[0].Y1 - line[0].Y0, word.Y1 - word.Y0);
            if (belongs)
            {
                line!.Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return lines.Select(line => line.OrderBy(word => word.X0).ToList());
    }
}
