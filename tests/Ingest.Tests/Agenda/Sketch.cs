using Ingest.Papers;

namespace Ingest.Tests.Agenda;

/// <summary>A paper drawn as text: a character is 5 points wide, a line 13 high; <c># </c> begins a line in large type.</summary>
internal static class Sketch
{
    private const double CharacterWidth = 5;

    private const double LineHeight = 13;

    private const double Margin = 50;

    private static readonly Typeface Plain = new("Sketch", 10, Bold: false, Italic: false);

    private static readonly Typeface Large = new("Sketch", 16, Bold: true, Italic: false);

    public static Ingestion Read(params string[] pages) => Read(TextSource.Digital, 1, pages);

    /// <summary>The same as OCR has it: no word is quite sure.</summary>
    public static Ingestion ReadScan(params string[] pages) => Read(TextSource.Ocr, 0.9, pages);

    private static Ingestion Read(TextSource source, double confidence, string[] pages) =>
        Pipeline.Understand(new Paper("sketch", "sketch.pdf", pages.Length, [.. pages.Select((page, i) => PageOf(i + 1, page, source, confidence))]), new Issues());

    private static Page PageOf(int number, string text, TextSource source, double confidence) =>
        new(number, 595, 842, source, confidence, [.. text.Replace("\r", string.Empty, StringComparison.Ordinal).Split('\n').SelectMany(Words).Select(word => word with { Confidence = confidence })], []);

    private static IEnumerable<Word> Words(string line, int index)
    {
        bool large = line.StartsWith("# ", StringComparison.Ordinal);
        string text = large ? line[2..] : line;
        double top = Margin + (index * LineHeight) - (large ? 3 : 0);
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ' || (at > 0 && text[at - 1] != ' '))
            {
                continue;
            }

            string word = text[at..].Split(' ')[0];
            double left = Margin + (at * CharacterWidth);
            yield return new Word(word, new Box(left, top, left + (word.Length * CharacterWidth) - 2, top + (large ? 16 : 10)), typeface: large ? Large : Plain, block: index, line: index);
        }
    }
}
