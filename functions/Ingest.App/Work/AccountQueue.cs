using System.Collections.Immutable;
using Ingest.App.Triggers;
using Ingest.Storage;
using Ingest.Storage.Mirrored;

namespace Ingest.App.Work;

/// <summary>A storage account's queue as people see it: who works there takes messages, and tells how far it is.</summary>
internal sealed class AccountQueue(MirroredStore store) : IWaitingPapers
{
    public Task<PaperWork> EnqueueAsync(string paperId, CancellationToken cancellationToken) => store.AskAsync(async account =>
    {
        (PaperWork work, bool isNew) = await account.Progress.QueueAsync(paperId, cancellationToken);
        if (isNew)
        {
            await account.Pages.ForgetUnreadableAsync(paperId, cancellationToken); // who asks wants all of it tried again
            await account.Work.SendAsync("read", new PaperMessage(paperId) { IsAgain = true }.Write(), cancellationToken);
        }

        return work;
    });

    public async Task<ImmutableArray<PaperWork>> AllAsync(CancellationToken cancellationToken) =>
        (await store.RefreshAsync((_, _) => { }, cancellationToken)).Works;
}
