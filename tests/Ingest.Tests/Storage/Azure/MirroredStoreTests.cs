using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage.Azure;

/// <summary>A storage account and its copies.</summary>
public sealed class MirroredStoreTests : IAsyncLifetime
{
    private static readonly string Paper = SampleIngestion.Id("0a");

    private readonly ScratchFolder folder = new();
    private readonly string prefix = Azurite.OwnName();
    private MirroredStore one = null!;
    private MirroredStore other = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => (one, other) = (await OpenAsync("one"), await OpenAsync("other"));

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_comes_while_it_looks_is_never_taken_for_gone()
    {
        await LookAsync(one);
        using var ended = new CancellationTokenSource();
        Task looking = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                await LookAsync(one);
            }
        });
        foreach (int i in Enumerable.Range(0, 60))
        {
            await one.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id(i.ToString("x2", CultureInfo.InvariantCulture)), $"{i}.pdf", 1, StoppedClock.At), None);
        }

        await ended.CancelAsync();
        await looking;
        Assert.Empty(await one.Changes.RemovedPapersAsync(DateTimeOffset.UnixEpoch, None));
        Assert.Equal(60, await one.Records.PapersAsync(None).CountAsync());
    }

    [Fact]
    public async Task A_copy_has_the_rows_of_the_account_corrected_and_follows_what_is_read_again()
    {
        await SaveAsync(SampleIngestion.WithEveryKind(funding: 100m));
        await LookAsync(other);
        RecordTable amounts = TableCatalog.All.Single(table => table.Name == "Amounts");
        string amount = (string)(await other.Records.RowsAsync(amounts, None).SingleAsync())[0]!;
        await other.Corrections.AddAsync([new Correction(Paper, amount, "Amounts", "value", "5", "någon", StoppedClock.At)], None);
        await SaveAsync(SampleIngestion.WithEveryKind(funding: 777m));
        foreach (MirroredStore copy in new[] { one, other })
        {
            await LookAsync(copy);
            foreach (RecordTable table in TableCatalog.All)
            {
                Assert.Equal(await one.Account.Records.RowsAsync(table, None).ToListAsync(), await copy.Records.RowsAsync(table, None).ToListAsync());
            }

            Assert.Contains(await copy.Pages.SearchAsync("lyktan", FrozenSet<string>.Empty, 0, 10, None), hit => hit.Kind == "Parties");
        }
    }

    [Fact]
    public async Task A_look_where_nothing_is_new_writes_nothing()
    {
        await SaveAsync(SampleIngestion.WithEveryKind());
        await LookAsync(one);
        ChangeMark before = await one.Changes.NowAsync(None);
        ImmutableArray<string> changed = await LookAsync(one);
        Assert.Empty(changed);
        Assert.Equal(before, await one.Changes.NowAsync(None));
    }

    [Fact]
    public async Task Many_papers_that_changed_among_more_that_did_not_are_copied_together()
    {
        string[] papers = [.. Enumerable.Range(0, 110).Select(i => i.ToString("x2", CultureInfo.InvariantCulture))];
        await SaveAsync(SampleIngestion.WithEveryKind(papers[0]));
        await Parallel.ForEachAsync(papers[1..], async (paper, _) => await SaveAsync(SampleIngestion.WithEveryKind(paper)));
        Assert.Equal(papers.Length, (await LookAsync(other)).Length);
        string[] some = [.. papers.Where((_, i) => i % 2 == 0)];
        await Parallel.ForEachAsync(some, async (paper, _) => await SaveAsync(SampleIngestion.WithEveryKind(paper, funding: 777m)));
        Assert.Equal(some.Select(SampleIngestion.Id), (await LookAsync(other)).Order(StringComparer.Ordinal));
        foreach (RecordTable table in TableCatalog.All)
        {
            Assert.Equal(await one.Account.Records.RowsAsync(table, None).ToListAsync(), await other.Records.RowsAsync(table, None).ToListAsync());
        }
    }

    [Fact]
    public async Task Lines_of_one_sort_are_told_at_once_where_they_were_written_and_elsewhere_after_a_look()
    {
        await LookAsync(one);
        await LookAsync(other);
        await one.Audit.AddAsync(new AuditEntry(StoppedClock.At, "någon", AuditEntry.NotTaken, "file_empty/tom.pdf"), None);
        Assert.Equal("file_empty/tom.pdf", Assert.Single(await one.Audit.OfAsync(AuditEntry.NotTaken, 10, None)).About);
        foreach (MirroredStore copy in new[] { one, other })
        {
            await LookAsync(copy);
            Assert.Equal("file_empty/tom.pdf", Assert.Single(await copy.Audit.OfAsync(AuditEntry.NotTaken, 10, None)).About);
            Assert.Empty(await copy.Audit.OfAsync(AuditEntry.CameAgain, 10, None));
        }

        await other.Audit.ForgetAsync(AuditEntry.NotTaken, StoppedClock.At.AddDays(1), None);
        Assert.Empty(await other.Audit.OfAsync(AuditEntry.NotTaken, 10, None));
        Assert.Empty(await one.Account.Audit.LastAsync(10, None));
    }

    [Fact]
    public async Task A_copy_that_was_thrown_away_is_made_anew_and_one_of_another_account_is_refused()
    {
        await SaveAsync(SampleIngestion.WithEveryKind());
        await LookAsync(one);
        await one.DisposeAsync();
        Directory.Delete(folder.In("one"), recursive: true);
        one = await OpenAsync("one");
        await LookAsync(one);
        Assert.Equal(PaperState.Complete, (await one.Records.FindAsync(Paper, None))!.State);
        await one.DisposeAsync();
        StoreException refused = await Assert.ThrowsAsync<StoreUnusableException>(async () =>
            await MirroredStore.OpenAsync((await Azurite.SharedAsync()).ConnectionString, folder.In("one"), TimeProvider.System, None, prefix + "x"));
        Assert.Contains("it is a copy of another storage account", refused.Message, StringComparison.Ordinal);
        one = await OpenAsync("one");
    }

    private async Task<MirroredStore> OpenAsync(string name) =>
        await MirroredStore.OpenAsync((await Azurite.SharedAsync()).ConnectionString, folder.In(name), TimeProvider.System, None, prefix);

    private async Task SaveAsync(Ingestion ingestion)
    {
        await one.Account.CreateAsync(None);
        await one.Account.Records.ReceiveAsync(new PaperEntry(ingestion.Paper.Id, "nämnd.pdf", 1234, StoppedClock.At), None);
        await one.Account.Records.SaveAsync(ingestion, None);
    }

    private static async Task<ImmutableArray<string>> LookAsync(MirroredStore copy)
    {
        var changed = new System.Collections.Concurrent.ConcurrentBag<string>();
        await copy.RefreshAsync((paper, _) => changed.Add(paper), None);
        return [.. changed];
    }
}
