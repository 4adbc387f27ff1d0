using System.Collections.Immutable;
using Azure.Core;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Azure;
using Ingest.Storage.Queries;
using Ingest.Storage.Sqlite;

namespace Ingest.Storage.Mirrored;

/// <summary>A storage account with a copy of it in a folder of this machine: what changes goes to the account first, and the copy answers.</summary>
/// <remarks>
/// Any number of these may stand over one account: each looks every few seconds for what the account has and its copy has not. A copy is
/// never more than that: thrown away, it is made anew. While the account is away the copy answers as of before, and nothing can be changed.
/// </remarks>
public sealed class MirroredStore : IAsyncDisposable
{
    private const int CopiesAtOnce = 8;

    /// <summary>More papers than this are read together, which takes fewer requests.</summary>
    private const int Many = 50;

    /// <summary>Requests are tried again this often before people are told that the account does not answer.</summary>
    private const int Retries = 2;

    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    // What people said of a paper is asked for and written in one go, or an older answer might take a newer one's place.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 1 << 6).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly EmbeddedStore copy;
    private readonly MirroredKeys keys;
    private readonly MirroredAudit audit;
    private bool isMade;

    private MirroredStore(AzureStore account, EmbeddedStore copy, string folder)
    {
        (Account, this.copy) = (account, copy);
        Records = new MirroredRecords(account.Records, copy.Records, CopyAsync);
        Originals = new MirroredOriginals(account.Papers, copy.Papers, Path.Combine(folder, "fetched"));
        Corrections = new MirroredCorrections(account.Records.Corrections, copy.Corrections, CopyCorrectionsAsync);
        Links = new MirroredLinks(account.Records.Links, copy.AgreementLinks, CopyLinksAsync);
        Removal = new MirroredRemoval(account.Removal, copy.Removal);
        keys = new MirroredKeys(account.Keys, copy.Keys);
        audit = new MirroredAudit(account.Audit, (SqliteAudit)copy.Audit);
    }

    public AzureStore Account { get; }

    public IRecordStore Records { get; }

    public IRecordQueries Queries => copy.Queries;

    /// <summary>Originals come from the account when they are first asked for, and then lie here.</summary>
    public IOriginals Originals { get; }

    /// <summary>Where originals are kept: the account.</summary>
    public IPaperStore Papers => new AccountPapers(Account.Papers);

    public IPageStore Pages => copy.Pages;

    public ICorrectionStore Corrections { get; }

    public IAgreementLinks Links { get; }

    /// <summary>Changes of the copy: a mark that one server gave is refused by another.</summary>
    public IRowChanges Changes => copy.Changes;

    public IPaperRemoval Removal { get; }

    public IKeyStore Keys => keys;

    public IAuditLog Audit => audit;

    /// <summary>Opens it; nothing is asked of the account yet.</summary>
    /// <param name="storage">The account's name or connection string.</param>
    /// <param name="folder">The copy's.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="prefix">Before every name; for several stores in one account.</param>
    /// <exception cref="StoreException">The folder cannot be used, or holds something else.</exception>
    public static async Task<MirroredStore> OpenAsync(string storage, string folder, TimeProvider clock, CancellationToken cancellationToken, string prefix = "")
    {
        var account = AzureStore.Open(storage, clock, configure: Impatient, prefix: prefix);
        return new MirroredStore(account, await EmbeddedStore.OpenCopyAsync(folder, account.Name, clock, cancellationToken), folder);
    }

