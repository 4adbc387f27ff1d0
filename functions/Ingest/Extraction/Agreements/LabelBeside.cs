using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A line of a fact box that is set as text: a clause's label, bold or with a gap behind it, and what it holds beside it (<c>Uppsägning&#160;&#160;&#160;Tre månader, ömsesidigt</c>).</summary>
internal static class LabelBeside
{
    private const int MostWords = 5;
    private const int MostWordsRunIn = 3;

    /// <summary>In type sizes: a gap behind a label, wider than any space between words.</summary>
    private const double Gap = 1.5;

    /// <summary>The clause that the label announces, the label, and the text beside it; null where a block begins otherwise.</summary>
    public static (Clause Clause, string Label, Passage Held)? Of(TextBlock block)
    {
        if (block.Lines is not [var line, ..])
        {
            return null;
        }

        for (int i = 1; i <= MostWords && i < line.Words.Length; i++)
        {
            bool isParted = IsParted(line, i);
            if (isParted || MayRunIn(line, i))
            {
                string label = string.Join(' ', line.Words.Take(i).Select(word => word.Text)).TrimEnd('.');
                Clause clause = ClauseHeadings.Of(label);
                if (!isParted && clause == Clause.None)
                {
                    continue;
                }

                bool isLabel = label.Length is > 0 and <= ClauseTables.LongestLabel && char.IsUpper(label[0]) && !label.Any(char.IsDigit) && !char.IsLower(line.Words[i].Text[0]);
                int from = block.Passage.Words[i].Start;
                return isLabel && clause != Clause.None
                    ? (clause, ClauseHeadings.Bare(label), block.Passage.Slice(from, block.Passage.Text.Length - from))
                    : null;
            }
        }

        return null;
    }

    /// <summary>A few words with a full stop, from which text may run on: <c>Giltighet. Överenskommelsen gäller …</c></summary>
    private static bool MayRunIn(TextLine line, int at) => line.Words[at - 1].Text is [.., '.'] && at <= MostWordsRunIn && char.IsUpper(line.Words[at].Text[0]);

    private static bool IsParted(TextLine line, int at)
    {
        (Word before, Word word) = (line.Words[at - 1], line.Words[at]);
        return word.Box.X0 - before.Box.X1 > Gap * (word.Typeface?.Size ?? word.Box.Height)
            || (before.Typeface?.Bold == true && word.Typeface?.Bold == false && line.Words.Take(at).All(one => one.Typeface?.Bold == true));
    }
}
