using System.Collections.Immutable;
using System.Globalization;
using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Work;

/// <summary>Looks every few seconds for what a storage account has that its copy has not, and shows it; more seldom while nothing happens or nobody answers.</summary>
internal sealed partial class MirrorService(MirroredStore store, WorkBoard board, TimeProvider clock, ILogger<MirrorService> log) : BackgroundService
{
    /// <summary>So many are not worth a word while they come.</summary>
    private const int Few = 20;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Who works gives a sign every few seconds; a host that starts from nothing needs some of them first.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private string? trouble;
    private (string? Mark, long At) sign = (null, clock.GetTimestamp());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan pause = Shortest;
        while (!stoppingToken.IsCancellationRequested)
        {
            Task<bool> looking = LookAsync(stoppingToken);
            while (await Task.WhenAny(looking, Task.Delay(Shortest, clock, stoppingToken)) != looking)
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
            (ImmutableArray<PaperWork> works, string? last) = await store.RefreshAsync(Changed, stopping);
            Show(works, shown);
            trouble = Silent(works, last) ? ProblemWords.NobodyReads : null;
        }
        catch (StoreAwayException e)
        {
            LogAway(log, e.Message);
            trouble = string.Create(CultureInfo.InvariantCulture, $"{ProblemWords.CopyIsOld} {ProblemWords.AccountIsAway}");
        }
        catch (Exception e) when (e is StoreException or IOException or InvalidOperationException)
        {
            LogFault(log, e); // of one paper, perhaps; the next look tries again
            trouble = $"{ProblemWords.CopyIsOld} {ProblemWords.Of(e)}";
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

    /// <summary>Whether papers wait and nobody has given a sign for long, by this machine's clock.</summary>
    private bool Silent(ImmutableArray<PaperWork> works, string? last)
    {
        bool isAnyUnderWay = works.Any(work => work.State is WorkState.Queued or WorkState.Reading);
        if (last != sign.Mark || !isAnyUnderWay)
        {
            sign = (last, clock.GetTimestamp());
        }

        return isAnyUnderWay && clock.GetElapsedTime(sign.At) > Silence;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why}")]
    private static partial void LogAway(ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The copy of the storage account could not be brought up to date.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
