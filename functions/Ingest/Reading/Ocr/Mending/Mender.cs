namespace Ingest.Reading.Ocr.Mending;

/// <summary>Makes of a line as OCR read it the line as it is printed; a mended word is less sure than one that was read.</summary>
internal static class Mender
{
    /// <summary>What a mended word keeps of its confidence.</summary>
    public const double Doubt = 0.9;

    private const double WidestSpace = 1.2;     // of a word's height: wider than between words of a cell

    /// <summary>The line's words, in order; what is nothing but a ruled line's remains is left out.</summary>
    public static List<OcrWord> Mend(IReadOnlyList<OcrWord> read)
    {
        IReadOnlyList<OcrWord> whole = BrokenDates.Joined(read);
        IReadOnlyList<OcrWord> line = FigureRows.Mend(whole);
        var mended = new List<OcrWord>(line.Count);
        string before = string.Empty;
        for (int i = 0; i < line.Count; i++)
        {
            string plain = LetterMending.Mend(line[i].Text).Replace(" ", string.Empty, StringComparison.Ordinal);
            bool isFirst = i == 0 || line[i].X0 - line[i - 1].X1 > WidestSpace * (line[i].Y1 - line[i].Y0);
            string text = Apply(plain, before, i + 1 < line.Count ? line[i + 1].Text : string.Empty, line[i].Confidence);
            text = DoubtfulWords.Mend(KeyWords.Mend(text, isFirst), line[i].Confidence);
            if (text.Length > 0)
            {
                mended.Add(line[i] with { Text = text, Confidence = text == plain && line[i].Text == whole[i].Text ? line[i].Confidence : line[i].Confidence * Doubt });
                before = text;
            }
        }

        return mended;
    }

    private static string Apply(string word, string before, string after, double confidence)
    {
        foreach (MendingRule rule in MendingRules.All)
        {
            word = rule.Apply(word, before, after, confidence);
            if (word.Length == 0)
            {
                break;
            }
        }

        return IsRemains(word) ? string.Empty : word;
    }

    /// <summary>Nothing but strokes that no text has by themselves.</summary>
    private static bool IsRemains(string word)
    {
        if (word is "." or "," or ":" or ";")
        {
            return true;
        }

        foreach (char letter in word)
        {
            if (letter is not ('|' or '¦' or '_' or '~' or '\\' or '{' or '}' or '`' or '´' or '\'' or '‘' or '’' or '°' or '^'))
            {
                return false;
            }
        }

        return true;
    }
}
