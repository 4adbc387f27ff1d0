using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A page as the eye sees its head: rows from the top, whatever they belong to.</summary>
/// <remarks>
/// Mastheads, agendas and page counters stand in columns, tables and running heads alike; a row is the same in all of them,
/// so that splitting does not hang on what layout took a line for.
/// </remarks>
/// <param name="Page">The page as read.</param>
/// <param name="Rows">From the top.</param>
internal sealed record Sheet(Page Page, ImmutableArray<Row> Rows)
{
    /// <summary>A gap wider than this many line heights parts a row.</summary>
    private const double WideGap = 1.0;

    /// <summary>The upper part of a page that is its head, 0..1 of its height.</summary>
    private const double HeadEnds = 0.24;

    /// <summary>Where a page's foot begins, 0..1 of its height.</summary>
    private const double FootBegins = 0.9;

    private double? bodySize;

    public int Number => Page.Number;

    /// <summary>The type size of most of its letters, in points; 0 for an empty page.</summary>
    public double BodySize => bodySize ??= Rows.Length == 0 ? 0 : Rows
        .GroupBy(row => Math.Round(row.Size * 2) / 2)
        .MaxBy(group => group.Sum(row => row.Text.Length))!.Key;

    public IEnumerable<Row> Head => Rows.TakeWhile(row => row.Box.MiddleY < Page.Height * HeadEnds);

    public IEnumerable<Row> Foot => Rows.SkipWhile(row => row.Box.MiddleY < Page.Height * FootBegins);

    public bool IsInHead(Row row) => row.Box.MiddleY < Page.Height * HeadEnds;

    public bool IsInFoot(Row row) => row.Box.MiddleY >= Page.Height * FootBegins;

    public static ImmutableArray<Sheet> Of(PaperLayout layout) => [.. layout.Paper.Pages.Select(Of)];

    public static Sheet Of(Page page)
    {
        var rows = new List<List<Word>>();
        foreach (Word word in page.Words.OrderBy(word => word.Box.MiddleY))
        {
            if (rows.Count > 0 && IsLevelWith(rows[^1], word))
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return new Sheet(page, [.. rows.Select(words => new Row(Parted(page.Number, words)))]);
    }

    private static bool IsLevelWith(List<Word> row, Word word) =>
        row[^1].Box.VerticalOverlap(word.Box) > 0.5 && row[0].Box.VerticalOverlap(word.Box) > 0.4;

    private static ImmutableArray<TextLine> Parted(int page, List<Word> words)
    {
        words.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
        var parts = ImmutableArray.CreateBuilder<TextLine>();
        int start = 0;
        for (int i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || words[i].Box.X0 - words[i - 1].Box.X1 > WideGap * Math.Min(words[i - 1].Box.Height, words[i].Box.Height))
            {
                parts.Add(new TextLine(page, [.. words.GetRange(start, i - start)]));
                start = i;
            }
        }

        return parts.ToImmutable();
    }
}