    /// <summary>Copies what the account has and the copy has not, and removes what the account has no longer.</summary>
    /// <param name="changed">Told of each paper as soon as it was copied or removed, and how many are left; called from several threads.</param>
    /// <param name="cancellationToken">Stops it; the next call goes on.</param>
    /// <exception cref="StoreAwayException">The account does not answer; what was copied until then stays.</exception>
    public Task<MirrorNews> RefreshAsync(Action<string, int> changed, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        await BeginAsync(cancellationToken);
        await audit.CopyAsync(cancellationToken);
        Dictionary<string, string> copied = copy.Copy.States(); // before the account is asked: what comes meanwhile is not taken for gone
        // Work before papers: what has come to an end by now is seen with what came of it.
        (ImmutableArray<PaperWork> works, string? sign) = await Account.Progress.AllAsync(cancellationToken);
        Dictionary<string, DateTimeOffset> there = await Account.Records.WrittenAsync(cancellationToken);
        Dictionary<string, int> said = await Account.Records.Corrections.CountsAsync(cancellationToken);
        Dictionary<string, int> known = copy.Copy.CorrectionCounts();
        foreach (string gone in await copy.Removal.RemoveAsync([.. copied.Keys.Where(paper => !there.ContainsKey(paper))], cancellationToken))
        {
            changed(gone, 0);
        }

        string[] news = [.. there.Where(paper => copied.GetValueOrDefault(paper.Key) != StateOf(paper.Value)).Select(paper => paper.Key)];
        string[] words = [.. said.Keys.Union(known.Keys).Where(paper => said.GetValueOrDefault(paper) != known.GetValueOrDefault(paper)).Where(there.ContainsKey).Except(news)];
        if (news.Length > Many)
        {
            await CopyManyAsync(news, paper => !copied.ContainsKey(paper) && !said.ContainsKey(paper), changed, cancellationToken);
            news = [.. news.Except(copy.Copy.States().Where(paper => there.TryGetValue(paper.Key, out DateTimeOffset at) && StateOf(at) == paper.Value).Select(paper => paper.Key))];
        }

        StoreException? fault = await EachAsync(news, CopyAsync, changed, cancellationToken);
        fault = await EachAsync(words, CopyCorrectionsAsync, changed, cancellationToken) ?? fault;
        await CopyLinksAsync(cancellationToken);
        return new MirrorNews(await UnderWayAsync(works, cancellationToken), sign, fault);
    });

    /// <summary>Brings the keys up to date, which nobody comes in without.</summary>
    /// <exception cref="StoreAwayException">The account does not answer.</exception>
    public Task RefreshKeysAsync(CancellationToken cancellationToken) => AccountErrors.TranslateAsync(() => BeginAsync(cancellationToken));

    /// <summary>Asks the account for something.</summary>
    /// <exception cref="StoreAwayException">It does not answer.</exception>
    public Task<T> AskAsync<T>(Func<AzureStore, Task<T>> ask) => AccountErrors.TranslateAsync(() => ask(Account));

    public async ValueTask DisposeAsync()
    {
        await Account.DisposeAsync();
        await copy.DisposeAsync();
        Array.ForEach(turns, turn => turn.Dispose());
    }

    private static void Impatient(ClientOptions options)
    {
        options.Retry.MaxRetries = Retries;
        options.Retry.NetworkTimeout = LongestRequest;
    }

    /// <summary>What a look begins with: the account's parts are there, and the keys are up to date.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (!isMade)
        {
            await Account.CreateAsync(cancellationToken);
            isMade = true;
        }

        await keys.CopyAsync(cancellationToken);
    }

    private static string StateOf(DateTimeOffset written) => written.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A paper that cannot be copied keeps none of the others from it; gives why.</summary>
    private static async Task<StoreException?> EachAsync(string[] papers, Func<string, CancellationToken, Task> copyOne, Action<string, int> changed, CancellationToken cancellationToken)
    {
        int left = papers.Length;
        StoreException? fault = null;
        await Parallel.ForEachAsync(papers, new ParallelOptions { MaxDegreeOfParallelism = CopiesAtOnce, CancellationToken = cancellationToken }, async (paper, token) =>
        {
            try
            {
                await copyOne(paper, token);
            }
            catch (StoreException e) when (e is not StoreFullException)
            {
                fault = e;
            }

            changed(paper, Interlocked.Decrement(ref left));
        });
        return fault;
    }

    /// <summary>What steps told of, but for what has ended without their telling; and what waits since it was received.</summary>
    private async Task<ImmutableArray<PaperWork>> UnderWayAsync(ImmutableArray<PaperWork> told, CancellationToken cancellationToken)
    {
        var asked = new AnyOf([RowFilter.Is("state", PapersTable.Received), new OneOf("id", [.. told.Select(work => work.PaperId)])]);
        PaperEntry[] papers = [.. (await copy.Queries.SelectAsync(PapersTable.Table, new RowQuery { Filter = asked }, cancellationToken)).Select(PapersTable.Entry)];
        Dictionary<string, PaperWork> works = told.ToDictionary(work => work.PaperId);
        return
        [
            .. from paper in papers
               let work = works.GetValueOrDefault(paper.Id) ?? new PaperWork(paper.Id, WorkState.Queued, WorkStep.Waiting, 0, 0, 0, null, paper.ReceivedAt)
               where paper.ReadAt is not { } at || at <= work.Since
               select work,
        ];
    }

    private async Task CopyAsync(string paperId, CancellationToken cancellationToken)
    {
        if (await Account.Records.WholeAsync(paperId, cancellationToken) is not var (row, rows))
        {
            return; // removed meanwhile: the next look finds that
        }

        await PutAsync(row, rows, isNothingSaid: false, cancellationToken);
    }

    /// <summary>Copies many papers; those whose rows change while they are read are left for who copies one by one.</summary>
    private async Task CopyManyAsync(string[] papers, Func<string, bool> isNothingSaid, Action<string, int> changed, CancellationToken cancellationToken)
    {
        int left = papers.Length;
        await Parallel.ForEachAsync(
            Account.Records.Whole.ReadAsync(papers.ToHashSet(StringComparer.Ordinal), cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = CopiesAtOnce, CancellationToken = cancellationToken },
            async (paper, token) =>
            {
                if (!paper.Rows.IsDefault)
                {
                    await PutAsync(paper.Row, paper.Rows, isNothingSaid(paper.Row.Entry.Id), token);
                    changed(paper.Row.Entry.Id, Interlocked.Decrement(ref left));
                }
            });
    }

    /// <param name="row">The paper's row.</param>
    /// <param name="rows">The rows that it names.</param>
    /// <param name="isNothingSaid">Whether nobody has said anything of it, nor can have here, since it is not here yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private async Task PutAsync(PaperRow row, ImmutableArray<ImmutableArray<ImmutableArray<object?>>> rows, bool isNothingSaid, CancellationToken cancellationToken)
    {
        PaperEntry entry = row.Entry;
        bool wasRead = entry.State is PaperState.Complete or PaperState.Partial;
        ImmutableArray<Page> pages = wasRead && await Account.Pages.FindLastReadingAsync(entry.Id, entry.Version, cancellationToken) is var (paper, _) ? paper.Pages : [];
        await InTurnAsync(entry.Id, async () => await copy.Copy.PutAsync(
            new CopiedPaper(entry, StateOf(row.Written!.Value), rows, pages, isNothingSaid ? [] : await Account.Records.Corrections.KeptAsync(entry.Id, cancellationToken)), cancellationToken));
    }

    private Task CopyCorrectionsAsync(string paperId, CancellationToken cancellationToken) => InTurnAsync(
        paperId, async () => await copy.Copy.PutCorrectionsAsync(paperId, await Account.Records.Corrections.KeptAsync(paperId, cancellationToken), cancellationToken));

    private Task CopyLinksAsync(CancellationToken cancellationToken) => InTurnAsync(
        "links", async () => await copy.Copy.PutLinksAsync(await Account.Records.Links.AllAsync(cancellationToken), cancellationToken));

    private async Task InTurnAsync(string of, Func<Task> act)
    {
        SemaphoreSlim turn = turns[of.GetHashCode(StringComparison.Ordinal) & (turns.Length - 1)];
        await turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            turn.Release();
        }
    }
}

/// <summary>How an account stands.</summary>
/// <param name="Works">What is being done with papers.</param>
/// <param name="Sign">The last sign of who works there: another whenever there is a new one.</param>
/// <param name="Fault">Why a paper could not be copied, the others were; else null.</param>
public sealed record MirrorNews(ImmutableArray<PaperWork> Works, string? Sign, StoreException? Fault);
