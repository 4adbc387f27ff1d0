using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Tables that the reader saw beside ours: of each area the better reading counts.</summary>
/// <remarks>
/// Tables of either side that share an area are weighed together. A side is worth the cells that fit their column, less those that do not and
/// the places left empty (<see cref="TableWorth"/>). The reader's counts where it is worth more than ours, by a cell and a twentieth, and takes in
/// no fewer of the words; where we see no table at all, it must have a column of figures, since lists and letter heads are often taken for
/// tables. Ties are ours. What lost is kept with the reason.
/// </remarks>
internal static class TableContest
{
    private const double LeastAdvantage = 1.05;

    /// <summary>Of the lesser box: so much shared makes two tables readings of one area.</summary>
    private const double SharedArea = 0.3;

    /// <summary>The reader's tables that take the place of ours, from the top, and what lost.</summary>
    /// <param name="ours">The page's tables as layout made them.</param>
    /// <param name="rows">The page's body.</param>
    /// <param name="page">The page with the reader's tables.</param>
    public static (List<TableDraft> Better, List<LostTable> Lost) Between(IReadOnlyList<TableDraft> ours, IReadOnlyList<Row> rows, Page page)
    {
        var better = new List<TableDraft>();
        var lost = new List<LostTable>();
        var theirs = new List<TableDraft>();
        foreach (TableDraft seen in page.Tables.Select(seen => SeenTables.Made(seen, rows, page)).OfType<TableDraft>())
        {
            theirs.AddRange(theirs.Exists(other => Share(seen, other)) ? [] : [seen]); // of one place the first
        }

        while (theirs.Count > 0)
        {
            (List<TableDraft> seen, List<TableDraft> own) = TakeArea(theirs, ours);
            (TableWorth worthSeen, TableWorth worthOwn) = (Worth(seen), Worth(own));
            bool wins = own.Count == 0
                ? worthSeen is { FigureColumns: > 0, Value: > 0 }
                : worthSeen.Value > worthOwn.Value && worthSeen.Value >= worthOwn.Value * LeastAdvantage && Words(seen, seen) >= Words(own, seen);
            better.AddRange(wins ? seen : []);
            if (!wins || own.Count > 0)
            {
                Box area = Box.Around((wins ? own : seen).Select(table => table.Table.Box));
                lost.Add(new LostTable(area, wins, Why(wins, seen, own, worthSeen, worthOwn)));
            }
        }

        return ([.. better.OrderBy(table => table.Table.Box.Y0)], lost);
    }

    /// <summary>One of the reader's tables, and all of either side that share its area, directly or by others.</summary>
    private static (List<TableDraft> Seen, List<TableDraft> Own) TakeArea(List<TableDraft> theirs, IReadOnlyList<TableDraft> ours)
    {
        List<TableDraft> seen = [theirs[0]], own = [];
        theirs.RemoveAt(0);
        for (bool grew = true; grew;)
        {
            TableDraft[] more = [.. ours.Where(table => !own.Contains(table) && seen.Exists(other => Share(table, other)))];
            own.AddRange(more);
            TableDraft[] moreSeen = [.. theirs.Where(table => own.Exists(other => Share(table, other)))];
            seen.AddRange(moreSeen);
            theirs.RemoveAll(moreSeen.Contains);
            grew = more.Length + moreSeen.Length > 0;
        }

        return (seen, own);
    }

    private static bool Share(TableDraft one, TableDraft other) =>
        one.Table.Box.VerticalOverlap(other.Table.Box) * one.Table.Box.HorizontalOverlap(other.Table.Box) >= SharedArea;

    private static TableWorth Worth(IEnumerable<TableDraft> tables) => tables.Aggregate(default(TableWorth), (sum, draft) => sum + TableWorth.Of(draft.Table));

    /// <summary>Words of some tables that stand where others do.</summary>
    private static int Words(List<TableDraft> tables, List<TableDraft> where) =>
        tables.SelectMany(draft => draft.Table.Rows).SelectMany(row => row.Words).Count(word => where.Exists(draft => draft.Table.Box.HoldsMiddleOf(word.Word.Box)));

    private static string Why(bool wins, List<TableDraft> seen, List<TableDraft> own, TableWorth worthSeen, TableWorth worthOwn) => (wins, own.Count) switch
    {
        (true, _) => Text($"our reading, {Sizes(own)}, is worth {worthOwn}; the OCR's, {Sizes(seen)}, {worthSeen}"),
        (false, 0) => Text($"the OCR's table, {Sizes(seen)}, is worth {worthSeen} with {worthSeen.FigureColumns} columns of figures; we see running text"),
        (false, _) => Text($"the OCR's reading, {Sizes(seen)}, is worth {worthSeen}; ours, {Sizes(own)}, {worthOwn}"),
    };

    private static string Sizes(List<TableDraft> tables) => string.Join(" and ", tables.Select(draft => Text($"{draft.Table.Rows.Length} × {draft.Table.ColumnCount}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
