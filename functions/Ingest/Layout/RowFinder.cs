using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Words → rows by baseline, each cut into fragments at wide gaps.</summary>
internal static class RowFinder
{
    /// <summary>In ems: wider white parts two fragments.</summary>
    private const double UsualWordSpace = 0.55;

    private const int ShortestDrawnLine = 8;

    /// <summary>From the top.</summary>
    public static List<Row> Of(Page page)
    {
        List<List<Word>> lines = Baselines(page.Words);
        lines.RemoveAll(line => line.TrueForAll(word => IsDrawnLine(word.Text)));
        TakeInRaisedMarks(lines);
        double wordSpace = Math.Max(UsualWordSpace, 1.6 * (EqualLetters.Of(page) ?? 0));
        FrozenDictionary<double, double> letters = EqualLetters.BySize(page);
        var rows = new List<Row>(lines.Count);
        foreach (List<Word> line in lines)
        {
            line.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
            rows.Add(new Row(page.Number, Cut(line, Math.Max(wordSpace, 1.6 * letters.GetValueOrDefault(Fragment.EmOf(line[0]))))));
        }

        rows.Sort((a, b) => a.Mid.CompareTo(b.Mid));
        return CloseCells.Parted(CloseNames.Parted(rows, new WordSpaces(page)));
    }

    /// <summary>A line drawn with signs, as on a typewriter: <c>--------</c>, <c>========</c>.</summary>
    private static bool IsDrawnLine(string text) => text.Length >= ShortestDrawnLine && text[0] is '-' or '=' && text.All(letter => letter == text[0]);

    private static List<List<Word>> Baselines(ImmutableArray<Word> words)
    {
        var lines = new List<List<Word>>();
        var mids = new List<double>();
        foreach (Word word in words.OrderBy(word => word.Box.MiddleY))
        {
            int best = -1;
            for (int i = lines.Count - 1; i >= 0 && i >= lines.Count - 3; i--)
            {
                double lesser = Math.Min(word.Box.Height, lines[i][0].Box.Height);
                double apart = Math.Abs(mids[i] - word.Box.MiddleY);
                if (apart <= 0.27 * lesser && (best < 0 || apart < Math.Abs(mids[best] - word.Box.MiddleY)))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                lines.Add([word]);
                mids.Add(word.Box.MiddleY);
            }
            else
            {
                lines[best].Add(word);
                mids[best] += (word.Box.MiddleY - mids[best]) / lines[best].Count;
            }
        }

        return lines;
    }

    /// <summary>A footnote's raised mark stands higher than its line, but touches one of its words.</summary>
    private static void TakeInRaisedMarks(List<List<Word>> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Count > 4)
            {
                continue;
            }

            for (int j = Math.Max(0, i - 2); j < Math.Min(lines.Count, i + 3); j++)
            {
                if (j != i && MoveMarks(lines[i], lines[j]))
                {
                    break;
                }
            }
        }

        lines.RemoveAll(line => line.Count == 0);
    }

    private static bool MoveMarks(List<Word> small, List<Word> line)
    {
        List<Word> marks = small.FindAll(mark => line.Exists(word => Touches(mark.Box, word.Box)));
        if (marks.Count != small.Count)
        {
            return false;
        }

        line.AddRange(marks);
        small.Clear();
        return true;
    }

    private static bool Touches(Box mark, Box word) =>
        mark.Height < 0.8 * word.Height
        && mark.VerticalOverlap(word) > 0.4
        && mark.X0 - word.X1 < 0.3 * word.Height
        && word.X0 - mark.X1 < 0.3 * word.Height;

    private static ImmutableArray<Fragment> Cut(List<Word> line, double wordSpace)
    {
        double widest = WidestWordSpace(line, wordSpace);
        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (Word word in line)
        {
            if (words.Count > 0)
            {
                double em = Math.Max(Fragment.EmOf(word), Fragment.EmOf(words[^1]));
                if (word.Box.X0 - words[^1].Box.X1 > widest * em)
                {
                    fragments.Add(new Fragment(words.ToImmutable()));
                    words.Clear();
                }
            }

            words.Add(word);
        }

        fragments.Add(new Fragment(words.ToImmutable()));
        return fragments.ToImmutable();
    }

    /// <summary>In ems: the page's usual, or more on a justified line, whose word spaces are all stretched alike.</summary>
    private static double WidestWordSpace(List<Word> line, double usual)
    {
        if (line.Count < 5)
        {
            return usual;
        }

        var gaps = new List<double>(line.Count);
        for (int i = 1; i < line.Count; i++)
        {
            gaps.Add((line[i].Box.X0 - line[i - 1].Box.X1) / Fragment.EmOf(line[i]));
        }

        gaps.Sort();
        double middle = gaps[gaps.Count / 2];
        bool isJustified = middle < 1.2 && 1.5 * middle > usual && gaps[0] > 0.7 * middle && line.Count(word => char.IsLetter(word.Text[0])) * 3 > line.Count * 2;
        return isJustified && line.Count(word => RowForms.NamesColumn(word.Text)) * 2 < line.Count ? 1.5 * middle : usual;
    }
}
