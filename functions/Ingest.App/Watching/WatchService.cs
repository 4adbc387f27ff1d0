using System.Collections.Concurrent;
using Ingest.App.Views;
using Ingest.App.Web.Papers;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Microsoft.Extensions.Hosting;

namespace Ingest.App.Watching;

/// <summary>Takes in what lands in a folder, and moves it when it has been read.</summary>
internal sealed class WatchService(string folder, Reception reception, WorkBoard board, WholeStore store, TimeProvider clock) : BackgroundService
{
    /// <summary>Between two looks; a file must be the same in both.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenAsks = TimeSpan.FromMilliseconds(200);

    /// <summary>Who brought the file, as the log has it.</summary>
    private string Who => $"mappen {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))}"; // the folder

    private readonly FolderWatch watch = new(Path.GetFullPath(folder));
    private readonly SemaphoreSlim copying = new(2);
    private readonly ConcurrentDictionary<string, bool> underWay = new(StringComparer.Ordinal);

    public override void Dispose()
    {
        copying.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool isLost = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                List<string> ready = await watch.LookAsync(stoppingToken);
                isLost = false;
                foreach (string path in ready.Where(path => underWay.TryAdd(path, true)))
                {
                    _ = HandleAsync(path, stoppingToken);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Say(isLost ? null : $"{Printable.Name(folder)} is out of reach ({e.Message}); looking again until it is back.");
                isLost = true;
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task HandleAsync(string path, CancellationToken stopping)
    {
        string name = Path.GetRelativePath(folder, path);
        try
        {
            (string to, string? note) = await EndAsync(path, name, stopping);
            watch.Move(path, to, note);
            Say($"{Printable.Name(name)}: {to}{(note is null ? "" : $" – {note}")}");
        }
        catch (StoreAwayException e)
        {
            Say($"{Printable.Name(name)}: waits where it is. {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say($"{Printable.Name(name)}: cannot be moved ({e.Message}); trying again.");
        }
        catch (OperationCanceledException)
        {
            // Stopping: the file stays where it is, and is known when it is looked at again.
        }
        finally
        {
            underWay.TryRemove(path, out _);
        }
    }

    /// <summary>Where a file belongs now, and what is to be said of it, in Swedish.</summary>
    private async Task<(string To, string? Note)> EndAsync(string path, string name, CancellationToken stopping)
    {
        try
        {
            if (!await Uploads.IsPdfAsync(path, stopping))
            {
                return (FolderWatch.Failed, await NotTakenAsync(Uploads.NotPdf(path), name, stopping));
            }

            Received received = await ReceivedAsync(path, name, stopping);
            if (!received.IsReadAnew)
            {
                await store.Audit.AddAsync(Uploads.Line(received, name, Who, clock), stopping);
            }

            if (received is { WasKnown: true, IsReadAnew: false })
            {
                return (FolderWatch.Done, $"Samma fil fanns redan som {received.Paper.Paper}. Den lästes inte en gång till.");
            }

            while (board.Find(received.Paper.Id) is { State: WorkState.Queued or WorkState.Reading })
            {
                await Task.Delay(BetweenAsks, clock, stopping);
            }

            return await ReadAsync(received.Paper.Id, stopping);
        }
        catch (PaperException e)
        {
            return (FolderWatch.Failed, await NotTakenAsync(e.Code, name, stopping));
        }
        catch (StoreException e) when (e is not StoreAwayException)
        {
            return (FolderWatch.Failed, ProblemWords.Of(e));
        }
    }

    /// <summary>Has the log remember a file that can be no paper, so that the page can tell of it; gives what is to be said.</summary>
    private async Task<string> NotTakenAsync(string code, string name, CancellationToken stopping)
    {
        await store.Audit.AddAsync(new AuditEntry(clock.GetUtcNow(), Who, AuditEntry.NotTaken, $"{code}/{name}"), stopping);
        return ProblemWords.OfIssue(code);
    }

    private async Task<Received> ReceivedAsync(string path, string name, CancellationToken stopping)
    {
        await copying.WaitAsync(stopping);
        try
        {
            return await reception.TakeAsync(path, name, stopping);
        }
        finally
        {
            copying.Release();
        }
    }

    private async Task<(string To, string? Note)> ReadAsync(string id, CancellationToken stopping)
    {
        if (board.Find(id) is { State: WorkState.Failed, Problem: { } problem })
        {
            return (FolderWatch.Failed, problem);
        }

        if ((await store.Records.FindAsync(id, stopping))?.State != PaperState.Failed)
        {
            return (FolderWatch.Done, null);
        }

        RecordTable issues = TableCatalog.All.First(table => table.Name == "Issues");
        string code = (await store.Queries.SelectAsync(issues, new RowQuery { Filter = RowFilter.Is("paperId", id), Take = 1 }, stopping))
            .Select(row => (string)row[RowQuery.IndexOf(issues, "code")]!).FirstOrDefault("");
        return (FolderWatch.Failed, ProblemWords.OfIssue(code));
    }

    private static void Say(string? what)
    {
        if (what is not null)
        {
            Console.Out.WriteLine(what);
        }
    }
}
