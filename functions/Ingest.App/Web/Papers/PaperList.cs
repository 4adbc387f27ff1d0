using System.Collections.Immutable;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Ingest.Storage.Seen;

namespace Ingest.App.Web.Papers;

/// <summary>Papers as a list shows them: the store's row beside the work that is going on.</summary>
internal sealed class PaperList(IRecordQueries queries, WorkBoard board, MeetingCopies meetings, ISight sight, IAuditLog audit, TimeProvider clock)
{
    public const int PageLength = 50;

    /// <summary>The choice of papers in whose place another counts.</summary>
    public const string NotCounting = "galler-inte";

    private static readonly ImmutableArray<string> Sought = ["paper", "municipality", "body", "meetingDate"];
    private static readonly RecordTable Issues = TableCatalog.All.First(table => table.Name == "Issues");

    /// <summary>The newest first.</summary>
    public async Task<(ImmutableArray<ListedPaper> Papers, long All)> PageAsync(string? state, string? words, int skip, CancellationToken cancellationToken)
    {
        RowFilter filter = Filter(state, words);
        ImmutableArray<ImmutableArray<object?>> rows = await queries.SelectAsync(
            PapersTable.Table, new RowQuery { Filter = filter, Order = [new RowOrder("receivedAt", true)], Skip = skip, Take = PageLength }, cancellationToken);
        return (await ListedAsync(rows, cancellationToken), await queries.CountAsync(PapersTable.Table, filter, cancellationToken));
    }

    /// <summary>Those of these ids that there are.</summary>
    public async Task<ImmutableArray<ListedPaper>> OfAsync(IEnumerable<string> ids, CancellationToken cancellationToken) => await ListedAsync(
        await queries.SelectAsync(PapersTable.Table, new RowQuery { Filter = AnyOfThem("id", ids) }, cancellationToken), cancellationToken);

    /// <summary>How many papers there are of each state.</summary>
    public async Task<PaperTally> TallyAsync(CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        return new PaperTally(
            await queries.CountAsync(PapersTable.Table, Filter(null, null), cancellationToken),
            board.In(WorkState.Queued, WorkState.Reading).Count(work => !hidden.Contains(work.PaperId)),
            await queries.CountAsync(PapersTable.Table, Filter("partial", null), cancellationToken),
            await queries.CountAsync(PapersTable.Table, Filter("failed", null), cancellationToken),
            await FilesNotTaken.CountAsync(audit, clock, cancellationToken));
    }

    private RowFilter Filter(string? state, string? words)
    {
        var filters = ImmutableArray.CreateBuilder<RowFilter>();
        filters.AddRange(state switch
        {
            "vantar" => [AnyOfThem("id", board.In(WorkState.Queued, WorkState.Reading).Select(work => work.PaperId))],
            "failed" => [new AnyOf([RowFilter.Is("state", "failed"), AnyOfThem("id", board.In(WorkState.Failed).Select(work => work.PaperId))])],
            "complete" or "partial" => [RowFilter.Is("state", state)],
            NotCounting => [new Comparison(PapersTable.SupersededBy, Compared.NotEqual, null)],
            _ => (RowFilter[])[],
        });
        if (state != NotCounting)
        {
            filters.Add(RowFilter.Is(PapersTable.SupersededBy, null));
        }

        foreach (string word in SearchTerms.Words(words ?? ""))
        {
            filters.Add(new AnyOf([.. Sought.Select(column => new TextPart(column, Part.Anywhere, word))]));
        }

        return RowFilter.All(filters);
    }

    private static OneOf AnyOfThem(string column, IEnumerable<string> values) => new(column, [.. values]);

    private async Task<ImmutableArray<ListedPaper>> ListedAsync(ImmutableArray<ImmutableArray<object?>> rows, CancellationToken cancellationToken)
    {
        ImmutableArray<PaperEntry> papers = [.. rows.Select(PapersTable.Entry)];
        RowFilter ofThem = RowFilter.All(
        [
            AnyOfThem("paperId", papers.Where(paper => paper.State is PaperState.Partial or PaperState.Failed).Select(paper => paper.Id)),
            new Comparison("severity", Compared.NotEqual, "note"),
        ]);
        int code = RowQuery.IndexOf(Issues, "code");
        int page = RowQuery.IndexOf(Issues, "page");
        int paperId = RowQuery.IndexOf(Issues, "paperId");
        ILookup<string, (string Code, long? Page)> issues = (await queries.SelectAsync(Issues, new RowQuery { Filter = ofThem, Order = [new RowOrder("position")] }, cancellationToken))
            .ToLookup(row => (string)row[paperId]!, row => ((string)row[code]!, (long?)row[page]));
        ImmutableDictionary<string, ImmutableArray<PaperCopy>> copies = await meetings.OfAsync(papers, cancellationToken);
        return [.. papers.Select(paper => new ListedPaper(paper, board.Find(paper.Id), issues[paper.Id].ToArray() is { Length: > 0 } some ? ProblemWords.Short(some) : null) { Copies = [.. copies.GetValueOrDefault(paper.Id, []).Where(copy => !copy.IsJudged)] })];
    }
}

/// <summary>A paper in the list.</summary>
/// <param name="Paper">What the store knows.</param>
/// <param name="Work">Its work; null where it never waited here.</param>
/// <param name="Issue">What the last reading has to say of it, in Swedish.</param>
internal sealed record ListedPaper(PaperEntry Paper, PaperWork? Work, string? Issue)
{
    /// <summary>Other papers of the same meeting where nobody has said yet which counts.</summary>
    public ImmutableArray<PaperCopy> Copies { get; init; } = [];

    public bool IsUnderWay => Work is { State: WorkState.Queued or WorkState.Reading };

    public bool HasFailed => !IsUnderWay && (Work is { State: WorkState.Failed } || Paper.State == PaperState.Failed);

    /// <summary>The last problem, in words.</summary>
    public string? Problem => IsUnderWay ? Work?.Problem : Work is { State: WorkState.Failed } failed ? failed.Problem : Issue;
}

/// <summary>How many.</summary>
/// <param name="All">Papers that count.</param>
/// <param name="UnderWay">Wait, or are being read.</param>
/// <param name="Partial">Read with issues.</param>
/// <param name="Failed">Could not be read.</param>
/// <param name="NotTaken">Files of late that can be no paper.</param>
internal sealed record PaperTally(long All, int UnderWay, long Partial, long Failed, int NotTaken);
