using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Round brackets around figures told from the figure 1: a bracket's foot hangs below the figures, a 1 stands with them.</summary>
internal static class Brackets
{
    private const string OpenAlike = "1lI|[0";
    private const double HangsBelow = 0.1;      // of a figure's height
    private const double StandsWith = 0.05;
    private const double Broadest = 0.5;        // of a figure's height
    private const double BroadestOne = 0.42;

    /// <summary>The word with a bracket for what hangs below its figures (<c>10.67)</c> is (0.67)), and a 1 for a lone bracket that does not (<c>42)</c> is 421).</summary>
    /// <param name="word">As it was read.</param>
    /// <param name="pieces">Its figures and brackets in ink, from the left.</param>
    public static OcrWord Mend(OcrWord word, List<Component> pieces)
    {
        string text = word.Text;
        if (text.Length < 2 || pieces.Count < 2 || text.Count(char.IsDigit) * 2 < text.Length)
        {
            return word;
        }

        text = text[0] != '(' && Off(pieces[0], pieces).Foot > HangsBelow ? WithOpen(text, pieces) : text;
        bool mayBeOne = text[^1] == ')' && !text.Contains('(', StringComparison.Ordinal) && char.IsDigit(text[^2]);
        text = mayBeOne && Off(pieces[^1], pieces) is var (foot, head) && Math.Abs(foot) < StandsWith && Math.Abs(head) < StandsWith ? text[..^1] + "1" : text;
        return text == word.Text ? word : word with { Text = text };
    }

    /// <summary>With a bracket before it, where there is a piece more than figures, or for its first letter.</summary>
    private static string WithOpen(string text, List<Component> pieces)
    {
        bool isAlike = OpenAlike.Contains(text[0], StringComparison.Ordinal);
        int figures = text.Count(char.IsLetterOrDigit) + (text[^1] == ')' ? 1 : 0);
        bool isMissing = char.IsDigit(text[0]) && pieces.Count == figures + 1 && (!isAlike || pieces[1].Width < BroadestOne * pieces[1].Height);
        return isMissing ? "(" + text : isAlike && char.IsDigit(text[1]) ? "(" + text[1..] : text;
    }

    /// <summary>How far an outer piece's foot hangs below the others', and its head, in parts of their height; not a number where it is broad.</summary>
    private static (double Foot, double Head) Off(Component outer, List<Component> pieces)
    {
        Component[] others = [.. pieces.Where(piece => piece != outer)];
        double tall = Components.Middle(others, piece => piece.Height);
        return outer.Width > Broadest * tall
            ? (double.NaN, double.NaN)
            : ((outer.Y1 - Components.Middle(others, piece => piece.Y1)) / tall, (outer.Y0 - Components.Middle(others, piece => piece.Y0)) / tall);
    }
}
