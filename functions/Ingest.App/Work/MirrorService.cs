using System.Collections.Immutable;
using System.Globalization;
using Ingest.App.Web;
using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Work;

/// <summary>Looks every few seconds for what a storage account has that its copy has not, and shows it; more seldom while nothing happens or nobody answers.</summary>
internal sealed partial class MirrorService(MirroredStore store, WorkBoard board, ServeOptions options, TimeProvider clock, ILogger<MirrorService> log) : BackgroundService
{
    /// <summary>So many are not worth a word while they come.</summary>
    private const int Few = 20;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private string? trouble;
    private (string? Mark, long At) sign = (null, clock.GetTimestamp());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan pause = Shortest;
        while (!stoppingToken.IsCancellationRequested)
        {
            while (await board.WaitAsync(TimeSpan.Zero, stoppingToken))
            {
                // This look sees all that was put into the queue until now.
            }

            Task<bool> looking = LookAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested && await Task.WhenAny(looking, Task.Delay(Shortest, clock, stoppingToken)) != looking)
            {
                board.Sign(trouble);
            }

            bool isAnythingNew = await looking;
            board.Sign(trouble);
            pause = isAnythingNew || board.In(WorkState.Queued, WorkState.Reading).Any() ? Shortest : pause * 1.5 < Longest ? pause * 1.5 : Longest;
            for (TimeSpan left = pause; left > TimeSpan.Zero && !await board.WaitAsync(left < Shortest ? left : Shortest, stoppingToken); left -= Shortest)
            {
                board.Sign(trouble);
            }
        }
    }

    /// <summary>Whether anything was new.</summary>
    private async Task<bool> LookAsync(CancellationToken stopping)
    {
        Dictionary<string, PaperWork> shown = board.In(Enum.GetValues<WorkState>()).ToDictionary(work => work.PaperId);
        bool isAnythingNew = false;
        try
        {
            MirrorNews news = await store.RefreshAsync(Changed, stopping);
            Show(news.Works, shown);
            trouble = Silent(news) ? ProblemWords.NobodyReads : null;
            Tell(news.Fault);
        }
        catch (StoreAwayException e)
        {
            LogAway(log, e.Message);
            trouble = string.Create(CultureInfo.InvariantCulture, $"{ProblemWords.CopyIsOld} {ProblemWords.AccountIsAway}");
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            Tell(e); // whatever it is: the next look tries again, and the pages are there meanwhile
        }

        return isAnythingNew;

        void Changed(string paper, int left)
        {
            isAnythingNew = true;
            trouble = left > Few ? $"Hämtar papper från lagringskontot: {left} kvar." : null;
            board.Call(paper);
        }
    }

    /// <summary>Puts on the board what was told, but where the board has heard of something newer meanwhile.</summary>
    private void Show(ImmutableArray<PaperWork> works, Dictionary<string, PaperWork> shown)
    {
        foreach (PaperWork work in works.Where(work => board.Find(work.PaperId) is var now && now == shown.GetValueOrDefault(work.PaperId) && now != work))
        {
            board.Show(work);
        }

        foreach (PaperWork ended in shown.Values.ExceptBy(works.Select(work => work.PaperId), work => work.PaperId).Where(work => board.Find(work.PaperId) == work))
        {
            board.Forget(ended.PaperId);
        }
    }

    private void Tell(Exception? fault)
    {
        if (fault is not null)
        {
            LogFault(log, fault);
            trouble = $"{ProblemWords.CopyIsOld} {ProblemWords.Of(fault)}";
        }
    }

    /// <summary>Whether papers wait and nobody has given a sign for long, by this machine's clock.</summary>
    private bool Silent(MirrorNews news)
    {
        bool isAnyUnderWay = news.Works.Any(work => work.State is WorkState.Queued or WorkState.Reading);
        if (news.Sign != sign.Mark || !isAnyUnderWay)
        {
            sign = (news.Sign, clock.GetTimestamp());
        }

        return isAnyUnderWay && clock.GetElapsedTime(sign.At) > options.WorkerMayBeSilent;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why}")]
    private static partial void LogAway(ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The copy of the storage account could not be brought up to date.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
