using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App.Triggers;

/// <summary>Tells those who look how far a step has come, at most once a second, one word at a time; ended, it says nothing more.</summary>
internal sealed class ToldProgress(Workplace place, string paperId) : IAsyncDisposable
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(1);

    private readonly Lock telling = new();
    private long told = place.Clock.GetTimestamp();
    private Task word = Task.CompletedTask;
    private bool isEnded;

    public void Show(ReadingProgress far)
    {
        lock (telling)
        {
            if (!isEnded && word.IsCompleted && place.Clock.GetElapsedTime(told) > BetweenWords)
            {
                told = place.Clock.GetTimestamp();
                word = place.TellAsync(progress => progress.BeginAsync(paperId, WorkStep.Pages, far.PagesRead, far.PageCount, CancellationToken.None));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (telling)
        {
            isEnded = true;
        }

        await word;
    }
}
