using System.Collections.Immutable;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.OnePaper;

/// <summary>Everything that a paper's page shows, gathered.</summary>
internal sealed class PaperView(IRecordQueries queries, IPageStore pages, ICorrectionStore corrections, PaperList list, MeetingCopies copies)
{
    /// <summary>The tables of records, in the order in which they are shown.</summary>
    public static ImmutableArray<RecordTable> Kinds { get; } = [.. new[] { "Parties", "Amounts", "Periods", "GoalMeasures", "Decisions" }.Select(Table)];

    public static RecordTable Table(string name) => TableCatalog.All.First(table => table.Name == name);

    /// <summary>The paper; null where there is none of that id.</summary>
    public async Task<WholePaper?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if ((await list.OfAsync([id], cancellationToken)).FirstOrDefault() is not { } paper)
        {
            return null;
        }

        ImmutableArray<Correction> made = await corrections.OfPaperAsync(id, cancellationToken);
        var records = ImmutableArray.CreateBuilder<ShownRecord>();
        foreach (RecordTable kind in Kinds)
        {
            records.AddRange(await RowsAsync(kind, id, "position", cancellationToken));
        }

        ImmutableArray<ShownRecord> items = await RowsAsync(Table("Items"), id, "item", cancellationToken);
        HashSet<string> there = [id, .. items.Select(item => item.Id), .. records.Select(record => record.Id)];
        return new WholePaper(paper, items, records.ToImmutable(), await RowsAsync(Table("Issues"), id, "position", cancellationToken), await pages.SizesAsync(id, cancellationToken), made)
        {
            Copies = (await copies.OfAsync([paper.Paper], cancellationToken)).GetValueOrDefault(id, []),
            Homeless = [.. made.Where(correction => !there.Contains(correction.RecordId))],
        };
    }

    /// <summary>One record's row of whatever table.</summary>
    public async Task<ShownRecord?> RecordAsync(RecordTable table, string id, CancellationToken cancellationToken) =>
        (await queries.SelectAsync(table, new RowQuery { Filter = RowFilter.Is("id", id) }, cancellationToken)).Select(row => new ShownRecord(table, row)).FirstOrDefault();

    private async Task<ImmutableArray<ShownRecord>> RowsAsync(RecordTable table, string paperId, string order, CancellationToken cancellationToken) =>
        [.. (await queries.SelectAsync(table, new RowQuery { Filter = RowFilter.Is("paperId", paperId), Order = [new RowOrder(order)] }, cancellationToken)).Select(row => new ShownRecord(table, row))];
}

/// <summary>A paper with all that is known of it.</summary>
internal sealed record WholePaper(
    ListedPaper Listed,
    ImmutableArray<ShownRecord> Items,
    ImmutableArray<ShownRecord> Records,
    ImmutableArray<ShownRecord> Issues,
    ImmutableArray<PageSize> Pages,
    ImmutableArray<Correction> Corrections)
{
    /// <summary>Other papers of the same meeting.</summary>
    public ImmutableArray<PaperCopy> Copies { get; init; } = [];

    /// <summary>Corrections whose record is found no more.</summary>
    public ImmutableArray<Correction> Homeless { get; init; } = [];

    public PaperEntry Paper => Listed.Paper;
}
