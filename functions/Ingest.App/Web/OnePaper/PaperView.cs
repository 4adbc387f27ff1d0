using System.Collections.Immutable;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.OnePaper;

/// <summary>Everything that a paper's page shows, gathered.</summary>
internal sealed class PaperView(IRecordQueries queries, IPageStore pages, ICorrectionStore corrections, PaperList list, MeetingCopies copies, IAuditLog audit)
{
    private const int MostInItsPlace = 500;

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
            OtherNames = await FilesNotTaken.OfPaperAsync(audit, id, cancellationToken),
            InItsPlace = paper.HasFailed ? await InItsPlaceAsync(paper.Paper, cancellationToken) : [],
            Homeless = [.. made.Where(correction => !there.Contains(correction.RecordId))],
        };
    }

    /// <summary>One record's row of whatever table.</summary>
    public async Task<ShownRecord?> RecordAsync(RecordTable table, string id, CancellationToken cancellationToken) =>
        (await queries.SelectAsync(table, new RowQuery { Filter = RowFilter.Is("id", id) }, cancellationToken)).Select(row => new ShownRecord(table, row)).FirstOrDefault();

    /// <summary>Papers that were read and count, those with words of its name first, then the newest.</summary>
    private async Task<ImmutableArray<PaperEntry>> InItsPlaceAsync(PaperEntry paper, CancellationToken cancellationToken)
    {
        RowFilter readAndCounting = RowFilter.All([RowFilter.Is(PapersTable.SupersededBy, null), new OneOf("state", ["complete", "partial"])]);
        var newest = new RowQuery { Filter = readAndCounting, Order = [new RowOrder("receivedAt", true)], Take = MostInItsPlace };
        string[] own = SearchTerms.Words(Path.GetFileNameWithoutExtension(paper.Paper));
        return [.. (await queries.SelectAsync(PapersTable.Table, newest, cancellationToken)).Select(PapersTable.Entry).OrderByDescending(other => SearchTerms.Words(other.Paper).Intersect(own).Count())];
    }

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

    /// <summary>Lines of the log that tell under which names the same bytes came again.</summary>
    public ImmutableArray<AuditEntry> OtherNames { get; init; } = [];

    /// <summary>Where it could not be read: papers that may count in its place.</summary>
    public ImmutableArray<PaperEntry> InItsPlace { get; init; } = [];

    public PaperEntry Paper => Listed.Paper;
}
