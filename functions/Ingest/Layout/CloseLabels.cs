using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Labels so long, or figures so wide, that no white runs down between them: figures with one right edge after words are a column of their own.</summary>
internal static class CloseLabels
{
    private const int FewestRows = 3;
    private const double MostApart = 1.5;   // in points, between the right edges of figures that stand right
    private const double LeastShare = 0.8;  // of the rows

    /// <summary>Parts the first column where its rows are words and then a figure.</summary>
    /// <param name="columns">From the left.</param>
    /// <param name="body">The rows with figures.</param>
    public static void Part(List<(double From, double To)> columns, IReadOnlyList<Row> body)
    {
        if (columns.Count == 0)
        {
            return;
        }

        (double from, double to) = columns[0];
        Box?[] figures = [.. body.Select(row => FigureIn(row, to))];
        int found = figures.Count(figure => figure is not null);
        if (found < FewestRows || found < LeastShare * body.Count)
        {
            return;
        }

        double left = figures.Min(figure => figure?.X0 ?? to);
        double label = body.SelectMany(row => row.Words).Where(word => word.Box.X1 < to - MostApart && !IsFigure(word)).Max(word => word.Box.X1);
        columns[0] = (from, label);
        columns.Insert(1, (left, to));
    }

    /// <summary>The figure that ends at the column's right edge, after a word; null where there is none.</summary>
    private static Box? FigureIn(Row row, double right)
    {
        Word[] words = [.. row.Words.TakeWhile(word => word.Box.X1 < right + MostApart)];
        Word[] figure = [.. words.Reverse().TakeWhile(IsFigure).Reverse()];
        bool isAlone = figure.Length > 0 && figure.Length < words.Length && figure[^1].Box.X1 > right - MostApart && char.IsLetter(words[^(figure.Length + 1)].Text[^1]);
        return isAlone && Values.KindOf(string.Join(' ', figure.Select(word => word.Text))) == ValueKind.Number ? Box.Around(figure.Select(word => word.Box)) : null;
    }

    private static bool IsFigure(Word word) => !word.Text.Any(char.IsLetter) && word.Text.Any(char.IsAsciiDigit);
}
